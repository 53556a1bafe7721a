import { pointInWords } from '../by-when/by-when';
import { wasPastWhenWritten, type Span } from '../commitment';
import type { Day } from '../day';
import type { DatedPoint } from '../plan';
import { milestoneRef, projectRef } from '../records';
import { isOpen } from '../roll-up';
import type { DependencyEnd, MilestoneView, ProjectView } from '../views';

/** What one side of a dependency is promised for, and when it can be expected. */
export interface Outlook {
  /** What is promised and still open; of a project, of the last to come of its milestones. */
  promised: DatedPoint | null;
  /** A date that somebody gave and that has not gone by. */
  forecast: DatedPoint | null;
  /** Done, forecast, else promised; today at the earliest where that has gone by. `null`: nothing says. */
  expected: Span | null;
  /** Its day has gone by, and nobody says when instead. */
  isOverdue: boolean;
}

const NOTHING: Outlook = { promised: null, forecast: null, expected: null, isOverdue: false };

export function milestoneOutlook(milestone: MilestoneView, today: Day): Outlook {
  const { status, isOngoing, actual, approved: promised, forecast } = milestone;
  if (status === 'completed') return { ...NOTHING, expected: actual };
  if (status === 'cancelled' || isOngoing) return NOTHING;
  const standing = forecast && forecast.latest >= today ? forecast : null;
  if (standing) return { promised, forecast: standing, expected: standing, isOverdue: false };
  if (!promised || promised.latest >= today) return { ...NOTHING, promised, expected: promised };
  // A date already past when first written down is history: it says nothing of when.
  if (wasPastWhenWritten(milestone)) return { ...NOTHING, promised };
  return { promised, forecast: null, expected: { earliest: today, latest: today }, isOverdue: true };
}

/** A project is there when the last of its milestones is. */
export function projectOutlook({ milestones }: Pick<ProjectView, 'milestones'>, today: Day): Outlook {
  const outlooks = milestones.map((milestone) => milestoneOutlook(milestone, today));
  const last = lastOf(outlooks, ({ expected }) => expected);
  return {
    promised: lastOf(outlooks, ({ promised }) => promised)?.promised ?? null,
    forecast: last?.forecast ?? null,
    expected: last?.expected ?? null,
    isOverdue: last?.isOverdue ?? false,
  };
}

export function milestoneEnd(milestone: MilestoneView, { promised, forecast, expected, isOverdue }: Outlook): DependencyEnd {
  const { colour, words } = milestone.schedule;
  const isClosed = !isOpen(colour);
  return {
    record: milestoneRef(milestone),
    projectId: milestone.projectId,
    latest: promised?.latest ?? null,
    expected: expected?.latest ?? null,
    isClosed,
    colour,
    words: isClosed ? closedWords(milestone) : promised || forecast ? datesInWords('due', promised, forecast, isOverdue) : words,
  };
}

export function projectEnd(project: ProjectView, { promised, forecast, expected, isOverdue }: Outlook): DependencyEnd {
  const { colour, words, total } = project.schedule;
  const isClosed = !isOpen(colour);
  return {
    record: projectRef(project),
    projectId: project.id,
    latest: promised?.latest ?? null,
    expected: expected?.latest ?? null,
    isClosed,
    colour,
    words: isClosed || !(promised || forecast) ? words : datesInWords(total === 1 ? 'due' : 'last due', promised, forecast, isOverdue),
  };
}

/** "due 30 June 2026, forecast 12 July 2026" */
function datesInWords(due: string, promised: DatedPoint | null, forecast: DatedPoint | null, isOverdue: boolean): string {
  return [
    ...(promised ? [`${due} ${pointInWords(promised)}`] : []),
    ...(forecast ? [`forecast ${pointInWords(forecast)}`] : []),
    ...(isOverdue ? ['no new date'] : []),
  ].join(', ');
}

function closedWords({ status, actual, schedule: { words } }: MilestoneView): string {
  return status === 'completed' && actual ? `completed ${actual.words}` : words;
}

function lastOf(outlooks: readonly Outlook[], spanOf: (outlook: Outlook) => Span | null): Outlook | null {
  return outlooks.reduce<Outlook | null>((last, outlook) => {
    const span = spanOf(outlook);
    return span && (!last || (spanOf(last)?.latest ?? '') < span.latest) ? outlook : last;
  }, null);
}
