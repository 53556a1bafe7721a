import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { detail, root, run, Stop } from './steps.mjs';

const stamp = join(root, 'node_modules', '.waymark-build');
const projects = ['libs/domain', 'libs/charts', 'apps/api', 'apps/web'];
const products = ['libs/domain/dist/index.js', 'apps/api/dist/main.js', 'apps/web/dist/index.html'];

/** Builds what changed. Asking nx takes seconds even when nothing did, so a second start asks a stamp first. */
export async function build() {
  const sources = fingerprintOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === `${sources} ${fingerprintOfProducts()}`) return 'Nothing has changed';
  const { failed, output } = await runTargets(['build']);
  if (failed.length > 0) {
    console.error(output);
    throw new Stop(`The build failed (${failed.join(', ')}): the reason is above.`);
  }
  const missing = products.find((path) => !existsSync(join(root, path)));
  if (missing) throw new Stop(`The build ended without ${missing}.`);
  writeFileSync(stamp, `${sources} ${fingerprintOfProducts()}`);
}

/** Runs nx targets over all projects, one line for each task as it ends; nx's own words are kept for when one fails. */
export async function runTargets(targets) {
  const nxPackage = createRequire(import.meta.url).resolve('nx/package.json');
  const { bin } = JSON.parse(readFileSync(nxPackage, 'utf8'));
  const nx = join(dirname(nxPackage), typeof bin === 'string' ? bin : bin.nx);
  const args = [nx, 'run-many', '-t', ...targets, '--outputStyle=static', '--parallel=2'];
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0' };
  delete env.NO_COLOR;
  const { code, output } = await run(process.execPath, args, {
    env,
    onLine: (line) => {
      // nx prints a task's output when the task has ended, under this line.
      const [, task, cached] = line.match(/^> nx run (\S+:\S+)\s*(.*)$/) ?? [];
      if (task) detail(`${task}${/cache/.test(cached) ? ' (unchanged)' : ''}`);
    },
  });
  const [, list = ''] = output.split(/^Failed tasks:$/m);
  const failed = [...list.matchAll(/^- (\S+:\S+)$/gm)].map(([, task]) => task);
  if (code === 0) return { failed: [], output: '' };
  // Of a long list, only what failed; where nx itself did, all it said.
  const parts = output.split(/^(?=> nx run )/m).filter((part) => failed.some((task) => part.startsWith(`> nx run ${task}`)));
  return failed.length > 0 ? { failed, output: parts.join('') } : { failed: ['nx'], output };
}

function fingerprintOfSources() {
  const hash = createHash('sha256');
  const shared = ['package-lock.json', 'package.json', 'tsconfig.base.json', 'nx.json'].map((name) => join(root, name));
  for (const path of [...shared, ...projects.flatMap((project) => filesIn(join(root, project)))]) {
    if (/\.(spec|e2e)\.tsx?$/.test(path)) continue;
    hash.update(`\0${path}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Someone may have built something else in between. */
function fingerprintOfProducts() {
  const hash = createHash('sha256');
  for (const path of products.flatMap((product) => filesIn(dirname(join(root, product))))) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const left = ['node_modules', 'dist', 'coverage'];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return left.includes(entry.name) ? [] : filesIn(path);
    return entry.isFile() ? [path] : [];
  });
}
