import fc from 'fast-check';
import type { Measure, Observation } from '../plan-kpis';
import { measure, value } from '../testing/facts';
import { definitionBreak, months, rebase } from '../testing/kpi-facts';
import { controlOf, type ControlFacts } from './control';

const steady = [50, 52, 49, 51, 50, 53, 48, 50, 52, 49, 51, 50];
const control = (series: readonly Observation[], rest: Partial<ControlFacts> = {}, of: Partial<Measure> = {}) =>
  controlOf({ measure: measure('x', of), frequency: 'monthly', series, breaks: [], rebases: [], target: null, ...rest });
const words = (...of: Parameters<typeof control>) => control(...of).control?.words;

describe('a control chart', () => {
  it('says of each point how it stands', () => {
    const { control: chart, controlAbsence } = control(months('2021-01', [...steady, 90]));
    expect(controlAbsence).toBeNull();
    expect(chart).toMatchObject({ variation: 'improvement', variationCause: 'outside', side: 'high', isTrial: false, assurance: null });
    expect(chart?.segments).toEqual([expect.objectContaining({ from: 0, to: 12, because: null })]);
    expect(chart?.points.slice(-2).map(({ day, value: of, cause, signal, words: said }) => [day, of, cause, signal, said])).toEqual([
      ['2021-12-31', 50, 'run', 'concern', 'December 2021: 50%, one of twelve below the average'],
      ['2022-01-31', 90, 'outside', 'improvement', 'January 2022: 90%, above the upper limit'],
    ]);
    expect(chart?.words).toMatch(/^January 2022 is above the upper limit of \d+(\.\d)?%: a real rise, and an improvement, not noise\.$/);
  });

  it.each([
    ['outside', [...steady, 10], 'January 2022: 10%, below the lower limit', 'concern'],
    ['trend', [60, ...steady, 49.5, 49.1, 49, 48.9, 48.5, 48.2, 48.1], 'August 2022: 48.1%, one of nine falling', 'concern'],
    ['run', [...steady.map((of) => of + 9), 54, 55, 53, 54, 55, 53, 54], 'July 2022: 54%, one of seven below the average', 'concern'],
  ])('names the rule: %s', (cause, values, said, signal) => {
    const last = control(months('2021-01', values)).control?.points.at(-1);
    expect([last?.cause, last?.words, last?.signal]).toEqual([cause, said, signal]);
  });

  it('calls two of three as the schema spells it', () => {
    const last = control(months('2021-01', [...steady, ...steady, 51, 55, 55])).control?.points.at(-1);
    expect([last?.cause, last?.words]).toEqual(['two_of_three', 'March 2023: 55%, one of two in three close to the upper limit']);
  });

  it.each([
    ['lower', 'concern', 'consistent_fail'],
    ['higher', 'improvement', 'consistent_pass'],
    ['target', 'high', null],
    [null, 'high', null],
  ] as const)('is honest to polarity %s', (polarity, variation, assurance) => {
    expect(control(months('2021-01', [...steady, 90]), { target: 5 }, { polarity }).control).toMatchObject({ variation, assurance, target: 5 });
  });

  it.each([
    ['eleven points', 11, true],
    ['twelve', 12, false],
  ])('has trial limits with %s', (_, count, isTrial) => {
    expect(control(months('2021-01', steady.slice(0, count))).control?.isTrial).toBe(isTrial);
  });
});

it('says no more of a point than its value where chance explains it', () => {
  expect(control(months('2021-01', steady)).control?.points.at(-1)?.words).toBe('December 2021: 50%');
});

