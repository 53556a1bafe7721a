import { assess } from '../assess';
import { monthEnd } from '../day';
import type { Comparator, KpiCommentary, Measure, Observation, Plan, Target } from '../plan';
import { comparator, measure, value } from '../testing/facts';
import { changeIn, higherIsBetter, onDay, rate, withFigures, withMeasures } from '../testing/faults';
import { HEALTHY_DAY, healthyPlan } from '../testing/healthy-plan';

const found = (plan: Plan) => assess(plan, HEALTHY_DAY, `${HEALTHY_DAY}T22:59:59.999Z`).findings;
const rules = (plan: Plan) => found(plan).map(({ rule }) => rule);

/** A series of counts that nobody calls better or worse. */
const counts = (id: string, rest: Partial<Measure> = {}) => measure(id, { name: `Cases ${id}`, kind: 'count', unit: 'cases', polarity: null, polarityStanding: null, ...rest });
const monthly = (measureId: string, month: string, counted: number, rest: Partial<Observation> = {}) => ({ ...value(month, counted), id: `${measureId}-${month}`, measureId, ...rest });

describe('totals that do not reconcile', () => {
  const flows = (...rows: [month: string, received: number, closed: number][]) => rows.flatMap(([month, received, closed]) => [monthly('in', month, received), monthly('out', month, closed)]);
  const stock = (open: Observation[], flow: Observation[]) =>
    withMeasures(healthyPlan(), [counts('open', { window: 'snapshot', inflowId: 'in', outflowId: 'out' }), counts('in'), counts('out')], [...open, ...flow]);
  const months = flows(['2025-09', 38, 29], ['2025-10', 43, 40], ['2025-11', 53, 27]);

  test('147 in September, 137 in November, and 29 more came than went', () => {
    expect(found(stock([monthly('open', '2025-09', 147), monthly('open', '2025-11', 137)], months))).toMatchObject([
      {
        id: 'totals_do_not_reconcile:open',
        severity: 'misleads',
        title: 'K1.1 Cases open: 137 cases (November 2025) cannot follow from 147 (September 2025)',
        arithmetic: [
          '147 (September 2025) + 96 in − 67 out, 1 October 2025 to 30 November 2025, is 176.',
          '137 cases (November 2025) is 39 fewer.',
          'Counted on the first day of these periods instead of the last, it would be 150 to 185.',
        ],
      },
    ]);
  });

  const [september, november] = [onDay('open', '2025-09-30', 147), onDay('open', '2025-11-30', 176)];
  test.each<[string, Plan]>([
    ['as it follows', stock([september, november], months)],
    ['counted on some day of the months', stock([monthly('open', '2025-09', 147), monthly('open', '2025-11', 160)], months)],
    ['about so many', stock([september, { ...november, value: 200, qualifier: 'about' }], months)],
    ['a month of the flow is missing', stock([september, { ...november, value: 200 }], months.filter(({ periodText }) => periodText !== '2025-10'))],
    ['one reading of the months cannot be reckoned', stock([monthly('open', '2025-09', 147), monthly('open', '2025-11', 137)], months.filter(({ periodText }) => periodText !== '2025-09'))],
    ['one flow is missing', stock([september, { ...november, value: 200 }], months.filter(({ measureId }) => measureId === 'in'))],
    ['a hope', stock([september, { ...november, value: 200, status: 'projected' }], months)],
  ])('not: %s', (_, plan) => expect(rules(plan)).toEqual([]));

  const printed = (total: number, rest: Partial<Observation> = {}, name = 'Cases in, total', definition: Partial<Measure> = {}) =>
    withMeasures(
      healthyPlan(),
      [counts('in', definition), counts('total', { name, window: 'other' })],
      [monthly('in', '2026-01', 30), monthly('in', '2026-02', 40), { ...monthly('total', '2026-01', total), periodEnd: monthEnd('2026-02-01'), precision: 'range', periodText: 'Total', ...rest }],
    );

  test('a printed total that its months do not give', () => {
    expect(found(printed(75))).toMatchObject([{ id: 'totals_do_not_reconcile:total', arithmetic: ['30 + 40 is 70; 75 is printed for Total.'] }]);
    expect(rules(printed(75, { measureId: 'in' }))).toEqual(['totals_do_not_reconcile']);
  });

  test.each<[string, Plan]>([
    ['the sum', printed(70)],
    ['a span with a month more', printed(75, { periodEnd: '2026-03-31' })],
    ['another count of the KPI', printed(75, {}, 'Letters sent')],
    ['about so many', printed(75, { qualifier: 'about' })],
    ['not to be summed', printed(75, {}, 'Cases in, total', { maySum: false })],
    ['an average', printed(75, {}, 'Cases in, total', { kind: 'average' })],
    ['nobody says that it counts', printed(75, {}, 'Cases in, total', { kind: null })],
    ['a month was revised after the total was printed', printed(70, { recordedAt: '2026-01-01T09:00:00.000Z' })],
  ])('not: %s', (_, plan) => {
    const revised = { ...monthly('in', '2026-02', 45), id: 'revised', recordedAt: '2026-04-01T09:00:00.000Z' };
    expect(rules(_.includes('revised') ? { ...plan, observations: [...plan.observations, revised] } : plan)).toEqual([]);
  });
});

