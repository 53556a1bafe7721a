import { DomainError, isNewerThanSeen, momentInWords, type Day, type Form } from '@waymark/domain';
import { In, type EntityManager, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import { randomUUID } from 'node:crypto';
import type { PlanRow, RecordedRow } from '../database/recorded-row';
import { isSame } from '../history/undoable';
import type { WritableProgramme } from '../plans/writable-programme';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** More links than any record has: what is longer is no form. */
const MOST_LINKS = 200;

/** What an edit writes of a row: its own columns. */
export type Written<T extends RecordedRow> = Partial<Omit<T, keyof PlanRow>>;

/** One edit of one programme, within its transaction: nobody else writes to the programme meanwhile. */
export class Edit {
  constructor(
    readonly manager: EntityManager,
    readonly form: Form,
    readonly programme: WritableProgramme,
    readonly today: Day,
  ) {}

  /**
   * The record that is edited; `null` for a new one.
   * @throws DomainError NOT_FOUND where the programme has no such record, CONFLICT where it is newer than the version seen.
   */
  async existing<T extends PlanRow>(
    entity: EntityTarget<T>,
    { id, seenAt }: { id: string | null; seenAt: string | null },
    called: string,
  ): Promise<T | null> {
    const wanted = id ?? null;
    if (wanted === null) return null;
    const row = await this.find(entity, wanted);
    if (!row) throw new DomainError('NOT_FOUND', `The plan has no such ${called}`, 'id');
    await this.checkSeen(entity, row.id, seenAt, called);
    return row;
  }

  /** @throws DomainError CONFLICT, with who changed it when, where the record is newer than the version on the screen. */
  async checkSeen<T extends RecordedRow>(entity: EntityTarget<T>, id: string, seenAt: string | null, called: string): Promise<void> {
    const { tableName } = this.manager.connection.getMetadata(entity);
    // As text: a Date has no microseconds.
    const [version]: { at: string; who: string }[] = await this.manager.query(
      `SELECT to_json(recorded_at) AS at, recorded_by AS who FROM ${tableName} WHERE id = $1`,
      [id],
    );
    if (!version) throw new DomainError('NOT_FOUND', `The plan has no such ${called}`, 'id');
    const isNewer = isNewerThanSeen(version.at, seenAt);
    if (isNewer === null) throw new DomainError('BAD_USER_INPUT', 'Say which version was on the screen: its `recordedAt`.', 'seenAt');
    if (!isNewer) return;
    const changed = `${version.who} changed the ${called} on ${momentInWords(version.at)}, after you opened it.`;
    throw new DomainError('CONFLICT', `${changed} Nothing of yours was saved: look at both and choose.`, 'seenAt');
  }

  /** A record of this programme that the form names; refused where there is none. */
  async reference<T extends PlanRow>(entity: EntityTarget<T>, id: string | null, field: string, called: string): Promise<T | null> {
    const wanted = id ?? null;
    if (wanted === null) return null;
    const row = await this.find(entity, wanted);
    if (!row) this.form.refuse(field, `The plan has no such ${called}.`);
    return row;
  }

  /** Several of them, in the order given, each once, however the letters of its id are cased. */
  async references<T extends PlanRow>(entity: EntityTarget<T>, ids: readonly string[], field: string, called: string): Promise<T[]> {
    const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
    if (wanted.length > MOST_LINKS) {
      this.form.refuse(field, `Name ${MOST_LINKS} at most.`);
      return [];
    }
    const valid = wanted.filter((id) => UUID.test(id));
    const rows = await this.manager.findBy(entity, this.own({ id: In(valid) } as FindOptionsWhere<T>));
    const found = wanted.flatMap((id) => rows.find((row) => row.id === id) ?? []);
    if (found.length < wanted.length) this.form.refuse(field, `The plan has no such ${called}.`);
    return found;
  }

  /** Whether another record has it already. */
  async isTaken<T extends PlanRow>(entity: EntityTarget<T>, where: FindOptionsWhere<T>, exceptId: string | undefined): Promise<boolean> {
    const rows = await this.manager.findBy(entity, this.own(where));
    return rows.some(({ id }) => id !== exceptId);
  }

  /** Inserts a new row, or updates what differs in an old one: the history shows no change where there is none. */
  async write<T extends RecordedRow>(entity: EntityTarget<T>, row: T | null, values: Written<T>): Promise<{ id: string; isChanged: boolean }> {
    if (!row) {
      const id = randomUUID();
      await this.manager.insert(entity, { ...values, id, programmeId: this.programme.programmeId } as never);
      return { id, isChanged: true };
    }
    const changes = Object.fromEntries(Object.entries(values).filter(([column, value]) => !isSame(row[column as keyof T], value)));
    const isChanged = Object.keys(changes).length > 0;
    if (isChanged) await this.manager.update(entity, { id: row.id }, changes as never);
    return { id: row.id, isChanged };
  }

  /** Place after all others. */
  async nextPosition(table: 'project' | 'area'): Promise<number> {
    const [row]: { next: number }[] = await this.manager.query(
      `SELECT coalesce(max(position), 0) + 1 AS next FROM ${table} WHERE programme_id = $1`,
      [this.programme.programmeId],
    );
    return row?.next ?? 1;
  }

  /** Writes records anew whose links have changed: whoever has an older picture of them on the screen meets a conflict. */
  async touch(table: 'project' | 'kpi', ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    // What this transaction has written already is new enough.
    await this.manager.query(
      `UPDATE ${table} SET recorded_at = recorded_at WHERE programme_id = $1 AND id = ANY($2::uuid[]) AND xmin <> pg_current_xact_id()::xid`,
      [this.programme.programmeId, ids],
    );
  }

  /** Where rows of this programme are. */
  own<W extends object>(where: W): W & { programmeId: string } {
    return { ...where, programmeId: this.programme.programmeId };
  }

  /** A record of this programme. */
  find<T extends PlanRow>(entity: EntityTarget<T>, id: string): Promise<T | null> {
    return UUID.test(id) ? this.manager.findOneBy(entity, this.own({ id } as FindOptionsWhere<T>)) : Promise.resolve(null);
  }
}
