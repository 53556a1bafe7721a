import { DomainError, orNull, readPeriod, type Form, type Measure } from '@waymark/domain';
import { NO_SOURCE, type PlanChange } from '../plans/plan-change';
import { Rebase } from './kpi-facts.entity';
import type { RemoveKpiFactInput, SaveComparatorInput, SaveTargetInput } from './kpis.inputs';
import { measureOf } from './measures-of';
import { Comparator, Target } from './reference-value.entity';
import { readDue, readNumber, type TypedNumber } from './typed';

/** One point of a measure's trajectory, new or as edited. */
export async function saveTarget(change: PlanChange, input: SaveTargetInput): Promise<void> {
  const { form } = change;
  change.checkMay('kpi:define');
  const measure = measureOf(change, input.measureId);
  const row = ofMeasure(await change.existing(Target, input, 'target'), measure, 'target');
  const typed = readValue(form, input.value, measure);
  const said = orNull(form.line(input.qualifier, { field: 'qualifier', called: 'The words before it', kept: row?.qualifier }));
  const note = orNull(form.text(input.note, { field: 'note', called: 'The note', kept: row?.note }));
  const dueOn = readDue(form, 'dueOn', input.dueOn, measure);
  const tolerance = readNumber(form, 'tolerance', input.tolerance, { unit: measure.unit, kind: null })?.value ?? null;
  if (tolerance !== null && tolerance < 0) form.refuse('tolerance', 'How far off is still met cannot be below nought.');
  const reason = form.reason(input.reason, row ? 'Edited the target' : 'Added a target');
  form.check();
  const values = { value: typed.value, unit: measure.unit, qualifier: said ?? typed.qualifier, dueOn, tolerance, note };
  // The document's words speak of the number and day that it gives.
  const isQuoted = row !== null && row.value === values.value && row.unit === values.unit && row.dueOn === dueOn;
  await change.because(reason);
  await change.write<Target>(Target, row, { measureId: measure.id, ...values, ...(isQuoted ? {} : NO_SOURCE) });
}

/** A number to compare with, new or as edited. */
export async function saveComparator(change: PlanChange, input: SaveComparatorInput): Promise<void> {
  const { form } = change;
  change.checkMay('kpi:define');
  const measure = measureOf(change, input.measureId);
  const row = ofMeasure(await change.existing(Comparator, input, 'comparator'), measure, 'comparator');
  const typed = readValue(form, input.value, measure);
  const line = (field: 'areaName' | 'neighbourModel' | 'basis', called: string) => orNull(form.line(input[field], { field, called, kept: row?.[field] }));
  const values = {
    name: form.name(input.name, { field: 'name', called: 'The name', kept: row?.name }),
    areaType: input.areaType ?? null,
    areaName: line('areaName', 'The name of the area'),
    neighbourModel: line('neighbourModel', 'The model'),
    basis: line('basis', 'The basis'),
    note: orNull(form.text(input.note, { field: 'note', called: 'The note', kept: row?.note })),
    ...readCovered(form, input.period, measure, row),
    value: typed.value,
    unit: measure.unit,
  };
  if (values.neighbourModel !== null && values.areaType !== 'statistical_neighbours') form.refuse('neighbourModel', 'Only statistical neighbours are chosen by a model.');
  const reason = form.reason(input.reason, row ? 'Edited the comparator' : 'Added a comparator');
  form.check();
  // Counts and the document's words belong to the number and period that they give.
  const isQuoted = row !== null && row.value === values.value && row.unit === values.unit && row.periodText === values.periodText;
  await change.because(reason);
  await change.write<Comparator>(Comparator, row, { measureId: measure.id, ...values, ...(isQuoted ? {} : { numerator: null, denominator: null, ...NO_SOURCE }) });
}

/** Takes a target, a comparator or a rebase back. */
export async function removeFact(change: PlanChange, input: RemoveKpiFactInput): Promise<void> {
  const { form } = change;
  change.checkMay('kpi:define');
  const reason = form.reason(input.reason, null);
  form.check();
  for (const entity of [Target, Comparator, Rebase]) {
    const row = await change.find<Target | Comparator | Rebase>(entity, input.id);
    if (!row) continue;
    await change.because(reason);
    await change.manager.delete(entity, { id: row.id });
    return;
  }
  throw new DomainError('NOT_FOUND', 'The plan has no such target, comparator or rebase', 'id');
}

function ofMeasure<T extends { measureId: string }>(row: T | null, { id }: Pick<Measure, 'id'>, called: string): T | null {
  if (row && row.measureId !== id) throw new DomainError('NOT_FOUND', `The measure has no such ${called}`, 'id');
  return row;
}

function readValue(form: Form, typed: string, measure: Measure): TypedNumber {
  const number = readNumber(form, 'value', typed, measure);
  if (!number) form.refuse('value', `Give a number in ${measure.unit}.`);
  return number ?? { value: 0, qualifier: null };
}

/** Which period it covers; the words of a document that nobody touched stay as they are. */
function readCovered(form: Form, typed: string, { yearType, window }: Measure, row: Comparator | null): Pick<Comparator, 'periodText' | 'periodStart' | 'periodEnd'> {
  if (row && typed === (row.periodText ?? '')) return { periodText: row.periodText, periodStart: row.periodStart, periodEnd: row.periodEnd };
  const periodText = orNull(form.line(typed, { field: 'period', called: 'The period' }));
  if (periodText === null) return { periodText, periodStart: null, periodEnd: null };
  const { period, fault } = readPeriod(periodText, { yearType, window });
  form.refuseIf('period', fault);
  return { periodText, periodStart: period?.start ?? null, periodEnd: period?.end ?? null };
}
