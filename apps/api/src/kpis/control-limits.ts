import { rebaseFault } from '@waymark/domain';
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
  const { series, breaks, rebases } = measure;
  if (startsOn !== null) form.refuseIf('startsOn', rebaseFault({ measure, series, breaks, rebases }, startsOn));
  const reason = form.reason(input.reason, null);
  form.check();
  await change.because(reason);
  const decided = { decidedBy: change.roleFor('kpi:define'), decidedOn: change.today };
  await change.write<Rebase>(Rebase, null, { measureId: measure.id, startsOn: startsOn ?? '', reason, ...decided });
}
