import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(__dirname, '../../../api/dist/main.js');

/** Dies with whoever started it, so that no server outlives the tests: its input ends. */
const guarded = `process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL')).resume(); require(process.argv[1]);`;

/** The built server on a database of its own, to be ended the hard way. */
export class OwnServer {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'waymark-own-'));
  url = '';
  private child: ChildProcess | null = null;

  /** @param settings beside the usual ones. @returns when it answers. */
  start(settings: NodeJS.ProcessEnv = {}): Promise<void> {
    const env: NodeJS.ProcessEnv = { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'], NODE_ENV: 'production', PORT: '0', WAYMARK_DATA: this.dataDir, ...settings };
    const child = spawn(process.execPath, ['-e', guarded, main], { stdio: ['pipe', 'pipe', 'pipe'], env });
    this.child = child;
    let output = '';
    return new Promise((resolve, reject) => {
      const hear = (text: string) => {
        output = (output + text).slice(-10_000);
        const [, url] = output.match(/Waymark is ready: (http:\/\/\S+)/) ?? [];
        if (!url) return;
        this.url = url;
        resolve();
      };
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
      child.once('exit', () => reject(new Error(`The server did not start:\n${output}`)));
    });
  }

  /** Goes down as it should, and its data stay. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** As when the power fails: nothing is finished, nobody is told. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  async remove(): Promise<void> {
    await this.end('SIGTERM');
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
}
