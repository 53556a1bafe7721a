import { startApp, type Answer, type TestApp } from '../testing/test-app';
import type { Caller } from '../testing/callers';

const SHOWN = `
  recordedAt name inspection adviserNhs
  tolerances { recordedAt amberDays }
  officers { id recordedAt role holder organisation }
  areas { id recordedAt name monitoring aliases }
  objectives { id recordedAt number name heading benefits sponsor { id } }
  boardMeetings { id recordedAt heldOn cutOffOn note }
  projects(first: 200) { items {
    id recordedAt ref title note officersText subActions byWhen { text } objective { id } officers { id }
    areas { standing area { id } } kpis { standing kpi { id } }
    milestones { name role isOngoing original { text earliest latest version standing approvedOn } }
  } }
  kpis(first: 200) { items { id ref recordedAt areas { standing area { id } } projects { standing project { id } } } }`;

let app: TestApp;
let manager: Caller;
let plan: any; // eslint-disable-line @typescript-eslint/no-explicit-any
beforeAll(async () => {
  app = await startApp();
  manager = await app.as('programme_manager', { name: 'Priya Shah' });
});
afterAll(() => app.stop());
beforeEach(async () => void (plan = (await app.ask(`{ programme(slug: "example") { ${SHOWN} } }`)).data.programme));

