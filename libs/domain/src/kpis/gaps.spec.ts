import type { Observation } from '../plan-kpis';
import { measure, value } from '../testing/facts';
import { months } from '../testing/kpi-facts';
import { GAP_LIMIT, gapsInWords, gapsOf } from './gaps';

const quarter = (start: string, end: string) => value(end.slice(0, 7), 50, { periodStart: start, precision: 'quarter' });
const look = (series: readonly Observation[], today: string, of = measure('x', { frequency: 'monthly' })) => {
  const gaps = gapsOf(of, of.frequency, series, today);
  return [gaps.map(({ periodStart, periodEnd }) => `${periodStart}/${periodEnd}`), gapsInWords(of, gaps, series)] as const;
};

describe('overdue values', () => {
  it.each([
    ['on the last day of the month', '2022-03-31', 0, []],
    ['the day after', '2022-04-01', 0, ['2022-03-31']],
    ['within the delay', '2022-04-14', 14, []],
    ['beyond the delay', '2022-04-15', 14, ['2022-03-31']],
  ])('are told %s', (_, today, publicationDelay, ends) => {
    const gaps = gapsOf(measure('x', { publicationDelay }), 'monthly', months('2022-01', [1, 2]), today);
    expect(gaps.map(({ periodEnd }) => periodEnd)).toEqual(ends);
    if (publicationDelay === 14) expect(gaps.map(({ dueOn }) => dueOn)).toEqual(ends.map(() => '2022-04-14'));
  });

  it.each<[string, Observation[], string, string[], string | null]>([
    ['none', months('2022-01', [1, 2, 3]), '2022-04-20', [], null],
    ['one in the middle', months('2022-01', [1, null, 3]), '2022-04-20', ['2022-02-01/2022-02-28'], '1 value overdue: February 2022'],
    ['three at the end', months('2022-01', [1, 2]), '2022-06-01', ['2022-03-01/2022-03-31', '2022-04-01/2022-04-30', '2022-05-01/2022-05-31'], '3 values overdue: March, April and May 2022'],
    ['over the turn of the year', months('2021-11', [1]), '2022-02-01', ['2021-12-01/2021-12-31', '2022-01-01/2022-01-31'], '2 values overdue: December 2021 and January 2022'],
    ['a part of a month', [...months('2022-01', [1]), value('2022-02', 2, { status: 'part_period', periodEnd: '2022-02-11' })], '2022-03-01', ['2022-02-01/2022-02-28'], '1 value overdue: February 2022'],
    ['a projected value', [...months('2022-01', [1]), value('2022-02', 2, { status: 'projected' })], '2022-03-01', ['2022-02-01/2022-02-28'], '1 value overdue: February 2022'],
    ['none where a longer value covers them', [...months('2022-01', [1]), value('2022-03', 2, { periodStart: '2022-02-01' })], '2022-04-01', [], null],
    ['a promise', [...months('2022-01', [1]), value('2022-02', null, { status: 'to_be_supplied' })], '2022-04-01', ['2022-02-01/2022-02-28', '2022-03-01/2022-03-31'], '1 value overdue: March 2022; to be supplied: February 2022'],
    ['nothing of what was never reported', [], '2022-04-01', [], 'Never reported'],
    ['only what was said instead', months('2022-01', [null]).concat(value('2022-01', null, { status: 'work_in_progress' })), '2022-04-01', ['2022-01-01/2022-01-31'], 'Never reported; work in progress: January 2022'],
  ])('%s', (_, series, today, periods, words) => {
    expect(look(series, today)).toEqual([periods, words]);
  });

  it('names a long stretch by its ends, and stops at two years', () => {
    expect(look(months('2022-01', [1]), '2022-09-01')[1]).toBe('7 values overdue: February to August 2022');
    const [periods, words] = look(months('2012-01', [1]), '2022-09-01');
    expect([periods.length, periods[0], words]).toEqual([GAP_LIMIT, '2020-09-01/2020-09-30', 'at least 24 values overdue: September 2020 to August 2022']);
  });

  it.each([
    ['quarters', measure('x', { window: 'quarter', frequency: 'quarterly' }), [quarter('2022-01-01', '2022-03-31')], ['2022-04-01/2022-06-30'], '1 value overdue: April to June 2022'],
    ['years', measure('x', { window: 'year', frequency: 'annual' }), [value('2020-12', 1, { periodStart: '2020-01-01' })], ['2021-01-01/2021-12-31'], '1 value overdue: 2021'],
    ['terms', measure('x', { window: 'snapshot', frequency: 'termly' }), [value('2022-01', 1)], ['2022-05-01/2022-08-31'], '1 value overdue: May to August 2022'],
    ['rolling years', measure('x', { window: 'rolling_12_months', frequency: 'monthly' }), months('2022-07', [1]), ['2021-09-01/2022-08-31'], '1 value overdue: 12 months to August 2022'],
    ['years so far', measure('x', { window: 'cumulative_year', yearType: 'financial', frequency: 'monthly' }), months('2022-07', [1]), ['2022-04-01/2022-08-31'], '1 value overdue: April to August 2022'],
    ['rolling years, each of which is one', measure('x', { window: 'rolling_12_months', frequency: 'monthly' }), months('2022-05', [1, null, 3]), ['2021-07-01/2022-06-30', '2021-09-01/2022-08-31'], '2 values overdue: 12 months to each of June and August 2022'],
    ['years so far after the last', measure('x', { window: 'cumulative_year', yearType: 'financial', frequency: 'monthly' }), months('2022-04', [1, null, 3]), ['2022-04-01/2022-07-31', '2022-04-01/2022-08-31'], '2 values overdue: running totals to each of July and August 2022'],
    ['years so far, none that a later one contains', measure('x', { window: 'cumulative_year', yearType: 'financial', frequency: 'monthly' }), months('2022-02', [1, null, null, null, null, null, 7]), ['2021-04-01/2022-03-31'], '1 value overdue: April 2021 to March 2022'],
    ['years so far of nobody knows which year', measure('x', { window: 'cumulative_year', frequency: 'monthly' }), months('2022-06', [1, null, 3]), ['2022-07-01/2022-07-31'], '1 value overdue: July 2022'],
    ['quarters of many years', measure('x', { window: 'quarter', frequency: 'quarterly' }), [quarter('2020-07-01', '2020-09-30')], ['2020-10-01/2020-12-31', '2021-01-01/2021-03-31', '2021-04-01/2021-06-30', '2021-07-01/2021-09-30', '2021-10-01/2021-12-31', '2022-01-01/2022-03-31', '2022-04-01/2022-06-30'], '7 values overdue: the first of October to December 2020, the last of April to June 2022'],
    ['nobody knows what', measure('x'), months('2022-01', [1]), [], null],
  ] as const)('expects %s', (_, of, series, periods, words) => {
    expect(look(series, '2022-09-01', of)).toEqual([periods, words]);
  });
});
