import type { Comparator, Measure, Observation, Plan } from '../plan';
import { comparator, kpi, measure, objective, plan, target, value } from '../testing/facts';
import { at, BEFORE, NOW } from '../testing/two-days';
import { changesAbout, changesBetween } from '.';

const typed = { recordedAt: '2026-06-01T09:00:00.000Z', sourceDocumentId: null, quote: null };
const officer = { id: 'f1', ...typed, role: 'Head of Data', kind: 'role' as const, organisationId: null, holder: null };
const base = plan({
  officers: [officer],
  objectives: [objective(1)],
  kpis: [kpi('K1', { id: 'k' })],
  measures: [measure('x')],
  observations: [value('2026-01', 40)],
});

const between = (facts: Partial<Plan>, then: Partial<Plan> = {}) =>
  changesBetween(at({ ...base, ...facts }, NOW), at({ ...base, ...then }, BEFORE)).items;
const told = (facts: Partial<Plan>, then: Partial<Plan> = {}) => between(facts, then).map(({ kind, direction, words }) => `${kind} ${direction} ${words}`);
const later = (...observations: Observation[]) => ({ observations: [...base.observations, ...observations] });
const average = (id: string, of: number): Comparator => comparator(of, { id, ...typed });

describe('changes of a KPI and its measures', () => {
  it.each<[string, Partial<Plan>, string[]]>([
    ['a value of a new period', later(value('2026-02', 50)), ['value_reported better 50% for February 2026; was 40% for January 2026']],
    ['a lower one', later(value('2026-02', 30)), ['value_reported worse 30% for February 2026; was 40% for January 2026']],
    ['the same again', later(value('2026-02', 40)), ['value_reported same 40% for February 2026; was 40% for January 2026']],
    [
      'several, as one',
      later(value('2026-02', 50), value('2026-03', 45), value('2026-04', 62, { numerator: 31, denominator: 50 })),
      ['value_reported better 3 new values, latest 62% (31 of 50) for April 2026; was 40% for January 2026'],
    ],
    [
      'of an earlier period only',
      later(value('2025-12', 20)),
      ['value_reported unknown 20% for December 2025; the latest is still 40% for January 2026'],
    ],
    [
      'one that is only hoped for',
      later(value('2026-12', 90, { status: 'projected' })),
      ['value_reported unknown 90% for December 2026, projected; the latest is still 40% for January 2026'],
    ],
    [
      'one that covers another stretch of time',
      later(value('2026-02', 50, { window: 'year' })),
      ['value_reported unknown 50% for February 2026; was 40% for January 2026'],
    ],
    [
      'no value, said so',
      later(value('2026-02', null, { status: 'not_available' })),
      ['value_reported unknown no value: not available for February 2026; the latest is still 40% for January 2026'],
    ],
    [
      'another value for the same period',
      { observations: [value('2026-01', 38)] },
      ['value_revised worse revised from 40% for January 2026 to 38% for January 2026'],
    ],
    [
      'the same value with its counts',
      { observations: [value('2026-01', 40, { numerator: 20, denominator: 50 })] },
      ['value_revised same restated from 40% for January 2026 to 40% (20 of 50) for January 2026'],
    ],
    ['a value withdrawn', { observations: [] }, ['value_revised unknown value withdrawn: 40% for January 2026']],
    ['a target', { targets: [target(95, { dueOn: '2026-12-31' })] }, ['target_set unknown target 95% by 31 December 2026; none was set']],
    [
      'two comparators, as one',
      { comparators: [average('c1', 58), average('c2', 60)] },
      ['comparator_given unknown to compare with: 60% average (England, 2025); 58% average (England, 2025)'],
    ],
    ['an owner', { kpis: [kpi('K1', { id: 'k', ownerId: 'f1' })] }, ['answerable_changed better owner now Head of Data; was nobody']],
    [
      'other words',
      { kpis: [kpi('K1', { id: 'k', name: 'Timely', definition: 'x of y' })] },
      ['reworded same name now "Timely"; was "KPI K1"', 'reworded same definition given: "x of y"'],
    ],
    ['another way to be better', { measures: [measure('x', { polarity: 'lower' })] }, ['reworded same what is better now "lower"; was "higher"']],
    ['a measure without a value', { measures: [...base.measures, measure('y', { position: 2 })] }, ['added unknown a new measure, no value yet']],
    [
      'a measure with its first value',
      { measures: [...base.measures, measure('y', { position: 2 })], ...later(value('2026-02', 7, { measureId: 'y' })) },
      ['value_reported unknown 7% for February 2026; never reported before'],
    ],
    ['a measure gone', { measures: [] }, ['removed unknown no longer a measure; was 40% for January 2026']],
    ['a KPI gone', { kpis: [], measures: [] }, ['removed unknown taken out of the plan; was 40% for January 2026']],
    [
      'a KPI more',
      { kpis: [...base.kpis, kpi('K2', { id: 'k2', position: 2 })], measures: [...base.measures, measure('y', { kpiId: 'k2' })], ...later(value('2026-02', 7, { measureId: 'y' })) },
      ['value_reported unknown 7% for February 2026; never reported before', 'added unknown added to the plan: 7% for February 2026'],
    ],
  ])('%s', (_, facts, words) => {
    expect(told(facts)).toEqual(words);
  });

  it.each<[Measure['polarity'], string]>([
    ['higher', 'better'],
    ['lower', 'worse'],
    ['target', 'unknown'],
    [null, 'unknown'],
  ])('more is, where better is %s: %s', (polarity, direction) => {
    const measures = [measure('x', { polarity })];
    expect(between({ measures, ...later(value('2026-02', 50)) }, { measures }).map((row) => row.direction)).toEqual([direction]);
  });

  it('says a KPI and a measure of its name are renamed once', () => {
    const both = (name: string) => ({ kpis: [kpi('K1', { id: 'k', name })], measures: [measure('x', { name })] });
    expect(between(both('Timely'), both('In time')).map(({ record }) => record.kind)).toEqual(['kpi']);
  });

  it('belongs to its KPI and objective; a measure that no KPI covers to the programme', () => {
    const [own] = between(later(value('2026-02', 50)));
    expect(own).toMatchObject({ objective: 1, within: ['x', 'k', 'o1'], record: { kind: 'measure', ref: 'K1' } });
    const context = { measures: [measure('x', { kpiId: null })] };
    expect(between({ ...context, ...later(value('2026-02', 50)) }, context)).toMatchObject([{ objective: null, within: ['x'], record: { ref: null } }]);
    expect(changesAbout(between(later(value('2026-02', 50))), 'k')).toHaveLength(1);
    expect(changesAbout(between(later(value('2026-02', 50))), 'other')).toEqual([]);
  });
});

describe('a trajectory', () => {
  const points = [target(60, { id: 't1', dueOn: '2026-06-15' }), target(80, { id: 't2', dueOn: '2027-03-31' })];

  it('does not change because the day of a point has gone by', () => {
    expect(told({ targets: points }, { targets: points })).toEqual([]);
  });

  it.each<[string, typeof points, typeof points, string]>([
    ['a point more', points, points.slice(0, 1), 'target 80% by 31 March 2027; beside 60% by 15 June 2026'],
    ['a point moved', [points[0]!, target(80, { id: 't3', dueOn: '2027-09-30' })], points, 'target 80% by 30 September 2027; was 80% by 31 March 2027'],
    ['a point less', points.slice(0, 1), points, 'target withdrawn; was 80% by 31 March 2027'],
  ])('says %s', (_, now, then, words) => {
    expect(told({ targets: now }, { targets: then })).toEqual([`target_set unknown ${words}`]);
  });
});
