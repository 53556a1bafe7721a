import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { chromium } from 'playwright-core';
import { findBrowser } from './client.mjs';
import { median } from './measure.mjs';
import { addManager, signIn } from './signing-in.mjs';
import { makeDatabase, root, startServer, startWaymark } from './setup.mjs';

const slug = 'bench';
const SECONDS = 8;
const ROUNDS = 3;
const REFRESHES = 15;

/** Reports a second, with permission, rules, history, revision and notification; and how soon another browser shows one. */
export async function measureUpdates(cluster, say) {
  const databaseUrl = await makeDatabase(cluster, 'updates', { slug, months: 12 });
  await addManager(databaseUrl, slug);
  await makeBareTable(databaseUrl);
  const waymark = await startWaymark(databaseUrl);
  const bare = await startServer(join(root, 'bench/references/bare.mjs'), { env: { DATABASE_URL: databaseUrl } });
  const person = await reporterAt(waymark.url);
  const milestones = await person.milestones();

  const rows = [];
  for (const atOnce of [1, 12]) {
    const targets = { Waymark: (writer) => person.report(own(milestones, writer, atOnce)), 'bare pg': () => reportBare(bare.url, atOnce) };
    const found = Object.fromEntries(Object.keys(targets).map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, send] of Object.entries(targets)) {
        say(`${atOnce} at once, ${name}, round ${round + 1}`);
        found[name].push(await perSecond(send, atOnce));
      }
    }
    const reference = median(found['bare pg']);
    for (const [name, all] of Object.entries(found)) {
      rows.push({ 'reports saved': `${atOnce} in one save, 4 connections`, server: name, 'of bare': (median(all) / reference).toFixed(2), 'reports/s': median(all).toFixed(1) });
    }
  }
  say('from a save to another browser');
  const took = await refreshes(waymark.url, person, milestones);
  rows.push({ 'reports saved': 'from the answer of a save to another browser showing it', server: 'Waymark', 'of bare': '', 'reports/s': `${Math.round(median(took))} ms` });
  await waymark.stop();
  await bare.stop();
  return rows;
}

const WRITERS = 4;

/** Each writer has milestones of its own: nobody waits for another's words. */
function own(milestones, writer, count) {
  return milestones.slice(writer * count, (writer + 1) * count);
}

async function perSecond(send, atOnce) {
  const until = performance.now() + SECONDS * 1000;
  const begun = performance.now();
  let saved = 0;
  const write = async (writer) => {
    while (performance.now() < until) {
      await send(writer);
      saved += atOnce;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  return saved / ((performance.now() - begun) / 1000);
}

/** A table like the product's, with the same index and no rules. */
async function makeBareTable(databaseUrl) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query('CREATE TABLE bare_report (LIKE status_update)');
  await client.query('ALTER TABLE bare_report ADD PRIMARY KEY (id)');
  await client.query('CREATE INDEX ON bare_report (programme_id, milestone_id)');
  await client.end();
}

/** Reports of one person, each built on the last. */
async function reporterAt(url) {
  const { ask } = await signIn(url);
  const last = new Map();
  return {
    async milestones() {
      const { programme } = await ask('query ($slug: String!) { programme(slug: $slug) { milestones(first: 200) { items { id status isOngoing statements { id } } } } }', { slug });
      const open = programme.milestones.items.filter(({ status, isOngoing }) => !isOngoing && status !== 'completed' && status !== 'cancelled');
      for (const { id, statements } of open) last.set(id, statements[0]?.id ?? null);
      return open.map(({ id }) => id);
    },
    async report(ids, narrative = 'Measured.') {
      const updates = ids.map((milestoneId) => ({ ...REPORT, narrative, id: randomUUID(), milestoneId, seenStatementId: last.get(milestoneId) }));
      await ask('mutation ($input: SaveUpdatesInput!) { saveUpdates(input: $input) { milestones { id status schedule { colour words } } } }', { input: { slug, updates } });
      for (const { id, milestoneId } of updates) last.set(milestoneId, id);
    },
  };
}

const REPORT = {
  isNoChange: false,
  status: 'in_progress',
  forecast: 'December 2099',
  actual: '',
  confidence: 'red',
  reasonCategory: 'data',
  reason: 'The records are not clean.',
  recovery: 'Three people clean them.',
  confidenceReason: '',
  confidenceUntil: '',
  isPastForecastMeant: false,
};

async function reportBare(url, count) {
  const now = new Date().toISOString();
  const rows = Array.from({ length: count }, () => ({
    id: randomUUID(),
    programme_id: randomUUID(),
    milestone_id: randomUUID(),
    stated_on: now.slice(0, 10),
    status: 'in_progress',
    forecast_text: 'December 2099',
    forecast_earliest: '2099-12-01',
    forecast_latest: '2099-12-31',
    forecast_precision: 'month',
    confidence: 'red',
    narrative: 'Measured.',
    stated_by: 'Programme manager',
    is_no_change: false,
    reason_category: 'data',
    reason: REPORT.reason,
    recovery: REPORT.recovery,
    recorded_at: now,
    recorded_by: 'Bench',
    recorded_reason: 'Report',
  }));
  await fetch(`${url}/reports`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ variables: { rows } }) });
}

/** A second browser at the milestone's page, open and seen: from the answer of a save to its words on that screen. */
async function refreshes(url, person, [milestoneId]) {
  const { path, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath: path, env: { ...process.env, ...env }, args: ['--no-sandbox'] });
  try {
    const page = await (await browser.newContext()).newPage();
    const listening = page.waitForRequest(/\/events\?/);
    await page.goto(`${url}/programmes/${slug}/milestones/${milestoneId}`);
    await listening;
    await page.waitForTimeout(1_000);
    const took = [];
    for (let round = 0; round < REFRESHES; round += 1) {
      const words = `Measured, round ${round}: ${randomUUID()}`;
      const shown = page.waitForFunction((text) => document.body.textContent.includes(text), words, { polling: 'raf' }).then(() => performance.now());
      await person.report([milestoneId], words);
      const saved = performance.now();
      took.push((await shown) - saved);
    }
    return took;
  } finally {
    await browser.close();
  }
}
