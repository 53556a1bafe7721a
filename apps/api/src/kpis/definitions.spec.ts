import { dayInLondon } from '@waymark/domain';
import { Client } from 'pg';
import type { Caller } from '../testing/callers';
import { addKpi, blankKpi, blankMeasure, code, enter, entry, fieldsOf, send, sent, type Shown } from '../testing/kpi-forms';
import { startApp, type Answer, type TestApp } from '../testing/test-app';

/** The record is kept in real time: what is asked as at a moment of it is not in the future. */
const TODAY = dayInLondon(new Date().toISOString());
let app: TestApp;
let officer: Caller;
let plan: { objectives: { id: string; number: number }[]; areas: { id: string }[]; projects: { items: { id: string; ref: string }[] } };
/** K9.1, with fourteen months of values. */
let kpi: Shown;
/** After its definition was changed once. */
let meanwhile: string;
const measure = (): Shown => kpi.measures[0];
beforeAll(async () => {
  app = await startApp(TODAY);
  officer = await app.as('data_officer');
  plan = (await app.ask('{ programme(slug: "example") { objectives { id number } areas { id } projects(first: 200) { items { id ref } } } }')).data.programme;
  const { ids } = await addKpi(officer, { numeratorDefinition: 'Plans finalised within 20 weeks', denominatorDefinition: 'All plans finalised' }, [{}]);
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  await enter(officer, months.map((month, index) => entry(ids[0], `${month} 2022`, { numerator: String(20 + (index % 3)), denominator: '40' })));
  kpi = await sent(officer, 'saveKpi', asShown((await ask('K9.1')).kpi));
});
afterAll(() => app.stop());

const ask = async (ref: string): Promise<{ kpi: Shown }> => {
  const { data } = await officer.ask(`query ($ref: String!) { programme(slug: "example") { kpi(ref: $ref) { id recordedAt } } }`, { ref });
  return data.programme as { kpi: Shown };
};
/** What a form sends of what nobody touched. */
const asShown = (shown: Shown, over: object = {}) => ({
  ...blankKpi,
  ...{ id: shown.id, seenAt: shown.recordedAt, objectiveId: plan.objectives[0]?.id, numeratorDefinition: 'Plans finalised within 20 weeks', denominatorDefinition: 'All plans finalised' },
  ...over,
});
const measureAsShown = (over: object = {}) => ({ ...blankMeasure, id: measure().id, seenAt: measure().recordedAt, kpiId: kpi.id, ...over });
const saveKpi = (over: object) => send(officer, 'saveKpi', asShown(kpi, over));
const refused = (answer: Answer) => [code(answer), ...fieldsOf(answer)].join(' ');

describe('a KPI', () => {
  it('is made with its links, and found under its number only', async () => {
    const links = { areaIds: [plan.areas[0]?.id], projectIds: [plan.projects.items[0]?.id] };
    const { kpi: made } = await addKpi(officer, { ref: 'K9.2', ...links }, []);
    expect(made).toMatchObject({ name: 'Plans in time', areas: [{ area: { id: plan.areas[0]?.id } }], projects: [{ project: { id: plan.projects.items[0]?.id } }] });
    const again = { ...blankKpi, objectiveId: plan.objectives[0]?.id };
    expect(refused(await send(officer, 'saveKpi', { ...again, ref: 'k9.2' }))).toBe('BAD_USER_INPUT ref');
    expect(refused(await send(officer, 'saveKpi', { ...blankKpi, ref: ' ', name: '', areaIds: ['nowhere'] }))).toBe('BAD_USER_INPUT ref name objectiveId areaIds');
  });

  it('that counts something else has a break at each of its own measures, and says from when', async () => {
    const otherwise = { denominatorDefinition: 'All plans finalised, without exceptions' };
    expect(refused(await saveKpi(otherwise))).toBe('BAD_USER_INPUT breaksOn');
    expect(refused(await saveKpi({ ...otherwise, breaksOn: '2022' }))).toBe('BAD_USER_INPUT breaksOn');
    // A full stop is no other definition.
    expect(refused(await saveKpi({ denominatorDefinition: 'All plans, finalised.', breaksOn: 'October 2022' }))).toBe('BAD_USER_INPUT breaksOn');
    const before = kpi;
    kpi = (await saveKpi({ ...otherwise, breaksOn: 'October 2022', reason: 'New national guidance' })).data.saved.kpi;
    expect(measure().breaks).toEqual([
      {
        startsOn: '2022-10-01',
        was: 'Share of a whole: plans finalised within 20 weeks, of all plans finalised; higher is better; one month',
        now: 'Share of a whole: plans finalised within 20 weeks, of all plans finalised, without exceptions; higher is better; one month',
        reason: 'New national guidance',
        statedBy: 'Data officer',
      },
    ]);
    expect(measure().control.segments).toHaveLength(2);
    expect(measure().verdictWords).toMatch(/October/);
    meanwhile = ((await app.dataSource.query(`SELECT clock_timestamp() AS at`))[0].at as Date).toISOString();
    expect(refused(await send(officer, 'saveKpi', asShown(before, otherwise)))).toBe('CONFLICT seenAt');
  });
});

