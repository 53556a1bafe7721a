import { dayInLondon, dayInWords, daysBetween, type Day, type Instant } from '@waymark/domain';
import type { Desk, DeskMilestone } from './desk.query';

/** "5 of 23 reports are owed by 3 people." @param reported how many have come. */
export function owedInWords({ owners, unowned, meeting }: Desk, reported: number): string {
  const board = meeting ? ` for the board of ${dayInWords(meeting.heldOn)}` : '';
  const owned = new Set(owners.flatMap(({ owed }) => owed.map(({ id }) => id))).size;
  const owed = owned + unowned.length;
  if (owed === 0) return `Nobody owes a report${board}.`;
  const total = reported > 0 ? ` of ${owed + reported}` : '';
  const are = `${owed}${total} ${owed === 1 && total === '' ? 'report is' : 'reports are'} owed`;
  const people = owners.length === 1 ? '1 person' : `${owners.length} people`;
  if (unowned.length === 0) return `${are} by ${people}.`;
  if (owned === 0) return `${are}, and nobody answers for ${owed === 1 ? 'it' : 'them'}.`;
  return `${are}: ${owned} by ${people}; for the other ${unowned.length === 1 ? 'one' : unowned.length} nobody answers.`;
}

/** The one that nothing has been heard of for longest; never reported, the one promised soonest. */
export function oldestOf(milestones: readonly DeskMilestone[]): DeskMilestone | undefined {
  const heard = ({ statements, approved }: DeskMilestone) => `${statements[0]?.statedOn ?? ''} ${approved?.latest ?? '9999'}`;
  return [...milestones].sort((a, b) => heard(a).localeCompare(heard(b)))[0];
}

/** "2.5 Quality assurance framework agreed" */
export function nameOf({ project, name }: Pick<DeskMilestone, 'project' | 'name'>): string {
  return `${project.ref} ${name}`;
}

/** "last report 27 January 2022, 47 days ago" */
export function lastReportInWords({ statements: [last] }: DeskMilestone, today: Day): string {
  return last ? `last report ${dayInWords(last.statedOn)}, ${agoInWords(last.statedOn, today)}` : 'never reported';
}

/** "15 March 2022, 09:14" in England. */
export function momentInWords(instant: Instant): string {
  return `${dayInWords(dayInLondon(instant))}, ${timeInWords(instant)}`;
}

export function timeInWords(instant: Instant): string {
  return TIME.format(new Date(instant));
}

/** "3 days ago" */
export function agoInWords(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
