import fc from 'fast-check';
import { addDays, addMonths, dayInLondon, dayInWords, dayOf, daysBetween, endOfDayInLondon, isDay, monthEnd, monthStart } from './day';

const days = fc.integer({ min: 0, max: 80_000 }).map((n) => addDays('1950-01-01', n));

describe('days', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2022-04-31', false],
    ['2022-13-01', false],
    ['2022-00-10', false],
    ['2022-1-1', false],
    ['0022-01-01', false],
    ['2022-01-01T00:00', false],
    ['', false],
  ])('%s is a day: %s', (text, real) => {
    expect(isDay(text)).toBe(real);
  });

  it('are counted across months, leap days and the change to summer time', () => {
    expect(daysBetween('2022-03-26', '2022-03-28')).toBe(2);
    expect(daysBetween('2022-08-30', '2023-03-21')).toBe(203);
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addMonths('2022-01-31', 1)).toBe('2022-02-28');
    expect(addMonths('2022-01-31', -2)).toBe('2021-11-30');
    expect([monthStart('2024-02-10'), monthEnd('2024-02-10')]).toEqual(['2024-02-01', '2024-02-29']);
    expect(dayOf(2022, 6, 31)).toBeNull();
    expect(dayInWords('2022-03-01')).toBe('1 March 2022');
  });

  it('add and subtract back', () => {
    fc.assert(fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => daysBetween(day, addDays(day, count)) === count));
  });

  it('sort as text in the order of time', () => {
    fc.assert(fc.property(days, days, (a, b) => Math.sign(a.localeCompare(b)) === Math.sign(daysBetween(b, a))));
  });
});

describe('the end of a day in England', () => {
  it.each([
    ['winter', '2022-01-15', '2022-01-15T23:59:59.999Z'],
    ['summer', '2022-07-15', '2022-07-15T22:59:59.999Z'],
    ['the day summer time begins', '2022-03-27', '2022-03-27T22:59:59.999Z'],
    ['the day before it begins', '2022-03-26', '2022-03-26T23:59:59.999Z'],
    ['the day summer time ends', '2022-10-30', '2022-10-30T23:59:59.999Z'],
    ['the last of the year', '2022-12-31', '2022-12-31T23:59:59.999Z'],
  ])('%s', (_, day, instant) => {
    expect(endOfDayInLondon(day)).toBe(instant);
  });

  it('is the last moment that London calls that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (n) => {
        const day = addDays('1975-01-01', n);
        const end = endOfDayInLondon(day);
        expect(dayInLondon(end)).toBe(day);
        expect(dayInLondon(new Date(Date.parse(end) + 1).toISOString())).toBe(addDays(day, 1));
      }),
    );
  });
});
