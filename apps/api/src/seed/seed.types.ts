import type { Day, Instant, Plan, Programme, Row, Tolerances } from '@waymark/domain';

/** A row before the database has recorded it. */
export type New<T> = Omit<T, 'recordedAt' | 'writtenAt'>;

/** The lists of a plan: every key whose value is a list of rows. */
export type PlanListName = { [K in keyof Plan]: Plan[K] extends Row[] ? K : never }[keyof Plan];

/** The row type of a list. */
export type PlanRow<K extends PlanListName> = Plan[K] extends (infer R)[] ? R : never;

/** A change to a row recorded earlier: the id and what is different. */
export type Change<T> = { id: string } & Partial<New<T>>;

/** Facts that became known at one moment. Rows are inserted in the order of `Plan`'s references. */
export interface SeedBatch {
  recordedAt: Instant;
  /** Who recorded it: a role or a document's author. */
  actor: string;
  /** Why: "Report of 13 October 2021". */
  reason: string;
  rows: { [K in PlanListName]?: New<PlanRow<K>>[] };
  changes?: { [K in PlanListName]?: Change<PlanRow<K>>[] };
  /** A new setting of the tolerances from this moment on. */
  tolerances?: Tolerances;
}

/** A programme as the first start loads it; batches in time order, the first one holds the programme itself. */
export interface ProgrammeSeed {
  programme: New<Programme>;
  tolerances: Tolerances;
  batches: SeedBatch[];
}

/** What every fact of a real programme must carry; a row without it does not compile. */
export interface SeedSource<Ref extends string = string> {
  document: Ref;
  quote: string;
}

/** Builds a seed; `today` only matters to the made-up one. */
export type SeedBuilder = (today: Day) => ProgrammeSeed;
