import { linearScale, pathThrough } from './scale';

describe('linearScale', () => {
  it.each([
    [0, 10],
    [5, 60],
    [10, 110],
    [-1, 0],
    [11, 120],
  ])('puts %d at %d', (value, expected) => {
    expect(linearScale([0, 10], [10, 110])(value)).toBe(expected);
  });

  it('turns the axis round for heights', () => {
    expect([0, 50, 100].map(linearScale([0, 100], [30, 6]))).toEqual([30, 18, 6]);
  });

  it('does not divide by nothing', () => {
    expect(linearScale([5, 5], [0, 100])(5)).toBe(0);
  });
});

describe('pathThrough', () => {
  it.each([
    [[], ''],
    [[[1, 2]], 'M1,2'],
    [[[1, 2], [3, 4.5]], 'M1,2L3,4.5'],
  ] as [[number, number][], string][])('%j', (points, path) => {
    expect(pathThrough(points)).toBe(path);
  });
});
