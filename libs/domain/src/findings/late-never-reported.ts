import { pointInWords } from '../by-when/by-when';
import { days, slippage, slippageInWords, wasPastWhenWritten } from '../commitment';
import { dayInWords, daysBetween } from '../day';
import { listInWords } from '../words';
import { milestoneRef } from '../records';
import type { BaselineView, DatedPointView, MilestoneView, StatementView } from '../views';
import { counted, findingOf, type Rule } from './evidence';

/**
 * Done late, and no report before it was done said that it would be. A forecast after the promise, an
 * amber or red, or a date moved by decision is such a report. "In progress" without a new date is not.
 * A slip within the green tolerance need not be reported (PRINCE2: tolerance is what may pass without escalation).
 */
export const lateNeverReported: Rule = ({ programme: { milestones, tolerances } }) =>
  milestones.flatMap((milestone) => {
    const { actual } = milestone;
    if (milestone.status !== 'completed' || !actual) return [];
    const promised = promiseKnownBefore(milestone, actual);
    if (!promised || slippage(promised, actual).least <= tolerances.greenDays || wasPastWhenWritten(milestone)) return [];
    const before = milestone.statements.filter(({ status, statedOn }) => status !== 'completed' && statedOn <= actual.latest);
    if (before.some((statement) => admitsLateness(statement, promised))) return [];
    const record = milestoneRef(milestone);
    return [
      findingOf('late_never_reported', {
        anchors: [milestone.id],
        title: `${record.label} was done ${slippageInWords(promised, actual)} and never reported late`,
        explanation:
          'No report in the record said so before it was over. A forecast, an amber or red, or a request to move the date would have shown the slip in time.',
        arithmetic: [
          `Promised by ${pointInWords(promised)}${promised.standing === 'draft' ? ', in a draft plan' : ''}; done ${pointInWords(actual)}.`,
          ...daysInSteps(promised, actual),
          before.length === 0
            ? 'The record holds no report from before it was done.'
            : `${counted(before.length, 'report')} by then (${listInWords(before.map(({ statedOn }) => dayInWords(statedOn)).reverse())}): no date after the promise, no amber, no red.`,
        ],
        records: [record],
        touches: [milestone.project.objective],
        sources: [promised.source ?? milestone.source, ...milestone.statements.map(({ source }) => source)],
      }),
    ];
  });

/** The promise in force before it was done: a date moved afterwards excuses nothing. */
function promiseKnownBefore({ baselines }: MilestoneView, actual: DatedPointView): BaselineView | null {
  return baselines.findLast(({ approvedOn, version }) => version === 1 || (approvedOn !== null && approvedOn <= actual.latest)) ?? null;
}

function admitsLateness({ forecast, confidence, status }: StatementView, promised: BaselineView): boolean {
  return confidence === 'amber' || confidence === 'red' || status === 'cancelled' || (forecast !== null && forecast.latest > promised.latest);
}

/** A range is counted from both its ends. */
function daysInSteps(promised: BaselineView, actual: DatedPointView): string[] {
  const least = `${dayInWords(promised.latest)} to ${dayInWords(actual.earliest)} is ${days(daysBetween(promised.latest, actual.earliest))}.`;
  const isDay = promised.earliest === promised.latest && actual.earliest === actual.latest;
  return isDay ? [least] : [least, `${dayInWords(promised.earliest)} to ${dayInWords(actual.latest)} is ${days(daysBetween(promised.earliest, actual.latest))}.`];
}
