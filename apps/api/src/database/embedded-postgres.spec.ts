import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres';
import { defaultPackage } from './embedded-postgres-binaries';
import { isRunning } from './embedded-postgres-folder';

// The real thing throughout: what fails in the field is processes, files and permissions.
jest.setTimeout(60_000);

/** Of each test its own; the data folder is in it, unless the test says `useShared`. */
let folder: string;
let data: string;
let started: EmbeddedPostgres[];

/** Made once and put right after each use, since initdb takes a second and more. */
let shared: string;

beforeAll(async () => {
  shared = realpathSync(mkdtempSync(join(tmpdir(), "waymark shared's ")));
  await (await startEmbeddedPostgres({ dataDir: shared, fsync: false })).stop();
});

afterAll(() => rmSync(shared, { recursive: true, force: true }));

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "waymark spec's ")));
  data = join(folder, 'data');
  started = [];
});

afterEach(async () => {
  await Promise.all(started.map((database) => database.stop()));
  rmSync(folder, { recursive: true, force: true });
});

const useShared = () => {
  data = shared;
};

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDir: data, fsync: false, ...options });
  started.push(database);
  return database;
}

async function query<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

async function until(holds: () => boolean, ms = 10_000): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(20)) if (holds()) return true;
  return holds();
}

const postmaster = () => Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

