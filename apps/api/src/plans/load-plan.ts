import { asCounted, type Instant, type Plan } from '@waymark/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { queryPrepared } from '../database/prepared';
import { planSql, readTables, type ReadTable, type StatementsRead } from './plan-sql';

/** Which plan, and as recorded when. */
export interface WantedPlan {
  slug: string;
  /** `null` is now, unless `daysBeforeOpening` says otherwise. */
  asAt: Instant | null;
  /** Instead: the end of the day this many days before the day on which the programme opens. */
  daysBeforeOpening?: number;
}

export interface LoadedPlan {
  plan: Plan;
  /** The moment it was read at; `null` is now. */
  asAt: Instant | null;
  /** Whether the programme is open now, whatever it was then; one deleted since is not. */
  isOpen: boolean;
}

/**
 * Reads a whole plan, now or as it was recorded at a moment, in one round trip.
 * @returns `null` when there was no such programme at that moment.
 */
export async function loadPlan(dataSource: DataSource, slug: string, asAt: Instant | null = null): Promise<Plan | null> {
  const [loaded] = await loadPlans(dataSource, [{ slug, asAt }]);
  return loaded?.plan ?? null;
}

/**
 * Several plans, or one at several moments, in one round trip; in the order asked for. A row that stood at two of the
 * moments is one object in both plans: nobody writes to it.
 * @param now the moment at which a live programme opens.
 * @param database the manager of a transaction that holds the programme, where nobody may change it meanwhile.
 * @param statements `deciding` leaves out those that only a milestone's own page shows.
 */
export async function loadPlans(
  database: DataSource | EntityManager,
  wanted: readonly WantedPlan[],
  now: Instant = new Date().toISOString(),
  statements: StatementsRead = 'all',
): Promise<(LoadedPlan | null)[]> {
  const { tables, sql } = preparedFor(database instanceof DataSource ? database : database.connection);
  const rows = await queryPrepared<SentRow>(database, `load-plans-${statements}`, sql[statements], [
    wanted.map(({ slug }) => slug),
    wanted.map(({ asAt }) => asAt && throughout(asAt)),
    wanted.map(({ daysBeforeOpening }) => daysBeforeOpening ?? null),
    now,
  ]);
  const whole = statements === 'all' ? tables : tables.filter(({ list }) => list !== STATEMENTS);
  const current = new Map(
    rows.flatMap((row) => (row.n === null && row.lists ? [[row.id, listsOf(whole, row.lists as SentColumns[])] as const] : [])),
  );
  const asked = new Map(rows.map((row) => [Number(row.n), row]));
  return wanted.map((_, index) => {
    const row = asked.get(index + 1);
    const lists = row && current.get(row.id);
    if (!row || !lists) return null;
    const until = row.as_at && toMicroseconds(row.as_at);
    const plan = planOf(tables, (table, position) => {
      const now = table.list === STATEMENTS && row.statements ? rowsOf(table, row.statements) : (lists.get(table.list) ?? []);
      if (!until) return now;
      // History holds the old row as it stood.
      const replaced = (row.lists as (HistoryRow[] | null)[])[position] ?? [];
      return [...now.filter(({ recordedAt }) => toMicroseconds(recordedAt) <= until), ...replaced.map((old) => versionOf(table, old))];
    });
    const isOpen = lists.get('programme')?.[0]?.['isOpen'] === true;
    return plan && { plan: asCounted(plan), asAt: row.as_at ? new Date(row.as_at).toISOString() : null, isOpen };
  });
}

/** The record has microseconds, and tells its moments in milliseconds: as at such a moment, what it tells of stands. */
export function throughout(instant: Instant): Instant {
  return instant.replace(/Z$/, '999Z');
}

/** What a plan's rows have in common; the columns of each are held against its table by a test. */
type PlanRow = { id: string; recordedAt: Instant } & Record<string, unknown>;
type HistoryRow = Record<string, unknown>;

/** The values of a table column by column; `null` for a column of no rows. */
type SentColumns = (unknown[] | null)[];

interface SentRow {
  /** Place in the order asked for; `null`: the rows of a programme as they are. */
  n: string | null;
  id: string;
  as_at: string | null;
  lists: (SentColumns | HistoryRow[] | null)[] | null;
  statements: SentColumns | null;
}

const STATEMENTS = 'statusUpdates';

let prepared: { tables: ReadTable[]; sql: Record<StatementsRead, string> } | undefined;

/** The same text for every database: the entities say it. */
function preparedFor(dataSource: DataSource) {
  if (!prepared) {
    const tables = readTables(dataSource);
    prepared = { tables, sql: { all: planSql(tables, 'all'), deciding: planSql(tables, 'deciding') } };
  }
  return prepared;
}

function listsOf(tables: readonly ReadTable[], lists: readonly SentColumns[]): Map<string, PlanRow[]> {
  return new Map(tables.map((table, position) => [table.list, rowsOf(table, lists[position] ?? [])]));
}

function rowsOf({ columns }: ReadTable, sent: SentColumns): PlanRow[] {
  const count = sent[0]?.length ?? 0;
  const rows: PlanRow[] = [];
  for (let index = 0; index < count; index += 1) {
    const row: Record<string, unknown> = {};
    for (let column = 0; column < columns.length; column += 1) row[(columns[column] as { property: string }).property] = sent[column]?.[index];
    rows.push(row as PlanRow);
  }
  return rows;
}

/** A column made after a row was replaced was empty then; a yes or no was a no. */
export function versionOf({ columns }: ReadTable, old: HistoryRow): PlanRow {
  return Object.fromEntries(columns.map(({ name, property, empty }) => [property, old[name] ?? empty])) as PlanRow;
}

/** Times as the database writes them, in UTC and to the microsecond where there are any: "2022-03-24T12:00:00.5+00:00". */
function toMicroseconds(instant: Instant): string {
  return instant.replace('+00:00', '').padEnd(20, '.').padEnd(26, '0');
}

function planOf(tables: readonly ReadTable[], rowsIn: (table: ReadTable, position: number) => PlanRow[]): Plan | null {
  const lists = Object.fromEntries(tables.map((table, position) => [table.list, rowsIn(table, position)]));
  const [programme] = lists['programme'] ?? [];
  const [tolerances] = lists['tolerances'] ?? [];
  if (!programme || !tolerances) return null;
  // The row types are the entities'.
  return { ...lists, programme, tolerances } as unknown as Plan;
}

/** When the last fact of a plan was recorded; its beginning where there is none. Said alike by the statement. */
export function lastFactOf(plan: Plan): Instant {
  const facts = [plan.baselines, plan.statusUpdates, plan.observations, plan.sourceQuotes].flat();
  return facts.reduce((last, fact) => (fact.recordedAt > last ? fact.recordedAt : last), plan.programme.recordedAt);
}
