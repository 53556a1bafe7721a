import { cpus } from 'node:os';
import { measureClient } from './client.mjs';
import { measureKpis } from './kpis.mjs';
import { table } from './measure.mjs';
import { measureScale } from './scale.mjs';
import { measureServer } from './server.mjs';
import { startCluster, stopAll } from './setup.mjs';
import { measureUpdates } from './updates.mjs';

const parts = { server: measureServer, scale: measureScale, client: measureClient, updates: measureUpdates, kpis: measureKpis };
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in parts));
if (unknown) {
  console.error(`There is no part ${unknown}: choose of ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stopAll().finally(() => process.exit(1)));

const begun = performance.now();
try {
  const cluster = await startCluster();
  console.log(`Node ${process.versions.node}, PostgreSQL ${cluster.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), which servers, database and load generator share`);
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const rows = await measure(cluster, (line) => console.log(`  ${name}: ${line}`));
    console.log(`\n${table(rows)}\n`);
  }
  console.log(`${Math.round((performance.now() - begun) / 1000)} s in all`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await stopAll();
}
