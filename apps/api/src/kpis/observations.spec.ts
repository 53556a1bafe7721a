import { dayInLondon } from '@waymark/domain';
import type { Caller } from '../testing/callers';
import { addKpi, code, enter, entry, fieldsOf, KPI, type Shown } from '../testing/kpi-forms';
import { startApp, type TestApp } from '../testing/test-app';

let app: TestApp;
let officer: Caller;
let [share, ratio, open]: (string | undefined)[] = [];
beforeAll(async () => {
  // What is recorded today can be looked at as at today.
  app = await startApp(dayInLondon(new Date().toISOString()));
  officer = await app.as('data_officer', { name: 'Dana Reid' });
  const measures = [{}, { name: 'Places', kind: 'ratio' }, { name: 'Open', unit: 'cases', kind: 'count', window: 'month' }];
  ({ ids: [share, ratio, open] } = await addKpi(officer, {}, measures));
});
afterAll(() => app.stop());

const shareOf = (period: string, numerator: string, denominator: string, over: object = {}) => entry(share, period, { numerator, denominator, ...over });
const counts = async (...entries: object[]) => (await enter(officer, entries)).data?.enterObservations;

async function seriesOf(id: string | undefined, asAt: string | null = null): Promise<Shown[]> {
  const { data, errors } = await officer.ask(`query ($asAt: AsAt) { programme(slug: "example", asAt: $asAt) { kpi(ref: "K9.1") { ${KPI} } } }`, { asAt });
  expect(errors).toEqual([]);
  return data.programme.kpi.measures.find((measure: Shown) => measure.id === id).series.items;
}

async function rowsOf(id: string | undefined): Promise<number> {
  const [{ count }] = await app.dataSource.query('SELECT count(*)::integer AS count FROM observation WHERE measure_id = $1', [id]);
  return count as number;
}

it('records a month of several measures, and nothing again when the save is repeated', async () => {
  const month = [shareOf('Jan 2022', '8', '13'), entry(open, '01/01/2022', { value: '1,234', note: ' All teams ' }), entry(ratio, 'January 2022', { numerator: '27,932', denominator: '16,000' })];
  expect(await counts(...month)).toEqual({ added: 3, revised: 0, same: 0 });
  expect(await seriesOf(share)).toMatchObject([{ periodWords: 'January 2022', valueWords: '61.5% (8 of 13)', enteredBy: 'Data officer', status: 'actual', revisedWords: null }]);
  expect(await seriesOf(ratio)).toMatchObject([{ valueWords: '174.6% (27,932 of 16,000)' }]);
  expect(await seriesOf(open)).toMatchObject([{ value: 1234, note: 'All teams', periodStart: '2022-01-01', periodEnd: '2022-01-31' }]);
  expect(await counts(...month)).toEqual({ added: 0, revised: 0, same: 3 });
  expect(await rowsOf(share)).toBe(1);
});

it('revises what was on the screen; the board of before still sees what it saw, and the history says who', async () => {
  expect(await counts(shareOf('Feb 2022', '20', '53'))).toMatchObject({ added: 1 });
  const first = (await seriesOf(share)).at(-1);
  const revised = [shareOf('Feb 2022', '21', '53', { seenId: first.id }), shareOf('Mar 2022', '30', '60')];
  expect((await enter(officer, revised, { reason: 'Late cases came in' })).data.enterObservations).toEqual({ added: 1, revised: 1, same: 0 });
  // The answer was lost, and the same is sent with the old id.
  expect(await counts(...revised)).toEqual({ added: 0, revised: 0, same: 2 });
  const standing = (await seriesOf(share)).find(({ periodWords }) => periodWords === 'February 2022');
  expect(standing).toMatchObject({ valueWords: '39.6% (21 of 53)', revisedWords: expect.stringMatching(/^Revised: was 37\.7% \(20 of 53\) until /) });
  const then = await seriesOf(share, new Date(Date.parse(first.recordedAt) + 1).toISOString());
  expect(then.at(-1)).toMatchObject({ id: first.id, valueWords: '37.7% (20 of 53)', revisedWords: null });

  const { data } = await officer.ask('{ programmeHistory(slug: "example", kind: observation, actor: "Dana Reid", first: 50) { items { reason record { name objective } changes { label after } } } }');
  const told = data.programmeHistory.items;
  const late = told.filter(({ reason }: Shown) => reason === 'Late cases came in');
  expect(late).toHaveLength(2);
  expect(late.map(({ record }: Shown) => record)).toContainEqual({ name: 'Value of KPI K9.1: Finalised in time for February 2022', objective: 1 });
  expect(late.flatMap(({ changes }: Shown) => changes)).toContainEqual({ label: 'Numerator', after: '21' });
  expect(told.map(({ reason }: Shown) => reason)).toEqual(expect.arrayContaining(['Entered values for January 2022', 'Entered values for February 2022']));
});