describe('what a chart cannot show', () => {
  it.each<[string, Observation[], Partial<Measure>, string]>([
    ['rolling years', months('2021-01', steady), { window: 'rolling_12_months' }, 'No control chart: each value shares eleven months with the next, which makes chance look like a trend.'],
    ['years so far', months('2021-01', steady), { window: 'cumulative_year' }, 'No control chart: each value contains the one before it, which makes chance look like a trend.'],
    ['nobody knows what', months('2021-01', steady), { window: null }, 'No control chart: nobody says what stretch of time a value covers.'],
    ['other windows', months('2021-01', steady), { window: 'other' }, 'No control chart: nobody says what stretch of time a value covers.'],
    ['nothing', [], {}, 'No value that a control chart could show.'],
    ['one value', months('2021-01', [50]), {}, 'One value: nothing can be said yet.'],
    ['one value and a part', [...months('2021-01', [50]), value('2021-02', 60, { status: 'part_period' })], {}, 'One value: nothing can be said yet. Left out: one part of a period.'],
    [
      'overlapping months',
      [...months('2021-01', [50]), value('2021-02', 51, { periodStart: '2021-01-15', periodEnd: '2021-02-13' })],
      {},
      'No control chart: its periods overlap, 15 January to 13 February 2021 begins before the one before it ends.',
    ],
  ])('%s', (_, series, of, controlAbsence) => {
    expect(control(series, {}, of)).toEqual({ control: null, controlAbsence });
  });

  it('takes the window of its values where the measure has none', () => {
    expect(control(months('2021-01', steady, { window: 'month' }), {}, { window: null }).control?.points).toHaveLength(12);
  });

  it('leaves out what is no whole month, and says so', () => {
    const series = [
      value('2020-12', 70, { periodStart: null, periodEnd: null }),
      ...months('2021-01', steady),
      value('2022-01', null, { status: 'to_be_supplied' }),
      value('2022-02', 90, { status: 'part_period', periodEnd: '2022-02-11' }),
      value('2022-03', 90, { periodStart: '2022-01-01' }),
      value('2022-04', 90, { status: 'projected' }),
      value('2022-05', 90, { status: 'projected' }),
    ];
    const chart = control(series).control;
    expect(chart?.points.map((point) => point.value)).toEqual(steady);
    expect(chart?.words).toMatch(/Left out: one value without a date, one part of a period, one value of another window and two projected values\.$/);
  });

  it.each([
    ['two months', [...steady, null, null, 51], 'January and February 2022 have no value: the line passes over them.'],
    ['one month', [...steady, null, 51], 'January 2022 has no value: the line passes over it.'],
    ['seven', [...steady, null, null, null, null, null, null, null, 51], '7 months between January 2022 and July 2022 have no value: the line passes over them.'],
  ])('says that %s are missing, and then counts points, not months', (_, values, said) => {
    expect(words(months('2021-01', values))).toBe(`No real change: all ${values.filter((of) => of !== null).length} points move within what chance allows, ${limits(values)}. ${said}`);
  });

  it('knows no limits of equal values', () => {
    const chart = control(months('2021-01', [50, 50, 50])).control;
    expect(chart).toMatchObject({ side: null, variation: 'none', segments: [{ mean: 50, lower: null, upper: null }] });
    expect(chart?.words).toBe('Every value is the same, 50%: limits unknown.');
  });
});

describe('values that hardly vary', () => {
  const of = (count: number, each: number) => Array<number>(count).fill(each);
  const oneDip = [...of(4, 100), 95, ...of(9, 100)];

  it.each<[string, number[], Partial<Measure>, number | null, string]>([
    ['one dip', oneDip, {}, 100, 'Limits unknown: the values they rest on hardly vary. 13 of 14 months meet the target of 100%.'],
    ['a dip and a ripple', [...of(4, 100), 95, ...of(8, 100), 99.9], {}, 100, 'Limits unknown: the values they rest on hardly vary. 12 of 14 months meet the target of 100%.'],
    ['a peak, where less is better', [...of(4, 3), 9, ...of(9, 3)], { polarity: 'lower' }, 3, 'Limits unknown: the values they rest on hardly vary. 13 of 14 months meet the target of 3%.'],
    ['a peak, where more is better', [...of(4, 3), 9, ...of(9, 3)], {}, null, 'Limits unknown: the values they rest on hardly vary.'],
    ['none, always at the target', of(14, 100), {}, 100, 'Every value is the same, 100%: limits unknown. All 14 months meet the target of 100%.'],
    ['none, never at the target', of(2, 90), {}, 100, 'Every value is the same, 90%: limits unknown. No month meets the target of 100%.'],
    ['a dip, where no way is better', oneDip, { polarity: null }, 100, 'Limits unknown: the values they rest on hardly vary.'],
  ])('%s: no limits, no signal, no assurance', (_, values, of, target, said) => {
    const chart = control(months('2021-01', values), { target }, of).control;
    expect(chart).toMatchObject({ segments: [{ lower: null, upper: null }], variation: 'none', variationCause: 'common', assurance: null, assuranceWords: null, words: said });
    expect(chart?.points.every(({ cause, signal, words: each }) => cause === 'common' && signal === 'none' && /%$/.test(each))).toBe(true);
  });

  it('speaks of the target only since the limits were set anew', () => {
    const series = months('2021-01', [...steady, ...oneDip]);
    expect(words(series, { target: 100, rebases: [rebase('2022-01-01')] })).toBe('Limits unknown: the values they rest on hardly vary. 13 of 14 months meet the target of 100%.');
  });
});

