import fc from 'fast-check';
import { comparatorInWords, judgeMeasure, judgeTarget, observationInWords, observedValue, publishedInWords, seriesOf, trendOf } from './kpi';
import { comparator, measure, target, value } from './testing/facts';
import { definitionBreak } from './testing/kpi-facts';

describe('a value and how it was published', () => {
  it.each([
    ['cut instead of rounded', 37, 20, 53, '37.7% (20 of 53)', '37%'],
    ['a mean of percentages called an average', 51, 152, 377, '40.3% (152 of 377)', '51%'],
    ['cut in the reception figure', 91, 121, 132, '91.7% (121 of 132)', '91%'],
    ['rounded', 97, 29, 30, '96.7% (29 of 30)', null],
    ['printed with a decimal', 32.5, 96, 295, '32.5% (96 of 295)', null],
    ['exact', 25, 158, 632, '25% (158 of 632)', null],
    ['over a hundred', 174, 27932, 16000, '174.6% (27,932 of 16,000)', '174%'],
  ])('%s', (_, published, numerator, denominator, words, publishedWords) => {
    const observation = value('2022-01', published, { numerator, denominator });
    expect(observationInWords(observation, '%')).toBe(words);
    expect(publishedInWords(observation, '%')).toBe(publishedWords);
  });

  it('does not divide by nothing', () => {
    expect(observedValue(value('2022-01', 0, { numerator: 0, denominator: 0 }), '%')).toBe(0);
  });

  it.each([
    [value('2022-01', 9, { numerator: 945 }), '%', '9% (945, of how many is not stated)'],
    [value('2022-01', 32, { respondents: 788 }), '%', '32% (of 788 who answered)'],
    [value('2022-01', 80, { qualifier: 'over' }), 'FTE', 'over 80 FTE'],
    [value('2022-01', 24000, { qualifier: 'rounded to thousands' }), 'views', '24,000 views'],
    [value('2022-01', null, { status: 'work_in_progress' }), '%', 'no value: work in progress'],
    [value('2022-01', 14_000_000), 'GBP', '£14,000,000'],
    [value('2022-01', 1), 'cases', '1 case'],
    [value('2022-01', 1), 'views per month', '1 views per month'],
    [value('2022-01', 1.04), 'weeks', '1 weeks'],
  ])('says what is known and what is not', (observation, unit, words) => {
    expect(observationInWords(observation, unit)).toBe(words);
  });

  it('keeps every computed rate between its neighbours, whatever was printed', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), fc.float({ noNaN: true, min: 0, max: 100 }), (part, whole, printed) => {
        const rate = observedValue(value('2022-01', printed, { numerator: part, denominator: whole }), '%');
        expect(rate).toBeCloseTo((100 * part) / whole, 9);
      }),
    );
  });
});

describe('seriesOf', () => {
  it('orders by period and lets a later recording revise the same period', () => {
    const first = value('2022-01', 10, { recordedAt: '2022-02-01T09:00:00Z' });
    const revised = value('2022-01', 12, { recordedAt: '2022-03-01T09:00:00Z' });
    const earlier = value('2021-12', 8, { recordedAt: '2022-04-01T09:00:00Z' });
    expect(seriesOf([revised, first, earlier]).map((row) => row.value)).toEqual([8, 12]);
  });

  it('prefers the one with its counts of two recorded together', () => {
    const counted = value('2021-05', 53, { numerator: 524, denominator: 989 });
    expect(seriesOf([counted, value('2021-05', 53)])).toEqual([counted]);
  });
});

