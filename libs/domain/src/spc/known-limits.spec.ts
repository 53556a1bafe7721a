import fc from 'fast-check';
import { knownOnly, xmr, type XmrOptions } from '.';

const UP: XmrOptions = { improvement: 'increase' };
const of = (count: number, value: number) => Array<number>(count).fill(value);
/** Thirteen months of 100 and one of 95. */
const ONE_DIP = [...of(4, 100), 95, ...of(9, 100)];
/** The same, with a tenth less in one month: its limits are a tenth wide. */
const RIPPLED = [...of(4, 100), 95, ...of(4, 100), 99.9, ...of(4, 100)];
const WOBBLE = [50, 52, 49, 51, 50, 53, 48, 50, 52, 49, 51, 50];

describe('limits are known', () => {
  it.each<[string, number[], Partial<XmrOptions>, boolean[]]>([
    ['of values that vary', WOBBLE, {}, [true]],
    ['not of equal values', of(14, 5), { screenOutliers: false }, [false]],
    ['not where only what was screened out varies', ONE_DIP, {}, [false]],
    ['not where they leave out the value that most have', RIPPLED, {}, [false]],
    ['of a few cases beside months of none', [0, 1, 0, 0, 2, 0, 1, 0, 0, 0, 1, 0], {}, [true]],
    ['of a level, and of another after it', [...WOBBLE, ...WOBBLE.map((value) => value + 20)], {}, [true]],
    ['not beyond any number', [1e308, -1e308], {}, [false]],
    ['not of one value', [5], {}, [false]],
    ['in one group, not in the other', [...WOBBLE, ...ONE_DIP], { rebaseAt: [12] }, [true, false]],
    ['in the other only', [...ONE_DIP, ...WOBBLE], { rebaseAt: [14] }, [false, true]],
  ])('%s', (_, values, options, known) => {
    expect(knownOnly(xmr(values, { ...UP, ...options })).segments.map(({ lower, upper }) => lower !== null && upper !== null)).toEqual(known);
  });

  it('and else nothing is a signal, nor is the target held against them', () => {
    const raw = xmr(ONE_DIP, { ...UP, target: 100 });
    expect([raw.variation, raw.assurance]).toEqual(['improvement', 'consistent_fail']);
    const { points, variation, assurance, segments } = knownOnly(raw);
    expect(points).toEqual(ONE_DIP.map((value) => ({ value, cause: 'common', signal: 'none' })));
    expect([variation, assurance]).toEqual(['none', null]);
    expect(segments).toEqual([{ from: 0, to: 13, mean: raw.segments[0]?.mean, lower: null, upper: null }]);
  });

  it('keeps what an earlier group says', () => {
    const rising = [...WOBBLE, 90];
    const { points, variation } = knownOnly(xmr([...rising, ...ONE_DIP], { ...UP, rebaseAt: [13] }));
    expect([points[12]?.cause, variation]).toEqual(['outside', 'none']);
  });
});

it('never has limits without a width, nor a signal where they are unknown, and else changes nothing', () => {
  const series = fc.oneof(
    fc.array(fc.constantFrom(100, 100, 100, 100, 100, 99, 95), { maxLength: 40 }),
    fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 }),
    fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 20 }),
  );
  const rebaseAt = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 });
  fc.assert(
    fc.property(series, rebaseAt, (values, cuts) => {
      const raw = xmr(values, { ...UP, rebaseAt: cuts, target: 100 });
      const result = knownOnly(raw);
      expect(result.points.map(({ value }) => value)).toEqual(values);
      expect(result.variation).toBe(result.points.at(-1)?.signal ?? 'none');
      for (const [index, segment] of result.segments.entries()) {
        const points = result.points.slice(segment.from, segment.to + 1);
        if (segment.lower === null || segment.upper === null) {
          expect([segment.lower, segment.upper]).toEqual([null, null]);
          expect(points.every(({ cause, signal }) => cause === 'common' && signal === 'none')).toBe(true);
        } else {
          expect(segment.lower).toBeLessThan(segment.upper);
          expect(segment).toEqual(raw.segments[index]);
          expect(points).toEqual(raw.points.slice(segment.from, segment.to + 1));
        }
      }
      if (result.segments.at(-1)?.lower == null) expect(result.assurance).toBeNull();
    }),
    { numRuns: 300 },
  );
});
