import { dayInWords, type MeasureView } from '@waymark/domain';
import type { PlanChange } from '../plans/plan-change';
import { Rebase } from './kpi-facts.entity';
import type { SaveRebaseInput } from './kpis.inputs';
import { measureOf } from './measures-of';
import { readFirstDay } from './typed';

/** From a day on a control chart reckons its mean and limits anew. */
export async function saveRebase(change: PlanChange, input: SaveRebaseInput): Promise<void> {
  const { form } = change;
  change.checkMay('kpi:define');
  const measure = measureOf(change, input.measureId);
  const startsOn = readFirstDay(form, 'startsOn', input.startsOn);
  if (input.startsOn.trim() === '') form.refuse('startsOn', 'Give the day or month from which it reckons anew.');
  if (startsOn !== null) form.refuseIf('startsOn', rebaseFault(measure, startsOn));
  const reason = form.reason(input.reason, null);
  form.check();
  await change.because(reason);
  const decided = { decidedBy: change.roleFor('kpi:define'), decidedOn: change.today };
  await change.write<Rebase>(Rebase, null, { measureId: measure.id, startsOn: startsOn ?? '', reason, ...decided });
}

/** A stretch needs a value on either side of its first day. */
function rebaseFault({ control, controlAbsence, rebases, series }: MeasureView, startsOn: string): string | null {
  if (!control) return controlAbsence ?? 'There is no control chart.';
  if (rebases.some((row) => row.startsOn === startsOn)) return `It reckons anew from ${dayInWords(startsOn)} already.`;
  const ends = new Set(control.points.map(({ day }) => day));
  const starts = series.flatMap(({ periodStart, periodEnd }) => (periodStart !== null && periodEnd !== null && ends.has(periodEnd) ? [periodStart] : []));
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return 'There is no control chart.';
  if (startsOn <= first) return `The chart begins on ${dayInWords(first)}: give a later day.`;
  return startsOn > last ? `The last period of the chart begins on ${dayInWords(last)}: give that day or an earlier one.` : null;
}
