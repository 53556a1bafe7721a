import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, lchownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { join, parse } from 'node:path';
import { StartupError } from '../startup-error';
import { copyBinaries, program, useYourOwn, type Binaries } from './embedded-postgres-binaries';

/** A program as it is to be spawned, under whichever account PostgreSQL accepts. */
export interface Command {
  command: string;
  args: string[];
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root, so a start as root needs another face. */
export interface Account {
  binaries: Binaries;
  /** The folder of the cluster, reachable by this account. */
  cluster: string;
  run(name: 'initdb' | 'pg_ctl' | 'postgres', args: string[]): Command;
  /** Hands a file to the account that must read or write it. */
  give(path: string): void;
}

/** Where data and programs go when root's own folders are closed to every other account. */
const sharedFolder = '/var/lib/waymark';

export function chooseAccount(binaries: Binaries, folder: string, log: (line: string) => void): Account {
  const place = join(folder, 'postgres');
  const trouble = whyNot({ command: program(binaries, 'postgres'), args: ['--version'] });
  if (trouble) {
    throw new StartupError(`The PostgreSQL that Waymark brings does not run on this system (${trouble}): ${useYourOwn}.`);
  }
  const cluster = existsSync(place) ? realpathSync(place) : place;
  if (process.getuid?.() !== 0) {
    return { binaries, cluster, run: (name, args) => ({ command: program(binaries, name), args }), give: () => {} };
  }
  const owner = statSync(existsSync(cluster) ? cluster : folder);
  if (owner.uid !== 0) return asUser(binaries, cluster, owner, folder);
  return inNamespace(binaries, cluster, folder) ?? asNobody(binaries, folder, cluster, log);
}

/**
 * A user namespace in which root is called 65534: needs no account and no change of ownership, and works below folders
 * that only root may enter. Some containers forbid it, and some `unshare` programs do not know the options.
 */
function inNamespace(binaries: Binaries, cluster: string, folder: string): Account | undefined {
  const options = ['--user', '--map-user=65534', '--map-group=65534'];
  const enter = (command: string, args: string[]): Command => ({ command: 'unshare', args: [...options, command, ...args] });
  if (whyNot(enter('true', []))) return undefined;
  const account = (reachable: Binaries): Account => ({
    binaries: reachable,
    cluster,
    run: (name, args) => enter(program(reachable, name), args),
    give: () => {},
  });
  // In there root is no longer above permissions: a user's own node_modules may be closed to it.
  const inPlace = account(binaries);
  return whyNot(inPlace.run('postgres', ['--version'])) ? account(copyBinaries(binaries, folder)) : inPlace;
}

/** As the owner of the data: the folder of an ordinary user started by root this time, or nobody's. */
function asUser(binaries: Binaries, cluster: string, { uid, gid }: Owner, folder: string): Account {
  const account = (reachable: Binaries): Account => ({
    binaries: reachable,
    cluster,
    run: (name, args) => ({ command: program(reachable, name), args, uid, gid }),
    give: (path) => chownSync(path, uid, gid),
  });
  const inPlace = account(binaries);
  if (!whyNot(inPlace.run('postgres', ['--version']))) return inPlace;
  const copied = account(copyBinaries(binaries, canEnter(folder, { uid, gid }) ? folder : openSharedFolder()));
  const trouble = whyNot(copied.run('postgres', ['--version']));
  if (!trouble) return copied;
  throw new StartupError(`PostgreSQL refuses to run as root, and here not as user ${uid} either (${trouble}): start Waymark as an ordinary user, or ${useYourOwn}.`);
}

function asNobody(binaries: Binaries, folder: string, cluster: string, log: (line: string) => void): Account {
  const nobody = nobodyAccount();
  // Enter, but not list: the files in it stay closed.
  chmodSync(folder, statSync(folder).mode | 0o011);
  if (canEnter(folder, nobody)) {
    mkdirSync(cluster, { recursive: true, mode: 0o700 });
    giveAll(cluster, nobody);
    return asUser(binaries, cluster, nobody, folder);
  }
  if (existsSync(cluster)) {
    throw new StartupError(
      `PostgreSQL refuses to run as root, and no other account may enter ${folder}: start Waymark as an ordinary user, or set WAYMARK_DATA to a folder that every account may enter.`,
    );
  }
  const elsewhere = mkdtempSync(join(openSharedFolder(), 'data-'));
  chownSync(elsewhere, nobody.uid, nobody.gid);
  symlinkSync(elsewhere, cluster);
  log(`PostgreSQL refuses to run as root and no other account may enter ${folder}: the database's files are in ${elsewhere}`);
  return asUser(binaries, elsewhere, nobody, folder);
}

interface Owner {
  uid: number;
  gid: number;
}

function nobodyAccount(): Owner {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m);
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : { uid: 65534, gid: 65534 };
}

function openSharedFolder(): string {
  mkdirSync(sharedFolder, { recursive: true });
  chmodSync(sharedFolder, 0o755);
  return sharedFolder;
}

function canEnter(folder: string, { uid, gid }: Owner): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { uid, gid, stdio: 'ignore', cwd: '/' }).status === 0;
}

function giveAll(path: string, { uid, gid }: Owner): void {
  lchownSync(path, uid, gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) giveAll(join(path, entry.name), { uid, gid });
    else lchownSync(join(path, entry.name), uid, gid);
  }
}

/** Why a program does not run, in the system's words; nothing where it does. */
function whyNot({ command, args, uid, gid }: Command): string | undefined {
  const { error, status, stderr } = spawnSync(command, args, { uid, gid, encoding: 'utf8', env: cleanEnvironment(), cwd: rootOf(command) });
  if (error) return error.message;
  return status === 0 ? undefined : stderr.trim().split('\n')[0] || `exit code ${status}`;
}

/** A working folder that every account may be in. */
export function rootOf(path: string): string {
  return parse(path).root || '/';
}

/** Nothing of the caller's PGDATA, PGPORT, LANG or library paths may reach PostgreSQL. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  return { ...(SystemRoot ? { SystemRoot, TEMP, TMP } : {}), PATH, LC_ALL: 'C', TZ: 'UTC' };
}
