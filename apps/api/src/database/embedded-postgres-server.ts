import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { cleanEnvironment, rootOf, type Account } from './embedded-postgres-account';
import { isRunning, leaveToOwner, programOf, readPostmasterFile } from './embedded-postgres-folder';

export interface Server {
  pid: number;
  port: number;
  /** Ends it and waits until it has ended. */
  stop(): Promise<void>;
  ended: Promise<void>;
}

/** PostgreSQL ended instead of becoming ready; `reason` is its own last word. */
export interface Refusal {
  reason: string;
}

const pollMs = 15;
/** How long a server from before, or its last back end, may take to go. */
const patienceMs = 5_000;
/** A crash recovery is bounded by the write-ahead log between two checkpoints: seconds, minutes on a poor disk. */
const recoveryMs = 300_000;
const keptLogBytes = 5_000_000;

/** Reasons that pass: a back end of a killed server still holds the memory, or another program took the port first. */
const passing = /pre-existing shared memory block|lock file "postmaster\.pid" already exists|could not bind|Address already in use|could not create any TCP/i;

/**
 * Runs between us and PostgreSQL, in its own session so that Ctrl-C does not reach the database before the application
 * has closed. The pipe that is its input ends when we close it and when we are killed: either way it ends PostgreSQL,
 * which therefore never outlives us. It is PostgreSQL's parent, so the number it signals cannot be somebody else's.
 */
const guardian = `
const { spawn } = require('node:child_process');
const { command, args, uid, gid, stop } = JSON.parse(process.argv[1]);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.stdout.on('error', () => {});
const child = spawn(command, args, { uid, gid, stdio: ['ignore', 2, 2], windowsHide: true });
child.on('error', (error) => { console.error('FATAL:  ' + error.message); process.exit(1); });
child.on('spawn', () => process.stdout.write(child.pid + '\\n'));
child.on('exit', (code) => process.exit(code ?? 1));
let asked = false;
const end = () => {
  if (asked) return;
  asked = true;
  if (stop) spawn(stop.command, stop.args, { stdio: 'ignore', windowsHide: true }).on('error', () => child.kill());
  else child.kill('SIGINT');
  setTimeout(() => child.kill('SIGQUIT'), 20000);
};
process.stdin.on('end', end).on('close', end).on('error', end).resume();
`;

export interface Launch {
  account: Account;
  logFile: string;
  fsync: boolean;
  log: (line: string) => void;
}

export async function launch(options: Launch): Promise<Server | Refusal> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const result = await attempt(options);
    if (!('reason' in result) || !passing.test(result.reason) || Date.now() > until) return result;
    await pause(200);
  }
}

async function attempt({ account, logFile, fsync, log }: Launch): Promise<Server | Refusal> {
  const { cluster } = account;
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_destination: 'stderr',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const output = openLog(logFile);
  const from = fstatSync(output).size;
  // Windows has no SIGINT to send: pg_ctl knows PostgreSQL's own signal there.
  const stop = process.platform === 'win32' ? account.run('pg_ctl', ['stop', '-D', cluster, '-m', 'fast']) : undefined;
  const child = spawn(process.execPath, ['-e', guardian, JSON.stringify({ ...account.run('postgres', args), stop })], {
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'pipe', output],
    env: cleanEnvironment(),
    cwd: rootOf(cluster),
  }) as ChildProcessByStdio<Writable, Readable, null>;
  closeSync(output);
  child.stdin.on('error', () => {});
  let running = true;
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve()).on('error', () => resolve());
  }).then(() => void (running = false));
  let pid = 0;
  createInterface(child.stdout).on('line', (line) => (pid = Number(line)));
  const server = {
    port,
    ended,
    stop: async () => {
      child.ref();
      child.stdin.end();
      await ended;
    },
  };

  const began = Date.now();
  let told = false;
  while (running) {
    const file = readPostmasterFile(cluster);
    if (pid > 0 && file?.pid === pid && file.port === port && file.status === 'ready') {
      // The database alone must not keep a process alive that has nothing else to do; the pipe ends it with the process.
      for (const handle of [child, child.stdin, child.stdout]) (handle as { unref?: () => void }).unref?.();
      return { ...server, pid };
    }
    if (!told && Date.now() - began > 3_000) {
      told = true;
      log('PostgreSQL is putting its files in order after an unclean stop');
    }
    if (Date.now() - began > recoveryMs) {
      await server.stop();
      return { reason: `not ready after ${recoveryMs / 60_000} minutes` };
    }
    await pause(pollMs);
  }
  return { reason: lastWord(logFile, from) };
}

/** Nobody holds the folder, yet its server lives: its guardian is at work, or was killed with its Waymark. */
export async function endServerFromBefore(cluster: string, log: (line: string) => void): Promise<number | undefined> {
  const before = readPostmasterFile(cluster);
  if (!before || !isRunning(before.pid)) return undefined;
  const name = programOf(before.pid);
  if (name !== '' && !name.includes('postgres')) {
    // The number now belongs to another program; PostgreSQL would take it for a running server and refuse.
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return undefined;
  }
  log(`Stopping the PostgreSQL of an earlier Waymark (process ${before.pid})`);
  if (await goneWithin(before.pid, 1_000)) return undefined;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(before.pid, signal);
    } catch {
      // Gone, or not ours to stop: the wait tells which.
    }
    if (await goneWithin(before.pid, patienceMs)) return undefined;
  }
  return before.pid;
}

async function goneWithin(pid: number, ms: number): Promise<boolean> {
  for (const until = Date.now() + ms; Date.now() < until; await pause(pollMs)) {
    if (!isRunning(pid)) return true;
  }
  return false;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > keptLogBytes) renameSync(path, `${path}.1`);
  const file = openSync(path, 'a', 0o600);
  leaveToOwner(path);
  return file;
}

/** What PostgreSQL said last and gravest, without its time stamp. */
function lastWord(logFile: string, from: number): string {
  const lines = readFileSync(logFile).subarray(from).toString('utf8').trim().split('\n');
  const grave = lines.filter((line) => /(FATAL|PANIC):/.test(line));
  // A port that is taken is told in a warning; the FATAL after it only says that there is no socket.
  const line = lines.find((each) => passing.test(each)) ?? grave.at(-1) ?? lines.at(-1) ?? '';
  return line.replace(/^.*?(FATAL|PANIC|LOG|WARNING):\s+/, '').trim() || 'it said nothing';
}
