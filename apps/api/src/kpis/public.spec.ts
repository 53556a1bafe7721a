import { dayInLondon, WITHHELD_WORDS } from '@waymark/domain';
import { Client } from 'pg';
import type { Caller } from '../testing/callers';
import { addKpi, enter, entry, KPI, sent, type Shown } from '../testing/kpi-forms';
import { startApp, type TestApp } from '../testing/test-app';

let app: TestApp;
let officer: Caller;
let [total, early, late]: (string | undefined)[] = [];
/** Between the first values and the last. */
let meanwhile: string;

const value = (id: string | undefined, period: string, number: number) => entry(id, period, { value: String(number) });

beforeAll(async () => {
  app = await startApp(dayInLondon(new Date().toISOString()));
  officer = await app.as('data_officer');
  const count = { unit: 'children', kind: 'count', window: 'month', maySum: true, polarity: 'lower' };
  ({ ids: [total] } = await addKpi(officer, {}, [{ ...count, name: 'Waiting' }]));
  ({ ids: [, early, late] } = await addKpi(officer, { ref: 'K9.2' }, [{ ...count, name: 'All' }, { ...count, name: 'Early years', partOfId: total }, { ...count, name: 'Later', partOfId: total }]));
  // Nothing here is small, and what is missing from the whole is not known yet.
  await enter(officer, [value(total, 'Jan 2022', 7711), value(early, 'Jan 2022', 7708), value(early, 'Dec 2021', 7704)]);
  const [{ at }] = await app.dataSource.query(`SELECT clock_timestamp() AS at`);
  meanwhile = (at as Date).toISOString();
  await enter(officer, [value(late, 'Jan 2022', 3)], { reason: 'The last part' });
  const { measures } = (await officer.ask(PROGRAMME)).data.programme.two;
  const { latest } = measures.find(({ id }: Shown) => id === early);
  const said = { words: 'Of all of them 7,708 are early.', action: '7708 letters are sent.' };
  await sent(officer, 'writeCommentary', { measureId: early, observationId: latest.id, ...said, reason: undefined }, 'K9.2');
});
afterAll(() => app.stop());

const FINDING = 'title explanation arithmetic';
const OWN = `${KPI} findings { ${FINDING} } measures { partsWords trendWords gapWords pooledWords }`;
const PROGRAMME = `query ($asAt: AsAt) { programme(slug: "example", asAt: $asAt) { one: kpi(ref: "K9.1") { ${OWN} } two: kpi(ref: "K9.2") { ${OWN} } findings { ${FINDING} } } }`;

const valuesOf = (data: Shown): Record<string, Shown[]> =>
  Object.fromEntries([data.programme.one, data.programme.two].flatMap(({ measures }) => measures.map((measure: Shown) => [measure.id, measure.series.items.map((row: Shown) => row.value ?? row.status)])));

it('sees counts of few, and what gives them away, suppressed; members see what was entered', async () => {
  const [seen, known] = await Promise.all([app.ask(PROGRAMME), officer.ask(PROGRAMME)]);
  expect([seen.errors, known.errors]).toEqual([[], []]);
  expect([total, early, late].map((id) => valuesOf(seen.data)[id ?? ''])).toEqual([[7711], [7704, 'suppressed'], ['suppressed']]);
  expect([total, early, late].map((id) => valuesOf(known.data)[id ?? ''])).toEqual([[7711], [7704, 7708], [3]]);
  const elsewhere = await app.as('programme_manager', { slug: 'birmingham' });
  expect(valuesOf((await elsewhere.ask(PROGRAMME)).data)[late ?? '']).toEqual(['suppressed']);
});

