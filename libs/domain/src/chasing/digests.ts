import { dayInLondon, type Day, type Instant } from '../day';
import { hourInLondon } from './london-time';
import { firstWorkingDayOfWeek, isWorkingDay } from './working-days';

/** How often somebody wants e-mail; what is in the tool is always there. */
export const DIGESTS = ['daily', 'weekly', 'none'] as const;
export type Digest = (typeof DIGESTS)[number];

/** In England: before the day's first meeting. */
export const DIGEST_HOUR = 8;

/**
 * Whether a digest may go now: from eight in the morning in England, on working days (weekly: on the week's first), once
 * a day. A server that was down at eight catches up the same day.
 * @param lastDigestOn the day of the last one; `null`: there was none.
 */
export function isDigestDue(preference: Digest, now: Instant, lastDigestOn: Day | null): boolean {
  const today = dayInLondon(now);
  if (preference === 'none' || !isWorkingDay(today) || hourInLondon(now) < DIGEST_HOUR) return false;
  if (lastDigestOn !== null && lastDigestOn >= today) return false;
  return preference === 'daily' || firstWorkingDayOfWeek(today) === today;
}
