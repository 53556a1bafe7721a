import { orNull, projectRefFault, readPromises, type Promised } from '@waymark/domain';
import { Kpi } from '../kpis/kpi.entity';
import { BaselineVersion } from '../milestones/baseline-version.entity';
import { Milestone } from '../milestones/milestone.entity';
import { Area } from '../plans/area.entity';
import { ProjectArea, ProjectKpi, ProjectOfficer } from '../plans/links.entity';
import { Objective } from '../plans/objective.entity';
import { Officer } from '../plans/officer.entity';
import { Project } from '../plans/project.entity';
import type { Edit } from './edit';
import type { SaveProjectInput } from './structure.inputs';
import { BY_HAND, saveLinks } from './links';
import { officersTextOf } from './officers-text';

const NO_SOURCE = { sourceDocumentId: null, quote: null };

export async function saveProject(edit: Edit, input: SaveProjectInput): Promise<void> {
  const { form } = edit;
  const row = await edit.existing(Project, input, 'project');
  const objective = await edit.reference(Objective, input.objectiveId, 'objectiveId', 'objective');
  const ref = form.line(input.ref, { field: 'ref', called: 'The number', kept: row?.ref });
  if (objective && (ref !== row?.ref || objective.id !== row.objectiveId)) {
    form.refuseIf('ref', projectRefFault(ref, objective.number, await edit.isTaken(Project, { ref }, row?.id)));
  }
  const title = form.name(input.title, { field: 'title', called: 'The title', kept: row?.title });
  const note = orNull(form.text(input.note, { field: 'note', called: 'The note', kept: row?.note }));
  const subActions = form.list(input.subActions, { field: 'subActions', called: 'The sub-actions', kept: row?.subActions });
  const byWhenText = form.text(input.byWhen, { field: 'byWhen', called: 'The by-when', kept: row?.byWhenText });
  const promised = row ? keptByWhen(edit, row, byWhenText) : newByWhen(edit, byWhenText, title);
  const officers = await edit.references(Officer, input.officerIds, 'officerIds', 'officer');
  const areas = await edit.references(Area, input.areaIds, 'areaIds', 'area');
  const kpis = await edit.references(Kpi, input.kpiIds, 'kpiIds', 'KPI');
  form.check();

  const officersText = row?.sourceDocumentId ? row.officersText : officersTextOf(officers.map(({ role }) => role));
  const made = row ? {} : { byWhenText, position: await edit.nextPosition('project'), ...NO_SOURCE };
  const { id } = await edit.write(Project, row, { objectiveId: objective?.id ?? '', ref, title, note, subActions, officersText, ...made });
  if (row && objective && row.objectiveId !== objective.id) await moveRisks(edit, id, objective.id);
  await writePromises(edit, id, promised);
  const own = { projectId: id };
  const officersChanged = await saveLinks(edit, ProjectOfficer, own, 'officerId', officers, (position) => ({ position }));
  const areasChanged = await saveLinks(edit, ProjectArea, own, 'areaId', areas, () => BY_HAND);
  const kpisChanged = await saveLinks(edit, ProjectKpi, own, 'kpiId', kpis, () => BY_HAND);
  await edit.touch('kpi', kpisChanged);
  if (officersChanged.length + areasChanged.length + kpisChanged.length > 0) await edit.touch('project', [id]);
}

/** The risks of a project lie in its objective: they move with it. */
export async function moveRisks({ manager, programme }: Edit, projectId: string, objectiveId: string): Promise<void> {
  await manager.query('UPDATE risk SET objective_id = $3 WHERE programme_id = $1 AND project_id = $2 AND objective_id <> $3', [
    programme.programmeId,
    projectId,
    objectiveId,
  ]);
}

function keptByWhen({ form }: Edit, { byWhenText }: Project, typed: string): Promised[] {
  const asKept = byWhenText.replace(/\r\n?/g, '\n').trim();
  if (typed !== byWhenText && typed !== asKept) form.refuse('byWhen', "Baselines move by the board's decision: leave the by-when as it is.");
  return [];
}

function newByWhen({ form, today }: Edit, byWhenText: string, title: string): Promised[] {
  const { promises, fault } = readPromises(byWhenText, title, today);
  form.refuseIf('byWhen', fault);
  return promises;
}

/** The first promises of a project: drafts, until a board approves them. */
async function writePromises(edit: Edit, projectId: string, promises: readonly Promised[]): Promise<void> {
  for (const [index, { name, role, isOngoing, baseline }] of promises.entries()) {
    const milestone = { projectId, name, role, isOngoing, reviewOn: null, position: index + 1, ...NO_SOURCE };
    const { id: milestoneId } = await edit.write<Milestone>(Milestone, null, milestone);
    if (!baseline) continue;
    const undecided = { standing: 'draft' as const, approvedOn: null, decision: null, approver: null, reason: null };
    const draft = { milestoneId, version: 1, ...baseline, ...undecided, ...NO_SOURCE };
    await edit.write<BaselineVersion>(BaselineVersion, null, draft);
  }
}
