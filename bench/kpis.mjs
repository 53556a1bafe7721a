import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { median } from './measure.mjs';
import { bareControl, bareScorecard } from './references/bare-kpis.mjs';
import { makeDatabase, root, startWaymark } from './setup.mjs';
import { signIn, addManager } from './signing-in.mjs';

const require = createRequire(import.meta.url);
const slug = 'bench';
const MEASURES = 200;
const MONTHS = 120;
const ROUNDS = 40;
/** As a server that has run for a minute: what is compiled on the way is not measured. */
const WARM_UP = 15;
const ENTRIES = 10_000;
const ENTRY_MEASURES = 100;
const FIRST_MONTH = '2016-01-01';
const TODAY = '2026-01-15';

/** A scorecard with all charts and rules, beside bare loops over the same numbers; and a pasted block, beside a bare COPY. */
export async function measureKpis(cluster, say) {
  return [...(await measureScorecard(cluster, say)), ...(await measureEntry(cluster, say))];
}

async function measureScorecard(cluster, say) {
  const domain = require(join(root, 'libs/domain/dist/index.js'));
  const databaseUrl = await makeDatabase(cluster, 'scorecard', { slug, months: 1 });
  const plan = { ...(await readPlan(databaseUrl)), ...seriesOf(domain) };
  const series = plan.measures.map(({ id }) => plan.observations.filter(({ measureId }) => measureId === id).map(({ numerator, denominator }) => (numerator * 100) / denominator));
  const withoutKpis = { ...plan, kpis: [], measures: [], observations: [], targets: [] };
  const found = { 'Waymark, judged and in words': [], 'of it, the plan without its KPIs': [], 'bare loops from the same rows, numbers only': [] };
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    say(`scorecard, round ${round + 1}`);
    const ours = timed(() => scorecardOf(domain.assess(plan, TODAY, `${TODAY}T12:00:00.000Z`)));
    const rest = timed(() => keep(domain.assess(withoutKpis, TODAY, `${TODAY}T12:00:00.000Z`).findings.length));
    const bare = timed(() => {
      for (let pass = 0; pass < BARE_PASSES; pass += 1) for (const { latest, upper } of bareScorecard(plan)) keep(latest + upper);
    });
    if (round < WARM_UP) continue;
    found['Waymark, judged and in words'].push(ours);
    found['of it, the plan without its KPIs'].push(rest);
    found['bare loops from the same rows, numbers only'].push(bare / BARE_PASSES);
  }
  const measured = `${MEASURES} KPIs x ${MONTHS} months, all charts and rules`;
  return [...lines(measured, found), ...limitsAlone(domain, series)];
}

/** The means, limits and signals of the charts by themselves. */
function limitsAlone(domain, series) {
  const ours = (values) => domain.xmr(values, { improvement: 'increase', target: 75 }).segments[0].mean;
  const found = { '`xmr`': [], 'bare loops over arrays of numbers': [] };
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const took = [ours, (values) => bareControl(values).mean].map((work) =>
      timed(() => {
        for (let pass = 0; pass < BARE_PASSES; pass += 1) for (const values of series) keep(work(values));
      }),
    );
    if (round >= WARM_UP) Object.values(found).forEach((all, index) => all.push(took[index] / BARE_PASSES));
  }
  return lines('their limits and signals alone', found);
}

/** @param found milliseconds by what was measured; the last is the reference. */
function lines(measured, found) {
  const reference = median(Object.values(found).at(-1));
  return Object.entries(found).map(([by, all]) => ({ measured, by, ratio: (median(all) / reference).toFixed(2), ms: median(all).toFixed(2) }));
}

/** Bare loops are too short to time one by one. */
const BARE_PASSES = 20;

/** Everything that the scorecard and its charts show. */
function scorecardOf(programme) {
  for (const kpi of programme.kpis) {
    for (const measure of kpi.measures) {
      keep(measure.verdictWords.length + measure.targetWords.length + measure.trajectory.length + (measure.gapWords?.length ?? 0) + (measure.exception?.length ?? 0));
      keep((measure.sincePrevious?.words.length ?? 0) + (measure.sinceYearBefore?.words.length ?? 0) + (measure.latest?.valueWords.length ?? 0) + measure.trend.length);
      keep(measure.control.words.length + measure.control.points.length + measure.control.segments.length + Number(measure.owesCommentary));
    }
  }
}

let kept = 0;
function keep(number) {
  kept += number;
}

function timed(work) {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

async function readPlan(databaseUrl) {
  const { DataSource } = createRequire(join(root, 'apps/api/package.json'))('typeorm');
  const { dataSourceOptions } = require(join(root, 'apps/api/dist/database/data-source.js'));
  const { loadPlan } = require(join(root, 'apps/api/dist/plans/load-plan.js'));
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl)).initialize();
  const plan = await loadPlan(dataSource, slug);
  await dataSource.destroy();
  return plan;
}

