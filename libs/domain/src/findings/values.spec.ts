import { assess } from '../assess';
import type { Comparator, Observation, Plan } from '../plan';
import { PLANS_WITHIN_20_WEEKS } from '../published';
import { comparator, measure, value } from '../testing/facts';
import { changeIn, claimed, rate, withFigures } from '../testing/faults';
import { HEALTHY_DAY, healthyPlan } from '../testing/healthy-plan';

const found = (plan: Plan) => assess(plan, HEALTHY_DAY, `${HEALTHY_DAY}T22:59:59.999Z`).findings;
const rules = (plan: Plan) => found(plan).map(({ rule }) => rule);
const figures = (...rows: Observation[]) => withFigures(healthyPlan(), 'x1-1', rows);

describe('two comparators that cannot both be right', () => {
  const compared = (first: Partial<Comparator>, second: Partial<Comparator>) => {
    const plan = healthyPlan();
    const [a, b] = plan.comparators as [Comparator, Comparator];
    const bare = { areaType: null, periodText: null, basis: null, name: 'national average' };
    return { ...plan, comparators: [...plan.comparators.slice(2), { ...a, ...bare, value: 58, ...first }, { ...b, ...bare, value: 65, ...second }] };
  };

  test('58% and 65%, both national, neither with a year', () => {
    const [finding] = found(compared({}, { name: 'national indicator' }));
    expect(finding).toMatchObject({
      id: 'comparators_conflict:x1-1',
      severity: 'misleads',
      title: 'K1.1 Seen in time, group 1-1 is compared with 58% and 65%, and nothing says why they differ',
    });
    expect(finding?.arithmetic.slice(0, 2)).toEqual(['58% national average (area not stated, period not stated).', '65% national indicator (area not stated, period not stated).']);
  });

  test.each([
    ['England under two names', { areaType: 'england', name: 'England' } as const, { areaType: 'england', name: 'All authorities' } as const],
    ['one year of one region', { areaType: 'region', name: 'West Midlands', periodText: '2021' } as const, { areaType: 'region', name: 'West Midlands average', periodText: '2021' } as const],
  ])('found: %s', (_, first, second) => expect(rules(compared(first, second))).toEqual(['comparators_conflict']));

  test.each<[string, Partial<Comparator>, Partial<Comparator>]>([
    ['the same value twice', {}, { value: 58 }],
    ['two years', { periodText: '2020' }, { periodText: '2021' }],
    ['one of them with its year', { periodText: '2020' }, {}],
    ['two bases', { basis: 'including exceptions' }, { basis: 'excluding exceptions' }],
    ['two kinds of area', { areaType: 'england' }, { areaType: 'region' }],
    ['one of them with its area', { areaType: 'england' }, {}],
    ['two regions', { areaType: 'region', name: 'West Midlands' }, { areaType: 'region', name: 'East Midlands' }],
    ['two areas by their names', { name: 'national average' }, { name: 'regional average' }],
    ['two regions that have their names', { areaType: 'region', areaName: 'West Midlands' }, { areaType: 'region', areaName: 'East Midlands' }],
    ['two models of neighbours', { areaType: 'statistical_neighbours', neighbourModel: 'April 2021' }, { areaType: 'statistical_neighbours', neighbourModel: 'May 2025' }],
    ['two years by their days', { areaType: 'england', periodStart: '2020-01-01', periodEnd: '2020-12-31' }, { areaType: 'england', periodStart: '2021-01-01', periodEnd: '2021-12-31' }],
  ])('not: %s', (_, first, second) => expect(rules(compared(first, second))).toEqual([]));

  test('not: two units, which is another fault', () => expect(rules(compared({}, { unit: 'weeks' }))).toEqual(['unlike_definitions_compared']));

  test('not: nine published years of two areas on both bases', () => {
    const plan = healthyPlan();
    const published = PLANS_WITHIN_20_WEEKS.map(({ areaType, areaName, year, basis, value: of, neighbourModel = null }, index) =>
      comparator(of, { id: `p${index}`, measureId: 'x1-1', name: 'SEN2', areaType, areaName, neighbourModel, basis, periodText: String(year), periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` }),
    );
    expect(rules({ ...plan, comparators: [...plan.comparators, ...published] })).toEqual([]);
  });
});

describe('a baseline that moves', () => {
  const claim = (from: string, before: number, to: string, after: number): Observation[] => {
    const quote = `from ${before}% in ${from} to ${after}% in ${to}`;
    return [{ ...claimed(from, before, quote), id: `${quote} a` }, { ...claimed(to, after, quote), id: `${quote} b` }];
  };

  test('9, 7 and 16 points from three starting points', () => {
    const [finding] = found(figures(...claim('2025-04', 53, '2026-02', 62), ...claim('2025-05', 53, '2025-12', 60), ...claim('2025-07', 51, '2026-05', 67)));
    expect(finding).toMatchObject({
      id: 'baseline_moves:x1-1',
      title: 'K1.1 Seen in time, group 1-1: progress is counted from April 2025, May 2025 and July 2025',
      arithmetic: [
        '53% in April 2025 to 62% in February 2026 is 9 percentage points up.',
        '53% in May 2025 to 60% in December 2025 is 7 percentage points up.',
        '51% in July 2025 to 67% in May 2026 is 16 percentage points up.',
      ],
    });
  });

  test.each([
    ['one claim', figures(...claim('2025-04', 53, '2026-02', 62), rate('2026-03', 60, null, null), rate('2026-04', 61, null, null))],
    ['one baseline throughout', figures(...claim('2025-04', 53, '2025-12', 60), ...claim('2025-04', 53, '2026-05', 67))],
    ['year on year', figures(...claim('2024-12', 50, '2025-12', 60), ...claim('2025-05', 53, '2026-05', 67))],
    ['a year back, beside a fixed baseline', figures(...claim('2025-04', 53, '2026-02', 62), ...claim('2025-05', 53, '2026-05', 65))],
    ['always six months back', figures(...claim('2025-06', 50, '2025-12', 60), ...claim('2025-09', 53, '2026-03', 67))],
    ['each from where the last ended', figures(...claim('2025-06', 50, '2025-12', 60), ...claim('2025-12', 60, '2026-03', 67))],
    ['figures that are in no sentence', figures(...['2026-01', '2026-02', '2026-03', '2026-04'].map((month, index) => rate(month, 50 + index, null, null)))],
  ])('not: %s', (_, plan) => expect(rules(plan)).toEqual([]));

  test('not: a table, however many rows it has', () => {
    const rows = (months: string[], quote: string) => months.map((month, index) => ({ ...claimed(month, 50 + index, quote), id: `${quote}${month}` }));
    expect(rules(figures(...rows(['2025-06', '2025-09', '2025-12'], 'Table 1'), ...rows(['2025-08', '2026-01', '2026-03'], 'Table 2')))).toEqual([]);
  });
});

describe('two documents and one period', () => {
  const said = (first: Partial<Observation>, second: Partial<Observation>) =>
    figures(
      { ...rate('2026-05', 53, null, null), id: 'one', sourceDocumentId: 'doc-A', quote: '53%', ...first },
      { ...rate('2026-05', 55, null, null), id: 'two', sourceDocumentId: 'doc-B', quote: '55%', recordedAt: '2026-02-01T09:00:00.000Z', ...second },
    );

  test('53% in one, 55% in the other', () => {
    const [finding] = found(said({}, {}));
    expect(finding).toMatchObject({ id: 'values_conflict:x1-1', severity: 'misleads', arithmetic: ['May 2026: 53% in Report A.', 'May 2026: 55% in Report B.'] });
  });

  test.each<[string, Partial<Observation>, Partial<Observation>]>([
    ['the same value', {}, { value: 53 }],
    ['the same value with more digits', {}, { value: 53.4 }],
    ['rounded in one, with its counts in the other', { value: 33 }, { value: 32.5, numerator: 96, denominator: 295 }],
    ['provisional at first', { status: 'provisional' }, {}],
    ['said to be revised', {}, { note: 'Revised: late cases added.' }],
    ['corrected in the same document', {}, { sourceDocumentId: 'doc-A' }],
    ['entered by hand', { sourceDocumentId: null }, { sourceDocumentId: null }],
    ['another month', {}, { periodStart: '2026-04-01', periodEnd: '2026-04-30' }],
    ['another window', { window: 'rolling_12_months' }, { window: 'month' }],
  ])('not: %s', (_, first, second) => expect(rules(said(first, second))).toEqual([]));
});

describe('one count for two windows', () => {
  const counted = (quarter: Partial<Observation>, year: Partial<Observation>, unit = 'requests') => {
    const plan = healthyPlan();
    const row = { ...value('2026-05', 186), measureId: 'q', sourceDocumentId: 'doc-A' };
    return {
      ...plan,
      measures: [...plan.measures, measure('q', { kpiId: 'k1-1', name: 'Requests', unit, window: 'quarter', polarity: 'lower', position: 999 })],
      observations: [
        ...plan.observations,
        { ...row, id: 'quarter', ...quarter },
        { ...row, id: 'year', periodStart: '2025-11-01', precision: 'range' as const, window: 'cumulative_year' as const, periodText: 'since 1 November', ...year },
      ],
    };
  };

  test('186 for the quarter and for 212 days', () => {
    const [finding] = found(counted({}, {}));
    expect(finding).toMatchObject({
      id: 'one_value_two_windows:q',
      title: 'K1.1 Requests: 186 requests, for one quarter and again for 1 November 2025 to 31 May 2026',
      arithmetic: ['186 requests for the quarter, at 31 May 2026.', '186 requests for 1 November 2025 to 31 May 2026, 212 days: “since 1 November”.', '186 − 186 leaves 0 for all the other days.'],
    });
  });

  test.each<[string, Plan]>([
    ['two counts', counted({}, { value: 300 })],
    ['the year is a quarter old', counted({}, { periodStart: '2026-03-01' })],
    ['few enough for chance', counted({ value: 3 }, { value: 3 })],
    ['another document', counted({}, { sourceDocumentId: 'doc-B' })],
    ['the quarter lies elsewhere', counted({ periodStart: '2024-05-01', periodEnd: '2024-05-31' }, {})],
    ['a snapshot', counted({ window: 'snapshot' }, {})],
    ['about so many', counted({ qualifier: 'about' }, {})],
    ['a rate', counted({}, {}, '%')],
  ])('not: %s', (_, plan) => expect(rules(plan)).toEqual([]));
});

describe('undated values', () => {
  const undated = (id: string, measureId: string) => ({ ...value('2026-05', 70), id, measureId, periodStart: null, periodEnd: null, precision: null, periodText: 'so far' });

  test('all of them are one finding', () => {
    const plan = healthyPlan();
    const [finding] = found({ ...plan, observations: [...plan.observations, undated('a', 'x1-1'), undated('b', 'x1-1'), undated('c', 'x2-1')] });
    expect(finding).toMatchObject({ id: 'undated_values', title: '3 values in 2 series have no date', objectives: [1, 2] });
    expect(finding?.arithmetic).toEqual(['K1.1 Seen in time, group 1-1: 70% (so far), 70% (so far).', 'K2.1 Seen in time, group 2-1: 70% (so far).']);
  });

  test('not: one that was asked for and has not come', () => {
    const plan = healthyPlan();
    expect(rules({ ...plan, observations: [...plan.observations, { ...undated('a', 'x1-1'), value: null, status: 'to_be_supplied' }] })).toEqual([]);
  });
});

describe('compared with a time that contains it', () => {
  const said = (quote: string, outer: Partial<Observation>) =>
    figures({ ...claimed('2026-05', 18, quote), id: 'inner' }, { ...claimed('2026-05', 25, quote), id: 'outer', periodStart: '2026-01-01', precision: 'range', ...outer });

  test('the last month against all months since January', () => {
    const [finding] = found(said('18% compared to 25% since January', {}));
    expect(finding).toMatchObject({
      id: 'windows_overlap:x1-1',
      severity: 'untidy',
      arithmetic: ['18%: 1 May 2026 to 31 May 2026 (“2026-05”).', '25%: 1 January 2026 to 31 May 2026 (“2026-05”).'],
    });
  });

  test.each<[string, Plan]>([
    ['the time before', said('18% compared to 25% before', { periodEnd: '2026-04-30' })],
  ])('not: %s', (_, plan) => expect(rules(plan)).toEqual([]));

  test.each<[string, Plan]>([
    ['both printed, not compared', said('18% in May, 25% since January', {})],
    ['another sentence', said('18% compared to 25%', { quote: 'compared' })],
  ])('the sentence does not, the series does: %s', (_, plan) => expect(rules(plan)).toEqual(['window_contains_comparison']));
});

test('a comparator changed back leaves nothing', () => {
  const plan = healthyPlan();
  const wrong = changeIn(plan, 'comparators', 'c-1-1-region', (row: Comparator) => ({ ...row, areaType: 'england' }));
  expect(rules(wrong)).toEqual(['comparators_conflict']);
  expect(rules(changeIn(wrong, 'comparators', 'c-1-1-region', (row: Comparator) => ({ ...row, areaType: 'region' })))).toEqual([]);
});
