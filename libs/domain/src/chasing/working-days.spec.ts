import { addDays, type Day } from '../day';
import { addWorkingDays, bankHolidays, firstWorkingDayOfWeek, isWorkingDay, workingDaysBetween } from './working-days';

/** As published at gov.uk/bank-holidays for England and Wales. */
const PUBLISHED: Record<number, string> = {
  2011: '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27',
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
};

describe('bankHolidays', () => {
  it.each(Object.entries(PUBLISHED))('of %s are those published', (year, days) => {
    expect([...bankHolidays(Number(year))].sort()).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  it.each([
    [1961, '1961-03-31', '1961-04-03'],
    [2000, '2000-04-21', '2000-04-24'],
    [2008, '2008-03-21', '2008-03-24'],
    [2038, '2038-04-23', '2038-04-26'],
    [2049, '2049-04-16', '2049-04-19'],
  ])('of %i have Easter where the church has it', (year, friday, monday) => {
    expect([bankHolidays(year).has(friday), bankHolidays(year).has(monday)]).toEqual([true, true]);
  });
});

describe('working days', () => {
  it.each([
    ['2026-03-06', true],
    ['2026-03-07', false],
    ['2026-03-08', false],
    ['2026-04-03', false],
    ['2026-04-07', true],
    ['2022-05-30', true],
    ['2021-12-29', true],
    ['2027-01-01', false],
  ])('%s: %s', (day, works) => {
    expect(isWorkingDay(day)).toBe(works);
  });

  it.each([
    ['over a weekend', '2026-03-06', 1, '2026-03-09'],
    ['from a Saturday', '2026-03-07', 1, '2026-03-09'],
    ['back from a Sunday', '2026-03-08', -2, '2026-03-05'],
    ['over Easter', '2026-04-02', 3, '2026-04-09'],
    ['back over Easter', '2026-04-08', -2, '2026-04-02'],
    ['over the turn of the year', '2026-12-24', 3, '2026-12-31'],
    ['over New Year', '2026-12-31', 1, '2027-01-04'],
    ['none, on a Sunday', '2026-03-08', 0, '2026-03-08'],
  ])('%s', (_, day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected);
  });

  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-08', '2026-03-02'],
    ['2026-04-09', '2026-04-07'],
    ['2026-12-28', '2026-12-29'],
    ['2027-01-03', '2026-12-29'],
  ])('the week of %s begins on %s', (day, first) => {
    expect(firstWorkingDayOfWeek(day)).toBe(first);
  });

  it('go there and back, and lie where they are counted, on every day of eleven years', () => {
    for (let day: Day = '2018-01-01'; day < '2029-01-01'; day = addDays(day, 1)) {
      const later = addWorkingDays(day, 3);
      expect(isWorkingDay(later)).toBe(true);
      expect(workingDaysBetween(day, later)).toBe(3);
      if (!isWorkingDay(day)) continue;
      expect(addWorkingDays(later, -3)).toBe(day);
      expect(workingDaysBetween(later, day)).toBe(-3);
    }
  });
});