describe('judgeMeasure', () => {
  const rising = measure('x');
  const judge = (of: Parameters<typeof measure>[1], ...values: ReturnType<typeof value>[]) => judgeMeasure(measure('x', of), seriesOf(values), '2022-06-01');

  it('says a gain since the beginning and the fall since the last report', () => {
    expect(judge({}, value('2021-09', 0.4, { numerator: 1, denominator: 239 }), value('2022-02', 32.5, { numerator: 96, denominator: 295 }), value('2022-05', 25, { numerator: 158, denominator: 632 }))).toMatchObject({
      verdict: 'better',
      verdictWords: 'Better: up 24.6 percentage points since September 2021, but down 7.5 percentage points since February 2022',
    });
  });

  it.each([
    ['higher', 53, 62, 'better'],
    ['higher', 62, 53, 'worse'],
    ['lower', 75, 21, 'better'],
    ['lower', 21, 75, 'worse'],
    ['higher', 53, 53, 'same'],
    ['higher', 53, 53.04, 'same'],
    ['higher', 53, 53.05, 'better'],
    [null, 53, 62, 'no_polarity'],
    ['target', 53, 62, 'no_polarity'],
  ] as const)('polarity %s, %d to %d: %s', (polarity, first, last, verdict) => {
    expect(judge({ polarity }, value('2021-04', first), value('2022-02', last)).verdict).toBe(verdict);
  });

  it('cannot judge one value, none, or two windows', () => {
    expect(judge({}, value('2022-01', 40)).verdict).toBe('one_value');
    expect(judge({}).verdict).toBe('no_data');
    expect(judge({}, value('2022-01', null, { status: 'work_in_progress' })).verdict).toBe('no_data');
    expect(judge({}, value('2021-01', 40), value('2022-01', 50, { window: 'rolling_12_months' })).verdict).toBe('unlike');
    expect(judge({}, value('2021-01', 40), value('2022-01', 50, { window: 'other' })).verdict).toBe('better');
  });

  const running = { window: 'cumulative_year', kind: 'count', unit: 'exclusions', polarity: 'lower' } as const;
  const [feb, mar, apr, sep] = [value('2026-02', 110), value('2026-03', 120), value('2026-04', 10), value('2026-09', 30)];
  it.each<[string, Parameters<typeof measure>[1], ReturnType<typeof value>[], string]>([
    ['a running total across the turn of the year', running, [feb, mar, apr, sep], 'Cannot be judged: February 2026 and September 2026 are running totals of unlike stretches of a year'],
    ['a running total with the same month a year before', running, [value('2025-09', 42), mar, apr, sep], 'Better: down 12 exclusions since September 2025'],
    ['a running total, and the year before that', running, [value('2024-09', 20), feb, value('2025-09', 42), apr, sep], 'Worse: up 10 exclusions since September 2024, but down 12 exclusions since September 2025'],
    ['a rate since the beginning of the year', { window: 'cumulative_year', kind: 'share' }, [value('2026-04', 10), sep], 'Better: up 20 percentage points since April 2026'],
    ['a month with a year, where nobody says the window', { window: null, unit: 'exclusions', polarity: 'lower' }, [value('2025-12', 120, { periodStart: '2025-01-01' }), sep], 'Cannot be judged: January to December 2025 and September 2026 are not of one length'],
    ['a month with the months beside a quarter', { window: null }, [value('2026-03', 50, { periodStart: '2026-01-01' }), apr, sep], 'Better: up 20 percentage points since April 2026'],
    ['a month with a day', { window: null }, [value('2026-04', 10, { periodStart: '2026-04-30' }), sep], 'Better: up 20 percentage points since 30 April 2026'],
    ['counted at the end of a quarter and of a month', { window: 'snapshot' }, [value('2026-03', 50, { periodStart: '2026-01-01' }), sep], 'Worse: down 20 percentage points since January to March 2026'],
  ])('compares %s', (_, of, values, words) => {
    expect(judgeMeasure(measure('x', of), seriesOf(values), '2026-10-15').verdictWords).toBe(words);
  });

  it('leaves projections and part months out of the verdict, but draws the part month as such', () => {
    const values = [value('2021-12', 11), value('2022-01', 37), value('2022-02', 61, { status: 'part_period' }), value('2023-01', 90, { status: 'projected' })];
    expect(judgeMeasure(rising, seriesOf(values), '2022-06-01').latest?.value).toBe(37);
    expect(trendOf(rising, seriesOf(values)).map((point) => [point.value, point.isPartial])).toEqual([[11, false], [37, false], [61, true]]);
  });

  it.each([
    ['six months after it', '2022-11-30', 'Better: up 10 percentage points since January 2022'],
    ['a day later', '2022-12-01', 'Better: up 10 percentage points since January 2022; no newer value for 6 months'],
    ['a year and more after it', '2023-08-15', 'Better: up 10 percentage points since January 2022; no newer value for 14 months'],
  ])('says how old a value is %s', (_, today, words) => {
    expect(judgeMeasure(rising, [value('2022-01', 40), value('2022-05', 50)], today).verdictWords).toBe(words);
  });

  const yearly = [value('2021-01', 40), value('2021-06', 45), value('2021-09', 30), value('2022-01', 35)];
  it.each([
    ['before the latest', '2021-09-01', 'better', '2021-09-30', 'Better: up 5 percentage points since September 2021'],
    ['within the period of a value, which is then of the old one', '2021-09-02', 'one_value', undefined, 'One value since the definition changed on 2 September 2021: nothing like it to compare with'],
    ['with the latest', '2022-01-01', 'one_value', undefined, 'One value since the definition changed on 1 January 2022: nothing like it to compare with'],
    ['after the latest', '2022-01-02', 'worse', '2021-01-31', 'Worse: down 5 percentage points since January 2021, but up 5 percentage points since September 2021'],
    ['before the first', '2020-01-01', 'worse', '2021-01-31', 'Worse: down 5 percentage points since January 2021, but up 5 percentage points since September 2021'],
  ])('compares only what is counted alike: a new definition %s', (_, startsOn, verdict, baseline, verdictWords) => {
    const judged = judgeMeasure(rising, yearly, '2022-06-01', { breaks: [definitionBreak(startsOn)] });
    expect(judged).toMatchObject({ verdict, verdictWords, latest: { value: 35 } });
    expect(judged.baseline?.periodEnd).toBe(baseline);
  });

  it('calls nearer to the target better, and says a step away from it', () => {
    const close = measure('x', { polarity: 'target' });
    expect(judgeMeasure(close, yearly, '2022-06-01', { aim: 36 })).toMatchObject({ verdict: 'better', verdictWords: 'Better: down 5 percentage points since January 2021, nearer to 36%' });
    expect(judgeMeasure(close, yearly, '2022-06-01', { aim: 31 })).toMatchObject({
      verdict: 'better',
      verdictWords: 'Better: down 5 percentage points since January 2021, nearer to 31%, but up 5 percentage points since September 2021, further from 31%',
    });
  });

  it('shows an undated value without comparing it', () => {
    expect(judge({}, value('2022-01', 70, { periodStart: null, periodEnd: null, precision: null, periodText: 'so far' }))).toMatchObject({
      verdict: 'one_value',
      latest: { value: 70 },
    });
  });
});

