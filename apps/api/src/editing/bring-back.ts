import type { StoredChange } from '../history/entries';
import { RECORD_TABLES } from '../history/history.types';
import type { LinkKind, StoredRow } from '../history/undoable';
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
export async function bringBack(edit: Edit, { kind, id, recordedAt, actor }: StoredChange, row: StoredRow): Promise<void> {
  const { programmeId } = edit.programme;
  const table = RECORD_TABLES[kind];
  await edit.manager.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`, [JSON.stringify(row)]);
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
  if (kind === 'project') await followOfficers(edit, [id]);
}

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