describe('what a cell may say', () => {
  const right: [string, () => object, object][] = [
    ['no number', () => entry(open, 'Apr 2021', { value: 'n/a' }), { status: 'not_available', value: null }],
    ['held back', () => entry(open, 'May 2021', { value: '<5' }), { status: 'suppressed', value: null, qualifier: '<5' }],
    ['starred', () => entry(open, 'Jun 2021', { value: '*' }), { status: 'suppressed', value: null }],
    ['thousands', () => entry(open, 'Jul 2021', { value: '27,932' }), { status: 'actual', value: 27932 }],
    ['none of none', () => shareOf('Apr 2021', '0', '0'), { status: 'cannot_be_measured', value: null }],
    ['above the target', () => entry(ratio, 'Apr 2021', { value: '101%' }), { status: 'actual', value: 101 }],
    ['part of a month', () => shareOf('2021-05-01 to 2021-05-11', '1', '8', { status: 'part_period' }), { status: 'part_period', periodEnd: '2021-05-11' }],
  ];
  beforeAll(async () => expect(await counts(...right.map(([, made]) => made()))).toEqual({ added: right.length, revised: 0, same: 0 }));

  it.each(right)('%s', async (_, made, expected) => {
    const { measureId } = made() as { measureId: string };
    const found = (await seriesOf(measureId)).filter(({ periodEnd }) => periodEnd < '2021-08');
    expect(found).toContainEqual(expect.objectContaining(expected));
  });

  const wrong: [string, () => object[], string[]][] = [
    ['some of none', () => [shareOf('Apr 2020', '5', '0')], ['entries.0.denominator']],
    ['more than all', () => [shareOf('Apr 2020', '812', '100')], ['entries.0.numerator']],
    ['a share of 101%', () => [entry(share, 'Apr 2020', { value: '101%' })], ['entries.0.value']],
    ['a date', () => [entry(open, 'Apr 2020', { value: '01/02/2022' })], ['entries.0.value']],
    ['words', () => [entry(open, 'Apr 2020', { value: 'plenty' })], ['entries.0.value']],
    ['no period, and one to come', () => [entry(open, 'soon', { value: '1' }), entry(open, 'Jan 2098', { value: '1' })], ['entries.0.period', 'entries.1.period']],
    ['one period twice', () => [entry(open, 'Apr 2020', { value: '1' }), entry(open, '2020-04', { value: '2' })], ['entries.0.period', 'entries.1.period']],
    ['a stranger among others', () => [entry(open, 'Apr 2020', { value: '1' }), entry('00000000-0000-4000-8000-000000000000', 'Apr 2020', { value: '1' })], ['entries.1.measureId']],
  ];
  it.each(wrong)('not %s, and nothing beside it is saved', async (_, made, fields) => {
    const before = [await rowsOf(share), await rowsOf(open)];
    const answer = await enter(officer, [...made(), shareOf('Apr 2019', '1', '2')]);
    expect([code(answer), fieldsOf(answer)]).toEqual(['BAD_USER_INPUT', fields]);
    expect(answer.errors[0]?.message).toMatch(/Nothing was saved\.$/);
    expect([await rowsOf(share), await rowsOf(open)]).toEqual(before);
  });

  it('is told of the first two hundred cells that cannot, and how many more', async () => {
    const { errors } = await enter(officer, Array.from({ length: 203 }, (_, index) => entry(open, `${1 + (index % 12)}/${1910 + Math.floor(index / 12)}`, { value: 'plenty' })));
    expect([errors[0]?.extensions.fields?.length, errors[0]?.message]).toEqual([200, expect.stringMatching(/And 200 more\. Nothing was saved\.$/)]);
  });

  it('is told beforehand, and nothing is written', async () => {
    const before = await rowsOf(open);
    const input = { slug: 'example', reason: '', entries: [entry(open, 'Apr 2018', { value: '12' }), entry(open, 'May 2018', { value: 'plenty' }), shareOf('Jan 2022', '8', '13')] };
    const { data } = await officer.ask(
      'query ($input: EnterObservationsInput!) { checkObservations(input: $input) { faults { index field severity } changes { index kind before after } } }',
      { input },
    );
    expect(data.checkObservations.faults).toContainEqual({ index: 1, field: 'value', severity: 'error' });
    expect(data.checkObservations.changes).toEqual([
      { index: 0, kind: 'new', before: null, after: '12 cases' },
      { index: 2, kind: 'same', before: '61.5% (8 of 13)', after: '61.5% (8 of 13)' },
    ]);
    expect(await rowsOf(open)).toBe(before);
  });
});

