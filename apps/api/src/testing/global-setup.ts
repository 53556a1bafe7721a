import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as DataSourceModule from '../database/data-source';
import type * as EmbeddedModule from '../database/embedded-postgres';
import type * as SeedModule from '../seed';
import type * as LoadSeedsModule from '../seed/load-seeds';
import { running, TEMPLATE, TODAY } from './test-cluster';

/** One real PostgreSQL for all specs; a seeded template database that each spec file copies. */
export default async function globalSetup(): Promise<void> {
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const { openDatabase } = load<typeof DataSourceModule>('../database/data-source');
  const { startEmbeddedPostgres } = load<typeof EmbeddedModule>('../database/embedded-postgres');
  const { seeds } = load<typeof SeedModule>('../seed');
  const { loadSeeds } = load<typeof LoadSeedsModule>('../seed/load-seeds');

  running.dataDir = mkdtempSync(join(tmpdir(), 'waymark-test-'));
  const cluster = await startEmbeddedPostgres({ dataDir: running.dataDir, fsync: false });
  running.cluster = cluster;
  const url = await cluster.createDatabase(TEMPLATE);
  const dataSource = await openDatabase(url);
  await loadSeeds(dataSource, seeds, TODAY);
  await dataSource.destroy();
  process.env['WAYMARK_TEST_URL'] = cluster.url;

  // TypeORM and Nest keep what decorators say on the global object, and Jest hands that object's
  // properties to its own worlds: entities would be known twice, with the other world's String.
  for (const name of Object.getOwnPropertyNames(globalThis)) if (!before.has(name)) Reflect.deleteProperty(globalThis, name);
}

/** Loaded when called, not when this file is: what the modules leave on the global object must come after the look at it. */
function load<T>(path: string): T {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(path) as T;
}
