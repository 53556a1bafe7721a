import { addDays, type Day } from '../day';
import { escalationDays, levelsReached } from './escalation';
import { isWorkingDay, workingDaysBetween } from './working-days';

describe('levelsReached', () => {
  // Cut-off on a Thursday: the grace is Friday and Monday.
  it.each([
    ['2026-03-02', ''],
    ['2026-03-03', 'reminder'],
    ['2026-03-05', 'reminder'],
    ['2026-03-06', ''],
    ['2026-03-07', ''],
    ['2026-03-09', ''],
    ['2026-03-10', 'late_owner'],
    ['2026-03-11', 'late_owner late_programme_manager'],
    ['2026-03-12', 'late_owner late_programme_manager late_sponsor'],
    ['2026-03-14', ''],
    ['2026-03-16', 'late_owner late_programme_manager late_sponsor'],
  ])('on %s: %s', (today, levels) => {
    expect(levelsReached('2026-03-05', today).join(' ')).toBe(levels);
  });

  it.each([
    // Good Friday and Easter Monday count for nobody.
    ['over Easter', '2026-04-01', ['2026-03-30', '2026-04-08', '2026-04-09', '2026-04-10']],
    ['over the turn of the year', '2026-12-23', ['2026-12-21', '2026-12-30', '2026-12-31', '2027-01-04']],
    ['from a Sunday', '2026-03-08', ['2026-03-05', '2026-03-11', '2026-03-12', '2026-03-13']],
  ])('%s', (_, cutOffOn, expected) => {
    expect(Object.values(escalationDays(cutOffOn))).toEqual(expected);
  });

  it('falls on working days, in order, for every cut-off of six years', () => {
    for (let day: Day = '2024-01-01'; day < '2030-01-01'; day = addDays(day, 1)) {
      const { reminder, ...late } = escalationDays(day);
      expect([reminder, ...Object.values(late)].every(isWorkingDay)).toBe(true);
      expect(Object.values(late).map((reached) => workingDaysBetween(day, reached))).toEqual([3, 4, 5]);
    }
  });
});
