import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, linkSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartupError } from '../startup-error';

/** Who holds a data folder. The start time tells a process from a later one that was given the same number. */
interface Holder {
  pid: number;
  startedAt: string;
}

export function openFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const folder = realpathSync(path);
    const trial = join(folder, `.trial-${process.pid}`);
    writeFileSync(trial, '');
    rmSync(trial);
    return folder;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const reason = code === 'ENOSPC' ? 'the disk is full' : code === 'EEXIST' || code === 'ENOTDIR' ? 'it is not a folder' : `no permission to write there, ${code}`;
    throw new StartupError(`The data folder ${path} cannot be used (${reason}): set WAYMARK_DATA to a folder of your own.`, 1, { cause });
  }
}

/** Takes the folder for this process and returns how to give it back; refuses while another Waymark lives on it. */
export function claimFolder(folder: string): () => void {
  const lock = join(folder, 'waymark.lock');
  const mine: Holder = { pid: process.pid, startedAt: startOf(process.pid) };
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    // A link appears whole or not at all, and never over a file that is there.
    for (;;) {
      try {
        linkSync(draft, lock);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const holder = readHolder(lock);
        if (holder && isAlive(holder)) throw inUse(folder, holder.pid);
        setAside(lock, folder);
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => rmSync(lock, { force: true });
}

export function inUse(folder: string, pid: number): StartupError {
  return new StartupError(
    `The data folder ${folder} is in use by another Waymark (process ${pid}). Stop it, or set WAYMARK_DATA to another folder.`,
  );
}

/** Removes a lock left behind, but not one that a third process has put there since we looked. */
function setAside(lock: string, folder: string): void {
  const aside = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const holder = readHolder(aside);
  if (holder && isAlive(holder)) {
    linkSync(aside, lock);
    rmSync(aside);
    throw inUse(folder, holder.pid);
  }
  rmSync(aside);
}

function readHolder(path: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof holder.pid === 'number' && holder.pid > 0 ? { pid: holder.pid, startedAt: String(holder.startedAt) } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, startedAt }: Holder): boolean {
  if (!isRunning(pid)) return false;
  const start = startOf(pid);
  return start === '' || startedAt === '' || start === startedAt;
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // Ended, but not yet collected: in a container there may be nobody who ever does.
  return statOf(pid)[0] !== 'Z';
}

/** The fields of Linux's /proc/N/stat from the state on; the name before it may hold spaces and brackets. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** When a process started, in whatever spelling the system has; empty where it does not say. */
function startOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const [start] = statOf(pid).slice(19);
      return start ? `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${start}` : '';
    }
    if (process.platform !== 'win32') return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    // Gone meanwhile, or a system that keeps this to itself.
  }
  return '';
}

/** What the process is called, or empty where the system does not say. */
export function programOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    if (process.platform !== 'win32') return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    // As above.
  }
  return '';
}

export interface PostmasterFile {
  pid: number;
  port: number;
  status: string;
}

/** `postmaster.pid`, which PostgreSQL keeps while it runs: its number, port and whether it is ready. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() } : undefined;
  } catch {
    return undefined;
  }
}

/** Made once for each data folder, and readable by its owner alone. */
export function writeSecret(path: string, secret: string): void {
  writeFileSync(path, secret, { mode: 0o600 });
  chmodSync(path, 0o600);
  leaveToOwner(path);
}

/** What root makes in the folder of an ordinary user must serve that user's next start too. */
export function leaveToOwner(path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dirname(path));
  chownSync(path, uid, gid);
}
