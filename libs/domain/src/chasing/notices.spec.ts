import { assess } from '../assess';
import { endOfDayInLondon, type Day, type Instant } from '../day';
import type { Plan } from '../plan';
import { baseline, milestone, objective, plan, project, update } from '../testing/facts';
import { chasedOf, noticesDue, type Holding } from './notices';

/** Cut-off on a Thursday, the board nearly three weeks later: everybody's turn comes. */
const MEETING = { id: 'board', recordedAt: '2026-01-01T09:00:00.000Z', heldOn: '2026-03-24', cutOffOn: '2026-03-05', note: null };
const EARLY = '2026-01-01T09:00:00.000Z';

function held(accountId: string, role: Holding['role'], rest: Partial<Holding> = {}): Holding {
  return { accountId, role, objectiveId: null, projectId: null, since: EARLY, ...rest };
}

const PEOPLE = [
  held('tom', 'project_manager', { objectiveId: 'o1' }),
  held('tom', 'project_manager', { projectId: '1.1' }),
  held('ann', 'project_manager', { projectId: '2.1' }),
  held('pat', 'programme_manager'),
  held('sue', 'sponsor', { objectiveId: 'o1' }),
  held('obs', 'observer'),
];

/** Both due on the last of March; the second was reported on where its day says so. */
function programme(reportedOn: Day | null = null, rest: Partial<Plan> = {}, today: Day = '2026-03-16') {
  const rows = plan({
    objectives: [objective(1), objective(2)],
    projects: [project('1.1'), project('2.1', { objectiveId: 'o2' })],
    milestones: [milestone({ id: 'm1', projectId: '1.1' }), milestone({ id: 'm2', projectId: '2.1' })],
    baselines: ['m1', 'm2'].map((milestoneId) => baseline('2026-03-31', { milestoneId })),
    statusUpdates: reportedOn ? [update(reportedOn, { milestoneId: 'm2' })] : [],
    boardMeetings: [MEETING],
    ...rest,
  });
  return assess(rows, today, endOfDayInLondon(today));
}

const told = (today: Day, view = programme(null, {}, today), people = PEOPLE) => noticesDue(view, people, today).map(({ accountId, kind, milestoneId }) => `${accountId} ${kind} ${milestoneId}`);

describe('noticesDue', () => {
  it.each([
    ['before the cut-off', '2026-03-03', ['tom reminder m1', 'ann reminder m2']],
    ['in the grace', '2026-03-09', []],
    ['after the grace', '2026-03-10', ['tom late_owner m1', 'ann late_owner m2']],
    ['a day on', '2026-03-11', ['tom late_owner m1', 'pat late_programme_manager m1', 'ann late_owner m2', 'pat late_programme_manager m2']],
    ['on a Sunday', '2026-03-15', []],
    ['on the day of the board', '2026-03-24', expect.arrayContaining(['sue late_sponsor m1'])],
    ['once the board has met', '2026-03-25', []],
  ])('%s', (_, today, expected) => {
    expect(told(today)).toEqual(expected);
  });

  it('tells the sponsor of their own objective only', () => {
    expect(told('2026-03-16').filter((line) => line.includes('sponsor'))).toEqual(['sue late_sponsor m1']);
  });

  it('tells nobody of what has been reported', () => {
    const view = programme('2026-03-09');
    expect(told('2026-03-16', view).filter((line) => line.endsWith('m2'))).toEqual([]);
  });

  it('goes up where nobody answers for it', () => {
    expect(told('2026-03-16', undefined, PEOPLE.slice(3))).toEqual(['pat late_programme_manager m1', 'sue late_sponsor m1', 'pat late_programme_manager m2']);
  });

  it.each([
    ['at the last moment of the cut-off day', '2026-03-05T23:59:59.000Z', 'tom late_owner m1'],
    ['the day after', '2026-03-06T00:00:00.000Z', ''],
  ])('owes for a role given %s', (_, since: Instant, line) => {
    expect(told('2026-03-10', undefined, [held('tom', 'project_manager', { objectiveId: 'o1', since })]).join()).toBe(line);
  });

  it('begins anew with another cut-off', () => {
    const view = programme(null, { boardMeetings: [{ ...MEETING, cutOffOn: '2026-03-18' }] });
    expect(told('2026-03-16', view)).toEqual(['tom reminder m1', 'ann reminder m2']);
  });

  it.each([
    ['no board is planned', { boardMeetings: [] }],
    ['the record is closed', { programme: { ...plan().programme, isHistorical: true } }],
  ])('is nothing where %s', (_, rest) => {
    expect(told('2026-03-16', programme(null, rest))).toEqual([]);
  });
});

it.each([
  ['reminder', ['tom']],
  ['late_owner', ['tom']],
  ['chased', ['tom']],
  ['late_programme_manager', ['pat']],
  ['late_sponsor', ['sue']],
] as const)('chasedOf: %s is for %j', (kind, expected) => {
  expect(chasedOf(kind, { projectId: '1.1', project: { objectiveId: 'o1' } }, PEOPLE)).toEqual(expected);
});