it('finds nothing of them in any sentence, list, page of changes or history, nor in an earlier state', async () => {
  const asked = [
    PROGRAMME,
    '{ programmes { items { kpis(first: 200) { items { ref headline { trendWords verdictWords trend { words } latest { valueWords } } } } } } }',
    '{ board(slug: "example") { answer { lead rest } kpis { ref headline { trendWords latest { valueWords } } } programme { kpis(first: 200) { items { ref headline { trendWords verdictWords } } } } } }',
    `{ findings(slug: "example") { items { finding { ${FINDING} } } } }`,
    '{ changes(slug: "example") { items { words before after } } }',
    '{ programmeHistory(slug: "example", kind: observation, first: 200) { items { reason record { name } changes { label before after } } } }',
    '{ programmeHistory(slug: "example", kind: kpi_commentary, first: 200) { items { reason record { name } changes { label before after } } } }',
  ];
  for (const query of asked) {
    for (const asAt of query === PROGRAMME ? [null, meanwhile] : [null]) {
      const { data, errors } = await app.ask(query, { asAt });
      expect(errors).toEqual([]);
      expect(JSON.stringify(data)).not.toMatch(/7,?708/);
    }
  }
  const spoken = (data: Shown) => data.programme.two.measures.flatMap(({ commentaries }: Shown) => commentaries.map(({ words }: Shown) => words));
  expect([spoken((await app.ask(PROGRAMME)).data), spoken((await officer.ask(PROGRAMME)).data)]).toEqual([[WITHHELD_WORDS], ['Of all of them 7,708 are early.']]);
  // Then the only part there was, it is what would give the last one away now.
  expect(valuesOf((await app.ask(PROGRAMME, { asAt: meanwhile })).data)[early ?? '']).toEqual([7704, 'suppressed']);
  expect(valuesOf((await officer.ask(PROGRAMME, { asAt: meanwhile })).data)[early ?? '']).toEqual([7704, 7708]);
});

it('reads in the history that a value was entered, by whom and why; members read the number', async () => {
  const query = '{ programmeHistory(slug: "example", kind: observation, first: 1) { items { actor reason record { name } changes { label after } } } }';
  const [told] = (await app.ask(query)).data.programmeHistory.items;
  expect(told).toMatchObject({ actor: officer.name, reason: 'The last part', record: { name: 'Value of KPI K9.2: Later for January 2022' } });
  expect(told.changes.map(({ label }: Shown) => label)).not.toContain('Value');
  expect((await officer.ask(query)).data.programmeHistory.items[0].changes).toContainEqual({ label: 'Value', after: '3' });
});

it('is never given the answer that was kept for a member, nor a member the one for the public', async () => {
  const observer = await app.as('observer');
  const stranger = await app.as(null);
  const lateOf = async (who: Pick<Caller, 'ask'>) => valuesOf((await who.ask(PROGRAMME)).data)[late ?? ''];
  for (let time = 0; time < 3; time += 1) {
    for (const member of [officer, observer]) expect(await lateOf(member)).toEqual([3]);
    for (const outsider of [app, stranger]) expect(await lateOf(outsider)).toEqual(['suppressed']);
  }
  // All of these were kept: only the revision was looked at.
  const query = jest.spyOn(Client.prototype, 'query');
  expect(await lateOf(app)).toEqual(['suppressed']);
  expect(query.mock.calls.map(([config]) => (config as unknown as { name: string }).name)).toEqual(['revisions']);
  query.mockRestore();
});

it('is kept from what the programme now calls small, at every moment', async () => {
  const manager = await app.as('programme_manager');
  const rule = async (smallNumber: number) => {
    const { recordedAt } = (await manager.ask('{ programme(slug: "example") { recordedAt } }')).data.programme;
    const input = { slug: 'example', seenAt: recordedAt, reason: '', needsAgreement: true, smallNumber };
    expect((await manager.ask('mutation ($input: EditPlanRulesInput!) { editPlanRules(input: $input) { id } }', { input })).errors).toEqual([]);
  };
  await rule(0);
  expect(valuesOf((await app.ask(PROGRAMME)).data)[late ?? '']).toEqual([3]);
  await rule(5);
  expect(valuesOf((await app.ask(PROGRAMME)).data)[late ?? '']).toEqual(['suppressed']);
});
