import { datePartsOf, parseDateInput } from './parse-date-input';

const read = (day: string, month: string, year: string) => parseDateInput({ day, month, year });

describe('parseDateInput', () => {
  it.each([
    ['24', '3', '2022'],
    ['24', '03', '2022'],
    ['24', 'March', '2022'],
    ['24', 'march', '2022'],
    ['24', 'mar', '2022'],
    ['24', 'Mar.', '2022'],
    [' 24 ', ' MARCH ', ' 2022 '],
  ])('reads %j %j %j', (day, month, year) => {
    expect(read(day, month, year)).toEqual({ day: '2022-03-24' });
  });

  it.each([
    ['jan', '2022-01-01'],
    ['january', '2022-01-01'],
    ['Sept', '2022-09-01'],
    ['sep', '2022-09-01'],
    ['jun', '2022-06-01'],
    ['jul', '2022-07-01'],
  ])('knows the month %j', (month, day) => {
    expect(read('1', month, '2022')).toEqual({ day });
  });

  it.each([
    ['', '', '', 'Enter a date', ['day', 'month', 'year']],
    ['', '3', '2022', 'Date must include a day', ['day']],
    ['24', '', '2022', 'Date must include a month', ['month']],
    ['24', ' ', '', 'Date must include a month and year', ['month', 'year']],
    ['30', '2', '2022', 'Date must be a real date', ['day', 'month', 'year']],
    ['29', '2', '2023', 'Date must be a real date', ['day', 'month', 'year']],
    ['24', '13', '2022', 'Date must be a real date', ['day', 'month', 'year']],
    ['24', 'Smarch', '2022', 'Date must be a real date', ['month']],
    ['24', 'ma', '2022', 'Date must be a real date', ['month']],
    ['x', '3', '2022', 'Date must be a real date', ['day']],
    ['-1', '3', '2022', 'Date must be a real date', ['day']],
    ['24', '3', '22', 'Year must include 4 numbers', ['year']],
    ['24', '3', '20222', 'Date must be a real date', ['year']],
  ])('refuses %j %j %j: %s', (day, month, year, message, parts) => {
    expect(read(day, month, year)).toEqual({ message, parts });
  });

  it('accepts 29 February in a leap year', () => {
    expect(read('29', 'feb', '2024')).toEqual({ day: '2024-02-29' });
  });
});

describe('datePartsOf', () => {
  it.each([
    ['2022-02-30', { day: '30', month: '2', year: '2022' }],
    ['2022-3-4', { day: '4', month: '3', year: '2022' }],
    ['tomorrow', { day: '', month: '', year: '' }],
  ])('gives back %j', (text, parts) => {
    expect(datePartsOf(text)).toEqual(parts);
  });
});