describe('parts that do not add up', () => {
  const parted = (whole: Partial<Observation>, parts: Partial<Observation>[], rest: Partial<Measure> = {}) =>
    withMeasures(
      healthyPlan(),
      [counts('whole', rest), ...parts.map((_, index) => counts(`part${index}`, { partOfId: 'whole', ...rest }))],
      [{ ...monthly('whole', '2026-05', 0), ...whole }, ...parts.map((part, index) => ({ ...monthly(`part${index}`, '2026-05', 0), ...part }))],
    );

  test('60 and 30 of 100', () => {
    expect(found(parted({ value: 100 }, [{ value: 60 }, { value: 30 }]))).toMatchObject([
      { id: 'parts_do_not_add_up:whole', severity: 'misleads', title: 'K1.1 Cases whole: the 2 parts add up to 90, not 100', arithmetic: ['May 2026: 60 + 30 is 90, not 100.'] },
    ]);
  });

  const share = { kind: 'share', unit: '%' } as const;
  test('shares by their counts', () => {
    const rates = (numerator: number, denominator: number): Partial<Observation> => ({ value: (numerator * 100) / denominator, numerator, denominator });
    const [finding] = found(parted(rates(50, 100), [rates(36, 60), rates(14, 30)], share)).filter(({ rule }) => rule === 'parts_do_not_add_up');
    expect(finding?.arithmetic).toEqual(['May 2026: 60 + 30 is 90, not 100 below the line.']);
  });

  test.each<[string, Plan]>([
    ['all of them', parted({ value: 100 }, [{ value: 60 }, { value: 40 }])],
    ['a part without a value', parted({ value: 100 }, [{ value: 60 }, { value: null, status: 'to_be_supplied' }])],
    ['a part of another month', parted({ value: 100 }, [{ value: 60 }, { value: 30, periodStart: '2026-04-01', periodEnd: '2026-04-30' }])],
    ['about so many', parted({ value: 100, qualifier: 'about' }, [{ value: 60 }, { value: 30 }])],
    ['averages', parted({ value: 100 }, [{ value: 60 }, { value: 30 }], { kind: 'average' })],
    ['shares without counts', parted({ value: 100 }, [{ value: 60 }, { value: 30 }], share)],
    ['one part', parted({ value: 100 }, [{ value: 60 }])],
  ])('not: %s', (_, plan) => expect(rules(plan)).toEqual([]));
});

