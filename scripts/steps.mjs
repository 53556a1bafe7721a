import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the commands of package.json share. Only what Node itself brings: they run before anything is installed. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Said to the person as it is, without a stack trace. */
export class Stop extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a command of ours; a `Stop` becomes its sentence, anything else is our mistake and keeps its trace. */
export async function command(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = error.exitCode ?? 1;
  }
}

/** The lines a person sees: what is going on, as it happens, and how long it took. */
export function steps(total) {
  let number = 0;
  return async function step(title, work) {
    number += 1;
    const began = performance.now();
    console.log(`${number} of ${total}  ${title}`);
    const seconds = () => (performance.now() - began) / 1000;
    // npm and the compilers are silent for a minute at a time.
    const sign = setInterval(() => detail(`still at it (${Math.round(seconds())} s)`), 15_000);
    try {
      const outcome = await work();
      detail(`${outcome ?? 'Done'} (${seconds().toFixed(1)} s)`);
    } finally {
      clearInterval(sign);
    }
  };
}

export const detail = (line) => console.log(`        ${line}`);

// What the packages ask for together; npm would refuse in more words.
const supported = [
  [20, 19],
  [22, 13],
  [24, 11],
];

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const fits = major > 24 || supported.some(([series, least]) => major === series && minor >= least);
  if (!fits) {
    const wanted = supported.map(([series, least]) => `${series}.${least}`).join(', ');
    throw new Stop(`Waymark runs on Node ${wanted} or later of each series, and this is Node ${version}: get another from https://nodejs.org.`);
  }
}

/** Runs a program to its end. With `onLine` its output is ours to show or keep; without, it goes where ours goes. */
export function run(program, args, { env = process.env, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env,
      stdio: ['ignore', onLine ? 'pipe' : 'inherit', onLine ? 'pipe' : 'inherit'],
      // npm and the programs in node_modules/.bin are .cmd files on Windows.
      shell: process.platform === 'win32' && !program.endsWith('.exe'),
    });
    let output = '';
    for (const stream of onLine ? [child.stdout, child.stderr] : []) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        const lines = (rest + text).split('\n');
        rest = lines.pop();
        lines.forEach(onLine);
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? 128, signal, output }));
  });
}

/**
 * npm runs us through a shell. Whoever ends npm alone ends the shell at most, and we should go on with nobody to stop
 * us: so we look whether they are still there, and end as if we had been told. Started without npm, we may stay alone.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

/** Only Linux tells without another program; elsewhere the shell alone has to do. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return undefined;
  }
}
