import { DomainError } from '../domain-error';
import { xmr, type SpcCause, type SpcImprovement, type SpcSignal, type XmrOptions } from '.';
import reference from './testing/cases.json';

interface Case {
  name: string;
  improvement_direction: SpcImprovement;
  screen_outliers: boolean;
  target: number | null;
  rebase_at_1based: number[];
  fix_after_n_points: number | null;
  y: number[];
  expected: {
    groups: { n: number; mean: number; lpl: number | null; upl: number | null }[];
    outside_limits: boolean[];
    relative_to_mean: number[];
    special_cause_type: string[];
    point_type: string[];
    assurance: string | null;
  };
}
type Flags = number[];
interface Facts {
  run_of_7_one_side_end_flags: { sign: Flags; flag: Flags }[];
  backfill_to_7: { end_flags: Flags; part: Flags }[];
  seven_point_trend_end_flags: { y: number[]; flag: Flags }[];
  two_in_three_window: { close: Flags; sign: Flags; out: Flags }[];
  two_in_three_flagged_points: { close: Flags; sign: Flags; flag: Flags }[];
  assurance: { direction: SpcImprovement; target: number | null; lpl: number; upl: number; out: string | null }[];
  point_outside_limits: { y: number[]; lpl: number; upl: number; out: ('none' | 'upper' | 'lower')[] }[];
}

/** Of NHSRplotthedots; the file says from where. */
const { cases, unit_facts: facts } = reference as unknown as { cases: Case[]; unit_facts: Facts };

const CAUSE: Record<string, SpcCause> = {
  'Common Cause': 'common',
  'Above UCL': 'outside',
  'Below LCL': 'outside',
  '7 Point Trend (Increasing)': 'trend',
  '7 Point Trend (Decreasing)': 'trend',
  '2 in 3 Above CL': 'two-of-three',
  '2 in 3 Below CL': 'two-of-three',
  '7 Points Above CL': 'run',
  '7 Points Below CL': 'run',
};
const SIGNAL: Record<string, SpcSignal> = { common_cause: 'none', special_cause_improvement: 'improvement', special_cause_concern: 'concern' };

const UP: XmrOptions = { improvement: 'increase' };
const causes = (values: number[], options = UP) => xmr(values, options).points.map(({ cause }) => cause);
const flags = (values: number[], cause: SpcCause, options = UP) => causes(values, options).map((it): number => (it === cause ? 1 : 0));

it.each(cases.map((it) => [it.name, it] as const))('the reference: %s', (_, { y, expected, ...given }) => {
  const result = xmr(y, {
    improvement: given.improvement_direction,
    target: given.target,
    rebaseAt: given.rebase_at_1based.map((at) => at - 1),
    fixAfter: given.fix_after_n_points,
    screenOutliers: given.screen_outliers,
  });
  const near = (value: number | null) => (value === null ? null : (expect.closeTo(value, 6) as number));
  let from = 0;
  expect(result.segments).toEqual(
    expected.groups.map(({ n, mean, lpl, upl }) => ({ from, to: (from += n) - 1, mean: near(mean), lower: near(lpl), upper: near(upl) })),
  );
  expect(result.points).toEqual(
    y.map((value, at) => ({ value, cause: CAUSE[expected.special_cause_type[at] ?? ''], signal: SIGNAL[expected.point_type[at] ?? ''] })),
  );
  const segmentAt = (at: number) => result.segments.find(({ to }) => at <= to);
  expect(y.map((value, at) => Math.sign(value - (segmentAt(at)?.mean ?? NaN)))).toEqual(expected.relative_to_mean);
  expect(result.points.map(({ cause }) => cause === 'outside')).toEqual(expected.outside_limits);
  expect(result.assurance).toBe(expected.assurance);
  expect(result.variation).toBe(result.points.at(-1)?.signal);
});

