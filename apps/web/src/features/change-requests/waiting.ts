import { daysBetween, type Day } from '@waymark/domain';

/** As much of a request as tells who is waited for. */
export interface Waiting {
  requestedOn: Day;
  /** In the order in which they were taken. */
  steps: readonly { takenOn: Day }[];
}

/** Days since it last came further. */
export function daysWaiting({ requestedOn, steps }: Waiting, today: Day): number {
  return Math.max(0, daysBetween(steps.at(-1)?.takenOn ?? requestedOn, today));
}

/** "since today", "1 day", "12 days" */
export function waitInWords(days: number): string {
  return days === 0 ? 'since today' : days === 1 ? '1 day' : `${days} days`;
}
