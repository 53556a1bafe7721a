import { countsOtherwise, orNull } from '@waymark/domain';
import { saveLinks, BY_HAND } from '../editing/links';
import { Area } from '../plans/area.entity';
import { KpiArea, ProjectKpi } from '../plans/links.entity';
import { Objective } from '../plans/objective.entity';
import { Officer } from '../plans/officer.entity';
import { NO_SOURCE, type PlanChange } from '../plans/plan-change';
import { Project } from '../plans/project.entity';
import { appendBreak, readBreak } from './definition-break';
import { Kpi } from './kpi.entity';
import type { SaveKpiInput } from './kpis.inputs';
import { hasValues } from './measures-of';

/** It stands in addresses and in front of names: "K3.7", "SEND14". */
const LONGEST_REF = 20;

/** A new KPI, or one as edited; where it counts something else, each of its own measures says from when. */
export async function saveKpi(change: PlanChange, input: SaveKpiInput): Promise<void> {
  const { form, plan } = change;
  change.checkMay('kpi:define');
  const row = await change.existing(Kpi, input, 'KPI');
  const view = row && plan.kpis.find(({ id }) => id === row.id);
  const values = { ...readTexts(change, input, row), ...(await readPlace(change, input, row)), frequency: input.frequency ?? null };
  const areas = await change.references(Area, input.areaIds, 'areaIds', 'area');
  const projects = await change.references(Project, input.projectIds, 'projectIds', 'project');
  const own = view?.measures.filter(({ relation }) => relation === 'direct') ?? [];
  const breaksOn = readBreak(change, input.breaksOn, row !== null && countsOtherwise(row, values) && own.some(hasValues), own.filter(hasValues));
  const reason = form.reason(input.reason, !row ? 'Added a KPI' : breaksOn ? `Changed what KPI ${values.ref} counts` : 'Edited the KPI');
  form.check();

  await change.because(reason);
  const position = Math.max(0, ...plan.kpis.map((kpi) => kpi.position)) + 1;
  const { id } = await change.write<Kpi>(Kpi, row, { ...values, ...(row ? {} : { position, ...NO_SOURCE }) });
  if (row && breaksOn) for (const measure of own) await appendBreak(change, breaksOn, reason, { measure, kpi: row }, { measure, kpi: values });
  const made = { ...BY_HAND, ...NO_SOURCE };
  const areasChanged = await saveLinks(change, KpiArea, { kpiId: id }, 'areaId', areas, () => made);
  const projectsChanged = await saveLinks(change, ProjectKpi, { kpiId: id }, 'projectId', projects, () => BY_HAND);
  await change.touch('project', projectsChanged);
  if (areasChanged.length + projectsChanged.length > 0) await change.touch('kpi', [id]);
}

function readTexts({ form, plan }: PlanChange, input: SaveKpiInput, row: Kpi | null) {
  const text = (field: 'definition' | 'numeratorDefinition' | 'denominatorDefinition' | 'note', called: string) =>
    orNull(form.text(input[field], { field, called, kept: row?.[field] }));
  const ref = form.name(input.ref, { field: 'ref', called: 'The number', kept: row?.ref });
  if (ref !== row?.ref) {
    if ([...ref].length > LONGEST_REF) form.refuse('ref', `Give a number of ${LONGEST_REF} characters at most, such as K3.7.`);
    const isTaken = plan.kpis.some((kpi) => kpi.id !== row?.id && kpi.ref.toLowerCase() === ref.toLowerCase());
    if (isTaken) form.refuse('ref', `There is a KPI ${ref} already.`);
  }
  return {
    ref,
    name: form.name(input.name, { field: 'name', called: 'The name', kept: row?.name }),
    definition: text('definition', 'The definition'),
    numeratorDefinition: text('numeratorDefinition', 'What is counted'),
    denominatorDefinition: text('denominatorDefinition', 'What it is counted over'),
    note: text('note', 'The note'),
  };
}

/** Of a plan's KPI the objective; one that never had any stays as it is. */
async function readPlace(change: PlanChange, input: SaveKpiInput, row: Kpi | null) {
  const { form, plan } = change;
  const objective = await change.reference(Objective, input.objectiveId, 'objectiveId', 'objective');
  if (!objective && plan.kind === 'plan' && row?.objectiveId !== null) form.refuse('objectiveId', 'Say which objective it shows.');
  const owner = await change.reference(Officer, input.ownerId, 'ownerId', 'officer');
  return { objectiveId: objective?.id ?? null, ownerId: owner?.id ?? null };
}
