import { MONTHS, addDays, daysBetween, partsOf, type Day } from '../day';
import { days } from '../commitment';
import type { BoardMeeting, Milestone, MilestoneStatus } from '../plan';
import type { UpdateResponse } from '../plan-decisions';
import type { Tolerances } from '../tolerances';

type Meeting = Pick<BoardMeeting, 'heldOn' | 'cutOffOn'>;

/** The board that reports are for now. */
export interface BoardCycle<M extends Meeting = BoardMeeting> {
  /** The next one, held today or later; `null`: none is planned. */
  meeting: M | null;
  /** The last one held before today. */
  previous: M | null;
  /** Reports are still for this meeting, but late. */
  isPastCutOff: boolean;
}

/** As much of a milestone as tells whether it is owed a report. */
export interface OwedFacts extends Pick<Milestone, 'isOngoing' | 'reviewOn' | 'position'> {
  status: MilestoneStatus;
  original: { latest: Day } | null;
  approved: { latest: Day } | null;
  /** Newest first, with the sponsor's answers. */
  statements: readonly { statedOn: Day; response?: Pick<UpdateResponse, 'kind'> | null }[];
  project: { ref: string };
}

export interface UpdatesOwed<M> {
  owed: M[];
  reported: M[];
  later: M[];
}

export function boardCycle<M extends Meeting>(meetings: readonly M[], today: Day): BoardCycle<M> {
  const byDay = [...meetings].sort((a, b) => a.heldOn.localeCompare(b.heldOn));
  const meeting = byDay.find(({ heldOn }) => heldOn >= today) ?? null;
  const previous = byDay.filter(({ heldOn }) => heldOn < today).at(-1) ?? null;
  return { meeting, previous, isPastCutOff: meeting !== null && meeting.cutOffOn < today };
}

/** "Cut-off: Thursday 17 March, in 2 days"; the year where it is another one. */
export function cutOffInWords({ meeting }: BoardCycle<Meeting>, today: Day): string {
  if (!meeting) return 'No board meeting is planned';
  const left = daysBetween(today, meeting.cutOffOn);
  const when = left === 0 ? 'today' : left > 0 ? `in ${days(left)}` : `${days(-left)} ago; reports are late`;
  return `Cut-off: ${weekdayInWords(meeting.cutOffOn, today)}, ${when}`;
}

/**
 * What is still to be reported for the board, what has been, and the other open milestones. Completed
 * and cancelled ones owe nothing; completed for this board, they count as reported. A report that its sponsor
 * returned is owed again, whatever it said.
 */
export function updatesOwed<M extends OwedFacts>(
  milestones: readonly M[],
  cycle: BoardCycle<Meeting>,
  today: Day,
  tolerances: Pick<Tolerances, 'horizonDays' | 'statementDays'>,
): UpdatesOwed<M> {
  const since = firstDayOfCycle(cycle, today, tolerances.statementDays);
  const horizon = addDays(cycle.meeting?.heldOn ?? today, tolerances.horizonDays);
  const lists: UpdatesOwed<M> = { owed: [], reported: [], later: [] };
  for (const milestone of [...milestones].sort(inPlanOrder)) {
    const newest = milestone.statements[0];
    const statedOn = newest?.statedOn;
    const isReported = statedOn !== undefined && statedOn >= since;
    const isOpen = milestone.status === 'not_started' || milestone.status === 'in_progress';
    if (newest?.response?.kind === 'returned' && milestone.status !== 'cancelled') lists.owed.push(milestone);
    else if (isReported && (isOpen || milestone.status === 'completed')) lists.reported.push(milestone);
    else if (isOpen) (needsReport(milestone, horizon, today) ? lists.owed : lists.later).push(milestone);
  }
  return lists;
}

/** A report after one board's cut-off is for the next board. Without two boards to go by, the last weeks count. */
function firstDayOfCycle({ meeting, previous }: BoardCycle<Meeting>, today: Day, statementDays: number): Day {
  return meeting && previous ? addDays(previous.cutOffOn, 1) : addDays(today, -statementDays);
}

/** Under way, past its date, due soon after the board meets, or ongoing with its review due. */
function needsReport(milestone: OwedFacts, horizon: Day, today: Day): boolean {
  if (milestone.status === 'in_progress') return true;
  if (milestone.isOngoing) return milestone.reviewOn === null || milestone.reviewOn < today;
  const promised = milestone.approved ?? milestone.original;
  return promised !== null && promised.latest <= horizon;
}

/** "2.9" stands before "2.10". */
const BY_NUMBER = new Intl.Collator('en-GB', { numeric: true });

function inPlanOrder(a: OwedFacts, b: OwedFacts): number {
  return BY_NUMBER.compare(a.project.ref, b.project.ref) || a.position - b.position;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const A_MONDAY: Day = '1900-01-01';

function weekdayInWords(day: Day, today: Day): string {
  const [year, month, dayOfMonth] = partsOf(day);
  const weekday = WEEKDAYS[daysBetween(A_MONDAY, day) % 7];
  return `${weekday} ${dayOfMonth} ${MONTHS[month - 1]}${year === partsOf(today)[0] ? '' : ` ${year}`}`;
}
