import { assess } from '../assess';
import { monthEnd } from '../day';
import type { Measure, Observation, Plan } from '../plan';
import { measure, value } from '../testing/facts';
import { changeIn, rate, withFigures } from '../testing/faults';
import { HEALTHY_DAY, healthyPlan } from '../testing/healthy-plan';
import { decimalsOf, isCut, isRaised, isRounded } from './printed-values';

const found = (plan: Plan) => assess(plan, HEALTHY_DAY, `${HEALTHY_DAY}T22:59:59.999Z`).findings;
const rules = (plan: Plan) => found(plan).map(({ rule }) => rule);
const figures = (...rows: Observation[]) => withFigures(healthyPlan(), 'x1-1', rows);

/** A value over several months. */
const span = (from: string, to: string, printed: number, rest: Partial<Observation> = {}): Observation => ({
  ...value(from, printed),
  id: `span-${from}-${printed}`,
  periodText: 'Total',
  periodEnd: monthEnd(`${to}-01`),
  precision: 'range',
  ...rest,
});

/** The table whose "Average: 51%" is 152 of 377; the last row is part of a month. */
const TABLE: [month: string, percent: number, within: number, closed: number][] = [
  ['2021-04', 100, 5, 5],
  ['2021-05', 71, 25, 35],
  ['2021-06', 79, 31, 39],
  ['2021-07', 70, 12, 17],
  ['2021-08', 46, 12, 26],
  ['2021-09', 51, 15, 29],
  ['2021-10', 20, 8, 40],
  ['2021-11', 18, 5, 27],
  ['2021-12', 11, 11, 93],
  ['2022-01', 37, 20, 53],
  ['2022-02', 61, 8, 13],
];
const table = TABLE.map(([month, percent, within, closed]) => rate(month, percent, within, closed));

describe('a mean of rates printed as an average', () => {
  test('51% that is 40.3%, in a series of its own with its counts', () => {
    const plan = withFigures(healthyPlan(), 'x1-1', table);
    const total = measure('total', { kpiId: 'k1-1', name: 'Within the limit, total', window: 'other', position: 999 });
    const row = { ...span('2021-04', '2022-02', 51, { numerator: 152, denominator: 377 }), measureId: 'total' };
    const [finding, ...rest] = found({ ...plan, measures: [...plan.measures, total], observations: [...plan.observations, row] });
    expect(finding).toMatchObject({
      id: 'mean_of_rates:total',
      severity: 'misleads',
      title: 'K1.1 Seen in time, group 1-1: printed as 51% on average, it is 40.3%',
      arithmetic: [
        'Total: 152 of 377 is 40.3%, printed 51%.',
        '(100 + 71 + 79 + 70 + 46 + 51 + 20 + 18 + 11 + 37 + 61) ÷ 11 is 51.3%: the plain mean of 11 rates.',
      ],
    });
    // The total is told once, as what it is; the rows of the table are cut.
    expect(rest.map(({ rule, title }) => [rule, title])).toEqual([['printed_rate_misrounded', 'K1.1 Seen in time, group 1-1: 6 of 11 printed rates cut, not rounded']]);
  });

  const two = [rate('2026-04', 90, 9, 10), rate('2026-05', 10, 10, 100)];

  test.each([
    ['without counts of its own, in the same series', figures(...two, span('2026-04', '2026-05', 50))],
    ['with the counts of its parts', figures(...two, span('2026-04', '2026-05', 50, { numerator: 19, denominator: 110 }))],
  ])('found: %s', (_, plan) => expect(rules(plan)).toEqual(['mean_of_rates']));

  test.each([
    ['the pooled rate', figures(...two, span('2026-04', '2026-05', 17.3))],
    ['the pooled rate with its counts', figures(...two, span('2026-04', '2026-05', 17.3, { numerator: 19, denominator: 110 }))],
    ['a mean that is also the pooled rate', figures(rate('2026-04', 40, 4, 10), rate('2026-05', 60, 6, 10), span('2026-04', '2026-05', 50))],
    ['another value altogether', figures(...two, span('2026-04', '2026-05', 33))],
    ['a month of the span is missing', figures(rate('2026-03', 90, 9, 10), rate('2026-05', 10, 10, 100), span('2026-03', '2026-05', 50))],
    ['one part is no average', figures(rate('2026-04', 90, 9, 10), span('2026-04', '2026-05', 90))],
    ['the parts have no counts', figures(rate('2026-04', 90, null, null), rate('2026-05', 10, null, null), span('2026-04', '2026-05', 50))],
    ['the span counts other cases', figures(...two, span('2026-04', '2026-05', 50, { numerator: 20, denominator: 40 }))],
    // What such a series compares, and whether it moves, is not about its rates.
  ])('not: %s', (_, plan) => expect(rules(plan).filter((rule) => rule.includes('rate'))).toEqual([]));

  const beside = (name: string, kpiId: string) => {
    const plan = figures(...two);
    return {
      ...plan,
      measures: [...plan.measures, measure('other', { kpiId, name, window: 'other', position: 999 })],
      observations: [...plan.observations, { ...span('2026-04', '2026-05', 50), measureId: 'other' }],
    };
  };
  test.each([
    ['another series of the KPI that says it is the average', beside('Seen in time, average', 'k1-1'), ['mean_of_rates']],
    ['another series of the KPI that does not', beside('Families satisfied', 'k1-1'), []],
    ['an average of another KPI', beside('Average satisfaction', 'k1-2'), []],
  ])('%s', (_, plan, expected) => expect(rules(plan)).toEqual(expected));
});

