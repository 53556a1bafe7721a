import fc from 'fast-check';
import type { Observation } from '../plan-kpis';
import { measure, value } from '../testing/facts';
import { definitionBreak, months } from '../testing/kpi-facts';
import { pool, pooledInWords } from './pool';

const rate = (month: string, numerator: number, denominator: number, rest: Partial<Observation> = {}) => value(month, 1, { numerator, denominator, ...rest });
const counts = (...of: [numerator: number, denominator: number][]) => of.map(([part, whole], index) => rate(`20${String(index + 10)}-01`, part, whole));

describe('pool', () => {
  it('divides all by all, never averages rates', () => {
    expect(pool(counts([1, 1], [1, 99]))).toEqual({ numerator: 2, denominator: 100, rate: 2, values: 2 });
  });

  it.each([
    ['nothing', []],
    ['no counts', months('2022-01', [50])],
    ['a denominator of nothing', [rate('2022-01', 0, 0)]],
    ['projected', [rate('2022-01', 1, 2, { status: 'projected' })]],
    ['undated', [rate('2022-01', 1, 2, { periodStart: null, periodEnd: null })]],
    ['a snapshot', [rate('2022-01', 1, 2, { window: 'snapshot' })]],
    ['a rolling year', [rate('2022-01', 1, 2, { window: 'rolling_12_months' })]],
  ])('has nothing to say of %s', (_, rows) => {
    expect(pool(rows)).toBeNull();
  });

  it.each([
    ['the months of a quarter', [rate('2022-01', 1, 10), rate('2022-02', 2, 10), rate('2022-03', 3, 10), rate('2022-03', 6, 30, { periodStart: '2022-01-01' })], [6, 30, 3]],
    ['the whole month before its part', [rate('2022-01', 1, 10), rate('2022-02', 5, 5, { status: 'part_period', periodEnd: '2022-02-11' }), rate('2022-02', 2, 10)], [3, 20, 2]],
    ['a part that nothing covers', [rate('2022-01', 1, 10), rate('2022-02', 5, 5, { status: 'part_period', periodEnd: '2022-02-11' })], [6, 15, 2]],
    ['the revision', [rate('2022-01', 1, 10), rate('2022-01', 4, 10, { recordedAt: '2026-02-01T09:00:00.000Z' })], [4, 10, 1]],
  ])('counts no case twice: %s', (_, rows, [numerator, denominator, values]) => {
    expect(pool(rows)).toMatchObject({ numerator, denominator, values });
  });

  const cases = fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 500 })).map(([part, whole]): [number, number] => [Math.min(part, whole), whole]);
  const lists = fc.array(cases, { minLength: 1, maxLength: 20 });

  it('lies between the lowest and the highest rate', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const rates = list.map(([part, whole]) => (part * 100) / whole);
        const pooled = pool(counts(...list))?.rate ?? NaN;
        expect(pooled).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
        expect(pooled).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
      }),
    );
  });

  it('is the same however the values are grouped first', () => {
    fc.assert(
      fc.property(lists, lists, (first, second) => {
        const [a, b] = [pool(counts(...first)), pool(counts(...second))];
        const together = pool(counts([a?.numerator ?? 0, a?.denominator ?? 0], [b?.numerator ?? 0, b?.denominator ?? 0]));
        const all = pool(counts(...first, ...second));
        expect([together?.numerator, together?.denominator, together?.rate]).toEqual([all?.numerator, all?.denominator, all?.rate]);
      }),
    );
  });

  it('is the same in any order', () => {
    const shuffled = lists.chain((list) => fc.tuple(fc.constant(counts(...list)), fc.shuffledSubarray(counts(...list), { minLength: list.length })));
    fc.assert(fc.property(shuffled, ([rows, mixed]) => expect(pool(mixed)).toEqual(pool(rows))));
  });
});

describe('pooled in words', () => {
  const ten = Array.from({ length: 10 }, (_, index) => rate(`2021-${String(index + 1).padStart(2, '0')}`, index < 2 ? 15 : 14, index < 6 ? 36 : 35));
  const part = rate('2021-11', 10, 21, { status: 'part_period', periodEnd: '2021-11-11' });
  it.each([
    ['ten months', ten, {}, '142 of 356 over ten months: 39.9%'],
    ['and part of another', [...ten, part], {}, '152 of 377 over ten months and part of another: 40.3%'],
    ['a share', ten, { kind: 'share' }, '142 of 356 over ten months: 39.9%'],
    ['quarters', ten.slice(0, 2).map((row): Observation => ({ ...row, window: 'quarter' })), {}, '30 of 72 over two quarters: 41.7%'],
    ['one value', ten.slice(0, 1), {}, null],
    ['a count', ten, { unit: 'cases', kind: 'count' }, null],
    ['an average', ten, { kind: 'average' }, null],
    ['a snapshot', ten, { window: 'snapshot' }, null],
    ['a rolling year', ten, { window: 'rolling_12_months' }, null],
  ] as const)('%s', (_, series, of, words) => {
    expect(pooledInWords(measure('x', of), series)).toBe(words);
  });

  it('pools only what is counted in one way', () => {
    expect(pooledInWords(measure('x'), ten, [definitionBreak('2021-09-01')])).toBe('28 of 70 over two months: 40%');
  });
});