describe('the rules, one by one', () => {
  // Four points fix the mean at 0, the limits at 5.32 either way and "close" from 3.55; a fifth, on the mean, lets nothing reach across.
  const FIXED = [1, -1, 1, -1, 0];
  const after = (fact: number[], cause: SpcCause) => flags([...FIXED, ...fact], cause, { ...UP, fixAfter: 4 }).slice(FIXED.length);

  it.each(facts.run_of_7_one_side_end_flags)('run of $sign.length: $sign', ({ sign, flag }) => {
    expect(after(sign, 'run')).toEqual(flag.map((_, at) => (flag.slice(at, at + 7).includes(1) ? 1 : 0)));
  });

  it.each(facts.backfill_to_7)('backfill of $end_flags', ({ end_flags, part }) => {
    const sides = end_flags.map((_, at) => end_flags.slice(at, at + 7).find((end) => end !== 0) ?? 0);
    expect(after(sides, 'run')).toEqual(part);
  });

  it.each(facts.seven_point_trend_end_flags)('trend of $y', ({ y, flag }) => {
    const before = [1000, -1000, 1000, -1000, y[0] ?? 0];
    const found = flags([...before, ...y], 'trend', { ...UP, fixAfter: 4 }).slice(before.length);
    expect(found).toEqual(flag.map((_, at) => (flag.slice(at, at + 7).some((end) => end !== 0) ? 1 : 0)));
  });

  it.each([
    ...facts.two_in_three_window.map(({ close, sign, out }) => ({ close, sign, flag: out.map((window, at) => window * (close[at] ?? 0)) })),
    ...facts.two_in_three_flagged_points,
  ])('two of three: close $close, side $sign', ({ close, sign, flag }) => {
    expect(close.some((it) => it === 1)).toBe(true);
    expect(
      after(
        sign.map((side, at) => side * (close[at] ? 4 : 1)),
        'two-of-three',
      ),
    ).toEqual(flag);
  });

  it('two of three: a point outside the limits is not close to them, one at two thirds is not yet', () => {
    expect(after([6, 1, 4], 'two-of-three')).toEqual([0, 0, 0]);
    expect(after([5.32, 1, 4], 'two-of-three')).toEqual([1, 0, 1]);
    expect(after([(5.32 * 2) / 3, 1, 4], 'two-of-three')).toEqual([0, 0, 0]);
  });

  it.each(facts.point_outside_limits)('outside $lpl to $upl: $y', ({ y, lpl, upl, out }) => {
    const spread = (upl - lpl) / 2 / 2.66;
    const middle = (upl + lpl) / 2;
    const made = [middle - spread / 2, middle + spread / 2];
    const { lower, upper } = xmr(made, UP).segments[0] ?? {};
    expect([lower, upper]).toEqual([expect.closeTo(lpl, 9), expect.closeTo(upl, 9)]);
    const points = y.map((value) => (value === lpl ? lower : value === upl ? upper : value) ?? NaN);
    const result = xmr([...made, ...points], { improvement: 'neutral', fixAfter: 2 }).points.slice(2);
    const way = { high: 'upper', low: 'lower' } as Record<SpcSignal, string>;
    expect(result.map(({ cause, signal }) => (cause === 'outside' ? way[signal] : 'none'))).toEqual(out);
  });

  it.each(facts.assurance)('assurance: $direction, target $target, $lpl to $upl', ({ direction, target, lpl, upl, out }) => {
    const spread = (upl - lpl) / 2 / 2.66;
    const made = [(upl + lpl - spread) / 2, (upl + lpl + spread) / 2];
    const upper = xmr(made, UP).segments[0]?.upper;
    expect(xmr(made, { improvement: direction, target: target === upl ? upper : target }).assurance).toBe(out);
  });

  it('assurance: on either limit is hit or miss, beyond it is not', () => {
    const { lower, upper } = xmr([1, 2], UP).segments[0] ?? {};
    const at = (target: number, improvement: SpcImprovement = 'increase') => xmr([1, 2], { improvement, target }).assurance;
    expect([at(lower ?? NaN), at(upper ?? NaN)]).toEqual(['inconsistent', 'inconsistent']);
    expect([at((lower ?? NaN) - 1e-9), at((upper ?? NaN) + 1e-9)]).toEqual(['consistent_pass', 'consistent_fail']);
    expect([at((lower ?? NaN) - 1e-9, 'decrease'), at((upper ?? NaN) + 1e-9, 'decrease')]).toEqual(['consistent_fail', 'consistent_pass']);
  });
});

