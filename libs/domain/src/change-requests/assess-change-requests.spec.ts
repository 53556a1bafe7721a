import { assess } from '../assess';
import type { Day } from '../day';
import type { Plan } from '../plan';
import type { ChangeStep } from '../plan-decisions';
import { changeItem, changeRequest, changeStep, NO_DATE } from '../testing/decisions';
import { baseline, done, milestone, objective, plan, project, update } from '../testing/facts';

const REBASELINED = [baseline('2026-06-30'), baseline('2026-07-31', { version: 2, approvedOn: '2026-02-01' })];
const BASE = plan({
  objectives: [objective(1)],
  projects: [project('1.1', { id: 'p', title: 'Portal' })],
  milestones: [milestone({ projectId: 'p', name: 'Portal live' })],
  baselines: REBASELINED,
  boardMeetings: [{ id: 'march', recordedAt: '2026-01-01T12:00:00.000Z', heldOn: '2026-03-17', cutOffOn: '2026-03-10', note: null }],
  changeRequests: [changeRequest(1, '2026-03-03')],
  changeItems: [changeItem('2026-09-30', { seenBaselineId: 'b-m-2' })],
});
const at = (facts: Partial<Plan>, today: Day = '2026-04-10') => assess({ ...BASE, ...facts }, today, `${today}T12:00:00.000Z`);
const only = (facts: Partial<Plan>, today?: Day) => {
  const [request] = at(facts, today).changeRequests;
  if (!request) throw new Error('there is no request');
  return request;
};
const APPROVED = [changeStep('recommend', '2026-03-10'), changeStep('approve', '2026-03-17', { boardMeetingId: 'march' })];

describe('how far it has come', () => {
  const AWAITED = 'Approved by the board on 17 March 2026; agreement by the DfE and NHS England awaited';
  it.each<[ChangeStep[], boolean, string, string]>([
    [[], false, 'submitted', 'Waits to be recommended to the board by the programme manager or the sponsor'],
    [APPROVED.slice(0, 1), false, 'recommended', 'Waits for the board; recommended on 10 March 2026'],
    [APPROVED, false, 'approved', 'Approved by the board on 17 March 2026'],
    [APPROVED, true, 'approved', AWAITED],
    [[...APPROVED, changeStep('agree', '2026-04-03')], true, 'agreed', 'Approved by the board on 17 March 2026; agreed by the DfE and NHS England on 3 April 2026'],
    [[...APPROVED, changeStep('decline', '2026-04-03')], true, 'not_agreed', 'Approved by the board on 17 March 2026; not agreed by the DfE and NHS England, 3 April 2026'],
    // Tomorrow is not known yet.
    [[...APPROVED, changeStep('agree', '2026-04-11')], true, 'approved', AWAITED],
    [[changeStep('reject', '2026-03-17')], false, 'rejected', 'Rejected by the board on 17 March 2026'],
    [[changeStep('withdraw', '2026-03-05')], false, 'withdrawn', 'Withdrawn on 5 March 2026'],
  ])('%#', (changeSteps, needsAgreement, state, stateWords) => {
    const facts = { changeSteps, programme: { ...BASE.programme, needsAgreement } };
    expect(only(facts)).toMatchObject({ state, stateWords });
    // Only what is not settled stands with its milestone.
    expect(at(facts).milestones[0]?.changeRequests.length).toBe(state === 'submitted' || state === 'recommended' ? 1 : 0);
  });

  it('goes by when steps were recorded, and knows the meeting', () => {
    const { state, steps } = only({ changeSteps: [...APPROVED].reverse() });
    expect([state, steps.map(({ step, boardMeeting }) => [step, boardMeeting?.heldOn ?? null])]).toEqual(['approved', [['recommend', null], ['approve', '2026-03-17']]]);
  });

  it('is not known before it was asked for, and the newest comes first', () => {
    expect(at({}, '2026-03-02').changeRequests).toEqual([]);
    expect(at({}, '2026-03-03').changeRequests).toHaveLength(1);
    const two = { changeRequests: [changeRequest(1, '2026-03-03'), changeRequest(2, '2026-03-03')] };
    expect(at(two).changeRequests.map(({ number }) => number)).toEqual([2, 1]);
  });
});

describe('knock-on', () => {
  const needs = (milestoneId: string, needsMilestoneId: string) => ({
    ...milestone(),
    id: `${milestoneId}-${needsMilestoneId}`,
    milestoneId,
    projectId: null,
    needsMilestoneId,
    needsProjectId: null,
    note: null,
  });
  const chain = {
    milestones: [...BASE.milestones, milestone({ id: 'm2', projectId: 'p', name: 'Staff trained' })],
    baselines: [...REBASELINED, baseline('2026-12-31', { milestoneId: 'm2' })],
    dependencies: [needs('m2', 'm')],
  };
  const asked = changeItem('2026-09-30', { seenBaselineId: 'b-m-2' });
  const days = (facts: Partial<Plan>) => only({ ...chain, ...facts }).knockOn.map((row) => [row.record.id, row.days]);

  it.each<[string, Partial<Plan>, [string, number][]]>([
    ['none: what waits is due later', { changeItems: [asked] }, []],
    ['what waits is due 30 days before', { changeItems: [asked], baselines: [...REBASELINED, baseline('2026-08-31', { milestoneId: 'm2' })] }, [['m2', 30]]],
    [
      'what waits is moved forward beside it',
      { changeItems: [asked, changeItem('2026-09-20', { position: 2, milestoneId: 'm2', seenBaselineId: 'b-m2-1' })] },
      [['m2', 10]],
    ],
  ])('%s', (_, facts, expected) => {
    expect(days(facts)).toEqual(expected);
    // What is decided has its effect in the plan itself.
    expect(days({ ...facts, changeSteps: APPROVED })).toEqual([]);
  });
});