describe('a measure', () => {
  const save = (over: object) => send(officer, 'saveMeasure', measureAsShown(over));

  it.each<[string, object, string]>([
    ['another unit', { unit: 'cases' }, 'unit'],
    ['another window without a day', { window: 'quarter' }, 'breaksOn'],
    ['another window from a day to come', { window: 'quarter', breaksOn: 'Jan 2090' }, 'breaksOn'],
    ['another window before the first value', { window: 'quarter', breaksOn: '31 December 2021' }, 'breaksOn'],
    ['a day without another way', { polarity: 'lower', breaksOn: '1 October 2022' }, 'breaksOn'],
    ['percentages added up', { maySum: true }, 'maySum'],
    ['a delay of no days', { publicationDelay: -1 }, 'publicationDelay'],
    ['no name, and a KPI of nowhere', { name: '', kpiId: '00000000-0000-4000-8000-000000000000' }, 'kpiId name'],
  ])('is not saved with %s', async (_, over, fields) => expect(refused(await save(over))).toBe(`BAD_USER_INPUT ${fields}`));

  it('is edited freely where nothing is counted otherwise', async () => {
    kpi = (await save({ polarity: null, publicationDelay: 14 })).data.saved.kpi;
    expect(measure()).toMatchObject({ polarity: null, polarityStanding: null, breaks: [{}] });
    kpi = (await save({ polarity: 'higher' })).data.saved.kpi;
    expect(measure()).toMatchObject({ polarityStanding: 'stated' });
    expect(refused(await send(officer, 'saveMeasure', measureAsShown({ seenAt: '2026-01-01T00:00:00.000Z' })))).toBe('CONFLICT seenAt');
  });

  it('keeps the window of the values before it changed', async () => {
    const monthly = { name: 'Cases', unit: 'cases', kind: 'count' };
    const { ids, kpi: made } = await addKpi(officer, { ref: 'K9.4' }, [monthly]);
    await enter(officer, ['Jan', 'Feb', 'Mar'].map((month, index) => entry(ids[0], `${month} 2022`, { value: String(20 + index) })));
    const { id, recordedAt } = made.measures[0];
    const changed = await send(officer, 'saveMeasure', { ...blankMeasure, ...monthly, id, seenAt: recordedAt, kpiId: made.id, window: 'quarter', breaksOn: 'April 2022' }, 'K9.4');
    expect(changed.data.saved.kpi.measures[0]).toMatchObject({ window: 'quarter', breaks: [{ startsOn: '2022-04-01' }], control: { segments: [{ from: 0 }] } });
  });

  it('is never a part of itself, nor of what another programme measures', async () => {
    const { ids, kpi: made } = await addKpi(officer, { ref: 'K9.3' }, [{ name: 'Whole' }, { name: 'Part' }]);
    const [whole, part] = made.measures;
    const tie = (row: Shown, over: object) => send(officer, 'saveMeasure', { ...blankMeasure, kpiId: made.id, id: row.id, seenAt: row.recordedAt, name: row.name, ...over }, 'K9.3');
    const tied = await tie(part, { partOfId: ids[0] });
    expect(tied.data.saved.kpi.measures).toMatchObject([{ partOfId: null }, { partOfId: ids[0] }]);
    expect(refused(await tie(whole, { partOfId: ids[1], inflowId: ids[0] }))).toBe('BAD_USER_INPUT partOfId inflowId');
    const [{ id }] = await app.dataSource.query(`SELECT m.id FROM measure m JOIN programme g ON g.id = m.programme_id WHERE slug = 'birmingham' LIMIT 1`);
    expect(refused(await tie(whole, { outflowId: id }))).toBe('BAD_USER_INPUT outflowId');
  });
});

