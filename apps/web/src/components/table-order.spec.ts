import { nextOrder, orderText, parseOrder, sortRows, type SortValue } from './table-order';

describe('sortRows', () => {
  it.each<[string, SortValue[], SortValue[], SortValue[]]>([
    ['numbers as numbers', [10, 9, -21, 100], [-21, 9, 10, 100], [100, 10, 9, -21]],
    ['days', ['2022-04-22', '2021-12-31', '2022-03-01'], ['2021-12-31', '2022-03-01', '2022-04-22'], ['2022-04-22', '2022-03-01', '2021-12-31']],
    ['words, whatever their case', ['beta', 'Alpha', 'gamma'], ['Alpha', 'beta', 'gamma'], ['gamma', 'beta', 'Alpha']],
    ['refs by their numbers', ['1.10 x', '1.9 x', '1.1 x'], ['1.1 x', '1.9 x', '1.10 x'], ['1.10 x', '1.9 x', '1.1 x']],
    ['blanks last both ways', [null, 2, undefined, 1, ''], [1, 2, null, undefined, ''], [2, 1, null, undefined, '']],
    ['zero, which is no blank', [1, 0, null], [0, 1, null], [1, 0, null]],
    ['what is no number', [Number.NaN, 1], [1, Number.NaN], [1, Number.NaN]],
  ])('%s', (_, given, up, down) => {
    expect(sortRows(given, (value) => value, false)).toEqual(up);
    expect(sortRows(given, (value) => value, true)).toEqual(down);
  });

  it('keeps rows that are alike in the order they came in, both ways', () => {
    const rows = [
      ['a', 2],
      ['b', 1],
      ['c', 2],
    ] as const;
    expect(sortRows(rows, ([, value]) => value, false).map(([name]) => name)).toEqual(['b', 'a', 'c']);
    expect(sortRows(rows, ([, value]) => value, true).map(([name]) => name)).toEqual(['a', 'c', 'b']);
  });

  it('leaves the rows it was given alone', () => {
    const rows = [2, 1];
    sortRows(rows, (value) => value, false);
    expect(rows).toEqual([2, 1]);
  });
});

describe('the order in an address', () => {
  it.each([
    ['due', { key: 'due', isDescending: false }],
    ['-due', { key: 'due', isDescending: true }],
    ['purple', null],
    ['--due', null],
    ['-', null],
  ])('%s', (text, order) => {
    expect(parseOrder(text, ['due', 'what'])).toEqual(order);
    if (order) expect(orderText(order)).toBe(text);
  });

  it('goes up, down and back', () => {
    const up = nextOrder(null, 'due');
    const down = nextOrder(up, 'due');
    expect([up, down, nextOrder(down, 'due')]).toEqual([{ key: 'due', isDescending: false }, { key: 'due', isDescending: true }, null]);
    expect(nextOrder(down, 'what')).toEqual({ key: 'what', isDescending: false });
  });
});
