import { RequestMethod } from '@nestjs/common';
import { MetadataScanner } from '@nestjs/core';
import { ROLES } from '@waymark/domain';
import { buildSchema } from 'graphql';
import { randomUUID } from 'node:crypto';
import { AppModule } from '../app.module';
import { recordAs } from '../database/record-as';
import { giveRole } from '../testing/callers';
import { askAt, startApp, type Ask, type TestApp } from '../testing/test-app';
import { schemaText } from '../write-schema';
import { MATRIX, PLACES, type Ids, type Place, type Row } from './permission-matrix';

/** Somebody at a browser. */
interface Person {
  ask: Ask;
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
}

let app: TestApp;
let people: Person[];
let places: Record<Place, Ids>;

beforeAll(async () => {
  app = await startApp();
  places = await makePlaces();
  people = await everybody();
});
afterAll(() => app.stop());

/** In the order of the matrix. */
async function everybody(): Promise<Person[]> {
  const signedIn = [];
  for (const role of [...ROLES, null]) signedIn.push(await app.as(role));
  return [...signedIn, { ask: askAt(app.url), fetch: (path, init) => fetch(`${app.url}${path}`, init) }];
}

/** The example is home. Birmingham's record is open, Derby's is closed, and is given a project to try with. */
async function makePlaces(): Promise<Record<Place, Ids>> {
  const account = randomUUID();
  await app.dataSource.query(`INSERT INTO account (id, name, is_demo) VALUES ($1, 'Of the demo', true)`, [account]);
  await giveRole(app.dataSource, account, 'observer', {});
  await recordAs(app.dataSource, { actor: 'Test', reason: 'Somewhere to try' }, async (manager) => {
    const copy = (table: string, from: string, to: object) => manager.query(`INSERT INTO ${table} SELECT (jsonb_populate_record(t, $2)).* FROM ${table} t WHERE id = $1`, [from, to]);
    const source = (await idsAt('birmingham', 1)) as Ids;
    const [derby]: { id: string }[] = await manager.query(`UPDATE programme SET is_open = false WHERE slug = 'derby' RETURNING id`).then(([rows]: [{ id: string }[]]) => rows);
    const [objective, project, milestone] = [randomUUID(), randomUUID(), randomUUID()];
    const none = { programme_id: derby?.id, source_document_id: null, quote: null };
    await copy('objective', source.objective, { ...none, id: objective, sponsor_id: null });
    await copy('project', source.project, { ...none, id: project, objective_id: objective });
    await copy('milestone', source.milestone, { ...none, id: milestone, project_id: project });
  });
  const at = async (slug: string, objective: number): Promise<Ids> => {
    const found = await idsAt(slug, objective);
    return { ...found, account, ...(await addEvidence(found.milestone)), ...(await addDecisions(found)) };
  };
  const [own, other, elsewhere, hidden] = [await at('example', 1), await at('example', 2), await at('birmingham', 1), await at('derby', 1)];
  return { home: own, own, other, elsewhere, hidden, smuggled: { ...elsewhere, slug: 'example' } };
}

/** What is there before anything is added to try with. */
type Found = Omit<Ids, 'evidence' | 'file' | 'account' | keyof Decisions>;
type Decisions = Pick<Ids, 'dependency' | 'risk' | 'changeRequest' | 'planVersion' | 'statement'>;

async function idsAt(slug: string, objective: number): Promise<Found> {
  const [ids]: Ids[] = await app.dataSource.query(
    `SELECT slug, o.id AS objective, p.id AS project, to_json(p.recorded_at) AS "recordedAt", m.id AS milestone, k.id AS kpi, (SELECT x.id FROM measure x WHERE x.kpi_id = k.id LIMIT 1) AS measure
      FROM programme g JOIN objective o ON o.programme_id = g.id JOIN project p ON p.objective_id = o.id JOIN milestone m ON m.project_id = p.id JOIN kpi k ON k.programme_id = g.id
      WHERE slug = $1 AND number = $2 AND coalesce(k.objective_id, o.id) = o.id AND EXISTS (SELECT FROM measure x WHERE x.kpi_id = k.id) LIMIT 1`,
    [slug, objective],
  );
  if (!ids) throw new Error(`${slug} has no milestone`);
  return ids;
}

async function addEvidence(milestone: string): Promise<Pick<Ids, 'evidence' | 'file'>> {
  const [id, content] = [randomUUID(), randomUUID()];
  await app.dataSource.query(`INSERT INTO evidence_file (id, programme_id, content, sha256) SELECT $1, programme_id, 'x', 'x' FROM milestone WHERE id = $2`, [content, milestone]);
  await recordAs(app.dataSource, { actor: 'Test', reason: 'Evidence to try' }, (manager) =>
    manager.query(
      `INSERT INTO evidence (id, programme_id, milestone_id, kind, title, file_id, file_name, media_type, size_bytes, added_by, added_on)
        SELECT $1, programme_id, id, 'file', 'Minutes', $3, 'minutes.txt', 'text/plain', 1, 'Test', '2026-01-01' FROM milestone WHERE id = $2`,
      [id, milestone, content],
    ),
  );
  return { evidence: id, file: id };
}

