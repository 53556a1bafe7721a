import { isCountedOtherwise, orNull, type MeasureKind, type MeasureView } from '@waymark/domain';
import { NO_SOURCE, type PlanChange } from '../plans/plan-change';
import { appendBreak, readBreak } from './definition-break';
import { Kpi } from './kpi.entity';
import type { SaveMeasureInput } from './kpis.inputs';
import { Measure } from './measure.entity';
import { hasValues, measuresOf } from './measures-of';

/** A yearly figure comes out within two years of its year's end. */
const LONGEST_DELAY = 1000;

/** Of a whole or of single cases: their sum says nothing. */
const NEVER_ADDED: ReadonlySet<MeasureKind | null> = new Set<MeasureKind | null>(['share', 'ratio', 'average', 'longest']);

/** A new series, or one as edited; where it is counted in another way, it says from when. */
export async function saveMeasure(change: PlanChange, input: SaveMeasureInput): Promise<void> {
  const { form, plan } = change;
  change.checkMay('kpi:define');
  const row = await change.existing(Measure, input, 'measure');
  const view = row ? (measuresOf(plan).find(({ id }) => id === row.id) ?? null) : null;
  const isCounted = view !== null && hasValues(view);
  const values = { ...(await readMeasure(change, input, row)), ...(await readTies(change, input, row)) };
  if (row && isCounted && values.unit !== row.unit) form.refuse('unit', `Its values are in ${row.unit}. What is counted in another unit is a new measure.`);
  const breaksOn = readBreak(change, input.breaksOn, row !== null && isCounted && isCountedOtherwise(row, values), view ? [view] : []);
  const reason = form.reason(input.reason, !row ? 'Added a measure' : breaksOn ? `Changed how “${values.name}” is counted` : 'Edited the measure');
  form.check();

  await change.because(reason);
  const position = Math.max(0, ...measuresOf(plan).map((measure) => measure.position)) + 1;
  await change.write<Measure>(Measure, row, { ...values, ...(row ? {} : { position, ...NO_SOURCE }) });
  if (!view || !breaksOn) return;
  const kpiOf = (id: string | null) => plan.kpis.find((kpi) => kpi.id === id) ?? null;
  await appendBreak(change, breaksOn, reason, { measure: view, kpi: kpiOf(view.kpiId) }, { measure: { ...view, ...values }, kpi: kpiOf(values.kpiId) });
}

async function readMeasure(change: PlanChange, input: SaveMeasureInput, row: Measure | null) {
  const { form } = change;
  const { relation, countsPeople } = input;
  const [kind, polarity, window, yearType] = [input.kind ?? null, input.polarity ?? null, input.window ?? null, input.yearType ?? null];
  const [frequency, publicationDelay, maySum] = [input.frequency ?? null, input.publicationDelay ?? null, input.maySum ?? null];
  const kpi = await change.reference(Kpi, input.kpiId, 'kpiId', 'KPI');
  if (publicationDelay !== null && (publicationDelay < 0 || publicationDelay > LONGEST_DELAY)) form.refuse('publicationDelay', `Give whole days from 0 to ${LONGEST_DELAY}.`);
  if (maySum && NEVER_ADDED.has(kind)) form.refuse('maySum', 'Percentages and averages are never added up: rates are pooled from their counts.');
  return {
    kpiId: kpi?.id ?? null,
    name: form.name(input.name, { field: 'name', called: 'The name', kept: row?.name }),
    unit: form.name(input.unit, { field: 'unit', called: 'The unit', kept: row?.unit }),
    note: orNull(form.text(input.note, { field: 'note', called: 'The note', kept: row?.note })),
    polarityStanding: polarity === null ? null : ('stated' as const),
    ...{ relation, kind, polarity, window, yearType, frequency, publicationDelay, maySum, countsPeople },
  };
}

/** What it is a part of, and what flows into and out of it: other measures of the plan, never in a circle. */
async function readTies(change: PlanChange, input: SaveMeasureInput, row: Measure | null) {
  const measures = new Map(measuresOf(change.plan).map((measure) => [measure.id, measure]));
  const tie = async (field: 'partOfId' | 'inflowId' | 'outflowId', message: string, next: (measure: MeasureView) => (string | null)[]): Promise<string | null> => {
    const other = await change.reference(Measure, input[field], field, 'measure');
    if (other && row && leadsTo(measures, other.id, row.id, next)) change.form.refuse(field, message);
    return other?.id ?? null;
  };
  const flows = ({ inflowId, outflowId }: MeasureView) => [inflowId, outflowId];
  const partOfId = await tie('partOfId', 'It would be a part of itself.', (measure) => [measure.partOfId]);
  const inflowId = await tie('inflowId', 'It would flow into itself.', flows);
  const outflowId = await tie('outflowId', 'It would flow out of itself.', flows);
  if (inflowId !== null && inflowId === outflowId) change.form.refuse('outflowId', 'What comes in and what goes out are two measures.');
  return { partOfId, inflowId, outflowId };
}

function leadsTo(measures: ReadonlyMap<string, MeasureView>, from: string, to: string, next: (measure: MeasureView) => (string | null)[]): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    const measure = measures.get(id);
    if (!measure || seen.has(id)) continue;
    seen.add(id);
    open.push(...next(measure).filter((other) => other !== null));
  }
  return false;
}
