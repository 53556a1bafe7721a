import fc from 'fast-check';
import { NEAR_LIMIT_FACTOR, LIMIT_FACTOR, xmr, type SpcImprovement, type XmrOptions, type XmrResult } from '.';

const whole = (bound: number) => fc.integer({ min: -bound, max: bound });
// Steps of a walk bring runs and trends, a narrow range points on the mean, a wide one points outside.
const walks = fc.array(whole(3), { maxLength: 60 }).map((steps) => steps.map(((at) => (step: number) => (at += step))(0)));
const series = fc.oneof(fc.array(whole(4), { maxLength: 40 }), fc.array(whole(1000), { maxLength: 40 }), walks);
const options = fc.record<XmrOptions>({
  improvement: fc.constantFrom<SpcImprovement>('increase', 'decrease', 'neutral'),
  rebaseAt: fc.array(fc.integer({ min: -2, max: 45 }), { maxLength: 3 }),
  fixAfter: fc.option(fc.integer({ min: 1, max: 30 })),
  screenOutliers: fc.boolean(),
  target: fc.option(whole(50)),
});

const flagsOf = ({ points }: XmrResult) => points.map(({ cause, signal }) => `${cause} ${signal}`);
const limitsOf = ({ segments }: XmrResult, change = (value: number) => value) =>
  segments.map((it) => [it.mean, it.lower, it.upper].map((value) => (value === null ? null : change(value))));
const close = (limits: (number | null)[][]) =>
  limits.map((row) => row.map((value) => (value === null ? null : (expect.closeTo(value, 6) as number))));

/** Whether a value lies so near a limit that rounding decides: no reason to judge it alike elsewhere. */
function isOnEdge({ segments, points }: XmrResult): boolean {
  return segments.some(({ from, to, mean, upper }) => {
    if (mean === null || upper === null) return false;
    const edges = [upper - mean, ((upper - mean) * NEAR_LIMIT_FACTOR) / LIMIT_FACTOR];
    return points.slice(from, to + 1).some(({ value }) => edges.some((edge) => Math.abs(Math.abs(value - mean) - edge) < 1e-6));
  });
}

it('shifted and scaled, the flags stay and the limits move along', () => {
  fc.assert(
    fc.property(series, options, whole(100_000), fc.constantFrom(1, 2, 3, 10), (values, given, shift, scale) => {
      const move = (value: number) => value * scale + shift;
      const before = xmr(values, given);
      fc.pre(!isOnEdge(before));
      const after = xmr(values.map(move), { ...given, target: given.target == null ? null : move(given.target) });
      expect(limitsOf(after)).toEqual(close(limitsOf(before, move)));
      expect(flagsOf(after)).toEqual(flagsOf(before));
    }),
    { numRuns: 300 },
  );
});

it('upside down, with the other way the better one, it says the same', () => {
  fc.assert(
    fc.property(series, options, (values, given) => {
      const swapped = { increase: 'decrease', decrease: 'increase', neutral: 'neutral' } as const;
      const down = (value: number) => 0 - value;
      const before = xmr(values, given);
      const after = xmr(values.map(down), {
        ...given,
        improvement: swapped[given.improvement],
        target: given.target == null ? null : down(given.target),
      });
      const mirror = { high: 'low', low: 'high', none: 'none', improvement: 'improvement', concern: 'concern' } as const;
      expect(after.points).toEqual(before.points.map(({ value, cause, signal }) => ({ value: down(value), cause, signal: mirror[signal] })));
      expect(limitsOf(after)).toEqual(limitsOf(before, down).map(([mean, lower, upper]) => [mean, upper, lower]));
      expect(after.assurance).toBe(before.assurance);
    }),
    { numRuns: 300 },
  );
});

it('backwards, the limits are the same', () => {
  fc.assert(
    fc.property(series, fc.boolean(), (values, screenOutliers) => {
      const given: XmrOptions = { improvement: 'increase', screenOutliers };
      expect(limitsOf(xmr([...values].reverse(), given))).toEqual(close(limitsOf(xmr(values, given))));
    }),
  );
});

it('is outside exactly beyond the limits, signals exactly special causes, and is never NaN or endless', () => {
  const any = fc.oneof(series, fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 20 }));
  fc.assert(
    fc.property(any, options, (values, given) => {
      const result = xmr(values, given);
      expect(result.points.map(({ value }) => value)).toEqual(values);
      for (const { from, to, mean, lower, upper } of result.segments) {
        for (const limit of [mean, lower, upper]) expect(limit === null || Number.isFinite(limit)).toBe(true);
        for (const { value, cause, signal } of result.points.slice(from, to + 1)) {
          expect(cause === 'outside').toBe(value > (upper ?? Infinity) || value < (lower ?? -Infinity));
          expect(signal === 'none').toBe(cause === 'common');
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('a rebase makes two separate series', () => {
  fc.assert(
    fc.property(series, options, fc.nat(), (values, given, seed) => {
      fc.pre(values.length > 1);
      const at = 1 + (seed % (values.length - 1));
      const whole = xmr(values, { ...given, rebaseAt: [at] });
      const [first, second] = [values.slice(0, at), values.slice(at)].map((part) => xmr(part, { ...given, rebaseAt: [] }));
      expect(whole.points).toEqual([...(first?.points ?? []), ...(second?.points ?? [])]);
      expect(limitsOf(whole)).toEqual([first, second].flatMap((part) => (part ? limitsOf(part) : [])));
      expect([whole.variation, whole.assurance, whole.trial]).toEqual([second?.variation, second?.assurance, second?.trial]);
    }),
  );
});

it('takes 100,000 points, and as many groups', () => {
  const values = Array.from({ length: 100_000 }, (_, at) => at % 7);
  const result = xmr(values, { improvement: 'increase' });
  expect(result.points).toHaveLength(100_000);
  expect(result.segments[0]?.mean).toBeCloseTo(3, 3);
  const rising = xmr(values.map((_, at) => at), { improvement: 'increase' });
  expect(rising.points.every(({ cause }) => cause !== 'common')).toBe(true);
  expect(xmr(values, { improvement: 'increase', rebaseAt: values.map((_, at) => at) }).segments).toHaveLength(100_000);
});
