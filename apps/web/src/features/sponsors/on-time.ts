import type { AwaitingReport } from './sponsor.fragment';

const ON_TIME: ReadonlySet<string> = new Set(['green', 'not_yet_due', 'ongoing', 'complete']);

/** By its dates against the first promise, and by what its owner declares: then it needs no more than a nod. */
export function isOnTime({ schedule, slippageOriginal, statements: [report] }: Pick<AwaitingReport, 'schedule' | 'slippageOriginal' | 'statements'>): boolean {
  const isConfident = report?.confidence == null || report.confidence === 'green';
  return ON_TIME.has(schedule.colour) && (slippageOriginal?.least ?? 0) <= 0 && isConfident && !schedule.isReviewDue;
}