describe('a month that counts as many as a year', () => {
  const year = (rest: Partial<Comparator> = {}): Comparator =>
    comparator(62.7, { id: 'year', measureId: 'x1-1', name: 'SEN2', areaType: 'local_area', numerator: 781, periodText: '2025', periodStart: '2025-01-01', periodEnd: '2025-12-31', ...rest });
  const figures = (denominator: number, rest: Partial<Observation> = {}, comparators: Comparator[] = [year()]) => {
    const plan = withFigures(healthyPlan(), 'x1-1', [{ ...rate('2026-05', 50, denominator / 2, denominator), ...rest }]);
    return { ...plan, comparators: [...plan.comparators.slice(2), ...comparators] };
  };

  test('813 of 1,245 in May', () => {
    expect(found(figures(1245, { value: 65.3, numerator: 813 }))).toMatchObject([
      {
        id: 'period_should_be_a_year:x1-1',
        severity: 'misleads',
        title: 'K1.1 Seen in time, group 1-1: 813 of 1,245 in May 2026 is about a year of them',
        arithmetic: ['May 2026: 1,245 below the line.', 'SEN2, 2025: about 1,246; a twelfth of it is 104.'],
      },
    ]);
  });

  test('a year of the same series tells it too', () => {
    const plan = figures(1200, {}, []);
    const whole = { ...rate('2025-12', 50, 600, 1200), id: 'whole', measureId: 'x1-1', periodStart: '2025-01-01', precision: 'year' as const, window: 'year' as const };
    expect(rules({ ...plan, observations: [...plan.observations, whole] })).toEqual(['period_should_be_a_year']);
  });

  test.each<[string, Plan]>([
    ['a twelfth', figures(104)],
    ['six months', figures(620)],
    ['recorded as twelve months', figures(1246, { window: 'rolling_12_months' })],
    ['a quarter', figures(1246, { periodStart: '2026-03-01', precision: 'quarter' })],
    ['no year to hold it against', figures(1246, {}, [])],
    ['a year of England', figures(1246, {}, [year({ areaType: 'england' })])],
    ['a year of another authority', figures(1246, {}, [year({ areaName: 'Elsewhere' })])],
    ['a year without counts', figures(1246, {}, [year({ numerator: null })])],
    ['a quarter to hold it against', figures(1246, {}, [year({ periodStart: '2025-10-01' })])],
  ])('not: %s', (_, plan) => expect(rules(plan)).toEqual([]));
});

describe('a value within the time it is compared with', () => {
  const figures = (...rows: Observation[]) => withFigures(healthyPlan(), 'x1-1', rows);
  const longer: Observation = { ...rate('2026-05', 25, null, null), id: 'longer', periodStart: '2026-01-01', precision: 'range' };
  const month = rate('2026-05', 18, null, null);
  const own = (rest: Partial<Comparator>) => {
    const plan = figures(month);
    return { ...plan, comparators: [...plan.comparators.slice(2), comparator(30, { id: 'own', measureId: 'x1-1', areaType: 'local_area', periodText: null, periodStart: '2026-01-01', periodEnd: '2026-12-31', ...rest })] };
  };

  test('May against January to May', () => {
    expect(found(figures(longer, month))).toMatchObject([
      {
        id: 'window_contains_comparison:x1-1',
        severity: 'untidy',
        title: 'K1.1 Seen in time, group 1-1: compared with a time that overlaps its own',
        arithmetic: ['18%: 1 May 2026 to 31 May 2026.', '25%: 1 January 2026 to 31 May 2026, which contains it.'],
      },
    ]);
    expect(rules(own({}))).toEqual(['window_contains_comparison']);
  });

  test.each<[string, Plan]>([
    ['the time before', figures({ ...longer, periodEnd: '2026-04-30' }, month)],
    ['rolling', figures({ ...longer, window: 'rolling_12_months' }, { ...month, window: 'rolling_12_months' })],
    ['the year so far', figures({ ...longer, window: 'cumulative_year' }, { ...month, window: 'cumulative_year' })],
    ['windows that are not compared', figures({ ...longer, window: 'year' }, month)],
    ['a total among its months', figures({ ...longer, periodStart: '2026-04-01' }, rate('2026-04', 30, null, null), month)],
    ['the year of another authority', own({ areaName: 'Elsewhere' })],
    ['the year of England', own({ areaType: 'england' })],
    ['beside England, which is what is shown', { ...own({}), comparators: [...own({}).comparators, comparator(58, { id: 'england', measureId: 'x1-1', periodText: null, periodStart: '2026-01-01', periodEnd: '2026-12-31' })] }],
    ['the own year before', own({ periodStart: '2025-01-01', periodEnd: '2025-12-31' })],
  ])('not: %s', (_, plan) => expect(rules(plan)).toEqual([]));
});