describe('what it is held against', () => {
  const target = (over: object) => send(officer, 'saveTarget', { id: null, seenAt: null, measureId: measure().id, value: '75%', qualifier: '', dueOn: '', tolerance: '', note: '', ...over });
  const comparator = (over: object) =>
    send(officer, 'saveComparator', {
      ...{ id: null, seenAt: null, measureId: measure().id, name: 'England', areaType: 'england', areaName: '', neighbourModel: '', value: '57.9%', period: '2021', basis: '', note: '' },
      ...over,
    });

  it('a target is read as typed, edited and taken back with a reason', async () => {
    const [{ target: made }] = (await target({ value: 'at least 75%', dueOn: 'March 2026' })).data.saved.kpi.measures[0].trajectory;
    expect(made).toMatchObject({ value: 75, qualifier: 'at least', dueOn: '2026-03-31' });
    const edited = await target({ id: made.id, seenAt: made.recordedAt, value: '80', tolerance: '2' });
    expect(edited.data.saved.kpi.measures[0].trajectory).toMatchObject([{ target: { id: made.id, value: 80, qualifier: null, dueOn: null, tolerance: 2 } }]);
    expect(refused(await target({ id: made.id, seenAt: made.recordedAt, value: '90' }))).toBe('CONFLICT seenAt');
    expect(refused(await send(officer, 'removeKpiFact', { id: made.id }))).toBe('BAD_USER_INPUT reason');
    expect((await sent(officer, 'removeKpiFact', { id: made.id, reason: 'Typed twice' })).measures[0].trajectory).toEqual([]);
    expect(refused(await send(officer, 'removeKpiFact', { id: made.id, reason: 'Typed twice' }))).toBe('NOT_FOUND id');
  });

  it('pounds are typed with their sign, as in the grid', async () => {
    const { ids: [spent] } = await addKpi(officer, { ref: 'K9.5' }, [{ name: 'Spent', unit: 'GBP', kind: 'amount' }]);
    const typed = { id: null, seenAt: null, measureId: spent, note: '' };
    const aimed = await send(officer, 'saveTarget', { ...typed, value: '£1,500.50', qualifier: '', dueOn: '', tolerance: '' }, 'K9.5');
    expect(aimed.data.saved.kpi.measures[0].trajectory).toMatchObject([{ target: { value: 1500.5 } }]);
    const whose = { name: 'England', areaType: 'england', areaName: '', neighbourModel: '', period: '2021', basis: '' };
    const compared = await send(officer, 'saveComparator', { ...typed, ...whose, value: '-£500' }, 'K9.5');
    expect(compared.data.saved.kpi.measures[0].comparators).toMatchObject([{ value: -500 }]);
  });

  it.each<[object, string]>([
    [{ value: '101%' }, 'value'],
    [{ value: '' }, 'value'],
    [{ value: 'n/a', tolerance: '-1' }, 'value tolerance'],
    [{ value: '£75' }, 'value'],
    [{ dueOn: 'soon' }, 'dueOn'],
  ])('refuses the target %j', async (over, fields) => expect(refused(await target(over))).toBe(`BAD_USER_INPUT ${fields}`));

  it('a comparator keeps its period as typed, and what it means', async () => {
    const [made] = (await comparator({ period: '2021/22' })).data.saved.kpi.measures[0].comparators;
    expect(made).toMatchObject({ value: 57.9, periodText: '2021/22', periodStart: '2021-04-01', periodEnd: '2022-03-31' });
    expect(refused(await comparator({ period: 'lately', name: '', neighbourModel: 'April 2021' }))).toBe('BAD_USER_INPUT name period neighbourModel');
    // What else is edited is kept where the period is left as it was.
    const said = { name: 'Core cities', areaName: 'Eight cities', basis: 'excluding exceptions', note: 'The Department’s tables' };
    const [renamed] = (await comparator({ id: made.id, seenAt: made.recordedAt, period: '2021/22', ...said })).data.saved.kpi.measures[0].comparators;
    expect(renamed).toMatchObject({ id: made.id, ...said, periodText: '2021/22', periodStart: made.periodStart, periodEnd: made.periodEnd });
    const edited = await comparator({ id: made.id, seenAt: renamed.recordedAt, period: '' });
    expect(edited.data.saved.kpi.measures[0].comparators).toMatchObject([{ id: made.id, periodText: null, periodEnd: null }]);
  });
});

