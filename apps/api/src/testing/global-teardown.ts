import { rmSync } from 'node:fs';
import { running } from './test-cluster';

export default async function globalTeardown(): Promise<void> {
  await running.cluster?.stop();
  if (running.dataDir) rmSync(running.dataDir, { recursive: true, force: true });
}
