import { dayInLondon, dayInWords, type Instant } from '../day';

/** "2 March 2026 at 12:04", in England. */
export function momentInWords(instant: Instant): string {
  return `${dayInWords(dayInLondon(instant))} at ${LONDON_TIME.format(new Date(instant))}`;
}

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/**
 * Whether a version is newer than the one that somebody has seen, as exactly as they were told: an answer gives
 * milliseconds, the database keeps microseconds.
 * @returns `null` where `seenAt` is no moment in UTC.
 */
export function isNewerThanSeen(recordedAt: Instant, seenAt: unknown): boolean | null {
  const [seen, recorded] = [readMoment(seenAt), readMoment(recordedAt)];
  if (!seen || !recorded) return null;
  const given = seen.fraction.length;
  const padded = recorded.fraction.padEnd(given, '0').slice(0, given);
  return `${recorded.second}.${padded}` > `${seen.second}.${seen.fraction}`;
}

function readMoment(text: unknown): { second: string; fraction: string } | null {
  const match = typeof text === 'string' ? /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(?:Z|\+00(?::?00)?)$/.exec(text) : null;
  return match?.[1] ? { second: match[1], fraction: match[2] ?? '' } : null;
}