it('shows no limits without a width, no signal where limits are unknown, and no number that is none', () => {
  const series = fc.oneof(
    fc.array(fc.constantFrom(100, 100, 100, 100, 99, 95), { minLength: 2, maxLength: 30 }),
    fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 2, maxLength: 15 }),
  );
  const day = fc.constantFrom('2021-02-01', '2021-05-10', '2021-12-01');
  fc.assert(
    fc.property(series, fc.array(day, { maxLength: 2 }), fc.option(fc.constantFrom(100, 99.5)), (values, days, target) => {
      const chart = control(months('2021-01', values), { target, rebases: days.toSorted().map((each) => rebase(each)) }).control;
      const { points = [], segments = [] } = chart ?? {};
      expect(points).toHaveLength(values.length);
      for (const { from, to, lower, upper } of segments) {
        if (lower !== null && upper !== null) expect(lower).toBeLessThan(upper);
        else expect([lower, upper, ...points.slice(from, to + 1).map(({ signal }) => signal)]).toEqual([null, null, ...Array<string>(to - from + 1).fill('none')]);
      }
      if (segments.at(-1)?.lower === null) expect([chart?.variation, chart?.assurance]).toEqual(['none', null]);
      expect([chart?.words, ...points.map((point) => point.words)].join(' ')).not.toMatch(/Infinity|NaN|∞/);
    }),
  );
});

describe('a new segment', () => {
  const series = months('2021-01', [...steady, ...steady.map((of) => of + 20)]);
  it.each([
    ['a rebase on the first day of a period', { rebases: [rebase('2022-01-01')] }, [[0, null], [12, 'A new team began.']]],
    ['within a period, from the next', { rebases: [rebase('2021-12-02')] }, [[0, null], [12, 'A new team began.']]],
    ['a new definition', { breaks: [definitionBreak('2022-01-01')] }, [[0, null], [12, 'New definition: counted by person']]],
    ['both at once', { breaks: [definitionBreak('2022-01-01')], rebases: [rebase('2021-12-15')] }, [[0, null], [12, 'New definition: counted by person; A new team began.']]],
    ['before the first value', { rebases: [rebase('2020-06-01')] }, [[0, null]]],
    ['after the last', { rebases: [rebase('2023-06-01')] }, [[0, null]]],
  ])('begins with %s', (_, rest, segments) => {
    expect(control(series, rest).control?.segments.map(({ from, because }) => [from, because])).toEqual(segments);
  });

  it('judges the last point by its own', () => {
    expect(control(series).control?.variation).toBe('improvement');
    expect(control(series, { rebases: [rebase('2022-01-01')] }).control?.variation).toBe('none');
  });
});

/** The last segment's limits as they are said. */
function limits(values: readonly (number | null)[]): string {
  const segment = control(months('2021-01', values)).control?.segments.at(-1);
  return `${segment?.lower?.toFixed(1)}% to ${segment?.upper?.toFixed(1)}%`;
}
