import 'reflect-metadata';
import { dayInLondon } from '@waymark/domain';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import type { DataSource } from 'typeorm';
import { openDatabase } from './database/data-source';
import { startEmbeddedPostgres } from './database/embedded-postgres';
import { logger } from './logger';
import { seeds } from './seed';
import { loadDemoAccounts, seedDemoAccounts } from './seed/demo-accounts';
import { loadSeeds } from './seed/load-seeds';
import { createServer } from './server';
import { addressOf, settings, type Settings } from './settings';
import { StartupError } from './startup-error';

/** What has been started and must be stopped, last first. */
const stops: (() => Promise<void>)[] = [];

async function main(): Promise<void> {
  const chosen = settings();
  await checkPort(chosen);
  const dataSource = await database(chosen);
  if (chosen.seed) {
    const loaded = await loadSeeds(dataSource, seeds, dayInLondon(new Date().toISOString()), chosen.isDemo ? seedDemoAccounts : undefined);
    if (loaded.length > 0) say(`Loaded the programmes: ${loaded.join(', ')}`);
  }
  if (chosen.isDemo) await loadDemoAccounts(dataSource);
  const app = await createServer(dataSource);
  stops.push(() => app.close());
  await listen(app, chosen);
  const { port } = app.getHttpServer().address() as AddressInfo;
  say(`Waymark is ready: ${addressOf({ ...chosen, port })}`);
}

async function database({ databaseUrl, dataDir }: Settings): Promise<DataSource> {
  let url = databaseUrl;
  if (!url) {
    const embedded = await startEmbeddedPostgres({ dataDir, log: say, onLost: fail });
    stops.push(() => embedded.stop());
    url = embedded.url;
  }
  try {
    return await openDatabase(url);
  } catch (error) {
    if (!databaseUrl) throw error;
    throw new StartupError(`The database at DATABASE_URL cannot be used: ${(error as Error).message}`);
  }
}

/** Said before a database is made for nothing. */
async function checkPort({ host, port }: Settings): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createNetServer().once('error', reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  }).catch((error: unknown) => {
    throw portError(error, { host, port });
  });
}

function portError(error: unknown, { host, port }: Pick<Settings, 'host' | 'port'>): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return new StartupError(`Port ${port} is taken: stop what uses it, or set PORT to another one.`);
  if (code === 'EACCES') return new StartupError(`Port ${port} is reserved by the system: set PORT to one above 1023.`);
  if (code === 'EADDRNOTAVAIL') return new StartupError(`This machine has no address ${host}: unset HOST or set it to 127.0.0.1.`);
  return error;
}

async function listen(app: Awaited<ReturnType<typeof createServer>>, { host, port }: Settings): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw portError(error, { host, port });
  }
}

let stopping = false;

/** Requests in flight are answered, then the database goes down. */
async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  while (stops.length > 0) await stops.pop()?.().catch((error: unknown) => logger.error({ err: error }, 'while stopping'));
  process.exit(code);
}

/** Progress for the person at the terminal. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));

/** One sentence for what the person can mend; the log for what they cannot. */
function fail(error: unknown): void {
  if (error instanceof StartupError) process.stderr.write(`${error.message}\n`);
  else logger.fatal({ err: error }, 'Waymark could not start');
  void stop(error instanceof StartupError ? error.exitCode : 1);
}

main().catch(fail);