async function addDecisions({ slug, objective, project, milestone }: Found): Promise<Decisions> {
  const ids = { dependency: randomUUID(), risk: randomUUID(), changeRequest: randomUUID(), planVersion: randomUUID(), statement: randomUUID() };
  await recordAs(app.dataSource, { actor: 'Test', reason: 'Decisions to try' }, async (manager) => {
    const add = (table: string, row: object) =>
      manager.query(`INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, jsonb_build_object('programme_id', id) || $2::jsonb)).* FROM programme WHERE slug = $1`, [slug, row]);
    const [{ number }] = await manager.query<[{ number: number }]>('SELECT 1000 + count(*)::integer AS number FROM risk');
    const day = '2026-01-01';
    await add('status_update', { id: ids.statement, milestone_id: milestone, stated_on: day, status: 'in_progress', narrative: 'Begun', stated_by: 'Test', is_no_change: false });
    await add('dependency', { id: ids.dependency, milestone_id: milestone, needs_project_id: project });
    await add('risk', { id: ids.risk, number, kind: 'risk', objective_id: objective, title: 'Staff leave' });
    await add('risk_assessment', { id: randomUUID(), risk_id: ids.risk, assessed_on: day, status: 'open', likelihood: 2, impact: 3, assessed_by: 'Test' });
    const asked = { title: 'Later', reason_category: 'data', reason: 'No data', requested_by: 'Test', requested_on: day };
    await add('change_request', { id: ids.changeRequest, number, kind: 'cancel', project_id: project, ...asked });
    await add('plan_version', { id: ids.planVersion, number, title: 'Next', opened_on: day });
  });
  return ids;
}

const REFUSALS = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL'];

/** Y: allowed, whatever comes of it. A fault of the test or of ours is neither. */
async function outcome(row: Row, { ask, fetch }: Person, ids: Ids): Promise<string> {
  if (row.query) {
    const { errors } = await ask(row.query, row.variables?.(ids));
    const code = errors[0]?.extensions.code ?? '';
    if (['GRAPHQL_VALIDATION_FAILED', 'INTERNAL'].includes(code)) return `${code}: ${errors[0]?.message}`;
    return REFUSALS.includes(code) ? '-' : 'Y';
  }
  const { path, ...init } = row.request?.(ids) ?? { path: '/', method: 'GET' };
  const response = await fetch(path, { ...init, redirect: 'manual' });
  await response.body?.cancel();
  if (response.status >= 500) return `${response.status}`;
  return [401, 403, 404].includes(response.status) ? '-' : 'Y';
}

it('has a row for each query, mutation, subscription and route, and for nothing else', async () => {
  const schema = buildSchema(await schemaText());
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
  );
  expect(Object.keys(MATRIX).sort()).toEqual([...fields, ...routes()].sort());
});

function routes(): string[] {
  const scanner = new MetadataScanner();
  return (AppModule.on(app.dataSource).controllers ?? []).flatMap((controller) => {
    const prototype = controller.prototype as Record<string, object>;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name] as object;
      if (!Reflect.hasMetadata('path', handler)) return [];
      const path = [Reflect.getMetadata('path', controller), Reflect.getMetadata('path', handler)].map((part) => String(part).replace(/^\/|\/$/g, '')).filter(Boolean);
      return [`${RequestMethod[Reflect.getMetadata('method', handler) as RequestMethod]} /${path.join('/')}`];
    });
  });
}

it.each(Object.entries(MATRIX))('%s', async (_, row) => {
  const found: Partial<Record<Place, string>> = {};
  for (const place of PLACES.filter((each) => row.allowed[each] !== undefined)) {
    const asked = row.endsSession ? await everybody() : people;
    // One after the other, so that who may see the same is given the same answer from memory.
    found[place] = '';
    for (const person of asked) found[place] += await outcome(row, person, places[place]);
  }
  expect(found).toEqual(row.allowed);
});

it('has changed nothing in any plan by being tried', async () => {
  const changed: unknown[] = await app.dataSource.query(
    `SELECT recorded_by, recorded_reason FROM (
      SELECT recorded_by, recorded_reason FROM objective UNION ALL SELECT recorded_by, recorded_reason FROM project
      UNION ALL SELECT recorded_by, recorded_reason FROM status_update UNION ALL SELECT recorded_by, recorded_reason FROM programme
      UNION ALL SELECT recorded_by, recorded_reason FROM dependency UNION ALL SELECT recorded_by, recorded_reason FROM risk_assessment
      UNION ALL SELECT recorded_by, recorded_reason FROM change_step UNION ALL SELECT recorded_by, recorded_reason FROM plan_version_step
      UNION ALL SELECT recorded_by, recorded_reason FROM update_response UNION ALL SELECT recorded_by, recorded_reason FROM confidence_declaration
      UNION ALL SELECT recorded_by, recorded_reason FROM observation UNION ALL SELECT recorded_by, recorded_reason FROM kpi_commentary
      UNION ALL SELECT recorded_by, recorded_reason FROM kpi UNION ALL SELECT recorded_by, recorded_reason FROM measure
    ) row WHERE recorded_by LIKE 'Test %'`,
  );
  expect(changed).toEqual([]);
});
