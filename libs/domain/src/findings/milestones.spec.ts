import { assess } from '../assess';
import type { BaselineVersion, Plan, StatusUpdate } from '../plan';
import { baseline, done, forecast, milestone, update } from '../testing/facts';
import { changeIn } from '../testing/faults';
import { HEALTHY_DAY, healthyPlan } from '../testing/healthy-plan';

const found = (plan: Plan) => assess(plan, HEALTHY_DAY, `${HEALTHY_DAY}T22:59:59.999Z`).findings;
const rules = (plan: Plan) => found(plan).map(({ rule }) => rule);

/** A healthy plan whose milestone `d1-1`, promised for 31 March 2026, was told of like this. */
const told = (statements: StatusUpdate[], versions: BaselineVersion[] = [baseline('2026-03-31')]): Plan => {
  const plan = healthyPlan();
  return {
    ...plan,
    baselines: [...plan.baselines.filter(({ milestoneId }) => milestoneId !== 'd1-1'), ...versions.map((row) => ({ ...row, id: `bd-${row.version}`, milestoneId: 'd1-1' }))],
    statusUpdates: [...plan.statusUpdates.filter(({ milestoneId }) => milestoneId !== 'd1-1'), ...statements.map((row, index) => ({ ...row, id: `s-${index}`, milestoneId: 'd1-1' }))],
  };
};
const finished = (on: string, until = on) => update('2026-06-10', done(on, until));

describe('done late and never reported late', () => {
  test('203 days, and nobody had said so', () => {
    const [finding] = found(told([finished('2026-03-21')], [baseline('2025-08-30', { standing: 'draft', approvedOn: null, recordedAt: '2025-01-01T12:00:00.000Z' })]));
    expect(finding).toMatchObject({
      id: 'late_never_reported:d1-1',
      severity: 'misleads',
      objectives: [1],
      title: '1.1 Open the meadow quarry centre 1-1: Site bought was done 203 days late and never reported late',
      arithmetic: ['Promised by 30 August 2025, in a draft plan; done 21 March 2026.', '30 August 2025 to 21 March 2026 is 203 days.', 'The record holds no report from before it was done.'],
    });
  });

  test('a month is counted from both its ends', () => {
    const [finding] = found(told([update('2026-04-20'), finished('2026-05-01', '2026-05-31')]));
    expect(finding?.arithmetic).toEqual([
      'Promised by 31 March 2026; done May 2026.',
      '31 March 2026 to 1 May 2026 is 31 days.',
      '31 March 2026 to 31 May 2026 is 61 days.',
      '1 report by then (20 April 2026): no date after the promise, no amber, no red.',
    ]);
  });

  test.each<[string, Plan]>([
    ['only good news came before', told([update('2026-03-20', { ...forecast('2026-03-31'), confidence: 'green' }), finished('2026-04-20')])],
    ['the slip was told with the news that it was done', told([update('2026-04-20', { ...done('2026-04-20'), confidence: 'amber' })])],
    ['the date was moved after it was done', told([finished('2026-04-20')], [baseline('2026-03-31'), baseline('2026-05-31', { version: 2, approvedOn: '2026-05-01' })])],
    ['the moved date was missed as well', told([finished('2026-05-20')], [baseline('2026-03-31'), baseline('2026-04-30', { version: 2, approvedOn: '2026-03-01' })])],
  ])('found: %s', (_, plan) => expect(rules(plan)).toEqual(['late_never_reported']));

  test.each<[string, Plan]>([
    ['done on the day', told([finished('2026-03-31')])],
    ['done early', told([finished('2026-02-01')])],
    ['7 days late: within tolerance', told([finished('2026-04-07')])],
    ['perhaps not late: "April" against a promise in April', told([finished('2026-04-01', '2026-04-30')], [baseline('2026-04-30', { earliest: '2026-04-01', precision: 'month' })])],
    ['a later date was forecast', told([update('2026-02-01', forecast('2026-05-01')), finished('2026-05-20')])],
    ['a later date was forecast when it had passed', told([update('2026-04-10', forecast('2026-05-01')), finished('2026-05-20')])],
    ['it was amber', told([update('2026-03-01', { confidence: 'amber' }), finished('2026-05-20')])],
    ['it was red, and green again', told([update('2026-02-01', { confidence: 'red' }), update('2026-03-01', { confidence: 'green' }), finished('2026-05-20')])],
    ['a decision had moved the date', told([finished('2026-05-20')], [baseline('2026-03-31'), baseline('2026-05-31', { version: 2, approvedOn: '2026-03-01' })])],
    ['the date of completion is not known', told([update('2026-06-10', { status: 'completed' })])],
    ['the date was past when first written down', told([finished('2026-04-20')], [baseline('2025-12-01')])],
  ])('not: %s', (_, plan) => expect(rules(plan)).toEqual([]));
});