describe('judgeTarget', () => {
  const latest = value('2018-09', 53);
  it.each([
    ['no target', null, latest, '2018-10-29', 'no target set', null],
    ['not met before its day', target(75, { dueOn: '2019-03-31' }), latest, '2019-03-31', '22 percentage points below the target of 75% by 31 March 2019', 'amber'],
    ['not met after its day', target(75, { dueOn: '2019-03-31' }), latest, '2019-04-01', '22 percentage points below the target of 75% by 31 March 2019', 'red'],
    ['met exactly', target(53), latest, '2019-04-01', 'target 53% met', 'green'],
    ['another unit', target(16000, { unit: 'visitors' }), latest, '2019-04-01', 'target 16,000 visitors: not comparable, the value is in %', null],
    ['nothing to compare', target(75), null, '2019-04-01', 'target 75%, nothing to compare', null],
  ])('%s', (_, aim, observation, today, targetWords, targetColour) => {
    expect(judgeTarget(measure('x'), aim, observation, today)).toEqual({ targetWords, targetColour });
  });

  it('turns round where lower is better', () => {
    expect(judgeTarget(measure('x', { polarity: 'lower' }), target(50), latest, '2019-01-01')).toEqual({
      targetWords: '3 percentage points above the target of 50%',
      targetColour: 'red',
    });
  });
});

it('says whose and when a comparator is, or that nobody says', () => {
  const row = comparator(58, { name: 'national average' });
  expect(comparatorInWords({ ...row, areaType: 'england', periodText: null })).toBe('58% national average (England, period not stated)');
  expect(comparatorInWords({ ...row, areaType: null, periodText: '2021', basis: 'excluding exceptions' })).toBe(
    '58% national average (area not stated, 2021, excluding exceptions)',
  );
});
