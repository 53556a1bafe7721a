import { DomainError } from '@waymark/domain';
import { In, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import type { PlanRow } from '../database/recorded-row';
import { Kpi } from '../kpis/kpi.entity';
import { Area } from '../plans/area.entity';
import { KpiArea, ProjectKpi } from '../plans/links.entity';
import { Project } from '../plans/project.entity';
import type { Edit, Written } from './edit';
import type { SaveKpiLinksInput } from './structure.inputs';

/** A link that a person makes is stated; a reading of ours would be proposed. */
export const BY_HAND = { standing: 'stated' as const };

export async function saveKpiLinks(edit: Edit, input: SaveKpiLinksInput): Promise<void> {
  const [kpi] = await edit.references(Kpi, [input.kpiId], 'kpiId', 'KPI');
  if (!kpi) throw new DomainError('NOT_FOUND', 'The plan has no such KPI', 'kpiId');
  if (input.seenAt) await edit.checkSeen(Kpi, kpi.id, input.seenAt, 'KPI');
  const areas = await edit.references(Area, input.areaIds, 'areaIds', 'area');
  const projects = await edit.references(Project, input.projectIds, 'projectIds', 'project');
  edit.form.check();
  const made = { ...BY_HAND, sourceDocumentId: null, quote: null };
  const areasChanged = await saveLinks(edit, KpiArea, { kpiId: kpi.id }, 'areaId', areas, () => made);
  const projectsChanged = await saveLinks(edit, ProjectKpi, { kpiId: kpi.id }, 'projectId', projects, () => BY_HAND);
  await edit.touch('project', projectsChanged);
  if (areasChanged.length + projectsChanged.length > 0) await edit.touch('kpi', [kpi.id]);
}

/**
 * Links a record to these others and to no more. What stays linked keeps its row, so that the history shows differences only.
 * @param other the column that names the other end.
 * @param made what a new link says beside; a row that stays is brought up to it where it says a position.
 * @returns ids at the other ends that were linked or unlinked.
 */
export async function saveLinks<T extends PlanRow>(
  edit: Edit,
  entity: EntityTarget<T>,
  own: FindOptionsWhere<T>,
  other: keyof T & string,
  wanted: readonly { id: string }[],
  made: (place: number) => Written<T>,
): Promise<string[]> {
  const rows = await edit.manager.findBy(entity, edit.own(own));
  const ids = new Set(wanted.map(({ id }) => id));
  const gone = rows.filter((row) => !ids.has(String(row[other])));
  if (gone.length > 0) await edit.manager.delete(entity, { id: In(gone.map(({ id }) => id)) });
  const changed = gone.map((row) => String(row[other]));
  for (const [index, { id }] of wanted.entries()) {
    const row = rows.find((each) => each[other] === id) ?? null;
    const values = made(index + 1);
    if (!row) await edit.write(entity, null, { ...own, [other]: id, ...values });
    else if ('position' in values) await edit.write(entity, row, values);
    if (!row) changed.push(id);
  }
  return changed;
}
