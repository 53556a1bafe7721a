import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { copyPlan, writePlan } from './plan.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/** What has been started and must be stopped, last first. */
const stops = [];

export async function stopAll() {
  while (stops.length > 0) await stops.pop()();
}

/** A PostgreSQL of our own, as the product brings it, in a folder that is gone afterwards. */
export async function startCluster() {
  const { startEmbeddedPostgres } = require(join(root, 'apps/api/dist/database/embedded-postgres.js'));
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  stops.push(async () => rmSync(dataDir, { recursive: true, force: true }));
  const cluster = await startEmbeddedPostgres({ dataDir });
  stops.push(() => cluster.stop());
  return cluster;
}

/** A database with the product's tables and one plan; `copies` more areas like it beside it. */
export async function makeDatabase(cluster, name, { slug = 'bench', months, copies = 0 }) {
  const { openDatabase } = require(join(root, 'apps/api/dist/database/data-source.js'));
  const url = await cluster.createDatabase(name);
  await (await openDatabase(url)).destroy();
  const client = new pg.Client(url);
  await client.connect();
  await writePlan(client, { slug, months });
  if (copies > 0) await copyPlan(client, slug, copies);
  // What autovacuum would have done by the next morning.
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
  await client.end();
  return url;
}

/** A program of ours that says `ready: <address>` once it listens. */
export async function startServer(file, { env = {}, args = [], quiet = false } = {}) {
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', quiet ? 'ignore' : 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  stops.push(stop);
  const url = await new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const [, address] = line.match(/ready: (http:\S+)/) ?? [];
      if (address) resolve(address);
    });
    void ended.then((code) => reject(new Error(`${file} ended with ${code} before it was ready`)));
  });
  return { url, stop };
}

/** The product's own server, as `npm start` runs it, on a database of the bench. */
export function startWaymark(databaseUrl, env = {}) {
  return startServer(join(root, 'apps/api/dist/main.js'), {
    env: { NODE_ENV: 'production', LOG_LEVEL: 'warn', PORT: '0', HOST: '127.0.0.1', DATABASE_URL: databaseUrl, WAYMARK_SEED: 'none', ...env },
  });
}