/** Runs a mutation; its answer is the plan as it stands then. */
async function edit(mutation: string, input: object, who: { ask: TestApp['ask'] } = manager): Promise<Answer> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation Edit($input: ${type}!) { ${mutation}(input: $input) { ${SHOWN} } }`;
  const answer = await who.ask(query, { input: { slug: 'example', reason: '', ...input } });
  if (answer.data?.[mutation]) plan = answer.data[mutation];
  return answer;
}

/** One that goes through. */
async function done(mutation: string, input: object): Promise<void> {
  expect((await edit(mutation, input)).errors).toEqual([]);
}

const project = (ref: string) => plan.projects.items.find((row: { ref: string }) => row.ref === ref);
const kpi = (index: number) => plan.kpis.items[index];
const faults = ({ errors }: Answer) => errors[0]?.extensions.fields?.map(({ field }) => field);
const lastChange = async (table: string) => {
  const [row] = await app.dataSource.query(`SELECT recorded_by, recorded_reason, recorded_by_account FROM ${table} ORDER BY recorded_at DESC LIMIT 1`);
  return row as { recorded_by: string; recorded_reason: string; recorded_by_account: string };
};

const cover = () => ({
  seenAt: plan.recordedAt,
  ...{ name: plan.name, planName: 'Accelerated Progress Plan', localArea: 'Anyshire', inspection: '', revisit: '', revisitPublished: '' },
  ...{ accountableCouncil: '', accountableHealth: '', adviserDfe: '', adviserNhs: '' },
});
const tolerances = () => ({
  seenAt: plan.tolerances.recordedAt,
  ...{ greenDays: 7, amberDays: 40, statementDays: 35, horizonDays: 42, notAssuredShare: 0.5, redShare: 0.25 },
});
const objective = () => ({ number: 5, name: 'Transitions', theme: '', sponsorId: plan.officers[0].id, benefits: ['Fewer moves'] });
const area = () => ({ objectiveId: plan.objectives[0].id, name: 'Preparation for adulthood', aliases: ['PfA'], monitoring: 'monitored' });
const officer = () => ({ role: 'Head of Transitions', kind: 'role', holder: 'Amara Osei', organisation: 'Anyshire College' });
const newProject = () => ({
  ...{ objectiveId: plan.objectives[0].id, ref: '1.9', title: 'Advice line', subActions: ['Open it'], byWhen: 'June 2026 and ongoing', note: '' },
  ...{ officerIds: [plan.officers[1].id, plan.officers[0].id], areaIds: [plan.areas[0].id], kpiIds: [kpi(0).id] },
});
/** A project as the form would send it back unchanged. */
const asShown = (ref: string) => {
  const { id, recordedAt, title, note, subActions, byWhen, objective, officers, areas, kpis } = project(ref);
  const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
  return {
    ...{ id, seenAt: recordedAt, ref, title, subActions, byWhen: byWhen.text, note: note ?? '', objectiveId: objective.id, officerIds: ids(officers) },
    ...{ areaIds: ids(areas.map((row: { area: object }) => row.area)), kpiIds: ids(kpis.map((row: { kpi: object }) => row.kpi)) },
  };
};

describe('edits', () => {
  it('keep the cover, with who, when and why', async () => {
    await done('editCover', { ...cover(), reason: 'The letter came', inspection: ' 24 to 27 May 2021 ' });
    expect(plan).toMatchObject({ inspection: '24 to 27 May 2021', adviserNhs: null });
    expect(await lastChange('programme')).toEqual({ recorded_by: 'Priya Shah', recorded_reason: 'The letter came', recorded_by_account: manager.accountId });
  });

  it('keep tolerances, and say a plain reason where none is given', async () => {
    await done('editTolerances', tolerances());
    expect(plan.tolerances.amberDays).toBe(40);
    expect(await lastChange('tolerances')).toMatchObject({ recorded_reason: 'Edited the tolerances' });
  });

  it('make and change an objective, an area and an officer with a new organisation', async () => {
    await done('saveObjective', objective());
    const made = plan.objectives.at(-1);
    expect(made).toMatchObject({ number: 5, heading: 'Objective 5: Transitions', benefits: ['Fewer moves'], sponsor: { id: plan.officers[0].id } });
    await done('saveObjective', { ...objective(), id: made.id, seenAt: made.recordedAt, name: 'Moves', sponsorId: null });
    expect(plan.objectives.at(-1)).toMatchObject({ heading: 'Objective 5: Moves', sponsor: null });
    const [printed] = plan.objectives;
    await done('saveObjective', { ...objective(), id: printed.id, seenAt: printed.recordedAt, number: 1, name: 'Leading' });
    expect(plan.objectives[0]).toMatchObject({ name: 'Leading', heading: printed.heading });

    await done('saveArea', area());
    expect(plan.areas.at(-1)).toMatchObject({ name: 'Preparation for adulthood', aliases: ['PfA'], monitoring: 'monitored' });
    const { id, recordedAt } = plan.areas.at(-1);
    await done('saveArea', { ...area(), id, seenAt: recordedAt, monitoring: 'stepped_down' });
    expect(plan.areas.at(-1).monitoring).toBe('stepped_down');

    await done('saveOfficer', officer());
    await done('saveOfficer', { ...officer(), role: 'Dean', holder: '', organisation: 'anyshire college' });
    const there = plan.officers.filter((row: { organisation: string }) => row.organisation === 'Anyshire College');
    expect(there.map((row: { holder: string }) => row.holder).sort()).toEqual(['Amara Osei', null]);
  });

  it('make a project whose dates are drafts', async () => {
    await done('saveProject', newProject());
    const made = project('1.9');
    expect(made.officersText).toBe(`${plan.officers[1].role} / ${plan.officers[0].role}`);
    expect(made).toMatchObject({ areas: [{ standing: 'stated' }], kpis: [{ standing: 'stated' }] });
    expect(made.milestones).toEqual([
      {
        ...{ name: 'Advice line', role: 'due', isOngoing: false },
        original: { text: 'June 2026 and ongoing', earliest: '2026-06-01', latest: '2026-06-30', version: 1, standing: 'draft', approvedOn: null },
      },
      { name: 'Ongoing: Advice line', role: 'review', isOngoing: true, original: null },
    ]);
  });

  it('change a project and only the links that differ; its officers are told in its words', async () => {
    const input = asShown('2.1');
    const others = plan.officers.filter((row: { id: string }) => !input.officerIds.includes(row.id));
    const count = async () => Number((await app.dataSource.query('SELECT count(*) FROM project_officer_history'))[0].count);
    const before = await count();
    await done('saveProject', { ...input, title: 'Another title', officerIds: [...input.officerIds, others[0].id] });
    expect(await count()).toBe(before);
    expect(project('2.1')).toMatchObject({ title: 'Another title', officersText: expect.stringContaining(` / ${others[0].role}`) });
    // The role is renamed: so it is in the words of the project.
    await done('saveOfficer', { ...officer(), id: others[0].id, seenAt: others[0].recordedAt, role: 'Renamed' });
    expect(project('2.1').officersText).toMatch(/ \/ Renamed$/);
  });

  it('move a project to another objective with its risks, and no other risk', async () => {
    const [from, to] = plan.objectives;
    await done('saveProject', { ...newProject(), ref: '1.21' });
    const { id } = project('1.21');
    const risk = { objectiveId: from.id, kind: 'risk', title: 'Of it', description: '', mitigation: '', dueOn: '', likelihood: 2, impact: 3 };
    await done('saveRisk', { ...risk, projectId: id });
    await done('saveRisk', { ...risk, projectId: null, title: 'Not of it' });
    await done('saveProject', { ...asShown('1.21'), ref: '2.21', objectiveId: to.id });
    const places = await app.dataSource.query(`SELECT objective_id AS id FROM risk WHERE title IN ('Of it', 'Not of it') ORDER BY number`);
    expect(places).toEqual([{ id: to.id }, { id: from.id }]);
    expect(await lastChange('risk')).toMatchObject({ recorded_reason: 'Edited the project' });
  });

  it('name a record once, however the letters of its id are cased', async () => {
    const input = asShown('2.3');
    const { id } = plan.officers.find((row: { id: string }) => !input.officerIds.includes(row.id));
    await done('saveProject', { ...input, id: input.id.toUpperCase(), officerIds: [id.toUpperCase(), id] });
    expect(project('2.3').officers).toEqual([{ id }]);
  });

  it('record nothing where nothing differs', async () => {
    const revision = `SELECT revision FROM programme_revision r JOIN programme p ON p.id = r.programme_id WHERE slug = 'example'`;
    const count = async () => (await app.dataSource.query(revision))[0].revision;
    const before = await count();
    expect((await edit('saveProject', asShown('2.2'))).errors).toEqual([]);
    expect(await count()).toBe(before);
  });

  it("link a KPI anew, and a project's form opened before meets a conflict", async () => {
    const { id, recordedAt } = kpi(1);
    const opened = asShown('3.1');
    await done('saveKpiLinks', { kpiId: id, seenAt: recordedAt, areaIds: [plan.areas[2].id], projectIds: [project('3.1').id] });
    expect(kpi(1)).toMatchObject({ areas: [{ area: { id: plan.areas[2].id } }], projects: [{ project: { id: opened.id } }] });
    expect((await edit('saveProject', opened)).errors[0]?.extensions.code).toBe('CONFLICT');
    expect((await edit('saveKpiLinks', { kpiId: id, seenAt: recordedAt, areaIds: [], projectIds: [] })).errors[0]?.extensions.code).toBe('CONFLICT');
  });

  it('plan a board meeting and move it', async () => {
    await done('saveBoardMeeting', { heldOn: '2027-03-24', cutOffOn: '2027-03-17', note: '' });
    const made = plan.boardMeetings.at(-1);
    await done('saveBoardMeeting', { id: made.id, seenAt: made.recordedAt, heldOn: '2027-03-31', cutOffOn: '2027-03-17', note: 'Town hall' });
    expect(plan.boardMeetings.at(-1)).toMatchObject({ id: made.id, heldOn: '2027-03-31', note: 'Town hall' });
    expect(faults(await edit('saveBoardMeeting', { heldOn: '2027-03-31', cutOffOn: '2027-04-01', note: '' }))).toEqual(['heldOn', 'cutOffOn']);
    await done('removeRecord', { kind: 'board_meeting', id: made.id, reason: 'Not needed' });
    expect(plan.boardMeetings.some((row: { id: string }) => row.id === made.id)).toBe(false);
  });
});

describe('someone else saved meanwhile', () => {
  it('says who and when, and overwrites nothing', async () => {
    const opened = cover();
    const other = await app.as('programme_manager', { name: 'Amara Osei' });
    await edit('editCover', { ...opened, adviserNhs: 'Regional lead' }, other);
    const { errors } = await edit('editCover', { ...opened, adviserNhs: 'Somebody' });
    const words = /^Amara Osei changed the cover on \d+ \w+ \d{4} at \d\d:\d\d, after you opened it\./;
    expect(errors[0]).toMatchObject({ extensions: { code: 'CONFLICT' }, message: expect.stringMatching(words) });
    const now = await app.ask('{ programme(slug: "example") { adviserNhs } }');
    expect(now.data.programme.adviserNhs).toBe('Regional lead');
  });

  it('lets one of two through who save the same version at once', async () => {
    const opened = tolerances();
    const answers = await Promise.all([41, 42, 43].map((amberDays) => edit('editTolerances', { ...opened, amberDays })));
    expect(answers.map(({ errors }) => errors[0]?.extensions.code).sort()).toEqual(['CONFLICT', 'CONFLICT', undefined]);
  });
});

describe('refusals', () => {
  it.each<[string, () => [string, object], string[]]>([
    ['wrong tolerances', () => ['editTolerances', { ...tolerances(), greenDays: 50, redShare: 2 }], ['redShare', 'amberDays']],
    ['an empty cover', () => ['editCover', { ...cover(), name: ' ', localArea: '' }], ['name', 'localArea']],
    ['no version seen', () => ['editCover', { ...cover(), seenAt: 'yesterday' }], ['seenAt']],
    ['a number that is taken', () => ['saveObjective', { ...objective(), number: 1, name: '' }], ['number', 'name']],
    ['an area of the same name', () => ['saveArea', { ...area(), name: plan.areas[0].name }], ['name']],
    ['an officer that is there', () => ['saveOfficer', { ...officer(), role: plan.officers[0].role, organisation: plan.officers[0].organisation }], ['role']],
    ['a ref of another objective, and no date', () => ['saveProject', { ...newProject(), ref: '2.99', byWhen: 'when we can', title: '' }], ['ref', 'title', 'byWhen']],
    ['a baseline moved', () => ['saveProject', { ...asShown('2.3'), byWhen: 'June 2030' }], ['byWhen']],
    ['a long name', () => ['saveArea', { ...area(), name: 'x'.repeat(201) }], ['name']],
    ['a null byte', () => ['saveOfficer', { ...officer(), role: 'Head\0', holder: '\0' }], ['role', 'holder']],
    ['a removal without a reason', () => ['removeRecord', { kind: 'area', id: plan.areas[0].id }], ['reason']],
    ['an objective that holds something', () => ['removeRecord', { kind: 'objective', id: plan.objectives[0].id, reason: 'x' }], ['id']],
    ['a project that was reported on', () => ['removeRecord', { kind: 'project', id: project('1.1').id, reason: 'x' }], ['id']],
    ['an officer who answers for something', () => ['removeRecord', { kind: 'officer', id: project('1.1').officers[0].id, reason: 'x' }], ['id']],
  ])('%s', async (_, input, fields) => {
    const answer = await edit(...input());
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(faults(answer)).toEqual(fields);
  });

  it('of the removal of a project that something outside it waits for', async () => {
    await done('saveProject', { ...newProject(), ref: '1.22' });
    const { id } = project('1.22');
    const [milestone] = await app.dataSource.query('SELECT id FROM milestone WHERE project_id = $1 ORDER BY position', [id]);
    const removal = async () => (await edit('removeRecord', { kind: 'project', id, reason: 'x' })).errors[0]?.extensions.fields;
    const called = (ref: string) => `${ref} ${project(ref).title}`;
    await done('addDependency', { kind: 'project', id: project('2.3').id, needsKind: 'milestone', needsId: milestone.id, note: '' });
    expect(await removal()).toEqual([{ field: 'id', message: `${called('2.3')} waits for it. Remove that dependency first.` }]);
    await done('addDependency', { kind: 'project', id: project('3.2').id, needsKind: 'project', needsId: id, note: '' });
    expect(await removal()).toEqual([{ field: 'id', message: `${called('2.3')} and ${called('3.2')} wait for it. Remove those dependencies first.` }]);
    const [{ count }] = await app.dataSource.query('SELECT count(*)::integer AS count FROM dependency WHERE needs_project_id = $1 OR needs_milestone_id = $2', [id, milestone.id]);
    expect(count).toBe(2);
  });

  it('keeps script, emoji and right-to-left text as text', async () => {
    const title = '<script>alert(1)</script> שלום 👩‍🏫 "quoted" \\ $1';
    await done('saveProject', { ...asShown('2.4'), title, subActions: [title] });
    expect(project('2.4')).toMatchObject({ title, subActions: [title] });
  });

  it("of every id of another programme's records, with nothing kept", async () => {
    const one = async (table: string): Promise<string> => {
      const rows = await app.dataSource.query(`SELECT t.id FROM ${table} t JOIN programme p ON p.id = t.programme_id WHERE p.slug = 'birmingham' LIMIT 1`);
      return rows[0].id;
    };
    const removable = { objective: await one('objective'), area: await one('area'), project: await one('project'), officer: await one('officer') };
    const theirs = { ...removable, kpi: await one('kpi') };
    const seenAt = new Date().toISOString();
    const attempts: [string, object, string[]][] = [
      ['saveObjective', { ...objective(), number: 8, id: theirs.objective, seenAt }, ['id']],
      ['saveObjective', { ...objective(), number: 8, sponsorId: theirs.officer }, ['sponsorId']],
      ['saveArea', { ...area(), name: 'New', objectiveId: theirs.objective }, ['objectiveId']],
      ['saveArea', { ...area(), name: 'New', id: theirs.area, seenAt }, ['id']],
      ['saveOfficer', { ...officer(), role: 'New', id: theirs.officer, seenAt }, ['id']],
      ['saveProject', { ...newProject(), id: theirs.project, seenAt }, ['id']],
      [
        'saveProject',
        { ...newProject(), ref: '1.99', objectiveId: theirs.objective, officerIds: [theirs.officer], areaIds: ['not an id'], kpiIds: [theirs.kpi] },
        ['objectiveId', 'officerIds', 'areaIds', 'kpiIds'],
      ],
      ['saveKpiLinks', { kpiId: theirs.kpi, areaIds: [], projectIds: [] }, ['kpiId']],
      ['saveKpiLinks', { kpiId: kpi(0).id, areaIds: [theirs.area], projectIds: [theirs.project] }, ['areaIds', 'projectIds']],
      ['saveBoardMeeting', { id: theirs.area, seenAt, heldOn: '2027-01-01', cutOffOn: '2027-01-01', note: '' }, ['id']],
      ...Object.entries(removable).map(([kind, id]): [string, object, string[]] => ['removeRecord', { kind, id, reason: 'x' }, ['id']]),
      ['undoChange', { kind: 'objective', id: theirs.objective, recordedAt: seenAt, reason: 'x' }, ['recordedAt']],
    ];
    for (const [mutation, input, fields] of attempts) expect([mutation, faults(await edit(mutation, input))]).toEqual([mutation, fields]);
  });

  it('of everybody but a programme manager, in each mutation; closed records for all', async () => {
    const mutations: [string, object][] = [
      ['editCover', cover()],
      ['editTolerances', tolerances()],
      ['saveObjective', objective()],
      ['saveArea', area()],
      ['saveOfficer', officer()],
      ['saveProject', newProject()],
      ['saveKpiLinks', { kpiId: kpi(0).id, areaIds: [], projectIds: [] }],
      ['saveBoardMeeting', { heldOn: '2027-05-05', cutOffOn: '2027-05-05', note: '' }],
      ['removeRecord', { kind: 'area', id: plan.areas[0].id, reason: 'x' }],
      ['undoChange', { kind: 'area', id: plan.areas[0].id, recordedAt: plan.recordedAt, reason: 'x' }],
    ];
    const elsewhere = await app.as('programme_manager', { slug: 'birmingham' });
    const callers = [await app.as('administrator'), await app.as('sponsor'), elsewhere];
    for (const [mutation, input] of mutations) {
      const codes = await Promise.all(callers.map(async (caller) => (await edit(mutation, input, caller)).errors[0]?.extensions.code));
      expect([mutation, ...new Set(codes)]).toEqual([mutation, 'FORBIDDEN']);
      expect((await edit(mutation, input, app)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect((await edit(mutation, { ...input, slug: 'birmingham' }, elsewhere)).errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await edit(mutation, { ...input, slug: 'nowhere' })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});