it('limits begin anew within the chart, once, where the change has lasted, with a reason and a role', async () => {
  const rebase = (startsOn: string, reason = 'A second team began') => send(officer, 'saveRebase', { measureId: measure().id, startsOn, reason });
  for (const outside of ['January 2022', '2 December 2022', 'soon', '']) expect(refused(await rebase(outside))).toBe('BAD_USER_INPUT startsOn');
  const { errors } = await rebase('June 2022');
  expect(errors[0]?.extensions.fields).toEqual([{ field: 'startsOn', message: expect.stringMatching(/^Four values stand from 1 June 2022 until limits begin anew in October 2022/) }]);
  expect(refused(await rebase('March 2022', ' '))).toBe('BAD_USER_INPUT reason');
  const [saved] = (await rebase('March 2022')).data.saved.kpi.measures;
  expect(saved.rebases).toMatchObject([{ startsOn: '2022-03-01', reason: 'A second team began', decidedBy: 'Data officer' }]);
  expect(saved.control.segments.map(({ from, because }: Shown) => [from, because])).toEqual([[0, null], [2, 'A second team began'], [9, expect.stringMatching(/^New definition/)]]);
  expect(refused(await rebase('15 February 2022'))).toBe('BAD_USER_INPUT startsOn');
  expect((await sent(officer, 'removeKpiFact', { id: saved.rebases[0].id, reason: 'The team went' })).measures[0].rebases).toEqual([]);
});

describe('commentary', () => {
  const write = (who: Caller, over: object = {}) =>
    who.ask('mutation ($input: WriteCommentaryInput!) { writeCommentary(input: $input) { kpi(ref: "K9.1") { measures { commentaries { words action aboutEnd writtenBy writtenOn } } } } }', {
      input: { slug: 'example', measureId: measure().id, observationId: measure().latest.id, words: 'Two posts are vacant.', action: '', ...over },
    });

  it('speaks of the value on the screen, and is kept once', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { data } = await write(await app.as('sponsor', { objectives: [1] }));
      expect(data.writeCommentary.kpi.measures[0].commentaries).toEqual([
        { words: 'Two posts are vacant.', action: null, aboutEnd: '2022-12-31', writtenBy: 'Sponsor, objective 1', writtenOn: TODAY },
      ]);
    }
    const { data } = await write(officer, { words: 'Filled since.', action: 'Nothing more' });
    expect(data.writeCommentary.kpi.measures[0].commentaries.map(({ words }: Shown) => words)).toEqual(['Filled since.', 'Two posts are vacant.']);
    expect(refused(await write(officer, { words: ' ' }))).toBe('BAD_USER_INPUT words');
    expect(refused(await write(officer, { observationId: null }))).toBe('CONFLICT observationId');
  });

  it('is for who answers for its objective or one of its projects', async () => {
    const [project] = plan.projects.items.filter(({ ref }) => ref.startsWith('2.'));
    const outsider = await app.as('project_manager', { projects: [project?.ref ?? ''] });
    expect(code(await write(outsider))).toBe('FORBIDDEN');
    expect(code(await write(await app.as('sponsor', { objectives: [2] })))).toBe('FORBIDDEN');
    kpi = (await saveKpi({ denominatorDefinition: 'All plans finalised, without exceptions', projectIds: [project?.id] })).data.saved.kpi;
    expect(code(await write(outsider, { words: 'Our project begins in May.' }))).toBe('done');
  });

  it('is said anew, in the same words too, of a value that was revised since', async () => {
    const sponsor = await app.as('sponsor', { objectives: [1] });
    await enter(officer, [entry(measure().id, 'Dec 2022', { seenId: measure().latest.id, numerator: '5', denominator: '40' })]);
    const { data } = await officer.ask('{ programme(slug: "example") { kpi(ref: "K9.1") { measures { latest { id valueWords } } } } }');
    const [{ latest }] = data.programme.kpi.measures;
    expect(latest.valueWords).toBe('12.5% (5 of 40)');
    const said = async () => (await write(sponsor, { observationId: latest.id })).data.writeCommentary.kpi.measures[0].commentaries.filter(({ words }: Shown) => words === 'Two posts are vacant.').length;
    expect([await said(), await said()]).toEqual([2, 2]);
  });
});

