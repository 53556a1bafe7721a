import { VERSION_STANDINGS, type VersionStanding } from '../plan-decisions';
import { planVersion, versionStep } from '../testing/decisions';
import { assessPlanVersions } from './assess-plan-versions';
import { nextVersionNumber, openVersionFault, readVersionStep, versionStepsOffered, versionTransitionFor, type VersionStepDraft } from '.';

const NEXT: Record<VersionStanding, VersionStanding[]> = { draft: ['approved'], approved: ['agreed', 'published'], agreed: ['published'], published: [] };

it.each(VERSION_STANDINGS.flatMap((from) => VERSION_STANDINGS.map((to) => [from, to, NEXT[from].includes(to)] as const)))('from %s to %s: %s', (from, to, can) => {
  expect(versionTransitionFor(to, from) !== null).toBe(can);
});

it.each<[VersionStanding, string, VersionStanding[]]>([
  ['draft', 'board:decide', ['approved']],
  ['draft', 'plan:version', []],
  ['approved', 'plan:version', ['agreed', 'published']],
  ['approved', 'board:decide', []],
  ['published', 'plan:version', []],
])('%s offers who may %s: %j', (standing, may, to) => {
  expect(versionStepsOffered(standing, (action) => action === may).map((line) => line.to)).toEqual(to);
});

describe('assessPlanVersions', () => {
  const versions = [planVersion(1, '2026-01-05'), planVersion(2, '2026-03-01')];
  const steps = [
    versionStep(1, 'published', '2026-02-20'),
    versionStep(1, 'approved', '2026-02-01'),
    versionStep(1, 'agreed', '2026-02-10'),
    versionStep(2, 'published', '2026-03-02'),
  ];
  const on = (today: string) => assessPlanVersions(versions, steps, today, () => null).map(({ number, standing, standingWords, asAt }) => [number, standing, standingWords, asAt]);
  const APPROVED_AT = '2026-02-01T12:00:00.000Z';

  it.each<[string, unknown[]]>([
    ['2026-01-04', []],
    ['2026-01-05', [[1, 'draft', 'Draft since 5 January 2026', null]]],
    ['2026-01-31', [[1, 'draft', 'Draft since 5 January 2026', null]]],
    ['2026-02-01', [[1, 'approved', 'Approved by the board on 1 February 2026', APPROVED_AT]]],
    ['2026-02-10', [[1, 'agreed', 'Agreed by the DfE and NHS England on 10 February 2026', APPROVED_AT]]],
    ['2026-02-20', [[1, 'published', 'Published on 20 February 2026', APPROVED_AT]]],
    // A draft is not published by a row: the table does not lead there.
    ['2026-03-02', [[2, 'draft', 'Draft since 1 March 2026', null], [1, 'published', 'Published on 20 February 2026', APPROVED_AT]]],
  ])('on %s', (today, expected) => {
    expect(on(today)).toEqual(expected);
  });
});

it.each([
  ['2026-02-01T12:00:00.123Z', '2026-02-01T12:00:00.123Z'],
  ['2026-02-01T12:00:00.123000+00:00', '2026-02-01T12:00:00.123Z'],
  ['2026-02-01T12:00:00.123001+00:00', '2026-02-01T12:00:00.124Z'],
  ['2026-02-01T12:00:00+00:00', '2026-02-01T12:00:00.000Z'],
])('is read at %s: %s, with all that its approval recorded', (recordedAt, asAt) => {
  const approval = { ...versionStep(1, 'approved', '2026-02-01'), recordedAt };
  expect(assessPlanVersions([planVersion(1, '2026-01-05')], [approval], '2026-02-01', () => null)[0]?.asAt).toBe(asAt);
});

it('opens one draft at a time, and numbers follow', () => {
  const published = { number: 1, standing: 'published' as const };
  expect([openVersionFault([]), openVersionFault([published])]).toEqual([null, null]);
  expect(openVersionFault([published, { number: 2, standing: 'draft' }])).toBe('Version 2 is still a draft. The board approves it before another is opened.');
  expect([nextVersionNumber([]), nextVersionNumber([{ number: 3 }, { number: 1 }])]).toEqual([1, 4]);
});

it.each<[VersionStanding, Partial<VersionStepDraft>, string]>([
  ['approved', {}, ''],
  ['approved', { takenOn: '2026-03-01' }, ''],
  ['approved', { takenOn: '2026-02-28' }, 'takenOn'],
  ['approved', { takenOn: '2026-03-21' }, 'takenOn'],
  ['approved', { takenOn: 'soon' }, 'takenOn'],
  ['approved', { decision: ' ' }, 'decision'],
  ['approved', { evidenceUrl: 'www.example.org' }, 'evidenceUrl'],
  ['agreed', {}, 'evidenceUrl'],
  ['agreed', { evidenceUrl: 'https://example.org/letter' }, ''],
])('becomes %s with %j: refused at "%s"', (to, rest, fields) => {
  const from = to === 'agreed' ? 'approved' : 'draft';
  const line = versionTransitionFor(to, from);
  if (!line) throw new Error('no such step');
  const draft = { takenOn: '2026-03-17', decision: 'Decision 4', evidenceUrl: '', ...rest };
  const { faults, step } = readVersionStep(draft, line, { openedOn: '2026-03-01', steps: [] }, '2026-03-20');
  expect(faults.map(({ field }) => field).join(' ')).toBe(fields);
  expect(step).toEqual(fields ? null : { standing: to, takenOn: draft.takenOn, decision: 'Decision 4', evidenceUrl: rest.evidenceUrl ?? null });
});
