import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { StartupError } from '../startup-error';
import { chooseAccount, cleanEnvironment, rootOf, type Account } from './embedded-postgres-account';
import { completeSymlinks, findBinaries } from './embedded-postgres-binaries';
import * as databases from './embedded-postgres-databases';
import { claimFolder, inUse, openFolder, writeSecret } from './embedded-postgres-folder';
import { endServerFromBefore, launch, type Server } from './embedded-postgres-server';

export interface EmbeddedPostgresOptions {
  /** Everything lives below it: the cluster, the password, the log, the lock. Made where it is missing. */
  dataDir: string;
  log?: (line: string) => void;
  /** Off only for tests: their data need not survive the machine. */
  fsync?: boolean;
  /** Another major version's package, or the folder of one. */
  binaries?: 'default' | (string & {});
  /** PostgreSQL ended although nobody stopped it; the application can only end too. */
  onLost?: (error: StartupError) => void;
}

export interface EmbeddedPostgres {
  /** Of the database `waymark`. */
  url: string;
  /** Such as `18.4`. */
  version: string;
  createDatabase(name: string, template?: string): Promise<string>;
  dropDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

const user = 'waymark';

/** A real PostgreSQL with its data in a folder, for those who have none: see docs/adr for why not an imitation. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { fsync = true, log = () => {} } = options;
  const found = findBinaries(options.binaries ?? 'default');
  const folder = openFolder(resolve(options.dataDir));
  const release = claimFolder(folder);
  let server: Server | undefined;
  try {
    const account = chooseAccount(completeSymlinks(found, folder), folder, log);
    const logFile = join(folder, 'postgres.log');
    const passwordFile = join(folder, 'postgres-password');
    const isNew = !existsSync(account.cluster) || readdirSync(account.cluster).length === 0;
    if (isNew) {
      log('Preparing the database folder (first start only)');
      writeSecret(passwordFile, randomBytes(24).toString('hex'));
      createCluster(account, passwordFile, logFile, fsync);
    }
    checkCluster(account, passwordFile, logFile);
    const left = await endServerFromBefore(account.cluster, log);
    if (left) throw inUse(folder, left);

    log(`Starting PostgreSQL ${account.binaries.major}`);
    const result = await launch({ account, logFile, fsync, log });
    if ('reason' in result) throw broken(account.cluster, result.reason, logFile);
    server = result;
    const url = `postgres://${user}:${readFileSync(passwordFile, 'utf8').trim()}@127.0.0.1:${server.port}/${user}`;
    const version = await openDatabase(url, account.cluster, logFile);
    return running({ url, version, server, release, lost: () => options.onLost?.(ended(account.cluster, logFile)) });
  } catch (error) {
    await server?.stop();
    release();
    throw error;
  }
}

function running({ url, version, server, release, lost }: { url: string; version: string; server: Server; release: () => void; lost: () => void }): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  void server.ended.then(() => stopping ?? lost());
  return {
    url,
    version,
    createDatabase: (name, template) => databases.createDatabase(url, name, template),
    dropDatabase: (name) => databases.dropDatabase(url, name),
    stop: () => (stopping ??= server.stop().then(release)),
  };
}

/** Made beside its place and moved there whole, so that a start cut short leaves nothing that looks like a database. */
function createCluster(account: Account, passwordFile: string, logFile: string, fsync: boolean): void {
  const { cluster, binaries } = account;
  // A start that was killed may have left its initdb at work for a moment more: never in the same folder.
  const draft = `${cluster}.new-${process.pid}`;
  const password = `${draft}.password`;
  removeDrafts(cluster);
  try {
    for (const locale of locales(binaries.major)) {
      rmSync(draft, { recursive: true, force: true });
      mkdirSync(draft, { mode: 0o700 });
      // A copy, since the account that reads it may not be the one that owns the data folder.
      writeSecret(password, readFileSync(passwordFile, 'utf8'));
      account.give(draft);
      account.give(password);
      const { command, args, uid, gid } = account.run('initdb', [
        ...['-D', draft, '-U', user, '--auth=scram-sha-256', `--pwfile=${password}`, '--encoding=UTF8'],
        ...locale,
        ...(fsync ? [] : ['--no-sync']),
      ]);
      const { status, error, stdout, stderr } = spawnSync(command, args, { uid, gid, encoding: 'utf8', env: cleanEnvironment(), cwd: rootOf(cluster) });
      if (status === 0) {
        renameSync(draft, cluster);
        return;
      }
      writeFileSync(logFile, `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\n`, { flag: 'a', mode: 0o600 });
    }
    throw new StartupError(`PostgreSQL could not prepare its folder ${cluster}: the reason is in ${logFile}.`);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(password, { force: true });
  }
}

function removeDrafts(cluster: string): void {
  const draft = `${basename(cluster)}.new-`;
  for (const name of readdirSync(dirname(cluster)).filter((each) => each.startsWith(draft))) {
    try {
      rmSync(join(dirname(cluster), name), { recursive: true, force: true });
    } catch {
      // Still being written to; the next first start finds it.
    }
  }
}

/** Sorting and letters that depend on no system's locales; before 17 the nearest the system may have, then plain C. */
function locales(major: number): string[][] {
  if (major >= 17) return [['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']];
  return [['--locale=C.UTF-8'], ['--locale=C']];
}

/** What PostgreSQL would refuse in words that help nobody. */
function checkCluster({ cluster, binaries }: Account, passwordFile: string, logFile: string): void {
  const mark = join(cluster, 'PG_VERSION');
  if (!existsSync(mark)) throw broken(cluster, 'its file PG_VERSION is missing', logFile);
  const major = readFileSync(mark, 'utf8').trim();
  if (!/^\d+$/.test(major)) throw broken(cluster, 'its file PG_VERSION is damaged', logFile);
  if (Number(major) !== binaries.major) {
    throw broken(cluster, `it was made by PostgreSQL ${major} and this Waymark brings ${binaries.major}`, logFile);
  }
  if (!existsSync(passwordFile)) throw broken(cluster, `its password, ${passwordFile}, is missing`, logFile);
}

async function openDatabase(url: string, cluster: string, logFile: string): Promise<string> {
  try {
    const [row] = await databases.runOn(url, `SELECT current_setting('server_version') AS version, EXISTS (SELECT FROM pg_database WHERE datname = '${user}') AS made`);
    if (!row?.made) await databases.createDatabase(url, user);
    return String(row?.version).split(' ')[0] ?? '';
  } catch (error) {
    throw broken(cluster, (error as Error).message, logFile);
  }
}

function broken(cluster: string, reason: string, logFile: string): StartupError {
  return new StartupError(`The database in ${cluster} does not start: ${reason} (nothing was changed there; details are in ${logFile}).`);
}

function ended(cluster: string, logFile: string): StartupError {
  return new StartupError(`The database in ${cluster} ended by itself: the reason is in ${logFile}. Start Waymark again; what was saved is safe.`);
}
