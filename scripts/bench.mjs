import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { checkNode, command, root, steps, Stop } from './steps.mjs';

const bench = join(root, 'bench');

await command(async () => {
  checkNode();
  const step = steps(4);
  await step('Installing packages (where they are missing)', install);
  await step('Building (what has changed)', build);
  await step("Installing the bench's own packages (first time only)", installBench);
  console.log('4 of 4  Measuring');
  // As `npm start` runs the server; the references are run so too.
  const code = await inBench(process.execPath, ['--max-semi-space-size=64', 'run.mjs', ...process.argv.slice(2)]);
  if (code !== 0) throw new Stop('The bench did not end well: the reason is above.', code);
});

async function installBench() {
  const stamp = join(bench, 'node_modules', '.waymark-install');
  const wanted = createHash('sha256').update(readFileSync(join(bench, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'Already there';
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = npm?.endsWith('.js') ? await inBench(process.execPath, [npm, ...args]) : await inBench('npm', args);
  if (code !== 0) throw new Stop(`Installing the bench's packages failed (npm ci ended with ${code}): the reason is above.`, code);
  writeFileSync(stamp, wanted);
}

function inBench(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: bench, stdio: 'inherit', shell: process.platform === 'win32' && !program.endsWith('.exe') });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