/** Shares with their counts, month by month, a target and a comparator each. */
function seriesOf({ addMonths, monthEnd }) {
  const row = { recordedAt: '2026-01-10T09:00:00.000Z', sourceDocumentId: null, quote: null };
  const keys = Array.from({ length: MEASURES }, (_, index) => index);
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(FIRST_MONTH, index));
  return {
    kpis: keys.map((key) => ({ ...row, ...EMPTY_KPI, id: `k${key}`, ref: `K${key}`, name: `KPI ${key}`, position: key })),
    kpiAreas: [],
    projectKpis: [],
    measures: keys.map((key) => ({ ...row, ...SHARE, id: `x${key}`, kpiId: `k${key}`, name: `Share ${key}`, position: key })),
    targets: keys.map((key) => ({ ...row, id: `t${key}`, measureId: `x${key}`, value: 75, unit: '%', qualifier: null, dueOn: '2026-06-30', note: null, tolerance: null })),
    comparators: [],
    observations: keys.flatMap((key) =>
      months.map((periodStart, index) => {
        const denominator = 40 + ((key * 31 + index * 17) % 90);
        const numerator = Math.round(denominator * (0.45 + 0.3 * Math.abs(Math.sin(key * 7.3 + index * 2.1)) + (index > 100 ? 0.1 : 0)));
        return {
          id: `x${key}-${index}`,
          measureId: `x${key}`,
          periodStart,
          periodEnd: monthEnd(periodStart),
          periodText: periodStart.slice(0, 7),
          value: (numerator * 100) / denominator,
          numerator,
          denominator,
          // Last, so that all rows have one shape, as those that are read from the database do.
          ...PLAIN_VALUE,
          ...row,
        };
      }),
    ),
  };
}

const EMPTY_KPI = { objectiveId: null, ownerId: null, definition: null, numeratorDefinition: null, denominatorDefinition: null, frequency: 'monthly', note: null };
const SHARE = {
  unit: '%',
  relation: 'direct',
  polarity: 'higher',
  polarityStanding: 'stated',
  window: 'month',
  note: null,
  kind: 'share',
  yearType: null,
  frequency: null,
  publicationDelay: null,
  maySum: false,
  countsPeople: true,
  partOfId: null,
  inflowId: null,
  outflowId: null,
};
const PLAIN_VALUE = { precision: 'month', status: 'actual', respondents: null, qualifier: null, window: null, printedAs: null, note: null, claimed: null, enteredBy: null };

/** 100 KPIs of 100 months in one save, each with two counts. */
async function measureEntry(cluster, say) {
  const domain = require(join(root, 'libs/domain/dist/index.js'));
  const databaseUrl = await makeDatabase(cluster, 'entry', { slug, months: 1 });
  await addManager(databaseUrl, slug);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const measureIds = await addMeasures(client);
  await client.query('CREATE TABLE bare_value (LIKE observation INCLUDING DEFAULTS INCLUDING CONSTRAINTS)');
  await client.query('ALTER TABLE bare_value ADD PRIMARY KEY (id)');
  await client.query('CREATE INDEX ON bare_value (programme_id, measure_id)');
  const waymark = await startWaymark(databaseUrl);
  const person = await signIn(waymark.url);
  const months = Array.from({ length: ENTRIES / ENTRY_MEASURES }, (_, index) => domain.addMonths(FIRST_MONTH, index));
  const checked = [];
  const saved = [];
  const copied = [];
  for (let round = 0; round < 3; round += 1) {
    const ids = measureIds[round];
    const entries = ids.flatMap((measureId, key) => months.map((month, index) => ({ measureId, period: month.slice(0, 7), numerator: String(20 + ((key * 7 + index * 3 + round) % 30)), denominator: String(60 + (index % 9)) })));
    const input = { slug, reason: 'Measured', entries };
    say(`10,000 values, round ${round + 1}: check`);
    checked.push(await took(() => person.ask('query ($input: EnterObservationsInput!) { checkObservations(input: $input) { faults { index } } }', { input })));
    say(`10,000 values, round ${round + 1}: save`);
    saved.push(await took(() => person.ask('mutation ($input: EnterObservationsInput!) { enterObservations(input: $input) { added } }', { input })));
    copied.push(await took(() => copyBare(client, entries)));
  }
  await client.end();
  await waymark.stop();
  const reference = median(copied);
  const line = (by, all) => ({ measured: '10,000 pasted values', by, ratio: (median(all) / reference).toFixed(2), ms: median(all).toFixed(0) });
  return [line('Waymark, checked through GraphQL', checked), line('Waymark, checked and saved with history', saved), line('COPY into a bare table', copied)];
}

async function took(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Measures of their own for each round. */
async function addMeasures(client) {
  await client.query('BEGIN');
  await client.query(`SELECT set_config('waymark.actor', 'Bench', true), set_config('waymark.reason', 'Measures for the bench', true)`);
  const rounds = [];
  for (let round = 0; round < 3; round += 1) {
    const { rows } = await client.query(
      `INSERT INTO measure (id, programme_id, kpi_id, name, unit, relation, polarity, polarity_standing, "window", position, kind)
        SELECT gen_random_uuid(), id, NULL, 'Share ' || n, '%', 'direct', 'higher', 'stated', 'month', 10000 + n, 'share'
        FROM programme, generate_series(1, $2::int) n WHERE slug = $1 RETURNING id`,
      [slug, ENTRY_MEASURES],
    );
    rounds.push(rows.map(({ id }) => id));
  }
  await client.query('COMMIT');
  return rounds;
}

/** The same rows by COPY into a table with the same columns and index, and no rules. */
async function copyBare(client, entries) {
  const programmeId = randomUUID();
  const now = new Date().toISOString();
  const lines = entries.map(({ measureId, period, numerator, denominator }) =>
    [randomUUID(), programmeId, measureId, `${period}-01`, `${period}-28`, period, 'month', 'actual', (numerator * 100) / denominator, numerator, denominator, now, 'Bench', 'Bare'].join('\t'),
  );
  const stream = client.query(
    copyFrom('COPY bare_value (id, programme_id, measure_id, period_start, period_end, period_text, "precision", status, value, numerator, denominator, recorded_at, recorded_by, recorded_reason) FROM STDIN'),
  );
  await pipeline(Readable.from([`${lines.join('\n')}\n`]), stream);
}
