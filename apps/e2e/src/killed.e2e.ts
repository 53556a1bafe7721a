import { randomInt, randomUUID } from 'node:crypto';
import { OwnServer } from './support/own-server';

/** `npm run soak` asks for 200. */
const KILLS = Number(process.env['WAYMARK_KILLS'] ?? 10);

/** Printed, so that a failure can be played again: WAYMARK_SEED=<number>. */
const SEED = Number(process.env['WAYMARK_SEED'] ?? randomInt(2 ** 31));

/** The plug is pulled this long at most after the first report is acknowledged. */
const LONGEST_MS = 600;

/** A transaction of two reports; never the same milestones as another writer's. */
const WRITERS = 4;

/** What a writer sent, and whether it was told that it is saved. */
interface Sent {
  ids: [string, string];
  isAcknowledged: boolean;
}

/** Mulberry32: the same seed, the same moments. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const server = new OwnServer();
let cookie = '';

/** The server was gone before it had answered in full. */
class NoAnswer extends Error {}

async function ask<T>(query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await answerTo<T>(query, variables).catch((error: unknown) => {
    throw new NoAnswer('no answer', { cause: error });
  });
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
  return data;
}

async function answerTo<T>(query: string, variables: object): Promise<{ data: T; errors?: { message: string }[] }> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0] ?? '';
  return (await response.json()) as { data: T; errors?: { message: string }[] };
}

async function signIn(): Promise<void> {
  const { signInOptions } = await ask<{ signInOptions: { demoAccounts: { id: string; words: string }[] } }>('{ signInOptions { demoAccounts { id words } } }');
  const manager = signInOptions.demoAccounts.find(({ words }) => /^programme manager/i.test(words));
  await ask('mutation ($input: SignInAsInput!) { signInAs(input: $input) { id } }', { input: { accountId: manager?.id } });
}

interface Known {
  id: string;
  statements: { id: string; recordedAt: string; statedBy: string }[];
}

/** What the server holds of the milestones that are written to, two for each writer. */
async function milestones(): Promise<Known[]> {
  const lists = await ask<{ myUpdates: Record<'owed' | 'reported', Known[]> }>(
    '{ myUpdates(slug: "example") { owed { ...M } reported { ...M } } } fragment M on Milestone { id status isOngoing statements { id recordedAt statedBy } }',
  );
  const open = [...lists.myUpdates.owed, ...lists.myUpdates.reported].filter((row) => (row as Known & { isOngoing: boolean; status: string }).status !== 'completed' && !(row as Known & { isOngoing: boolean }).isOngoing);
  return open.sort((a, b) => a.id.localeCompare(b.id)).slice(0, WRITERS * 2);
}

function report(milestone: Known, id: string, seen: string | null): object {
  return {
    id,
    milestoneId: milestone.id,
    seenStatementId: seen,
    isNoChange: false,
    status: 'in_progress',
    forecast: 'December 2099',
    actual: '',
    confidence: 'red',
    narrative: 'Written while somebody pulls the plug.',
    reasonCategory: 'external',
    reason: 'The plug.',
    recovery: 'Start again.',
    confidenceReason: '',
    confidenceUntil: '',
    isPastForecastMeant: false,
  };
}

/** Saves two reports at a time until the server is gone. */
async function write(pair: [Known, Known], sent: Sent[], acknowledge: () => void): Promise<void> {
  const seen = pair.map(({ statements }) => statements[0]?.id ?? null);
  for (;;) {
    const one: Sent = { ids: [randomUUID(), randomUUID()], isAcknowledged: false };
    sent.push(one);
    const updates = pair.map((milestone, index) => report(milestone, one.ids[index] as string, seen[index] ?? null));
    try {
      await ask('mutation ($input: SaveUpdatesInput!) { saveUpdates(input: $input) { milestones { id } } }', { input: { slug: 'example', updates } });
    } catch (error) {
      // No answer: it may be saved or not. An answer that refuses is a fault of this test.
      if (error instanceof NoAnswer) return;
      throw error;
    }
    one.isAcknowledged = true;
    acknowledge();
    one.ids.forEach((id, index) => (seen[index] = id));
  }
}

/** Every entry that the history has of the reports of one milestone. */
async function recorded(ids: readonly string[]): Promise<number> {
  let found = 0;
  for (const id of ids) {
    const { history } = await ask<{ history: { total: number; items: { actor: string; reason: string; operation: string }[] } }>(
      'query ($id: ID!) { history(slug: "example", kind: status_update, id: $id) { total items { actor reason operation } } }',
      { id },
    );
    const [entry] = history.items;
    if (history.total === 1 && entry?.operation === 'insert' && entry.actor && entry.reason) found += 1;
  }
  return found;
}

beforeAll(async () => {
  await server.start();
  await signIn();
}, 120_000);

afterAll(() => server.remove());

it(
  `keeps every acknowledged report and none by halves, killed ${KILLS} times`,
  async () => {
    const random = randomFrom(SEED);
    process.stdout.write(`killed: WAYMARK_SEED=${SEED}\n`);
    let acknowledged = 0;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const known = await milestones();
      const sent: Sent[] = [];
      let begin: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => (begin = resolve));
      const writers = Array.from({ length: WRITERS }, (_, place) => write([known[place * 2], known[place * 2 + 1]] as [Known, Known], sent, begin));
      await Promise.race([begun, ...writers]);
      await new Promise((resolve) => setTimeout(resolve, Math.round(random() * LONGEST_MS)));
      await server.kill();
      await Promise.all(writers);
      await server.start();

      const after = new Set((await milestones()).flatMap(({ statements }) => statements.map(({ id }) => id)));
      const there = sent.map(({ ids }) => ids.filter((id) => after.has(id)).length);
      const lost = sent.filter(({ isAcknowledged }, index) => isAcknowledged && there[index] !== 2);
      const halves = there.filter((count) => count === 1);
      expect({ seed: SEED, kill, lost, halves }).toEqual({ seed: SEED, kill, lost: [], halves: [] });
      const last = sent.filter((_, index) => there[index] === 2).slice(-2).flatMap(({ ids }) => ids);
      expect({ seed: SEED, kill, recorded: await recorded(last) }).toEqual({ seed: SEED, kill, recorded: last.length });
      acknowledged += sent.filter((one) => one.isAcknowledged).length;
    }
    expect(acknowledged).toBeGreaterThanOrEqual(KILLS);
  },
  60_000 + KILLS * 15_000,
);