describe('what is owed on KPIs', () => {
  const missed = (plan: Plan): Plan => ({ ...plan, targets: plan.targets.map((row): Target => ({ ...row, dueOn: '2026-05-31', value: row.measureId === 'x1-1' ? 90 : 0 })) });
  const fallen = missed(withFigures(higherIsBetter(healthyPlan(), 'x1-1'), 'x1-1', [rate('2026-05', 50, 10, 20)]));
  const spoken = (...rest: Partial<KpiCommentary>[]): Plan => ({
    ...fallen,
    kpiCommentaries: rest.map((row, index) => ({ id: `c${index}`, recordedAt: '2026-06-02T09:00:00.000Z', measureId: 'x1-1', aboutEnd: '2026-05-31', words: 'Two vacancies.', action: null, writtenBy: 'Head of SEND', writtenOn: '2026-06-02', ...row })),
  });

  test('an exception and its owner', () => {
    expect(found(spoken())).toMatchObject([
      {
        id: 'exception_without_commentary',
        severity: 'blocks',
        title: 'K1.1 Seen in time, group 1-1 is an exception, and its owner has said nothing',
        arithmetic: ['K1.1 Seen in time, group 1-1: Target missed: 40 percentage points below the target of 90% by 31 May 2026.'],
      },
    ]);
    expect(rules(spoken({}))).toEqual([]);
    expect(rules(spoken({ aboutEnd: '2026-04-30' }))).toEqual(['exception_without_commentary']);
    expect(rules({ ...spoken(), programme: { ...fallen.programme, isHistorical: true } })).toEqual([]);
  });

  const monthlyKpi = (plan: Plan) => ({ ...plan, kpis: plan.kpis.map((row) => (row.id === 'k1-1' ? { ...row, frequency: 'monthly' as const } : row)) });
  const since = (...rows: Observation[]) => monthlyKpi(withFigures(healthyPlan(), 'x1-1', rows));

  test('values that were to be there', () => {
    expect(found(since(rate('2026-03', 50, 10, 20)))).toMatchObject([
      { id: 'values_overdue', severity: 'blocks', title: 'K1.1 Seen in time, group 1-1 has values that are overdue', arithmetic: ['K1.1 Seen in time, group 1-1: 2 values overdue: April and May 2026.'] },
    ]);
  });

  test('values of several series that were to be there', () => {
    const plan = withFigures(since(rate('2026-03', 50, 10, 20)), 'x1-2', [rate('2026-03', 50, 10, 20)]);
    const both = { ...plan, kpis: plan.kpis.map((row) => (row.id === 'k1-2' ? { ...row, frequency: 'monthly' as const } : row)) };
    expect(found(both).find(({ rule }) => rule === 'values_overdue')?.title).toBe('2 KPI series have values that are overdue');
  });

  test.each<[string, Plan]>([
    ['up to date', since(rate('2026-05', 50, 10, 20))],
    ['said to be late', since(rate('2026-04', 50, 10, 20), { ...rate('2026-05', 0, null, null), value: null, status: 'to_be_supplied' })],
    ['nobody says how often', withFigures(healthyPlan(), 'x1-1', [rate('2026-03', 50, 10, 20)])],
    ['a closed record', { ...since(rate('2026-03', 50, 10, 20)), programme: { ...healthyPlan().programme, isHistorical: true } }],
  ])('not overdue: %s', (_, plan) => expect(rules(plan)).toEqual([]));
});

describe('delivered, and not working', () => {
  const series = (polarity: Measure['polarity'], ...values: number[]) => {
    const rows = values.map((printed, index) => ({ ...rate(`2026-0${index + 1}`, printed, null, null), id: `v${index}` }));
    return changeIn(withFigures(healthyPlan(), 'x1-1', rows), 'measures', 'x1-1', (row: Measure) => ({ ...row, polarity }));
  };

  test('the projects of an area are in order and its KPI fell', () => {
    const [finding, ...others] = found(series('higher', 60, 50));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ id: 'delivering_not_working:a1', severity: 'misleads', objectives: [1] });
    expect(finding?.title).toMatch(/^Area 1: delivering, not yet working/);
    expect(finding?.arithmetic[1]).toBe('2 of 2 KPIs reported: 1 worse, 1 cannot be judged.');
  });

  test.each<[string, Plan]>([
    ['it rose', series('higher', 50, 60)],
    ['it fell, and lower is better', series('lower', 60, 50)],
    ['nothing can be judged', series(null, 60, 50)],
    ['the projects are late as well', { ...series('higher', 60, 50), statusUpdates: [] }],
  ])('not: %s', (_, plan) => expect(rules(plan)).not.toContain('delivering_not_working'));
});