describe('two at once', () => {
  it('one is recorded, the other hears of it', async () => {
    const answers = await Promise.all(['11', '12'].map((numerator) => enter(officer, [shareOf('Apr 2022', numerator, '20'), entry(open, 'Apr 2022', { value: numerator })])));
    expect(answers.map(code).sort()).toEqual(['CONFLICT', 'done']);
    const late = answers.find(({ errors }) => errors.length > 0);
    expect(late && fieldsOf(late)).toEqual(['entries.0.value', 'entries.1.value']);
    expect(late?.errors[0]?.message).toMatch(/Somebody has entered/);
    expect((await seriesOf(share)).filter(({ periodWords }) => periodWords === 'April 2022')).toHaveLength(1);
  });

  it('agree where both say the same', async () => {
    const answers = await Promise.all([1, 2].map(() => enter(officer, [shareOf('May 2022', '15', '20')])));
    expect(answers.map(({ data }) => data.enterObservations.same).sort()).toEqual([0, 1]);
  });
});

it('is for who enters values, in their own programme', async () => {
  const given = [shareOf('Jun 2022', '15', '20')];
  expect(code(await enter(await app.as('sponsor'), given))).toBe('FORBIDDEN');
  expect(code(await enter(await app.as('data_officer', { slug: 'birmingham' }), given))).toBe('FORBIDDEN');
  expect(code(await enter(app, given))).toBe('UNAUTHENTICATED');
  const [{ id }] = await app.dataSource.query(`SELECT m.id FROM measure m JOIN programme g ON g.id = m.programme_id WHERE slug = 'birmingham' LIMIT 1`);
  expect(fieldsOf(await enter(officer, [entry(id, 'Jun 2022', { value: '1' })]))).toEqual(['entries.0.measureId']);
});

it('takes a whole pasted sheet, which nobody else could send', async () => {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const note = 'As in the sheet of all years that the council has kept. '.repeat(4);
  const padded = Array.from({ length: 1080 }, (_, index) => entry(open, `${months[index % 12]} ${1910 + Math.floor(index / 12)}`, { value: '12', note }));
  expect(JSON.stringify(padded).length).toBeGreaterThan(300_000);
  expect((await enter(officer, padded)).data.enterObservations).toEqual({ added: padded.length, revised: 0, same: 0 });
  expect((await enter(await app.as('observer'), padded)).status).toBe(413);
});
