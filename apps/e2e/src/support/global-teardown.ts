import { rmSync } from 'node:fs';
import type { Running } from './global-setup';

export default async function globalTeardown(): Promise<void> {
  const server = (globalThis as { waymarkServer?: Running }).waymarkServer;
  if (!server) return;
  const { process: child, dataDir } = server;
  if (child.exitCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.stdin?.end();
    await gone;
  }
  rmSync(dataDir, { recursive: true, force: true });
}
