import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { checkNode, command, endWithNpm, root, steps } from './steps.mjs';

const patienceMs = 15_000;
const running = new Set();
let stopping = false;

await command(async () => {
  checkNode();
  const step = steps(3);
  await step('Installing packages (where they are missing)', install);
  await step('Building (what has changed)', build);
  console.log('3 of 3  Watching; Ctrl-C ends it');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  endWithNpm();

  const port = process.env.PORT ?? '3001';
  const compiler = file('typescript', 'bin/tsc');
  const watch = ['--watch', '--preserveWatchOutput'];
  start('domain', [compiler, '-p', 'libs/domain/tsconfig.build.json', ...watch]);
  start('api', [compiler, '-p', 'apps/api/tsconfig.build.json', ...watch]);
  start('api', ['--watch', '--watch-preserve-output', '--enable-source-maps', 'apps/api/dist/main.js'], { env: { PORT: port, NODE_ENV: 'development' } });
  // The page is at Vite's address, printed by Vite; it passes /graphql and /health on to the API.
  start('web', [file('vite', 'bin/vite.js', 'apps/web/package.json')], { cwd: 'apps/web', env: { WAYMARK_API: `http://127.0.0.1:${port}` } });
});

function start(name, args, { cwd = '.', env = {} } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: join(root, cwd),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C reaches only us, so that each of them is told once, and PostgreSQL closes after the API.
    detached: process.platform !== 'win32',
  });
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', (line) => console.log(`${name.padEnd(7)} ${line}`));
  child.on('exit', (code) => {
    running.delete(child);
    if (!stopping) {
      console.error(`${name.padEnd(7)} ended (${code}): stopping the others`);
      process.exitCode = code || 1;
      stop();
    }
  });
}

function stop() {
  if (stopping) return;
  stopping = true;
  for (const child of running) child.kill('SIGTERM');
  setTimeout(() => running.forEach((child) => child.kill('SIGKILL')), patienceMs).unref();
}

/** A file of an installed package, whether or not its `exports` let it be named. */
function file(name, path, from = 'package.json') {
  return join(dirname(createRequire(join(root, from)).resolve(`${name}/package.json`)), path);
}
