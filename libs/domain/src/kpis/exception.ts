import type { ControlView } from '../kpi-views';
import type { KpiCommentary, Observation } from '../plan-kpis';
import type { TargetJudgement } from './target';

/**
 * Why the board needs to hear from the owner: the target is missed, or the last value is a special cause of concern (NHS England, Making
 * Data Count: look at exceptions, not at every change). Against trial limits none is called for: they are a first guess, and the chart
 * shows the point all the same. `null`: the board does not need to.
 * @param controlOf asked only for a value that is there: a chart is dear.
 */
export function exceptionOf(judged: TargetJudgement, latest: Observation | null, controlOf: () => ControlView | null): string | null {
  if (!latest) return null;
  const reasons: string[] = [];
  if (judged.targetColour === 'red') reasons.push(`Target missed: ${judged.targetWords}`);
  const control = controlOf();
  if (control?.variation === 'concern' && !control.isTrial) reasons.push(`Special cause of concern: ${control.points.at(-1)?.words}`);
  return reasons.length > 0 ? reasons.join('; ') : null;
}

/** Nobody has spoken of the latest value, or of a later period, since it was recorded as it stands: a revision owes again. */
export function lacksCommentary(commentaries: readonly KpiCommentary[], latest: Observation | null): boolean {
  return latest !== null && !commentaries.some((row) => answersFor(row, latest));
}

/** By the moments at which both were recorded: a value can be revised on the day on which somebody has spoken of it. */
export function answersFor({ aboutEnd, recordedAt }: Pick<KpiCommentary, 'aboutEnd' | 'recordedAt'>, latest: Pick<Observation, 'periodEnd' | 'recordedAt'>): boolean {
  return recordedAt >= latest.recordedAt && isAbout(aboutEnd, latest);
}

/** What is said without a period can only be of a value without one. */
function isAbout(aboutEnd: KpiCommentary['aboutEnd'], { periodEnd }: Pick<Observation, 'periodEnd'>): boolean {
  return periodEnd === null || (aboutEnd !== null && aboutEnd >= periodEnd);
}
