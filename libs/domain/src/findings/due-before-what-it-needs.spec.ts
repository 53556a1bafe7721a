import { assess } from '../assess';
import type { BaselineVersion, Milestone, Plan, Project, StatusUpdate } from '../plan';
import { baseline, done, forecast, milestone, project, update } from '../testing/facts';
import { FAULTS } from '../testing/faults';
import { HEALTHY_DAY, healthyPlan } from '../testing/healthy-plan';
import { dependency } from '../testing/register-facts';

const found = (plan: Plan) => assess(plan, HEALTHY_DAY, `${HEALTHY_DAY}T22:59:59.999Z`).findings;
const rules = (plan: Plan) => found(plan).map(({ rule }) => rule);

interface Told {
  own?: Partial<BaselineVersion>;
  other?: Partial<BaselineVersion>;
  updates?: StatusUpdate[];
  links?: Plan['dependencies'];
  /** More milestones, each with its promise. */
  more?: [Partial<Milestone>, string][];
  part?: Partial<Project>;
}

/** A healthy plan with a portal (m2.8 of p28), due 1 February 2027, that needs a system (m2.9 of p29), due 22 April 2027. */
function withNeed({ own, other, updates = [], links = [dependency('m2.8', 'm2.9')], more = [], part }: Told = {}): Plan {
  const plan = healthyPlan();
  const added = more.map(([rest, due], index) => ({ row: milestone({ id: `more${index}`, name: 'More', ...rest }), due }));
  return {
    ...plan,
    // Late and declared green is another finding.
    confidenceDeclarations: [],
    projects: [...plan.projects, project('p28', { ref: '2.8', objectiveId: 'o2', title: 'Portal', position: 800, ...part }), project('p29', { ref: '2.9', objectiveId: 'o1', title: 'Case management system', position: 900 })],
    milestones: [...plan.milestones, milestone({ id: 'm2.8', projectId: 'p28', name: 'Portal live' }), milestone({ id: 'm2.9', projectId: 'p29', name: 'Case management system live' }), ...added.map(({ row }) => row)],
    baselines: [
      ...plan.baselines,
      baseline('2027-02-01', { milestoneId: 'm2.8', ...own }),
      baseline('2027-04-22', { milestoneId: 'm2.9', ...other }),
      ...added.map(({ row, due }) => baseline(due, { milestoneId: row.id })),
    ],
    statusUpdates: [...plan.statusUpdates, ...['m2.8', 'm2.9'].map((id) => update('2026-06-15', { id: `s-${id}`, milestoneId: id })), ...updates],
    dependencies: [...plan.dependencies, ...links],
  };
}

const day = (of: string): Partial<BaselineVersion> => ({ earliest: of, latest: of });
const said = (milestoneId: string, rest: Partial<StatusUpdate>) => update('2026-06-20', { id: `t-${milestoneId}`, milestoneId, ...rest });
/** Of the system, on the way. */
const early = { other: day('2027-01-01') };

describe('due before what it needs', () => {
  test('a portal 80 days before its system', () => {
    expect(found(withNeed({ updates: [said('m2.9', forecast('2027-05-20'))] }))).toEqual([
      expect.objectContaining({
        id: 'due_before_what_it_needs:m2.8:m2.9',
        severity: 'misleads',
        objectives: [1, 2],
        title: '2.8 Portal live is due 80 days before 2.9 Case management system live, which it needs',
        arithmetic: [
          '2.8 Portal live is due 1 February 2027; 2.9 Case management system live is due 22 April 2027.',
          '1 February 2027 to 22 April 2027 is 80 days.',
          '2.9 Case management system live is now forecast for 20 May 2027.',
        ],
      }),
    ]);
  });

  test('a system that slips past it', () => {
    expect(found(withNeed({ ...early, updates: [said('m2.9', forecast('2027-02-11'))] }))).toEqual([
      expect.objectContaining({
        id: 'due_before_what_it_needs:m2.8:m2.9',
        title: '2.8 Portal live is due 10 days before 2.9 Case management system live, which it needs, is forecast',
        arithmetic: [
          '2.8 Portal live is due 1 February 2027; 2.9 Case management system live is forecast for 11 February 2027.',
          '1 February 2027 to 11 February 2027 is 10 days.',
        ],
      }),
    ]);
  });

  test.each<[string, Told]>([
    ['a project that needs a project', { links: [dependency('p28', 'p29')] }],
    ['recorded twice, told once', { links: [dependency('m2.8', 'm2.9'), dependency('m2.8', 'm2.9', { id: 'again' })] }],
    ['said in words as well', { links: [dependency('p28', 'm2.9')], part: { note: 'Depends on project 2.9.' } }],
    ['both past their dates', { own: day('2026-03-01'), other: day('2026-04-01') }],
  ])('found once: %s', (_, facts) => expect(rules(withNeed(facts))).toEqual(['due_before_what_it_needs']));

  test.each<[string, Told]>([
    ['the same day', { other: day('2027-02-01') }],
    ['the day after', { other: day('2027-01-31') }],
    ['a month that begins before', { other: { earliest: '2027-02-01', latest: '2027-02-28', precision: 'month' } }],
    ['a month that ends with it', { own: { earliest: '2027-01-01', latest: '2027-01-31', precision: 'month' }, other: day('2027-01-31') }],
    ['what it needs is forecast in time', { updates: [said('m2.9', forecast('2027-01-20'))] }],
    ['what it needs is done', { updates: [said('m2.9', done('2026-06-20'))] }],
    ['it is done', { updates: [said('m2.8', done('2026-06-20'))] }],
    ['a slip, and it is forecast later itself', { ...early, updates: [said('m2.9', forecast('2027-02-11')), said('m2.8', forecast('2027-02-20'))] }],
    ['a slip past a day that has gone by: it is late already', { own: day('2026-06-29'), other: day('2026-05-01'), updates: [said('m2.9', forecast('2026-08-01')), said('m2.8', forecast('2026-07-02'))] }],
    ['a review after the system is live', { ...early, links: [dependency('m2.8', 'p29')], more: [[{ projectId: 'p29', role: 'review', id: 'review' }, '2027-09-01']] }],
    ['what is due later needs what is due first', { links: [dependency('m2.9', 'm2.8')] }],
  ])('not: %s', (_, facts) => expect(rules(withNeed(facts)).filter((rule) => rule === 'due_before_what_it_needs')).toEqual([]));

  test('the last of the due dates of a project counts', () => {
    const more: Told['more'] = [[{ projectId: 'p29', id: 'second' }, '2027-03-01']];
    expect(found(withNeed({ ...early, links: [dependency('m2.8', 'p29')], more })).map(({ title }) => title)).toContain(
      '2.8 Portal live is due 28 days before 2.9 Case management system, which it needs',
    );
  });

  test('the milestone itself shows it, and so does what it needs', () => {
    const { milestones } = assess(FAULTS.due_before_what_it_needs(healthyPlan()), HEALTHY_DAY, `${HEALTHY_DAY}T22:59:59.999Z`);
    expect(milestones.filter(({ findings }) => findings.length > 0).map(({ id }) => id)).toEqual(['m1-1', 'm2-2']);
  });
});
