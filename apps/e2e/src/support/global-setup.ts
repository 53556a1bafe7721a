import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser';

export interface Running {
  process: ChildProcess;
  dataDir: string;
}

const main = join(__dirname, '../../../api/dist/main.js');
const startMs = 120_000;

/** Ends the server when its input ends, which also happens when Jest is killed: no server outlives the tests. */
const guardian = `
const child = require('node:child_process').spawn(process.execPath, ['--enable-source-maps', process.argv[1]], { stdio: ['ignore', 'inherit', 'inherit'] });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
child.on('exit', (code) => process.exit(code ?? 1));
process.stdin.on('end', () => child.kill('SIGTERM')).resume();
process.stdout.on('error', () => {});
`;

/**
 * Starts the built server once for all journeys. What goes wrong is left for them to report: an error from here would
 * end the run of every other suite too.
 */
export default async function globalSetup(): Promise<void> {
  try {
    const browser = await findBrowser();
    process.env['WAYMARK_E2E_BROWSER'] = JSON.stringify(browser);
    process.env['WAYMARK_E2E_URL'] = await startServer();
  } catch (error) {
    process.env['WAYMARK_E2E_PROBLEM'] = (error as Error).message;
  }
}

async function startServer(): Promise<string> {
  if (!existsSync(main)) throw new Error('The journeys need the built server: run "npm run build", or "npm test", which builds first.');
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-e2e-'));
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', PORT: '0', WAYMARK_DATA: dataDir };
  // Never the person's own database, whatever their shell says.
  delete env['DATABASE_URL'];
  delete env['HOST'];
  const child = spawn(process.execPath, ['-e', guardian, main], {
    // A group of its own: Ctrl-C ends the browsers first.
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'pipe'],
    env,
  });
  (globalThis as { waymarkServer?: Running }).waymarkServer = { process: child, dataDir };
  let output = '';
  return new Promise((resolve, reject) => {
    const giveUp = (reason: string) => {
      child.stdin.end();
      rmSync(dataDir, { recursive: true, force: true });
      reject(new Error(`The server for the journeys ${reason}:\n${output.trim() || 'it said nothing'}`));
    };
    const timer = setTimeout(() => giveUp(`was not ready after ${startMs / 1000} s`), startMs);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output = (output + text).slice(-10_000);
        const [, url] = output.match(/Waymark is ready: (http:\/\/\S+)/) ?? [];
        if (!url) return;
        clearTimeout(timer);
        resolve(url);
      });
    }
    child.once('exit', (code) => {
      clearTimeout(timer);
      giveUp(`ended with ${code}`);
    });
  });
}
