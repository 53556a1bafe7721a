import { placeLabels, type LabelWish } from './place-labels';

const wish = (key: string, x: number, lines: number[], text = '62%'): LabelWish => ({ key, text, x, lines });
const room = { left: 0, right: 200, fontSize: 12 };
const placed = (wishes: LabelWish[], marks?: { left: number; right: number; top: number; bottom: number }[]) =>
  placeLabels(wishes, { ...room, ...(marks ? { marks } : {}) }).map(({ key, y }) => [key, y]);

describe('placeLabels', () => {
  it.each([
    ['takes the first place that is free', [wish('a', 100, [10, 40])], undefined, [['a', 10]]],
    ['gives the second to who comes later', [wish('a', 100, [10, 40]), wish('b', 105, [10, 40])], undefined, [['a', 10], ['b', 40]]],
    ['leaves out what finds none', [wish('a', 100, [10]), wish('b', 105, [10])], undefined, [['a', 10]]],
    ['lets labels stand side by side', [wish('a', 40, [10]), wish('b', 140, [10])], undefined, [['a', 10], ['b', 10]]],
    ['covers no mark', [wish('a', 100, [10, 40])], [{ left: 95, right: 105, top: 0, bottom: 20 }], [['a', 40]]],
  ] as const)('%s', (_name, wishes, marks, expected) => {
    expect(placed([...wishes], marks ? [...marks] : undefined)).toEqual(expected);
  });

  it('keeps the text between the edges', () => {
    const [left, right] = [wish('a', 0, [10], '22 July 2022'), wish('b', 200, [50], '22 July 2022')];
    const [first, second] = placeLabels([left, right], room);
    expect(first!.x).toBeGreaterThan(25);
    expect(second!.x).toBeLessThan(175);
  });
});
