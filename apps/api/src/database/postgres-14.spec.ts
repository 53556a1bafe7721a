import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPlan } from '../plans/load-plan';
import { seeds } from '../seed';
import { loadSeeds } from '../seed/load-seeds';
import { TODAY } from '../testing/test-cluster';
import { OLDEST_POSTGRES, openDatabase } from './data-source';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';

/** The oldest PostgreSQL we support, for real. Its binaries exist for Linux on x64 only. */
describe(`PostgreSQL ${OLDEST_POSTGRES}`, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-postgres-14-'));
  let postgres: EmbeddedPostgres | undefined;

  afterAll(async () => {
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('takes the migrations and the seeds, and gives the plan back as it was', async () => {
    const url = process.env['WAYMARK_POSTGRES_14_URL'] ?? (await start());
    const dataSource = await openDatabase(url);
    const [{ version }] = await dataSource.query(`SELECT current_setting('server_version_num')::int / 10000 AS version`);
    expect(version).toBe(OLDEST_POSTGRES);
    await loadSeeds(dataSource, seeds, TODAY);
    const plan = await loadPlan(dataSource, 'birmingham', '2022-03-24T23:59:59.999Z');
    expect([plan?.objectives.length, plan?.projects.length, plan?.kpis.length]).toEqual([4, 31, 36]);
    await dataSource.destroy();
  });

  async function start(): Promise<string> {
    postgres = await startEmbeddedPostgres({ dataDir, fsync: false, binaries: 'postgres-14-linux-x64' });
    return postgres.createDatabase('waymark_on_14');
  }
});
