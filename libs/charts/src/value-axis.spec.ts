import { tickInWords, valueAxis, valueScale } from './value-axis';

describe('valueAxis', () => {
  it.each([
    ['percentages stand on 0 to 100', [53, 62], [], '%', [0, 100], null],
    ['a target above them changes nothing', [53, 62], [75], '%', [0, 100], null],
    ['a change of five points is not hidden', [90, 95], [], '%', [0, 100], null],
    ['a change of less than five is: the scale is cut and says so', [86, 88], [], '%', [85, 89], 'The scale is cut: it runs from 85% to 89%, not from 0, so small changes look large.'],
    ['a far target leaves nothing to gain by cutting', [86, 88], [20], '%', [0, 100], null],
    ['no change at all hides nothing', [99, 99], [], '%', [0, 100], null],
    ['one value hides nothing', [86], [], '%', [0, 100], null],
    ['small percentages keep nought and say where the scale ends', [9, 4], [2.5], '%', [0, 10], 'The scale ends at 10%, not at 100%.'],
    ['at the limit of small', [20, 5], [], '%', [0, 20], 'The scale ends at 20%, not at 100%.'],
    ['above it', [21, 5], [], '%', [0, 100], null],
    ['more than a hundred per cent fits', [174.6, 90], [], '%', [0, 200], null],
    ['counts stand on nought', [1866, 974], [], 'children', [0, 2000], null],
    ['counts that hardly move are cut', [2039, 2042], [], 'plans', [2036, 2044], 'The scale is cut: it runs from 2,036 to 2,044, not from 0, so small changes look large.'],
    ['what falls below nought fits', [-5, 10], [], '% (percentage points)', [-5, 10], null],
    ['all nought', [0, 0], [], 'cases', [0, 1], null],
    ['nothing', [], [], '%', [0, 100], null],
  ] as [string, number[], number[], string, [number, number], string | null][])('%s', (_name, values, levels, unit, [low, high], note) => {
    const axis = valueAxis(values, levels, unit);
    expect([axis.low, axis.high, axis.note]).toEqual([low, high, note]);
  });

  it('has a handful of ticks, all round, from end to end', () => {
    expect(valueAxis([53, 62], [], '%').ticks).toEqual([0, 20, 40, 60, 80, 100]);
    expect(valueAxis([24.1, 7.6], [], 'weeks').ticks).toEqual([0, 5, 10, 15, 20, 25]);
  });
});

it.each([
  [40, '%', '40%'],
  [2_000_000, 'GBP', '£2,000,000'],
  [16_000, 'visitors', '16,000'],
])('names the tick %d %s', (value, unit, words) => {
  expect(tickInWords(value, unit)).toBe(words);
});

it('puts higher values higher', () => {
  const y = valueScale({ low: 0, high: 100 }, 200, 0);
  expect([0, 25, 100].map(y)).toEqual([200, 150, 0]);
});