// Nine moving ranges of 1 and a last one: an outlier from 2.9403 / 0.6733 = 4.367, where it is 3.267 times the average of all ten.
it.each<[string, number, boolean, number]>([
  ['one of 4.36 counts', 4.36, true, 1.336],
  ['one of 4.37 does not', 4.37, true, 1],
  ['unless nothing is screened', 4.37, false, 1.337],
])('outliers among moving ranges: %s', (_, range, screenOutliers, average) => {
  const { mean, upper } = xmr([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1 + range], { ...UP, screenOutliers }).segments[0] ?? {};
  expect((upper ?? NaN) - (mean ?? NaN)).toBeCloseTo(2.66 * average, 9);
});

it('names a point by the strongest rule', () => {
  // Rising throughout; the last ones also lie on one side, close to the limit of 5.32, and beyond it.
  expect(causes([1, -1, 1, -1, ...[0, 0.5, 1, 1.5, 4, 5, 6], 1, 5, 4, 1], { ...UP, fixAfter: 4 }).slice(4)).toEqual([
    ...Array<SpcCause>(6).fill('trend'),
    ...(['outside', 'run', 'two-of-three', 'two-of-three', 'run'] as const),
  ]);
});

const RISING = [1, 2, 3, 4, 5, 6, 7];
it.each<[string, number[], XmrOptions, string]>([
  ['a peak shared by two trends belongs to the later one', [...RISING, 6, 5, 4, 3, 2, 1], UP, 'iiiiiiccccccc'],
  ['one without a step between them belongs to its own', [...RISING, 7, 6, 5, 4, 3, 2, 1], UP, 'iiiiiiiccccccc'],
  ['five points, where five are asked for', [1, 2, 3, 4, 5, 5], { ...UP, trendLength: 5 }, 'iiiii.'],
  ['four points, where five are asked for', [1, 2, 3, 4, 4], { ...UP, trendLength: 5 }, '.....'],
  ['falling, where less is better', [...RISING].reverse(), { improvement: 'decrease' }, 'iiiiiii'],
  ['rising, where neither way is better', RISING, { improvement: 'neutral' }, 'hhhhhhh'],
  ['falling, where neither way is better', [...RISING].reverse(), { improvement: 'neutral' }, 'lllllll'],
])('trend: %s', (_, values, options, expected) => {
  // Limits too wide for any other rule, and a step of nothing before the trend.
  const before = [1000, -1000, 1000, -1000, values[0] ?? 0];
  const signals = xmr([...before, ...values], { ...options, fixAfter: 4 }).points.slice(5);
  expect(signals.map(({ cause, signal }) => (cause === 'trend' ? signal.charAt(0) : '.')).join('')).toBe(expected);
});

