import { assess } from '../assess';
import type { Day } from '../day';
import type { BaselineVersion, Milestone, Plan, StatusUpdate } from '../plan';
import type { Dependency } from '../plan-decisions';
import { baseline, done, forecast, milestone, objective, plan, project, update } from '../testing/facts';
import { dependency } from '../testing/register-facts';

const TODAY: Day = '2026-06-01';
const MONTH = { earliest: '2026-06-01', precision: 'month' as const };

/** m1 of project p1 is due 30 June 2026, m2 of p2 and m3 of p3 as told; "m3" needs nothing unless told. */
interface Told {
  links?: Dependency[];
  own?: BaselineVersion;
  other?: BaselineVersion;
  updates?: StatusUpdate[];
  more?: Partial<Milestone>;
}

function read({ links = [dependency('m1', 'm2')], own = baseline('2026-06-30', { milestoneId: 'm1' }), other, updates = [], more = {} }: Told) {
  const facts: Plan = plan({
    objectives: [objective(1)],
    projects: [1, 2, 3].map((place) => project(`p${place}`, { ref: `1.${place}`, title: `Project ${place}`, position: place })),
    milestones: [1, 2, 3].map((place) => milestone({ id: `m${place}`, projectId: `p${place}`, name: `Step ${place}`, ...(place === 2 ? more : {}) })),
    baselines: [own, ...(other ? [other] : []), baseline('2026-07-05', { milestoneId: 'm3' })],
    statusUpdates: updates,
    dependencies: links,
  });
  return assess(facts, TODAY, `${TODAY}T12:00:00.000Z`);
}

const due = (latest: Day, rest: Partial<BaselineVersion> = {}) => baseline(latest, { milestoneId: 'm2', ...rest });
const said = (rest: Partial<StatusUpdate>) => update('2026-05-20', { milestoneId: 'm2', ...rest });

