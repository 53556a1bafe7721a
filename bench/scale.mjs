import { sideBySide } from './measure.mjs';
import { boardQuery } from './queries.mjs';
import { makeDatabase, startWaymark } from './setup.mjs';

/** English local areas, each with a plan in one database. */
const AREAS = 153;
const MONTHS = 60;
const slug = 'bench';

/** A plan five years old among those of every area, beside the same plan alone; and read as it was, beside as it is. */
export async function measureScale(cluster, say) {
  say(`one programme with ${MONTHS} months of history`);
  const alone = { databaseUrl: await makeDatabase(cluster, 'alone', { slug, months: MONTHS }), slug };
  say(`${AREAS} programmes with ${MONTHS} months of history each`);
  const everyone = { databaseUrl: await makeDatabase(cluster, 'everyone', { slug, months: MONTHS, copies: AREAS - 1 }), slug };
  const servers = [await startWaymark(alone.databaseUrl), await startWaymark(everyone.databaseUrl)];
  const query = boardQuery();
  const board = ({ url }, yearsAgo) => {
    const asAt = yearsAgo ? new Date(Date.now() - yearsAgo * 365 * 86_400_000).toISOString().slice(0, 10) : null;
    return { url: `${url}/graphql`, body: JSON.stringify({ query, variables: { slug, asAt } }) };
  };
  say('first reads of the board, one connection');
  const targets = [
    { name: 'alone, now', bump: alone, ...board(servers[0]) },
    { name: `among ${AREAS}, now`, bump: everyone, ...board(servers[1]) },
    { name: `among ${AREAS}, as at a year ago`, bump: everyone, ...board(servers[1], 1) },
    { name: `among ${AREAS}, as at two years ago`, bump: everyone, ...board(servers[1], 2) },
  ];
  const results = await sideBySide(targets, { rounds: 5, requests: 12, connections: 1, warmUp: { requests: 15 } });
  for (const server of servers) await server.stop();
  const ratio = (name, to) => (results[name].p50 / results[to].p50).toFixed(2);
  return targets.map(({ name }, index) => ({
    board: name,
    'p50 ms': results[name].p50.toFixed(1),
    'times alone': index === 1 ? ratio(name, targets[0].name) : '',
    'times now': index > 1 ? ratio(name, targets[1].name) : '',
  }));
}