describe('groups', () => {
  const spans = (count: number, rebaseAt: number[]) =>
    xmr(Array<number>(count).fill(1), { ...UP, rebaseAt }).segments.map(({ from, to }) => [from, to]);

  it.each<[number, number[], number[][]]>([
    [4, [], [[0, 3]]],
    [4, [0, 4, -1, 1.5, NaN, 9], [[0, 3]]],
    [4, [3, 1, 3], [[0, 0], [1, 2], [3, 3]]],
    [0, [0, 1], []],
  ])('%i points rebased at %j: %j', (count, rebaseAt, expected) => {
    expect(spans(count, rebaseAt)).toEqual(expected);
  });

  it('no rule reaches from one into the next', () => {
    const rising = [1, 2, 3, 4, 5, 6, 7];
    expect(flags([...rising, 8], 'trend', { ...UP, fixAfter: 1 })).toEqual(Array(8).fill(1));
    expect(flags([...rising, 8], 'trend', { ...UP, fixAfter: 1, rebaseAt: [4] })).toEqual(Array(8).fill(0));
  });

  it('are each fixed after so many points', () => {
    const { segments } = xmr([1, 2, 9, 9, 11, 12, 30, 30], { ...UP, rebaseAt: [4], fixAfter: 2 });
    expect(segments.map(({ mean }) => mean)).toEqual([1.5, 11.5]);
  });

  it.each<[string, number, XmrOptions, boolean]>([
    ['11', 11, UP, true],
    ['12', 12, UP, false],
    ['12, the last group of 11', 12, { ...UP, rebaseAt: [1] }, true],
    ['24, the last group of 12', 24, { ...UP, rebaseAt: [12] }, false],
    ['24, fixed after 11', 24, { ...UP, fixAfter: 11 }, true],
    ['24, fixed after 12', 24, { ...UP, fixAfter: 12 }, false],
    ['0', 0, UP, true],
  ])('trial limits of %s points', (_, count, options, expected) => {
    expect(xmr(Array<number>(count).fill(1), options).trial).toBe(expected);
  });
});

describe('what is not known', () => {
  it.each<[string, number[], XmrOptions, (number | null)[]]>([
    ['one point', [0.1], UP, [0.1, null, null]],
    ['equal decimals', Array<number>(10).fill(0.1), UP, [0.1, null, null]],
    ['equal decimals, nothing screened', Array<number>(10).fill(0.1), { ...UP, screenOutliers: false }, [0.1, 0.1, 0.1]],
    ['fixed after one point', [5, 9, 2], { ...UP, fixAfter: 1 }, [5, null, null]],
    ['a mean known, limits beyond any number', [1e308, -1e308], UP, [0, null, null]],
    ['not even the mean', [1.7e308, 1.7e308], UP, [null, null, null]],
  ])('%s', (_, values, options, expected) => {
    const { segments, points, variation, assurance } = xmr(values, { ...options, target: 7 });
    expect(segments.map(({ mean, lower, upper }) => [mean, lower, upper])).toEqual([expected]);
    expect([variation, assurance]).toEqual(['none', expected[1] === null ? null : 'consistent_fail']);
    expect(points.every(({ cause, signal }) => cause === 'common' && signal === 'none')).toBe(true);
  });

  it('an empty series', () => {
    expect(xmr([], { ...UP, target: 1 })).toEqual({ segments: [], points: [], variation: 'none', assurance: null, trial: true });
  });

  it.each<[string, number[], XmrOptions, string]>([
    ['NaN', [1, NaN], UP, 'values.1'],
    ['Infinity', [1, 2, -Infinity], UP, 'values.2'],
    ['a target', [1], { ...UP, target: NaN }, 'target'],
    ['fixed after none', [1], { ...UP, fixAfter: 0 }, 'fixAfter'],
    ['fixed after half', [1], { ...UP, fixAfter: 1.5 }, 'fixAfter'],
    ['a trend of two', [1], { ...UP, trendLength: 2 }, 'trendLength'],
    ['no better way', [1], {} as XmrOptions, 'improvement'],
    ['a better way nobody knows', [1], { improvement: 'upwards' as SpcImprovement }, 'improvement'],
    ['one that every object has', [1], { improvement: 'toString' as SpcImprovement }, 'improvement'],
  ])('refuses %s', (_, values, options, field) => {
    expect(() => xmr(values, options)).toThrow(expect.objectContaining({ constructor: DomainError, code: 'BAD_USER_INPUT', field }) as Error);
  });
});
