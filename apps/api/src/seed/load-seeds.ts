import type { Day } from '@waymark/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { signAs } from '../database/record-as';
import { PLAN_TABLES } from '../plans/plan-tables';
import { Programme, Tolerances } from '../plans/programme.entity';
import { seedId } from './seed-id';
import type { ProgrammeSeed, SeedBatch, SeedBuilder } from './seed.types';

/** Rows to an INSERT: a row has up to 23 columns, a statement up to 65,535 parameters. */
const CHUNK = 500;

/** What is recorded with a programme while times can still be stated. */
export type AlongWith = (manager: EntityManager, seed: ProgrammeSeed, today: Day) => Promise<void>;

/**
 * Loads each programme that was never seeded here; one that was, even if deleted since, is left
 * alone. A programme is loaded whole or not at all.
 * @returns the slugs that were loaded.
 */
export async function loadSeeds(dataSource: DataSource, builders: readonly SeedBuilder[], today: Day, alongWith?: AlongWith): Promise<string[]> {
  const known: { slug: string }[] = await dataSource.query('SELECT slug FROM seed');
  const fresh = builders.map((build) => build(today)).filter((seed) => !known.some(({ slug }) => slug === seed.programme.slug));
  for (const seed of fresh) {
    await dataSource.transaction(async (manager) => {
      await loadSeed(manager, seed);
      await alongWith?.(manager, seed, today);
      await manager.query('UPDATE seed SET closed_at = now() WHERE programme_id = $1', [seed.programme.id]);
    });
  }
  return fresh.map((seed) => seed.programme.slug);
}

async function loadSeed(manager: EntityManager, seed: ProgrammeSeed): Promise<void> {
  const { id: programmeId, slug } = seed.programme;
  await manager.query('INSERT INTO seed (programme_id, slug) VALUES ($1, $2)', [programmeId, slug]);
  const [first] = seed.batches;
  if (!first) throw new Error(`The seed of ${slug} has no batch`);
  await signAs(manager, first, first.recordedAt);
  await manager.insert(Programme, seed.programme);
  await manager.insert(Tolerances, { ...seed.tolerances, id: seedId(slug, 'tolerances'), programmeId });
  for (const batch of seed.batches) await loadBatch(manager, programmeId, batch);
}

async function loadBatch(manager: EntityManager, programmeId: string, batch: SeedBatch): Promise<void> {
  await signAs(manager, batch, batch.recordedAt);
  for (const { list, entity } of PLAN_TABLES) {
    const rows = (batch.rows[list] ?? []).map((row) => ({ ...row, programmeId }));
    for (let start = 0; start < rows.length; start += CHUNK) {
      await manager.insert(entity, rows.slice(start, start + CHUNK));
    }
    for (const { id, ...change } of batch.changes?.[list] ?? []) await manager.update(entity, { id, programmeId }, change);
  }
  if (batch.tolerances) await manager.update(Tolerances, { programmeId }, batch.tolerances);
}
