import { Agent, request } from 'node:http';
import pg from 'pg';
import { BUMP } from './plan.mjs';

/**
 * The load generator, in a process of its own: `connections` kept open, each asks again when it has its answer, for
 * `seconds` or `requests` in all. With `bump`, each changes the programme before it asks; the request alone is timed.
 */
process.on('message', async ({ url, body, connections, seconds = Infinity, requests = Infinity, bump, headers = {} }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const pool = bump && new pg.Pool({ connectionString: bump.databaseUrl, max: connections });
  const times = [];
  let bytes = 0;
  let left = requests;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const ask = () =>
    new Promise((resolve, reject) => {
      const sent = request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers } }, (response) => {
        let size = 0;
        response.on('data', (chunk) => (size += chunk.length)).on('end', () => (response.statusCode === 200 ? resolve(size) : reject(new Error(`${url} answers ${response.statusCode}`))));
      });
      sent.on('error', reject).end(body);
    });
  const work = async () => {
    while (performance.now() < until && left > 0) {
      left -= 1;
      if (pool) await pool.query({ name: 'bump', text: BUMP, values: [bump.slug] });
      const asked = performance.now();
      bytes = await ask();
      times.push(performance.now() - asked);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, work));
    const took = (performance.now() - begun) / 1000;
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
    process.send({ perSecond: times.length / took, p50: at(0.5), p99: at(0.99), bytes, count: times.length });
  } catch (error) {
    process.send({ error: String(error) });
  }
  agent.destroy();
  await pool?.end();
  process.disconnect();
});
