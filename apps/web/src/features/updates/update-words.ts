import { dayInWords, MONTHS, partsOf, type Confidence, type Day, type MilestoneStatus, type ReasonCategory } from '@waymark/domain';
import type { Statement, UpdateMilestone } from './updates.query';

export const STATUS_WORDS: Readonly<Record<MilestoneStatus, string>> = {
  not_started: 'Not started',
  in_progress: 'Under way',
  completed: 'Completed',
  cancelled: 'Cancelled',
};

/** Each with a first letter of its own: one key chooses it. */
export const REASON_WORDS: Readonly<Record<ReasonCategory, string>> = {
  recruitment: 'Recruitment',
  data: 'Data',
  partner: 'Partner',
  funding: 'Funding',
  scope: 'Scope',
  external: 'External',
  other: 'Other',
};

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = { green: 'Green', amber: 'Amber', red: 'Red' };

/** "31 March 2022", "Ongoing" */
export function promiseInWords({ isOngoing, approved, original }: UpdateMilestone): string {
  if (isOngoing) return 'Ongoing';
  return (approved ?? original)?.words ?? 'No date';
}

/** What became of the promise: "never changed", or from where and by whom it was moved. */
export function promiseHistory(milestone: UpdateMilestone, today: Day): string {
  const { isOngoing, reviewOn, original, approved, schedule } = milestone;
  if (isOngoing) return reviewOn ? `next review ${shortDay(reviewOn, today)}` : 'no review date is set';
  if (!original && !approved) return '';
  if (!schedule.isRebaselined) return !approved && original?.standing === 'draft' ? 'a draft, not approved yet' : 'never changed';
  const by = approved?.approver ? ` by the ${unarticled(approved.approver)}` : '';
  const on = approved?.approvedOn ? ` ${shortDay(approved.approvedOn, today)}` : '';
  const decision = approved?.decision ? ` (${approved.decision})` : '';
  return `first ${original?.words ?? 'without a date'}, moved${by}${on}${decision}`;
}

/** "under way, expected mid May 2022" */
export function statementInWords({ status, forecast, actual, isNoChange }: Statement): string {
  const when = actual ? ` ${actual.words}` : forecast ? `, expected ${forecast.words}` : '';
  return `${isNoChange ? 'no change, ' : ''}${STATUS_WORDS[status].toLowerCase()}${when}`;
}

/** "24 February", with the year where it is another one. */
export function shortDay(day: Day, today: Day): string {
  const [year, month, dayOfMonth] = partsOf(day);
  return year === partsOf(today)[0] ? `${dayOfMonth} ${MONTHS[month - 1]}` : dayInWords(day);
}

/** "3 minutes ago" */
export function agoInWords(then: number, now: number): string {
  const seconds = Math.max(0, Math.round((now - then) / 1000));
  if (seconds < 60) return 'a moment ago';
  const [count, unit] = seconds < 3600 ? [seconds / 60, 'minute'] : seconds < 86_400 ? [seconds / 3600, 'hour'] : [seconds / 86_400, 'day'];
  const whole = Math.floor(count);
  return `${whole} ${unit}${whole === 1 ? '' : 's'} ago`;
}

/** "3 milestones" */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function unarticled(name: string): string {
  return name.replace(/^the\s+/i, '');
}
