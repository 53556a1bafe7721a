import fc from 'fast-check';
import { readCell, type CellReading } from './read-cell';

const number = (value: number, rest: object = {}) => ({ kind: 'number', value, isPercent: false, isMoney: false, qualifier: null, status: null, ...rest });
const says = (status: string, qualifier: string | null = null) => ({ kind: 'status', status, qualifier });

it.each<[string, object]>([
  ['', { kind: 'empty' }],
  [' \u00A0\t', { kind: 'empty' }],
  ['0', number(0, { decimals: 0 })],
  ['62', number(62)],
  ['62%', number(62, { isPercent: true, decimals: 0 })],
  ['62.50 %', number(62.5, { isPercent: true, decimals: 2 })],
  ['62 per cent', number(62, { isPercent: true })],
  ['174.6%', number(174.6, { isPercent: true })],
  ['0.62', number(0.62)],
  ['.5', number(0.5, { decimals: 1 })],
  ['1,234', number(1234)],
  ['27,932', number(27932)],
  ['1 234', number(1234)],
  ['1\u00A0234\u202F567', number(1234567)],
  ['£1,200', number(1200, { isMoney: true })],
  ['-£1,200.50', number(-1200.5, { isMoney: true })],
  ['(12)', number(-12)],
  ['(£1,200)', number(-1200, { isMoney: true })],
  ['-12', number(-12)],
  ['−12', number(-12)],
  ['+5', number(5)],
  ['-0', number(0)],
  ['６２％', number(62, { isPercent: true })],
  ["'42", number(42)],
  ['nil', number(0)],
  ['over 80', number(80, { qualifier: 'over' })],
  ['At least 62%', number(62, { qualifier: 'At least', isPercent: true })],
  ['62% [p]', number(62, { isPercent: true, status: 'provisional' })],
  ['690 [f]', number(690, { status: 'projected' })],
  ['12[e]', number(12, { qualifier: 'estimated' })],
  ['n/a', says('not_available')],
  ['N/A', says('not_available')],
  ['n.a.', says('not_available')],
  ['Not  available', says('not_available')],
  ['[x]', says('not_available')],
  ['tbc', says('to_be_supplied')],
  ['To follow', says('to_be_supplied')],
  ['awaited', says('to_be_supplied')],
  ['To be supplied.', says('to_be_supplied')],
  ['WIP', says('work_in_progress')],
  ['work in progress', says('work_in_progress')],
  ['Cannot be measured', says('cannot_be_measured')],
  ['[z]', says('cannot_be_measured')],
  ['<5', says('suppressed', '<5')],
  ['< 5', says('suppressed', '< 5')],
  ['＜５', says('suppressed', '<5')],
  ['>100', number(100, { qualifier: 'over' })],
  ['＞ 1,200', number(1200, { qualifier: 'over' })],
  ['>=100', number(100, { qualifier: 'at least' })],
  ['≥ 100', number(100, { qualifier: 'at least' })],
  ['estimated 12', number(12, { qualifier: 'estimated' })],
  ['rounded to thousands 24000', number(24000, { qualifier: 'rounded to thousands' })],
  ['close to 110', number(110, { qualifier: 'close to' })],
  ['≤5', says('suppressed', '≤5')],
  ['>95%', says('suppressed', '>95%')],
  ['fewer than 10', says('suppressed', 'fewer than 10')],
  ['*', says('suppressed', '*')],
  ['[c]', says('suppressed', '[c]')],
  ['c', says('suppressed', 'c')],
  ['supp', says('suppressed', 'supp')],
  ['[low]', says('suppressed', '[low]')],
])('reads %j', (text, reading) => {
  expect(readCell(text)).toMatchObject(reading);
});

it.each<[string, string]>([
  ['-', 'A dash may mean nought or nothing. Type 0'],
  ['–', 'A dash may mean nought or nothing. Type 0'],
  ['x', 'Type c for the first or n/a for the second.'],
  ['1.234,5', '“1.234,5” has its comma and dot the other way round. Write 1,234.5.'],
  ['1.234.567', 'Write 1,234,567.'],
  ['61,5%', 'If it parts the decimals, write 61.5%'],
  ['12,34,567', 'Thousands are parted by threes'],
  ['12 34', 'cannot be read as one number'],
  ['1,234 567', 'cannot be read as one number'],
  ['12/10/2021', '“12/10/2021” is a date, not a number.'],
  ['2022-02-01', 'is a date, not a number'],
  ['3 March', 'is a date, not a number'],
  ['08-Dec', 'is a date, not a number'],
  ['Mar-22', 'is a date, not a number'],
  ['8/13', 'Type 8 as how many and 13 as of how many'],
  ['8 out of 13', 'Type 8 as how many and 13 as of how many'],
  ['#DIV/0!', 'it divided by nought'],
  ['#N/A', 'If there is no value, type n/a'],
  ['#REF!', 'points to a cell that is gone'],
  ['#####', 'the column was too narrow'],
  ['=B2/B3', 'is a formula'],
  ['1e5', 'shortened by the spreadsheet'],
  ['1.23E+05', 'shortened by the spreadsheet'],
  ['£1.2m', 'Write the number in full'],
  ['$12', 'is not in pounds'],
  ['21 weeks', 'Type 21 alone'],
  ['62²', 'carries a footnote mark'],
  ['62%*', 'is not a number'],
  ['½', 'is not a number'],
  ['NaN', 'is not a number'],
  ['Infinity', 'is not a number'],
  ['12345678901234567', 'more digits than can be kept exactly'],
  ['many', '“many” is not a number. Type a number such as 62% or 1,234, or say why there is none: n/a, to be supplied.'],
  ['a long sentence about why there is no number in this cell at all, and then more of it', 'is too long for a number'],
])('refuses %j and says what to type', (text, message) => {
  const reading = readCell(text);
  expect(reading).toMatchObject({ kind: 'fault', message: expect.stringContaining(message) });
});

it('reads back every number as en-GB writes it, with any of the spaces, signs and currencies', () => {
  const written = fc.record({
    value: fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
    decimals: fc.integer({ min: 0, max: 3 }),
    form: fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => ` ${text}\u00A0`,
      (text) => `${text}%`,
      (text) => `${text} %`,
      (text) => text.replaceAll(',', '\u202F'),
      (text) => text.replace(/^-?/, (sign) => `${sign}£`),
      (text) => text.replace(/^-(.*)$/, '($1)'),
    ),
  });
  fc.assert(
    fc.property(written, ({ value, decimals, form }) => {
      const wanted = value / 10 ** decimals;
      const text = new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(wanted);
      const reading = readCell(form(text));
      expect(reading).toMatchObject({ kind: 'number', value: Number(wanted.toFixed(decimals)) + 0, decimals });
    }),
  );
});

it('gives a finite number, a status or a sentence for every text', () => {
  const pieces = fc.array(fc.oneof(fc.constantFrom('1', '234', ',', '.', ' ', '-', '(', ')', '%', '£', '<', 'e', '/', '#', '"', 'n/a', 'NaN', 'Infinity', '\u0000', '\uD800'), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 8 });
  fc.assert(
    fc.property(pieces, (parts) => {
      const reading: CellReading = readCell(parts.join(''));
      if (reading.kind === 'number') expect(Number.isFinite(reading.value)).toBe(true);
      if (reading.kind === 'fault') expect(reading.message).toMatch(/\.$/);
    }),
  );
});