describe('a printed rate that its counts do not give', () => {
  test.each([
    ['cut', rate('2026-05', 70, 12, 17), 'printed_rate_misrounded', '2026-05: 12 of 17 is 70.6%, cut to 70%.'],
    ['cut at one decimal', rate('2026-05', 70.5, 12, 17), 'printed_rate_misrounded', '2026-05: 12 of 17 is 70.59%, cut to 70.5%.'],
    ['over a hundred', rate('2026-05', 174, 27_932, 16_000), 'printed_rate_misrounded', '2026-05: 27,932 of 16,000 is 174.6%, cut to 174%.'],
    ['raised', rate('2026-05', 72, 25, 35), 'printed_rate_misrounded', '2026-05: 25 of 35 is 71.4%, rounded up to 72%.'],
    ['wrong', rate('2026-05', 65, 12, 20), 'printed_rate_differs', '2026-05: 12 of 20 is 60.0%, printed as 65%.'],
    ['a whole digit low', rate('2026-05', 59, 12, 20), 'printed_rate_differs', '2026-05: 12 of 20 is 60.0%, printed as 59%.'],
  ])('found: %s', (_, row, rule, sum) => {
    const [finding, ...rest] = found(figures(row));
    expect(rest).toEqual([]);
    expect([finding?.rule, finding?.arithmetic]).toEqual([rule, [sum]]);
    expect(finding?.id).toBe(`${rule}:x1-1`);
  });

  test.each([
    ['rounded down', rate('2026-05', 65, 813, 1245)],
    ['rounded up', rate('2026-05', 97, 29, 30)],
    ['exact', rate('2026-05', 60, 12, 20)],
    ['a half rounded up', rate('2026-05', 63, 5, 8)],
    ['a half rounded to even', rate('2026-05', 62, 5, 8)],
    ['rounded at one decimal', rate('2026-05', 32.5, 96, 295)],
    ['rounded at two decimals', rate('2026-05', 32.54, 96, 295)],
    ['said to be more than', { ...rate('2026-05', 60, 13, 20), qualifier: 'more than' }],
    ['no counts', rate('2026-05', 60, null, null)],
    ['a numerator without its denominator', rate('2026-05', 9, 945, null)],
    ['none of none', rate('2026-05', 0, 0, 0)],
  ])('not: %s', (_, row) => expect(rules(figures(row))).toEqual([]));

  test('not: a series that is no percentage', () => {
    expect(rules(changeIn(figures(rate('2026-05', 12, 12, 17)), 'measures', 'x1-1', (row: Measure) => ({ ...row, unit: 'plans' })))).not.toContain('printed_rate_differs');
  });

  const later = { recordedAt: '2026-02-01T09:00:00.000Z' };
  test.each([
    ['corrected since', { ...rate('2026-05', 71, 12, 17), ...later }, []],
    ['repeated since, without its counts', { ...rate('2026-05', 70, null, null), id: 'again', ...later }, ['printed_rate_misrounded']],
  ])('%s', (_, row, expected) => expect(rules(figures(rate('2026-05', 70, 12, 17), row))).toEqual(expected));
});

describe('rounded, cut and raised', () => {
  test.each([
    [0.4, 0.41841, true, true, false],
    [51, 51.27, true, true, false],
    [70, 70.588, false, true, false],
    [71, 70.588, true, false, true],
    [72, 71.43, false, false, true],
    [99, 98.83, true, false, true],
    [29.3, 29.3, true, true, true],
  ])('%d printed for %d', (printed, exact, rounded, cut, raised) => expect([isRounded(printed, exact), isCut(printed, exact), isRaised(printed, exact)]).toEqual([rounded, cut, raised]));

  test.each([[53, 0], [32.5, 1], [0.4, 1], [32.54, 2], [16.125, 3]])('%d has %d decimals', (printed, decimals) => expect(decimalsOf(printed)).toBe(decimals));
});

describe('percentage points called per cent', () => {
  const quoted = (quote: string) => found(changeIn(healthyPlan(), 'measures', 'x1-1', (row: Measure) => ({ ...row, sourceDocumentId: 'doc-A', quote })));

  test.each([
    ['14% improvement in problem-solving (57% – 71%)', ['71% − 57% is 14 percentage points.', '14 of 57 is 24.6%, the change in per cent.']],
    ['37% increase in language scores (16- 53%)', ['53% − 16% is 37 percentage points.', '37 of 16 is 231.3%, the change in per cent.']],
    ['A 5% drop in absence (from 20% to 15%)', ['15% − 20% is -5 percentage points.', '5 of 20 is 25.0%, the change in per cent.']],
  ])('found: %s', (quote, sums) => expect(quoted(quote).map(({ rule, arithmetic }) => [rule, arithmetic])).toEqual([['points_called_percent', sums]]));

  test.each([
    '29% increase in pupils achieving the standard', // no ends: it cannot be told
    '25% increase in phonics (40% to 50%)', // of 40
    '20% increase in phonics (40% to 50%)', // neither: another fault, and no telling which
    '14 percentage points improvement (57% – 71%)',
    '100% increase (100% to 200%)', // the same in both
    '14% improvement (57 to 71 pupils)',
  ])('not: %s', (quote) => expect(quoted(quote)).toEqual([]));
});