/** Starts the database from a process of its own, which a test may then kill. */
async function startElsewhere() {
  const program = `
    const { readFileSync } = require('node:fs');
    const { transformSync } = require('@swc/core');
    const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
    require.extensions['.ts'] = (module, filename) =>
      module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
    require(${JSON.stringify(join(__dirname, 'embedded-postgres.ts'))})
      .startEmbeddedPostgres({ dataDir: ${JSON.stringify(data)}, fsync: false })
      .then(({ url }) => console.log(url), (error) => { console.error(error); process.exit(1); });
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', program], { cwd: __dirname, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  return { child, url };
}

describe('a first start', () => {
  it('makes a UTF-8 database in which letters sort and fold alike on every system', async () => {
    const lines: string[] = [];
    const database = await start({ log: (line) => lines.push(line) });
    expect(database.version).toMatch(/^18\./);
    expect(lines).toEqual(['Preparing the database folder (first start only)', 'Starting PostgreSQL 18']);
    const [row] = await query(
      database.url,
      `SELECT current_database() AS name, upper('é') AS letter, 'a' < 'B' AS by_language, current_setting('timezone') AS zone,
              pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, current_setting('listen_addresses') AS address
         FROM pg_database WHERE datname = current_database()`,
    );
    expect(row).toEqual({ name: 'waymark', letter: 'É', by_language: false, zone: 'UTC', encoding: 'UTF8', provider: 'b', address: '127.0.0.1' });
  });

  it('keeps a password that only its owner may read, and lets nobody in without it', async () => {
    const database = await start();
    expect(statSync(join(data, 'postgres-password')).mode & 0o777).toBe(0o600);
    const wrong = new URL(database.url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('leaves only what it needs in the data folder', async () => {
    await (await start()).stop();
    expect(readdirSync(data).sort()).toEqual(['postgres', 'postgres-password', 'postgres.log']);
  });

  it('begins again where one was cut short', async () => {
    mkdirSync(join(data, 'postgres.new-1/base'), { recursive: true });
    writeFileSync(join(data, 'postgres.new-1/PG_VERSION'), '18\n');
    expect(await query((await start()).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(existsSync(join(data, 'postgres.new-1'))).toBe(false);
  });

  it('makes the library names that npm cannot pack', async () => {
    const copy = join(folder, 'package');
    const root = dirname(dirname(createRequire(__filename).resolve(defaultPackage())));
    // Plain copies without the links: what an installation without install scripts leaves.
    const links = (JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[]).map(({ target }) => join(root, target));
    cpSync(root, copy, { recursive: true, filter: (path) => !links.includes(path) && !path.endsWith('.a') });
    expect(existsSync(join(copy, 'native/lib/libpq.so.5'))).toBe(false);
    const database = await start({ binaries: copy });
    expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('runs another major version, an older one without locales of its own', async () => {
    const database = await start({ binaries: 'postgres-14-linux-x64' });
    expect(database.version).toMatch(/^14\./);
    expect(await query(database.url, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
  });
});

describe('databases', () => {
  beforeEach(useShared);

  it('are copied from a template, with names as they are, and dropped while in use', async () => {
    const database = await start();
    const template = await database.createDatabase('tmpl_1');
    await query(template, 'CREATE TABLE note (text text); INSERT INTO note VALUES (\'kept\')');
    const urls = await Promise.all(['t_1', 't_2', 'with "quotes"'].map((name) => database.createDatabase(name, 'tmpl_1')));
    for (const url of urls) expect(await query(url, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
    const user = new Client(urls[0]);
    user.on('error', () => {});
    await user.connect();
    await database.dropDatabase('t_1');
    await expect(query(urls[0] ?? '', 'SELECT 1')).rejects.toThrow(/does not exist/);
    await user.end().catch(() => {});
  });

  it('wait for a template whose last connection is closing', async () => {
    const database = await start();
    const busy = new Client(await database.createDatabase('tmpl_2'));
    await busy.connect();
    const copy = database.createDatabase('t_3', 'tmpl_2');
    await pause(200);
    await busy.end();
    await expect(copy).resolves.toMatch(/\/t_3$/);
  });
});

describe('data', () => {
  beforeEach(useShared);

  let text: string;
  const write = (url: string) => query(url, `CREATE TABLE IF NOT EXISTS note (text text); TRUNCATE note; INSERT INTO note VALUES ('${text}')`);
  const read = (url: string) => query(url, 'SELECT text FROM note');

  beforeEach(() => {
    text = `kept ${expect.getState().currentTestName}`;
  });

  it('survive a stop and a start', async () => {
    const first = await start();
    await write(first.url);
    await first.stop();
    expect(await read((await start()).url)).toEqual([{ text }]);
  });

  it('survive a killed server, whose loss is told', async () => {
    let told: Error | undefined;
    const first = await start({ fsync: true, onLost: (error) => (told = error) });
    await write(first.url);
    process.kill(postmaster(), 'SIGKILL');
    expect(await until(() => told !== undefined)).toBe(true);
    expect(told?.message).toMatch(/^The database in .* ended by itself/);
    await first.stop();
    expect(await read((await start()).url)).toEqual([{ text }]);
  });

  it('survive a killed Waymark, which leaves no server behind', async () => {
    const { child, url } = await startElsewhere();
    await write(url);
    const pid = postmaster();
    child.kill('SIGKILL');
    expect(await until(() => !isRunning(pid))).toBe(true);
    expect(await read((await start()).url)).toEqual([{ text }]);
  });

  it('survive a Waymark killed together with what guards its server', async () => {
    const { child, url } = await startElsewhere();
    await write(url);
    const pid = postmaster();
    process.kill(parentOf(pid), 'SIGKILL');
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    expect(isRunning(pid)).toBe(true);
    expect(await read((await start()).url)).toEqual([{ text }]);
    expect(isRunning(pid)).toBe(false);
  });

  it('survive a killed Waymark and a start in the same moment', async () => {
    const { child, url } = await startElsewhere();
    await write(url);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    expect(await read((await start()).url)).toEqual([{ text }]);
  });
});

describe('a start is refused in one sentence', () => {
  beforeEach(useShared);

  const sentence = async (options?: Partial<EmbeddedPostgresOptions>) => {
    const error: unknown = await start(options).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'StartupError', exitCode: 1 });
    return (error as Error).message;
  };

  it('while another Waymark uses the folder, which goes on undisturbed', async () => {
    const { child, url } = await startElsewhere();
    expect(await sentence()).toBe(
      `The data folder ${data} is in use by another Waymark (process ${child.pid}). Stop it, or set WAYMARK_DATA to another folder.`,
    );
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const pid = postmaster();
    child.kill('SIGKILL');
    expect(await until(() => !isRunning(pid))).toBe(true);
  });

  it('while this process uses it already', async () => {
    await start();
    expect(await sentence()).toContain(`in use by another Waymark (process ${process.pid})`);
  });

  it('but not for a lock whose process number now belongs to another program', async () => {
    writeFileSync(join(data, 'waymark.lock'), JSON.stringify({ pid: process.ppid, startedAt: 'in another life' }));
    writeFileSync(join(data, 'postgres/postmaster.pid'), `${process.ppid}\n${data}/postgres\n1\n1\n\n127.0.0.1\n\nready\n`);
    await start();
  });

  it.each([
    ['PG_VERSION is gone', 'PG_VERSION', (path: string) => rmSync(path), /PG_VERSION is missing/],
    ['PG_VERSION is no number', 'PG_VERSION', (path: string) => writeFileSync(path, '\0\0'), /PG_VERSION is damaged/],
    ['it is of another version', 'PG_VERSION', (path: string) => writeFileSync(path, '17\n'), /made by PostgreSQL 17 and this Waymark brings 18/],
    ['pg_control is gone', 'global/pg_control', (path: string) => rmSync(path), /pg_control/],
    ['pg_control is damaged', 'global/pg_control', (path: string) => writeFileSync(path, Buffer.alloc(8192)), /does not start: \S/],
    ['its password is gone', '../postgres-password', (path: string) => rmSync(path), /its password, .*, is missing/],
    ['its password is wrong', '../postgres-password', (path: string) => writeFileSync(path, 'wrong'), /password authentication failed/],
  ])('when %s, and nothing is changed', async (_, file, damage, reason) => {
    const path = join(data, 'postgres', file);
    const whole = readFileSync(path);
    damage(path);
    const before = readdirSync(join(data, 'postgres')).sort();
    const message = await sentence();
    expect(message).toMatch(reason);
    expect(message).toContain(`The database in ${data}/postgres does not start: `);
    expect(message).toContain(`details are in ${data}/postgres.log`);
    expect(message).not.toMatch(/\n|\s{2}/);
    expect(readdirSync(join(data, 'postgres')).sort()).toEqual(before);
    writeFileSync(path, whole, { mode: 0o600 });
    expect(existsSync(join(data, 'waymark.lock'))).toBe(false);
  });

  it('where the folder is a file', async () => {
    data = join(folder, 'file');
    writeFileSync(data, '');
    expect(await sentence()).toBe(`The data folder ${data} cannot be used (it is not a folder): set WAYMARK_DATA to a folder of your own.`);
  });

  it('where no PostgreSQL is packed for the machine', () => {
    expect(() => defaultPackage('sunos', 'sparc')).toThrow(
      'Waymark brings no PostgreSQL for sunos on sparc: set DATABASE_URL to a PostgreSQL (14 or later) of your own.',
    );
  });

  it('where its package was left out', async () => {
    expect(await sentence({ binaries: '@embedded-postgres/none' })).toMatch(/^The package @embedded-postgres\/none, .* is not installed/);
  });
});

/** A bare Linux has no ps, other systems have no /proc. */
function parentOf(pid: number): number {
  if (process.platform !== 'linux') return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
  return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
}
