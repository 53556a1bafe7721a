import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, Stop } from './steps.mjs';

const lockFile = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules', '.waymark-install');

/** Installs exactly what the lock file says, and only where it is not there yet. */
export async function install() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).update(`${process.platform} ${process.arch}`).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'Already there';
  if (isInstalled()) {
    writeFileSync(stamp, wanted);
    return 'Already there';
  }
  // Whatever NODE_ENV or the user's npm settings say: the build needs the development packages, the database the optional ones.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { code } = npm?.endsWith('.js') ? await run(process.execPath, [npm, ...args]) : await run('npm', args);
  if (code !== 0) throw new Stop(`Installing the packages failed (npm ci ended with ${code}): the reason is above. Nothing else was done.`, code);
  writeFileSync(stamp, wanted);
}

/** Someone who ran "npm ci" by hand should not wait for a second one: npm notes what it has put there. */
function isInstalled() {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const there = JSON.parse(readFileSync(note, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || !path.includes('node_modules/')) return true;
    const found = there[path];
    if (found) return found.version === entry.version && found.resolved === entry.resolved && found.integrity === entry.integrity;
    return entry.optional === true && !fitsHere(entry);
  });
}

const fitsHere = ({ os, cpu, libc }) => !libc?.includes('musl') && fits(os, process.platform) && fits(cpu, process.arch);
const fits = (list, here) => !list || (list.some((each) => each === here) || list.every((each) => each.startsWith('!') && each !== `!${here}`));
