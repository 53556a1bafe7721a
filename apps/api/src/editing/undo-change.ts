import { columnLabel, DomainError, isNewerThanSeen, type MeetingDays } from '@waymark/domain';
import { QueryFailedError } from 'typeorm';
import type { StoredChange } from '../history/entries';
import { RECORD_TABLES, type RecordKind } from '../history/history.types';
import { historyStatement, type StoredHistory } from '../history/read-history';
import { columnsToPutBack, isSame, isUndoable, LINK_KINDS, type LinkKind, type StoredRow } from '../history/undoable';
import { ProjectOfficer } from '../plans/links.entity';
import { faultsOfMeeting } from './board-meetings';
import type { Edit } from './edit';
import { REMOVABLE_KINDS, type RemovableKind, type UndoChangeInput } from './edits.inputs';
import { followOfficers } from './officers-text';
import { moveRisks } from './projects';
import { removeRecord } from './remove-record';
import { bringBack, linkEnds } from './bring-back';

/**
 * Puts back what one change replaced, as a new change.
 * @throws DomainError NOT_FOUND for no such change, BAD_USER_INPUT for a fact, CONFLICT for what has changed again since.
 */
export async function undoChange(edit: Edit, { kind, id, recordedAt }: UndoChangeInput): Promise<void> {
  const change = await findChange(edit, kind, id, recordedAt);
  const { operation, rows } = change;
  const { before, after } = sidesOf(change);
  const isThere = rows.now !== undefined;
  if (!isEverPossible(change)) edit.form.refuse('kind', FACT);
  edit.form.check();
  if (!isPossible(change, isThere)) {
    throw new DomainError('CONFLICT', isThere ? 'It has been put back already.' : 'It has been removed since. Undo the removal first.', 'id');
  }
  if (kind === 'board_meeting' && operation === 'delete') await checkMeetingToCome(edit, before);
  try {
    if (operation === 'update') await putBack(edit, kind, rows.now ?? {}, before, after);
    else if (operation === 'delete') await bringBack(edit, change, before);
    else if (isRemovable(kind)) await removeRecord(edit, kind, id);
    else await unlink(edit, kind, id, after);
  } catch (error) {
    throw fitting(error);
  }
}

function sidesOf({ rows }: StoredChange): { before: StoredRow; after: StoredRow } {
  return { before: rows.before ?? {}, after: rows.after ?? rows.now ?? {} };
}

function isPossible(change: StoredChange, ifThere: boolean): boolean {
  const { before, after } = sidesOf(change);
  return isUndoable(change.kind, change.operation, before, after, ifThere);
}

/** Now, or once something else is undone. */
function isEverPossible(change: StoredChange): boolean {
  return isPossible(change, true) || isPossible(change, false);
}

const FACT = 'This cannot be undone: a fact is corrected by a new fact, and dates move by decision.';

async function findChange(edit: Edit, kind: RecordKind, id: string, recordedAt: string): Promise<StoredChange> {
  const everything = { actor: null, objective: null, kind, from: null, to: null };
  const whole = { start: 0, count: Number.MAX_SAFE_INTEGER, withMembers: true };
  const { text, values } = historyStatement(edit.programme.programmeId, everything, id, whole);
  const [stored]: StoredHistory[] = UUID.test(id) ? await edit.manager.query(text, values) : [];
  // The entry as an answer gave it: to the millisecond.
  const isMoment = isNewerThanSeen(recordedAt, recordedAt) !== null;
  const then = isMoment ? (stored?.entries ?? []).filter((change) => isSameMoment(change.recordedAt, recordedAt)) : [];
  // What an edit wrote anew for others may follow its own entry within the millisecond, and is not what is meant.
  const found = then.find(isEverPossible) ?? then[0];
  if (!found) throw new DomainError('NOT_FOUND', 'The history has no such change', 'recordedAt');
  return found;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function isSameMoment(a: string, b: string): boolean {
  return new Date(a).getTime() === new Date(b).getTime();
}

/** The columns that the change touched, unless somebody has changed them again. */
async function putBack(edit: Edit, kind: RecordKind, now: StoredRow, before: StoredRow, after: StoredRow): Promise<void> {
  const columns = columnsToPutBack(kind, before, after);
  const again = columns.filter((column) => !isSame(now[column], after[column]));
  if (again.length > 0) {
    const words = again.map((column) => `"${columnLabel(column)}"`).join(', ');
    throw new DomainError('CONFLICT', `${words} changed again since. Undo the later change first, or edit the record.`, 'recordedAt');
  }
  if (kind === 'board_meeting') await checkMeeting(edit, { ...now, ...pick(before, columns) }, now);
  const table = RECORD_TABLES[kind];
  await edit.manager.query(
    `UPDATE ${table} t SET ${columns.map((column) => `"${column}" = old."${column}"`).join(', ')}
     FROM jsonb_populate_record(NULL::${table}, $2::jsonb) old WHERE t.id = $1`,
    [now['id'], JSON.stringify(before)],
  );
  if (kind === 'project' && columns.includes('objective_id')) await moveRisks(edit, String(now['id']), String(before['objective_id']));
  if (kind === 'officer' && columns.includes('role')) await followOfficer(edit, String(now['id']));
}

async function checkMeeting(edit: Edit, wanted: StoredRow, now: StoredRow): Promise<void> {
  const faults = await faultsOfMeeting(edit, String(now['id']), daysOf(wanted), daysOf(now));
  for (const { message } of faults) edit.form.refuse('recordedAt', message);
  edit.form.check();
}

/** Its day must be to come, and free; its cut-off is what it was, even if that has passed since. */
async function checkMeetingToCome(edit: Edit, row: StoredRow): Promise<void> {
  const faults = await faultsOfMeeting(edit, undefined, daysOf(row), null);
  for (const { message } of faults.filter(({ field }) => field === 'heldOn')) edit.form.refuse('recordedAt', message);
  edit.form.check();
}

function daysOf(row: StoredRow): MeetingDays {
  return { heldOn: String(row['held_on']), cutOffOn: String(row['cut_off_on']) };
}

async function followOfficer(edit: Edit, officerId: string): Promise<void> {
  const links = await edit.manager.findBy(ProjectOfficer, edit.own({ officerId }));
  await followOfficers(edit, links.map(({ projectId }) => projectId));
}

async function unlink(edit: Edit, kind: RecordKind, id: string, row: StoredRow): Promise<void> {
  if (!isLink(kind)) throw new Error(`A ${kind} is no link`);
  await edit.manager.query(`DELETE FROM ${kind} WHERE id = $1`, [id]);
  await linkEnds(edit, kind, row);
}

const MISFIT =
  'What it was does not fit what has been recorded since: something it names is gone, or its name or number is taken. Edit the record instead.';

/** What the database refuses is at odds with what was recorded since. */
function fitting(error: unknown): unknown {
  const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
  if (!code?.startsWith('23')) return error;
  return new DomainError('CONFLICT', MISFIT, 'recordedAt');
}

function isRemovable(kind: RecordKind): kind is RemovableKind {
  return (REMOVABLE_KINDS as readonly string[]).includes(kind);
}

function isLink(kind: RecordKind): kind is LinkKind {
  return (LINK_KINDS as readonly string[]).includes(kind);
}

function pick(row: StoredRow, columns: readonly string[]): StoredRow {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}