describe('before and after', () => {
  const dayOnly = (rest: Partial<Plan>) => only(rest).items[0];

  it.each<[string, Partial<Plan>, string | null, string | null, string]>([
    ['later than both', {}, '31 July 2026', '30 September 2026', '61 days later than approved, 92 days later than first promised'],
    [
      'later than the only one',
      { baselines: [baseline('2026-06-30')], changeItems: [changeItem('2026-09-30')] },
      '30 June 2026',
      '30 September 2026',
      '92 days later than first promised',
    ],
    ['back again', { changeItems: [changeItem('2026-06-30', { seenBaselineId: 'b-m-2' })] }, '31 July 2026', '30 June 2026', '31 days earlier than approved, no later than first promised'],
    [
      'a month',
      { changeItems: [changeItem('2026-09-30', { seenBaselineId: 'b-m-2', earliest: '2026-09-01', precision: 'month' })] },
      '31 July 2026',
      'September 2026',
      '32 to 61 days later than approved, 63 to 92 days later than first promised',
    ],
    ['never dated', { baselines: [], changeItems: [changeItem('2026-09-30', { seenBaselineId: null })] }, null, '30 September 2026', 'a date for the first time'],
    ['cancelled', { changeItems: [changeItem('2026-09-30', { seenBaselineId: 'b-m-2', action: 'cancel', ...NO_DATE })] }, '31 July 2026', null, 'no longer promised; was due 31 July 2026'],
    ['new', { changeItems: [changeItem('2026-09-30', { seenBaselineId: null, action: 'add', milestoneId: null, name: 'Portal two' })] }, null, '30 September 2026', 'new'],
  ])('%s', (_, facts, before, afterWords, movementWords) => {
    const item = dayOnly(facts);
    expect(item).toMatchObject({ afterWords, movementWords, called: item?.action === 'add' ? 'Portal two' : 'Portal live' });
    expect(item?.before?.words ?? null).toBe(before);
  });

  it('still shows after its approval what it was built on', () => {
    const baselines = [...REBASELINED, baseline('2026-09-30', { version: 3, approvedOn: '2026-03-17', changeRequestId: 'c1' })];
    const view = at({ baselines, changeSteps: APPROVED });
    expect(view.changeRequests[0]).toMatchObject({ blockers: [], items: [{ before: { version: 2 }, movementWords: '61 days later than approved, 92 days later than first promised' }] });
    expect(view.milestones[0]?.approved).toMatchObject({ version: 3, changeRequest: { ref: '1', label: 'Change request 1: Portal later' } });
    expect(view.milestones[0]?.original).toMatchObject({ version: 1, words: '30 June 2026', changeRequest: null });
  });
});

describe('what keeps the board from approving it', () => {
  it.each<[string, Partial<Plan>, string[]]>([
    ['nothing', {}, []],
    ['completed', { statusUpdates: [update('2026-04-01', done('2026-03-31'))] }, ['1.1 Portal live was completed on 31 March 2026.']],
    ['completed in a month', { statusUpdates: [update('2026-04-01', { ...done('2026-03-01', '2026-03-31'), actualPrecision: 'month' })] }, ['1.1 Portal live was completed in March 2026.']],
    ['completed, no date', { statusUpdates: [update('2026-04-01', { status: 'completed' })] }, ['1.1 Portal live was completed.']],
    ['cancelled', { statusUpdates: [update('2026-04-01', { status: 'cancelled' })] }, ['1.1 Portal live was cancelled by decision.']],
    [
      'its baseline moved',
      { baselines: [...REBASELINED, baseline('2026-08-31', { version: 3, approvedOn: '2026-03-17' })] },
      ['The baseline of 1.1 Portal live has moved since this was asked for: it is now 31 August 2026.'],
    ],
    ['a baseline decided for later', { baselines: [...REBASELINED, baseline('2026-08-31', { version: 3, approvedOn: '2026-04-11' })] }, []],
    ['asked for by the day itself', { changeItems: [changeItem('2026-04-10', { seenBaselineId: 'b-m-2' })] }, []],
    ['asked for by a day gone by', { changeItems: [changeItem('2026-04-09', { seenBaselineId: 'b-m-2' })] }, ['The date asked for 1.1 Portal live, 9 April 2026, has gone by.']],
    [
      'a new one by a day gone by',
      { changeItems: [changeItem('2026-04-09', { action: 'add', milestoneId: null, name: 'Portal two', seenBaselineId: null })] },
      ['The date asked for “Portal two”, 9 April 2026, has gone by.'],
    ],
    ['it had no date, and still has none', { baselines: [], changeItems: [changeItem('2026-09-30', { seenBaselineId: null })] }, []],
    ['gone', { changeItems: [changeItem('2026-09-30', { milestoneId: 'x' })] }, ['One of its milestones is no longer in the plan.']],
    [
      'a new one that came meanwhile',
      { changeItems: [changeItem('2026-09-30', { action: 'add', milestoneId: null, name: 'Portal  Live' })] },
      ['1.1 Portal live is in the plan already.'],
    ],
  ])('%s', (_, facts, blockers) => {
    expect(only(facts).blockers).toEqual(blockers);
  });
});
