import { dayInLondon, partsOf, type Day, type Instant } from '../day';

const HOUR_MS = 3_600_000;

/** The hour of the day in England at a moment, 0 to 23, summer time included. */
export function hourInLondon(instant: Instant): number {
  return Number(LONDON_HOUR.format(new Date(instant)));
}

/**
 * The moment at which an hour begins in England. An hour that the change to summer time leaves out begins when the clocks
 * have gone forward; of one that comes twice in autumn, the first is meant.
 * @param hour 0 to 23.
 */
export function instantInLondon(day: Day, hour: number): Instant {
  const [year, month, dayOfMonth] = partsOf(day);
  const inUtc = Date.UTC(year, month - 1, dayOfMonth, hour);
  // London is at UTC or an hour ahead of it.
  const candidates = [inUtc - HOUR_MS, inUtc].map((ms) => new Date(ms).toISOString());
  return candidates.find((instant) => dayInLondon(instant) === day && hourInLondon(instant) === hour) ?? (candidates[1] as Instant);
}

const LONDON_HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });
