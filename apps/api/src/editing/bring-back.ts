import { cycleThrough, type DependencyLink } from '@waymark/domain';
import { Dependency } from '../dependencies/dependency.entity';
import type { StoredChange } from '../history/entries';
import { RECORD_TABLES } from '../history/history.types';
import type { LinkKind, StoredRow } from '../history/undoable';
import { Milestone } from '../milestones/milestone.entity';
import type { Edit } from './edit';
import { followOfficers } from './officers-text';

/**
 * What went with a record and comes back with it: the table, the column that names it, and what it needs at its other end.
 * Roles given for it are not given back: only those who manage the members give roles, and they may have taken them away since.
 */
const WENT_WITH: Readonly<Record<string, readonly (readonly [table: string, column: string, other?: string])[]>> = {
  area: [
    ['project_area', 'area_id', 'project'],
    ['kpi_area', 'area_id', 'kpi'],
  ],
  project: [
    ['milestone', 'project_id'],
    ['baseline_version', 'milestone_id'],
    ['project_officer', 'project_id', 'officer'],
    ['project_area', 'project_id', 'area'],
    ['project_kpi', 'project_id', 'kpi'],
  ],
};

/** A removed record under its old id, with what the same change removed with it, as far as its other end is still there. */
export async function bringBack(edit: Edit, change: StoredChange, row: StoredRow): Promise<void> {
  const { kind, id, recordedAt, actor } = change;
  const { programmeId } = edit.programme;
  await insertAgain(edit, RECORD_TABLES[kind], row);
  for (const [hung, column, other] of WENT_WITH[kind] ?? []) {
    const named = column === 'milestone_id' ? 'IN (SELECT id FROM milestone WHERE project_id = $4)' : '= $4';
    const isThere = other ? `AND EXISTS (SELECT FROM ${other} o WHERE o.id = r.${other}_id)` : '';
    const rows: StoredRow[] = await edit.manager.query(
      `INSERT INTO ${hung} SELECT r.* FROM ${hung}_history h CROSS JOIN LATERAL jsonb_populate_record(NULL::${hung}, h.row) r
       WHERE h.programme_id = $1 AND h.operation = 'delete' AND h.recorded_to = $2::timestamptz AND h.changed_by = $3
         AND r.${column} ${named} ${isThere}
       RETURNING *`,
      [programmeId, recordedAt, actor, id],
    );
    const touched = other === 'project' || other === 'kpi' ? other : null;
    if (touched) await edit.touch(touched, rows.map((each) => String(each[`${touched}_id`])));
  }
  if (isLinkKind(kind)) await linkEnds(edit, kind, row);
  if (kind !== 'project') return;
  await followOfficers(edit, [id]);
  await bringDependenciesBack(edit, change);
}

async function insertAgain(edit: Edit, table: string, row: StoredRow): Promise<void> {
  await edit.manager.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`, [JSON.stringify(row)]);
}

/** Those of a project that the same change removed, oldest first: both ends must be there, and nothing may come to wait for itself. */
async function bringDependenciesBack(edit: Edit, { id, recordedAt, actor }: StoredChange): Promise<void> {
  const gone: (DependencyLink & { row: StoredRow })[] = await edit.manager.query(GONE_DEPENDENCIES, [edit.programme.programmeId, recordedAt, actor, id]);
  if (gone.length === 0) return;
  const milestones = await edit.manager.findBy(Milestone, edit.own({}));
  const links: DependencyLink[] = await edit.manager.findBy(Dependency, edit.own({}));
  for (const { row, ...link } of gone) {
    if (cycleThrough(link, links, milestones)) continue;
    await insertAgain(edit, 'dependency', row);
    links.push(link);
  }
}

const GONE_DEPENDENCIES = `
  WITH place AS (
    SELECT id, project_id FROM milestone WHERE programme_id = $1
    UNION ALL SELECT id, id FROM project WHERE programme_id = $1
  )
  SELECT h.row, r.milestone_id AS "milestoneId", r.project_id AS "projectId",
    r.needs_milestone_id AS "needsMilestoneId", r.needs_project_id AS "needsProjectId"
  FROM dependency_history h CROSS JOIN LATERAL jsonb_populate_record(NULL::dependency, h.row) r
  JOIN place waits ON waits.id = coalesce(r.milestone_id, r.project_id)
  JOIN place needed ON needed.id = coalesce(r.needs_milestone_id, r.needs_project_id)
  WHERE h.programme_id = $1 AND h.operation = 'delete' AND h.recorded_to = $2::timestamptz AND h.changed_by = $3
    AND $4 IN (waits.project_id, needed.project_id)
  ORDER BY r.recorded_at, r.id`;

/** A link made or unmade is news for the records at its ends. */
export async function linkEnds(edit: Edit, kind: LinkKind, row: StoredRow): Promise<void> {
  const ids = (column: string) => (typeof row[column] === 'string' ? [row[column]] : []);
  await edit.touch('kpi', ids('kpi_id'));
  if (kind === 'project_officer') await followOfficers(edit, ids('project_id'));
  await edit.touch('project', ids('project_id'));
}

function isLinkKind(kind: string): kind is LinkKind {
  return kind.startsWith('project_') || kind === 'kpi_area';
}
