import { deepStrictEqual } from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { sideBySide } from './measure.mjs';
import { boardQuery, PLAN, PLAN_POSTGRAPHILE } from './queries.mjs';
import { makeDatabase, startServer, startWaymark } from './setup.mjs';

const reference = (name) => fileURLToPath(new URL(`./references/${name}.mjs`, import.meta.url));
const slug = 'bench';

/** Waymark beside the two references, on one database with one plan. */
export async function measureServer(cluster, say) {
  const databaseUrl = await makeDatabase(cluster, 'server', { slug, months: 36 });
  const env = { DATABASE_URL: databaseUrl };
  const waymark = await startWaymark(databaseUrl);
  const bare = await startServer(reference('bare'), { env });
  const postgraphile = await startServer(reference('postgraphile'), { env });
  const body = (query) => JSON.stringify({ query, variables: { slug } });
  const plan = {
    waymark: { name: 'Waymark', url: `${waymark.url}/graphql`, body: body(PLAN) },
    bare: { name: 'bare pg', url: `${bare.url}/plan`, body: body('') },
    postgraphile: { name: 'PostGraphile', url: `${postgraphile.url}/graphql`, body: body(PLAN_POSTGRAPHILE) },
  };
  const board = {
    waymark: { name: 'Waymark', url: `${waymark.url}/graphql`, body: body(boardQuery()) },
    bare: { name: 'bare pg', url: `${bare.url}/board`, body: body('') },
  };
  await checkAlike(plan);

  const bump = { databaseUrl, slug };
  const warmUp = { seconds: 1.5 };
  const rows = [];
  const measure = async (what, targets, options) => {
    say(what);
    const results = await sideBySide(targets, { rounds: 3, seconds: 2.5, warmUp, ...options });
    const of = results['bare pg'];
    for (const [name, result] of Object.entries(results)) {
      rows.push({
        'asked for': what,
        server: name,
        'of bare': (result.perSecond / of.perSecond).toFixed(2),
        'answers/s': result.perSecond.toFixed(result.perSecond < 100 ? 1 : 0),
        'p50 ms': result.p50.toFixed(1),
        'p99 ms': result.p99.toFixed(1),
        kB: Math.round(result.bytes / 1000),
      });
    }
  };
  await measure('plan, repeated, 16 connections', Object.values(plan), { connections: 16 });
  await measure('plan, first read, 16 connections', Object.values(plan), { connections: 16, bump });
  await measure('plan, first read, 1 connection', Object.values(plan), { connections: 1, bump });
  await measure('board, repeated, 16 connections', Object.values(board), { connections: 16 });
  await measure('board, first read, 16 connections', Object.values(board), { connections: 16, bump });
  await measure('board, first read, 1 connection', Object.values(board), { connections: 1, bump });
  for (const server of [waymark, bare, postgraphile]) await server.stop();
  return rows;
}

/** The same facts from both, to the letter; of PostGraphile, whose schema has other names, as many of each. */
async function checkAlike({ waymark, bare, postgraphile }) {
  const [ours, theirs, other] = await Promise.all(
    [waymark, bare, postgraphile].map(async ({ url, body }) => (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json()),
  );
  deepStrictEqual(ours, theirs, 'Waymark and the bare server give different plans');
  const count = (value, name) => JSON.stringify(value).split(`"${name}":`).length - 1;
  for (const name of ['periodStart', 'version', 'isOngoing', 'title']) {
    if (count(ours, name) !== count(other, name)) throw new Error(`PostGraphile gives another number of ${name}`);
  }
}

