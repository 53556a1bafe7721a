import { dayInWords, DomainError, listInWords } from '@waymark/domain';
import { BoardMeeting } from '../boards/board-meeting.entity';
import { Area } from '../plans/area.entity';
import { Objective } from '../plans/objective.entity';
import { Officer } from '../plans/officer.entity';
import { Project } from '../plans/project.entity';
import type { Edit } from './edit';
import type { RemovableKind } from './edits.inputs';

/**
 * Takes a record out of the plan, with its links; its history stays.
 * @throws DomainError NOT_FOUND where the programme has none, BAD_USER_INPUT with what must happen first.
 */
export async function removeRecord(edit: Edit, kind: RemovableKind, id: string): Promise<void> {
  const row = await edit.find<Objective | Area | Project | Officer | BoardMeeting>(ENTITIES[kind], id);
  if (!row) throw new DomainError('NOT_FOUND', `The plan has no such ${kind.replaceAll('_', ' ')}`, 'id');
  edit.form.refuseIf('id', await whyItStays(edit, row));
  edit.form.check();
  for (const [table, column, touched] of HANGS_ON[kind]) await removeRows(edit, table, column, id, touched);
  await edit.manager.delete(ENTITIES[kind], { id });
}

const ENTITIES = { objective: Objective, area: Area, project: Project, officer: Officer, board_meeting: BoardMeeting } as const;

/** What goes with a record: the table, the column that names it, and which records at the other end are touched. */
const HANGS_ON: Readonly<Record<RemovableKind, readonly (readonly [table: string, column: string, touched?: 'project' | 'kpi'])[]>> = {
  objective: [['membership_scope', 'objective_id']],
  area: [
    ['project_area', 'area_id', 'project'],
    ['kpi_area', 'area_id', 'kpi'],
  ],
  project: [
    ['membership_scope', 'project_id'],
    ['dependency', 'milestone_id'],
    ['dependency', 'project_id'],
    ['project_officer', 'project_id'],
    ['project_area', 'project_id'],
    ['project_kpi', 'project_id', 'kpi'],
    ['baseline_version', 'milestone_id'],
    ['milestone', 'project_id'],
  ],
  officer: [],
  board_meeting: [],
};

async function removeRows(edit: Edit, table: string, column: string, id: string, touched?: 'project' | 'kpi'): Promise<void> {
  const named = column.endsWith('milestone_id') ? 'IN (SELECT id FROM milestone WHERE project_id = $2)' : '= $2';
  const other = touched ? `RETURNING ${touched}_id AS id` : '';
  const [rows]: [{ id: string }[], number] = await edit.manager.query(
    `DELETE FROM ${table} WHERE programme_id = $1 AND ${column} ${named} ${other}`,
    [edit.programme.programmeId, id],
  );
  if (touched) await edit.touch(touched, rows.map((row) => row.id));
}

async function whyItStays(edit: Edit, row: Objective | Area | Project | Officer | BoardMeeting): Promise<string | null> {
  if (row instanceof Objective) return whyObjectiveStays(edit, row);
  if (row instanceof Project) return whyProjectStays(edit, row);
  if (row instanceof Officer) return whyOfficerStays(edit, row);
  const isFuture = !(row instanceof BoardMeeting) || row.heldOn > edit.today;
  return isFuture ? null : `The meeting of ${dayInWords(row.heldOn)} stays: only future ones can be removed.`;
}

async function whyObjectiveStays(edit: Edit, { id, number }: Objective): Promise<string | null> {
  const counts = await ask(edit, OBJECTIVE_HOLDS, id);
  const held = listInWords(counts.map(({ count, words }) => (count === 1 ? `1 ${words}` : `${count} ${SEVERAL[words] ?? `${words}s`}`)));
  return held === '' ? null : `Objective ${number} still has ${held}. Move or remove what is in it first.`;
}

async function whyProjectStays(edit: Edit, { id, ref }: Project): Promise<string | null> {
  const [first] = await ask(edit, PROJECT_IS_BOUND, id);
  const [named] = await ask(edit, PROJECT_IS_NAMED, id);
  if (!first && named) return `Project ${ref} is still named by ${named.words} of the risk register. Move them to the objective or to another project first.`;
  if (first) return `Project ${ref} stays in the record: ${first.words}. A project ends when the board cancels it, by decision.`;
  return whatWaits(await ask(edit, PROJECT_IS_NEEDED, id));
}

