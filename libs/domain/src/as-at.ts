import { dayInLondon, dayInWords, endOfDayInLondon, isDay, type Day, type Instant } from './day';
import { DomainError } from './domain-error';

/** A moment to read the record at, and the day to judge it on. */
export interface AsAt {
  instant: Instant;
  today: Day;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads "as at": a day means its end in England, a moment means itself.
 * @throws DomainError BAD_USER_INPUT when it is neither, or not in the calendar.
 */
export function readAsAt(text: string, field: string): AsAt {
  const day = text.slice(0, 10);
  if (isDay(day) && day === text) return { instant: endOfDayInLondon(day), today: day };
  if (isDay(day) && INSTANT.test(text)) {
    const ms = Date.parse(text);
    if (!Number.isNaN(ms)) {
      const instant = new Date(ms).toISOString();
      return { instant, today: dayInLondon(instant) };
    }
  }
  throw new DomainError('BAD_USER_INPUT', `${JSON.stringify(text.slice(0, 40))} is not a real date: give a day such as 2022-03-24`, field);
}

/**
 * Refuses a day on which there is nothing to see.
 * @throws DomainError BAD_USER_INPUT before the record begins or after `now`'s day.
 */
export function checkAsAt(asAt: AsAt, startsOn: Day, now: Day, field: string): void {
  if (asAt.today < startsOn) {
    throw new DomainError('BAD_USER_INPUT', `The record begins on ${dayInWords(startsOn)}: choose that day or a later one`, field);
  }
  if (asAt.today > now) {
    throw new DomainError('BAD_USER_INPUT', `${dayInWords(asAt.today)} is in the future: choose today or an earlier day`, field);
  }
}

/**
 * Refuses to compare with a day that is not earlier.
 * @throws DomainError BAD_USER_INPUT before the record begins, or on or after `shown`.
 */
export function checkComparedWith(comparedWith: AsAt, startsOn: Day, shown: Day, field: string): void {
  checkAsAt(comparedWith, startsOn, comparedWith.today, field);
  if (comparedWith.today >= shown) {
    throw new DomainError('BAD_USER_INPUT', `Choose a day before ${dayInWords(shown)}, the day shown, to compare with`, field);
  }
}
