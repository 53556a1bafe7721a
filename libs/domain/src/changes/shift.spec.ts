import { colourDirection } from './colours';
import { shiftDirection, shiftInWords } from './shift';

const span = (text: string) => {
  const [earliest = '', latest = earliest] = text.split('/');
  return { earliest, latest };
};

describe('shift', () => {
  it.each([
    ['2026-06-10', '2026-06-10', 'same', 'no later'],
    ['2026-06-10', '2026-06-11', 'worse', '1 day later'],
    ['2026-06-10', '2026-06-09', 'better', '1 day earlier'],
    ['2026-06-01/2026-06-30', '2026-07-01/2026-07-31', 'worse', '1 to 60 days later'],
    ['2026-06-01/2026-06-30', '2026-05-01/2026-05-31', 'better', '1 to 60 days earlier'],
    ['2026-06-01/2026-06-30', '2026-06-15', 'same', 'no later'],
    ['2026-06-15', '2026-06-01/2026-06-30', 'unknown', 'at most 15 days later'],
    ['2026-06-01', '2026-06-01/2026-06-30', 'worse', 'at most 29 days later'],
    ['2026-06-30', '2026-06-01/2026-06-30', 'same', 'no later'],
    ['2026-06-10/2026-06-20', '2026-06-05/2026-06-15', 'better', 'at most 15 days earlier'],
    ['2026-06-10/2026-06-20', '2026-06-15/2026-06-25', 'worse', 'at most 15 days later'],
  ])('from %s to %s: %s, %s', (from, to, direction, words) => {
    expect(shiftDirection(span(from), span(to))).toBe(direction);
    expect(shiftInWords(span(from), span(to))).toBe(words);
  });
});

it.each([
  ['green', 'amber', 'worse'],
  ['amber', 'green', 'better'],
  ['red', 'not_assured', 'worse'],
  ['not_yet_due', 'green', 'same'],
  ['green', 'not_yet_due', 'same'],
  ['not_yet_due', 'amber', 'worse'],
  ['red', 'ongoing', 'better'],
  ['green', 'complete', 'same'],
] as const)('a colour from %s to %s is %s', (before, now, direction) => {
  expect(colourDirection(before, now)).toBe(direction);
});