/** @param waiting other projects, and by how many dependencies each waits. */
function whatWaits(waiting: readonly { count: number; words: string }[]): string | null {
  const named = listInWords(waiting.map(({ words }) => words));
  const isOne = waiting.length === 1 && waiting[0]?.count === 1;
  return named === '' ? null : `${named} ${waiting.length > 1 ? 'wait' : 'waits'} for it. Remove ${isOne ? 'that dependency' : 'those dependencies'} first.`;
}

async function whyOfficerStays(edit: Edit, { id, role }: Officer): Promise<string | null> {
  const uses = listInWords((await ask(edit, OFFICER_IS_USED, id)).map(({ words }) => words));
  return uses === '' ? null : `${role} is still ${uses}. Name somebody else there first.`;
}

const SEVERAL: Readonly<Record<string, string>> = { 'risk or issue': 'risks and issues' };

/** Rows that say how many and what; none that counts nothing. */
async function ask(edit: Edit, sql: string, id: string): Promise<{ count: number; words: string }[]> {
  const rows: { count: number; words: string }[] = await edit.manager.query(sql, [edit.programme.programmeId, id]);
  return rows.filter(({ count }) => count > 0);
}

const OBJECTIVE_HOLDS = ['project', 'area', 'kpi', 'risk', 'confidence_declaration']
  .map((table) => {
    const words = { kpi: 'KPI', risk: 'risk or issue', confidence_declaration: 'declared confidence' }[table] ?? table;
    return `SELECT count(*)::integer AS count, '${words}' AS words FROM ${table} WHERE programme_id = $1 AND objective_id = $2`;
  })
  .join(' UNION ALL ');

const OF_THE_PROJECT = 'x.programme_id = $1 AND x.milestone_id IN (SELECT id FROM milestone WHERE project_id = $2)';
const PROJECT_IS_BOUND = `
  SELECT count(*)::integer AS count, 'its progress was reported' AS words FROM status_update x WHERE ${OF_THE_PROJECT}
  UNION ALL
  SELECT count(*)::integer, 'its dates are approved' FROM baseline_version x WHERE ${OF_THE_PROJECT} AND (x.standing = 'approved' OR x.version > 1)
  UNION ALL
  SELECT count(*)::integer, 'there is evidence of its progress' FROM evidence x WHERE ${OF_THE_PROJECT}
  UNION ALL
  SELECT count(*)::integer, 'a change of it was asked for' FROM change_request WHERE programme_id = $1 AND project_id = $2`;

const PROJECT_IS_NAMED = `
  SELECT count(*)::integer AS count, string_agg((CASE kind WHEN 'issue' THEN 'I' ELSE 'R' END) || number, ', ' ORDER BY number) AS words
    FROM risk WHERE programme_id = $1 AND project_id = $2`;

/** What waits for the project or a milestone of it, and is no part of it. */
const PROJECT_IS_NEEDED = `
  SELECT count(*)::integer AS count, p.ref || ' ' || p.title AS words
    FROM dependency d
    LEFT JOIN milestone m ON m.id = d.milestone_id
    LEFT JOIN milestone n ON n.id = d.needs_milestone_id
    JOIN project p ON p.id = coalesce(d.project_id, m.project_id)
    WHERE d.programme_id = $1 AND coalesce(d.needs_project_id, n.project_id) = $2 AND p.id <> $2
    GROUP BY p.id ORDER BY p.position`;

const OFFICER_IS_USED = `
  SELECT count(*)::integer AS count, 'sponsor of objective ' || string_agg(number::text, ', ' ORDER BY number) AS words
    FROM objective WHERE programme_id = $1 AND sponsor_id = $2
  UNION ALL
  SELECT count(*)::integer, 'responsible for project ' || string_agg(p.ref, ', ' ORDER BY p.position)
    FROM project_officer l JOIN project p ON p.id = l.project_id WHERE l.programme_id = $1 AND l.officer_id = $2
  UNION ALL
  SELECT count(*)::integer, 'owner of KPI ' || string_agg(ref, ', ' ORDER BY position) FROM kpi WHERE programme_id = $1 AND owner_id = $2
  UNION ALL
  SELECT count(*)::integer, 'owner of ' || string_agg((CASE kind WHEN 'issue' THEN 'I' ELSE 'R' END) || number, ', ' ORDER BY number)
    FROM risk WHERE programme_id = $1 AND owner_id = $2`;