describe('declared better than calculated', () => {
  const declared = (confidence: 'green' | 'amber' | 'red', late: string, own: 'green' | 'amber' | 'red' | null = null) => {
    const plan = healthyPlan();
    return {
      ...plan,
      confidenceDeclarations: plan.confidenceDeclarations.map((row) => ({ ...row, confidence })),
      statusUpdates: plan.statusUpdates.map((row) => (row.milestoneId === 'm1-1' ? { ...row, ...forecast(late), confidence: own } : row)),
    };
  };

  test('an objective is green in words and red by its dates', () => {
    const [finding] = found(declared('green', '2028-01-01'));
    expect(finding).toMatchObject({ id: 'declared_better_than_calculated:o1', title: 'Objective 1 is declared green and calculated red', severity: 'misleads' });
    expect(finding?.arithmetic).toEqual(['Declared green by Head of SEND on 20 June 2026: “On course.”', '2 projects: 1 green, 1 red.', '1 of 2 open projects red or not assured: a quarter or more.']);
  });

  test('a milestone is green in words and red by its dates', () => {
    expect(found(declared('red', '2028-01-01', 'green')).map(({ id }) => id)).toEqual(['declared_better_than_calculated:m1-1']);
  });

  test.each([
    ['red in both', 'red' as const, '2028-01-01', 'red' as const],
    ['worse in words than by the dates', 'red' as const, '2027-01-16', 'red' as const],
    ['nobody declared the milestone', 'red' as const, '2028-01-01', null],
  ])('not: %s', (_, confidence, late, own) => expect(rules(declared(confidence, late, own))).toEqual([]));

  test('not: nothing is declared', () => {
    expect(rules({ ...declared('green', '2028-01-01'), confidenceDeclarations: [] })).toEqual([]);
  });
});

describe('ongoing without a review date', () => {
  const ongoing = (id: string, projectId: string) => milestone({ id, projectId, name: 'Go on', role: 'review', isOngoing: true, position: 9 });
  const spoken = (plan: Plan, ...ids: string[]) => ({ ...plan, statusUpdates: [...plan.statusUpdates, ...ids.map((id) => update('2026-06-15', { id: `s-${id}`, milestoneId: id }))] });

  test('two are one finding, the one that is reviewed not among them', () => {
    const plan = healthyPlan();
    const [finding] = found(spoken({ ...plan, milestones: [...plan.milestones, ongoing('n1', 'p1-2'), ongoing('n2', 'p2-2')] }, 'n1', 'n2'));
    expect(finding).toMatchObject({
      id: 'ongoing_without_review',
      title: '2 commitments are ongoing and have no review date',
      arithmetic: ['4 ongoing commitments: 2 with a review date, 2 without.'],
      objectives: [1, 2],
    });
    expect(finding?.records.map(({ id }) => id)).toEqual(['n1', 'n2']);
  });

  test('not: a dated review stands beside it in the project', () => {
    const plan = healthyPlan();
    const review = milestone({ id: 'r1', projectId: 'p1-2', name: 'First review', role: 'review', position: 8 });
    expect(rules(spoken({ ...plan, milestones: [...plan.milestones, ongoing('n1', 'p1-2'), review], baselines: [...plan.baselines, baseline('2026-12-01', { milestoneId: 'r1' })] }, 'n1', 'r1'))).toEqual([]);
  });

  test('not: it is over', () => {
    const plan = healthyPlan();
    const over = { ...plan, milestones: [...plan.milestones, ongoing('n1', 'p1-2')] };
    expect(rules({ ...over, statusUpdates: [...over.statusUpdates, update('2026-06-15', { id: 's', milestoneId: 'n1', status: 'completed' })] })).toEqual([]);
  });
});

describe('dates out of order', () => {
  const written = (byWhenText: string) => rules(changeIn(healthyPlan(), 'projects', 'p1-1', (row) => ({ ...row, byWhenText })));

  test.each([
    '<ul><li>31 December 2022</li><li>(ensuring compliance)</li><li>1 September 2022</li></ul>',
    '31 December 2026 and 1 September 2026',
  ])('found: %s', (text) => expect(written(text)).toEqual(['dates_out_of_order']));

  test.each([
    '1 September 2026, 31 December 2026',
    '31 December 2026',
    'March 2027 (started September 2025)',
    'Phased transformation commencing Sept 2021 – March 2024',
    '1 Sept 2021 – Start 31 Jul 2022 – Review First Year 31 Jul 2023 – Review Second Year',
    'Phase 2: March 2027; Phase 1: January 2027',
    'Ongoing',
    '',
  ])('not: %s', (text) => expect(written(text)).toEqual([]));

  test('a project starts after its last date', () => {
    const plan = healthyPlan();
    const start = milestone({ id: 'st', projectId: 'p1-2', name: 'Start', role: 'start', position: 1 });
    const starting = (on: string) => ({
      ...plan,
      milestones: [...plan.milestones, start],
      baselines: [...plan.baselines, baseline(on, { milestoneId: 'st' })],
      statusUpdates: [...plan.statusUpdates, update('2026-06-15', { id: 's', milestoneId: 'st' })],
    });
    expect(found(starting('2027-06-01'))[0]).toMatchObject({ id: 'dates_out_of_order:p1-2', arithmetic: ['Starts 1 June 2027; last due 16 February 2027.'] });
    expect(rules(starting('2026-12-01'))).toEqual([]);
  });
});