describe('a dependency', () => {
  test.each<[string, Told, string | null, string]>([
    ['promised in order', { other: due('2026-06-30') }, null, 'due 30 June 2026'],
    ['promised later', { other: due('2026-07-12') }, 'due 12 days before what it needs is expected', 'due 12 July 2026'],
    ['forecast later', { other: due('2026-06-01'), updates: [said(forecast('2026-07-01'))] }, 'due 1 day before what it needs is expected', 'due 1 June 2026, forecast 1 July 2026'],
    ['forecast in time', { other: due('2026-07-12'), updates: [said(forecast('2026-06-20'))] }, null, 'due 12 July 2026, forecast 20 June 2026'],
    ['a month counts by its last day', { own: baseline('2026-06-15', { milestoneId: 'm1' }), other: due('2026-06-30', MONTH) }, 'due up to 15 days before what it needs is expected', 'due June 2026'],
    ['a month against a day is a range', { own: baseline('2026-06-30', { milestoneId: 'm1', ...MONTH }), other: due('2026-07-12') }, 'due 12 to 41 days before what it needs is expected', 'due 12 July 2026'],
    ['past its date, both', { own: baseline('2026-05-31', { milestoneId: 'm1' }), other: due('2026-05-01') }, '1 day past its date, and what it needs is not there yet', 'due 1 May 2026, no new date'],
    ['past its date, and none too soon for it', { other: due('2026-05-01') }, null, 'due 1 May 2026, no new date'],
    ['a forecast that has gone by', { other: due('2026-07-12'), updates: [said(forecast('2026-05-25'))] }, 'due 12 days before what it needs is expected', 'due 12 July 2026'],
    ['past when first written down', { own: baseline('2026-05-01', { milestoneId: 'm1' }), other: due('2025-12-01') }, null, 'due 1 December 2025'],
    ['done, late', { other: due('2026-05-01'), updates: [said({ ...done('2026-05-19') })] }, null, 'completed 19 May 2026'],
    ['done, no date stated', { other: due('2026-05-01'), updates: [said({ status: 'completed' })] }, null, 'completed, date not stated'],
    ['cancelled', { other: due('2026-07-12'), updates: [said({ status: 'cancelled' })] }, null, 'cancelled by decision'],
    ['without a date', {}, null, 'no date has been promised'],
    ['ongoing', { more: { isOngoing: true, reviewOn: '2026-12-01' } }, null, 'ongoing, next review 1 December 2026'],
    ['what waits is done', { other: due('2026-07-12'), updates: [said({ milestoneId: 'm1', ...done('2026-05-19') })] }, null, 'due 12 July 2026'],
    ['a project', { links: [dependency('m1', 'p2')], other: due('2026-07-12') }, 'due 12 days before what it needs is expected', 'due 12 July 2026'],
    ['a project, by the last of its milestones', { links: [dependency('m1', 'p3')], more: { projectId: 'p3' }, other: due('2026-07-12') }, 'due 12 days before what it needs is expected', 'last due 12 July 2026'],
    ['the same, the other way about', { links: [dependency('m1', 'p3')], more: { projectId: 'p3' }, other: due('2026-06-01') }, 'due 5 days before what it needs is expected', 'last due 5 July 2026'],
  ])('%s', (_, facts, clash, words) => {
    const [view] = read(facts).dependencies;
    expect([view?.clash, view?.needs.words]).toEqual([clash, words]);
  });

  test('both ends, and who knows of it', () => {
    const { dependencies, milestones, projects } = read({ links: [dependency('p1', 'm2')], other: due('2026-05-01', { earliest: '2026-04-01', precision: 'range' }) });
    const [view] = dependencies;
    expect(view?.dependent).toEqual({ record: { kind: 'project', id: 'p1', label: '1.1 Project 1', ref: '1.1' }, projectId: 'p1', latest: '2026-06-30', expected: '2026-06-30', isClosed: false, colour: 'not_assured', words: 'due 30 June 2026' });
    expect(view?.needs).toMatchObject({ record: { kind: 'milestone', id: 'm2', label: '1.2 Project 2: Step 2' }, projectId: 'p2', latest: '2026-05-01', expected: TODAY, isClosed: false });
    expect(projects.map(({ needs, neededBy }) => [needs.length, neededBy.length])).toEqual([[1, 0], [0, 0], [0, 0]]);
    expect(milestones.map(({ needs, neededBy }) => [needs.length, neededBy.length])).toEqual([[0, 0], [0, 1], [0, 0]]);
  });

  test('one on a record that is gone is left out; the others stand in plan order', () => {
    const links = [dependency('m3', 'm2'), dependency('m1', 'gone'), dependency('m1', 'm3'), dependency('m1', 'm2')];
    expect(read({ links, other: due('2026-05-01') }).dependencies.map(({ id }) => id)).toEqual(['m1-needs-m2', 'm1-needs-m3', 'm3-needs-m2']);
  });
});

describe('what a milestone leaves too soon, as it is expected', () => {
  const links = [dependency('m1', 'p2'), dependency('m3', 'm1')];
  const hit = ({ milestones }: ReturnType<typeof read>, id: string) => milestones.find((row) => row.id === id)?.knockOn.map(({ record, days }) => `${record.id} by ${days}`);

  test('by its forecast, through its project, and on', () => {
    const late = read({ links, other: due('2026-06-01'), updates: [said(forecast('2026-07-12'))] });
    expect(hit(late, 'm2')).toEqual(['m1 by 12', 'm3 by 7']);
    expect(hit(late, 'm1')).toEqual([]);
  });

  test.each<[string, Told]>([
    ['in time', { other: due('2026-06-30') }],
    ['done', { other: due('2026-06-01'), updates: [said({ ...done('2026-05-10') })] }],
    ['done, in a project that is not', { links: [dependency('m1', 'p3')], more: { projectId: 'p3' }, own: baseline('2026-05-10', { milestoneId: 'm1' }), updates: [said({ ...done('2026-05-19') })] }],
    ['without a date', {}],
  ])('nothing: %s', (_, facts) => expect(hit(read({ links, ...facts }), 'm2')).toEqual([]));
});