it('everything defined is in the history, by name', async () => {
  const names = async (kind: string) => {
    const { data } = await officer.ask(`{ programmeHistory(slug: "example", kind: ${kind}, objective: 1, actor: "${officer.name}", first: 100) { items { record { name } changes { label before after } } } }`);
    return data.programmeHistory.items as Shown[];
  };
  expect((await names('definition_break')).map(({ record }) => record.name)).toEqual([
    'New definition of KPI K9.4: Cases from 1 April 2022',
    'New definition of KPI K9.1: Finalised in time from 1 October 2022',
  ]);
  expect((await names('rebase')).map(({ record }) => record.name)).toEqual(Array(2).fill('New limits of KPI K9.1: Finalised in time from 1 March 2022'));
  expect((await names('kpi_commentary')).map(({ record }) => record.name)).toEqual(['Commentary on KPI K9.1: Finalised in time']);
  expect((await names('measure')).flatMap(({ changes }) => changes)).toContainEqual({ label: 'Part of', before: null, after: 'KPI K9.3: Whole' });
});

describe('the versions of a definition', () => {
  const VERSIONS = 'definitionVersions { number since recordedAt by reason words breaksOn changes { field was now } }';
  const versionsOf = (shown: Shown): Shown[] => shown.measures[0].definitionVersions;

  it('are numbered for everybody, with what changed and for whom values are compared, in one statement for all', async () => {
    const query = jest.spyOn(Client.prototype, 'query');
    const { data, errors } = await app.ask(`{ programme(slug: "example") { one: kpi(ref: "K9.1") { headline { ${VERSIONS} } measures { ${VERSIONS} } } two: kpi(ref: "K9.3") { measures { ${VERSIONS} } } } }`);
    const read = query.mock.calls.filter(([config]) => (config as unknown as { name?: string }).name === 'definitions');
    query.mockRestore();
    expect(errors).toEqual([]);
    expect(read).toHaveLength(1);
    const way = 'Which way is better';
    expect(versionsOf(data.programme.one)).toMatchObject([
      { number: 4, by: 'Data officer', reason: 'Edited the measure', breaksOn: null, changes: [{ field: way, was: null, now: 'higher is better' }, { field: 'Expected after', was: '14 days', now: null }] },
      { number: 3, since: TODAY, words: 'What is counted stays the same: values before and after are compared.', changes: [{ field: way }, { field: 'Expected after', was: null, now: '14 days' }] },
      { number: 2, since: '2022-10-01', breaksOn: '2022-10-01', by: 'Data officer', reason: 'New national guidance', changes: [{ field: 'Out of', was: 'All plans finalised', now: 'All plans finalised, without exceptions' }] },
      { number: 1, since: TODAY, by: 'Data officer', reason: 'Added a measure', words: 'As first recorded.', changes: [] },
    ]);
    expect(data.programme.two.measures.map((row: Shown) => row.definitionVersions.map(({ changes }: Shown) => changes))).toEqual([[[]], [[{ field: 'Part of', was: null, now: 'KPI K9.3: Whole' }], []]]);
  });

  it('are those recorded by the moment asked for, signed with the role of that time', async () => {
    await app.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('waymark.actor', 'Test administrator', true), set_config('waymark.reason', 'Left', true)`);
      await manager.query('DELETE FROM membership WHERE account_id = $1', [officer.accountId]);
    });
    const asked = `kpi(ref: "K9.1") { measures { ${VERSIONS} } }`;
    const { data } = await app.ask(`query ($asAt: AsAt) { now: programme(slug: "example") { ${asked} } then: programme(slug: "example", asAt: $asAt) { ${asked} } }`, { asAt: meanwhile });
    expect(versionsOf(data.then.kpi).map(({ number, by }) => [number, by])).toEqual([[2, 'Data officer'], [1, 'Data officer']]);
    expect(versionsOf(data.now.kpi)).toHaveLength(4);
  });
});
