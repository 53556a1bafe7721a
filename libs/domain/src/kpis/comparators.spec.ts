import type { Comparator } from '../plan-kpis';
import { comparator, measure, value } from '../testing/facts';
import { bestComparator, comparatorInWords, mismatchOf } from './comparators';

const year = (of: number, rest: Partial<Comparator> = {}) => comparator(55, { id: `${of}`, periodText: null, periodStart: `${of}-01-01`, periodEnd: `${of}-12-31`, ...rest });
const month = (rest: Partial<Comparator> = {}) => comparator(58, { id: 'month', periodText: null, periodStart: '2022-05-01', periodEnd: '2022-05-31', ...rest });

describe('a comparator in words', () => {
  it.each([
    [year(2021), '55% average (England, 2021)'],
    [year(2021, { areaType: 'region', areaName: 'West Midlands', basis: 'excluding exceptions' }), '55% average (West Midlands region, 2021, excluding exceptions)'],
    [year(2021, { areaType: 'local_area', areaName: 'Elsewhere' }), '55% average (Elsewhere, 2021)'],
    [year(2021, { areaType: 'statistical_neighbours', neighbourModel: 'April 2021' }), '55% average (statistical neighbours of the April 2021 model, 2021)'],
    [year(2021, { areaType: null, areaName: 'the North' }), '55% average (the North, 2021)'],
    [year(2021, { periodStart: '2021-04-01', periodEnd: '2022-03-31' }), '55% average (England, financial year 2021 to 2022)'],
    [year(2021, { periodStart: '2021-09-01', periodEnd: '2022-08-31' }), '55% average (England, academic year 2021 to 2022)'],
    [month(), '58% average (England, May 2022)'],
  ])('says whose and when', (row, words) => {
    expect(comparatorInWords(row)).toBe(words);
  });
});

describe('why it cannot simply be compared', () => {
  const latest = value('2022-05', 60);
  it.each([
    ['the same month', month(), [], null],
    ['the same month in words', comparator(58, { periodText: 'May 2022' }), [], null],
    ['another year', year(2021), [], 'of 2021, the value is of May 2022'],
    ['the year around it', year(2022), [], 'of 2022, the value is of May 2022'],
    ['a year in words only', comparator(58), [], 'of 2025, the value is of May 2022'],
    ['no period', comparator(58, { periodText: null }), [], 'period not stated'],
    ['no area', month({ areaType: null }), [], 'area not stated'],
    ['no basis where another states one', month(), [month({ basis: 'excluding exceptions' })], 'basis not stated'],
    ['no basis where none does', month(), [year(2021)], null],
    ['another unit and no area', month({ unit: 'weeks', areaType: null }), [], 'in weeks, the value is in %; area not stated'],
  ])('%s', (_, row, others, words) => {
    expect(mismatchOf(row, measure('x'), latest, [row, ...others])).toBe(words);
  });

  it.each([
    ['the year that its 12 months are', { window: 'rolling_12_months' }, '2025-12', year(2025), null],
    ['the 12 months in words', { window: 'rolling_12_months' }, '2025-12', comparator(58, { periodText: '12 months to December 2025' }), null],
    ['the single month at its end', { window: 'rolling_12_months' }, '2025-12', month({ periodStart: '2025-12-01', periodEnd: '2025-12-31' }), 'of December 2025, the value is of 12 months to December 2025'],
    ['the single month in words', { window: 'rolling_12_months' }, '2025-12', comparator(58, { periodText: 'December 2025' }), 'of December 2025, the value is of 12 months to December 2025'],
    ['another 12 months', { window: 'rolling_12_months' }, '2025-11', year(2025), 'of 2025, the value is of 12 months to November 2025'],
    ['the year so far', { window: 'cumulative_year', yearType: 'financial' }, '2025-08', year(2025, { periodStart: '2025-04-01', periodEnd: '2025-08-31' }), null],
    ['the last month of a year so far', { window: 'cumulative_year', yearType: 'financial' }, '2025-08', month({ periodStart: '2025-08-01', periodEnd: '2025-08-31' }), 'of August 2025, the value is of April to August 2025'],
    ['a month of nobody knows which year', { window: 'cumulative_year' }, '2025-08', month({ periodStart: '2025-08-01', periodEnd: '2025-08-31' }), null],
  ] as const)('goes by what a value covers: %s', (_, of, at, row, words) => {
    expect(mismatchOf(row, measure('x', of), value(at, 60), [row])).toBe(words);
  });

  it('goes by the window of the value where that is another', () => {
    const once = value('2025-12', 60, { window: 'rolling_12_months', periodStart: '2025-01-16', periodEnd: '2025-12-15' });
    expect(mismatchOf(year(2025), measure('x'), once, [])).toBe('of 2025, the value is of 16 December 2024 to 15 December 2025');
  });

  it('has no period to miss without a value', () => {
    expect(mismatchOf(comparator(58, { periodText: null }), measure('x'), null, [])).toBeNull();
  });
});

describe('the comparator that fits best', () => {
  const latest = value('2022-05', 60);
  const region = (rest: Partial<Comparator>) => ({ areaType: 'region' as const, ...rest });
  it.each([
    ['the same period before a longer one', [year(2022), month(region({ id: 'fits' }))]],
    ['a longer one around it before another', [year(2021), year(2022, region({ id: 'fits' }))]],
    ['England before a region', [year(2021, region({})), year(2021, { id: 'fits' })]],
    ['a region before one that does not say', [year(2021, { areaType: null }), year(2021, region({ id: 'fits' }))]],
    ['the nearest year', [year(2019), year(2021, { id: 'fits' }), year(2020)]],
    ['the last recorded', [year(2021), year(2021, { id: 'fits', recordedAt: '2026-02-01T09:00:00.000Z' })]],
    ['of its unit only', [month({ unit: 'weeks' }), year(2019, { id: 'fits' })]],
  ])('%s', (_, rows) => {
    expect(bestComparator(rows, measure('x'), latest)?.id).toBe('fits');
  });

  it('is of what 12 months cover, before the month that they end with', () => {
    const rows = [month({ periodStart: '2022-05-01', periodEnd: '2022-05-31' }), comparator(55, { id: 'fits', areaType: 'region', periodStart: '2021-06-01', periodEnd: '2022-05-31' })];
    expect(bestComparator(rows, measure('x', { window: 'rolling_12_months' }), latest)?.id).toBe('fits');
  });

  it('is none where none is in its unit', () => {
    expect(bestComparator([month({ unit: 'weeks' })], measure('x'), latest)).toBeNull();
  });

  it('is the newest without a value', () => {
    expect(bestComparator([year(2019), year(2021), year(2020)], measure('x'), null)?.id).toBe('2021');
  });
});
