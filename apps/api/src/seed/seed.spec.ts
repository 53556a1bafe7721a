import fc from 'fast-check';
import {
  addDays,
  dayInLondon,
  daysBetween,
  isDay,
  parseByWhen,
  type Day,
  type Plan,
} from '@waymark/domain';
import { LISTS, picture, planAsAt, rowsIn, rowsOf, type AnyRow } from '../testing/seeded-plan';
import { seeds } from './index';
import { birmingham } from './birmingham';
import type { BirminghamDocument } from './birmingham/documents';
import { projects as birminghamProjects } from './birmingham/projects';
import { measures as birminghamMeasures } from './birmingham/record-rows';
import { derby } from './derby';
import { example } from './example';
import { weekdayOf } from './example/calendar';
import type { Fact, MeasureFact } from './facts';
import { seedId } from './seed-id';
import type { PlanListName, ProgrammeSeed, SeedBatch } from './seed.types';

const TODAY: Day = '2026-11-22';
const DAYS: Day[] = ['2024-01-05', '2026-01-01', '2026-02-28', '2026-11-22', '2028-02-29'];

const built = () => seeds.map((seed) => seed(TODAY));
const real = () => [birmingham(TODAY), derby(TODAY)];

/** What is wrong with a seed that no database should have to find out. */
function faults(seed: ProgrammeSeed): string[] {
  const found: string[] = [];
  const known = new Map<string, string>([[seed.programme.id, 'programme']]);
  let before = '';
  for (const batch of seed.batches) {
    if (batch.recordedAt <= before) found.push(`${batch.recordedAt} is not after ${before}`);
    before = batch.recordedAt;
    if (!batch.actor || !batch.reason) found.push(`${batch.recordedAt}: no actor or reason`);
    for (const key of Object.keys(batch.rows)) if (!LISTS.includes(key as PlanListName)) found.push(`unknown list ${key}`);
    for (const list of LISTS) {
      for (const row of rowsIn(batch, list)) {
        if (known.has(row.id)) found.push(`${list} ${row.id} twice`);
        known.set(row.id, list);
        for (const [column, value] of Object.entries(row)) {
          if (column.endsWith('Id') && value !== null && !(typeof value === 'string' && known.has(value))) found.push(`${list}.${column} of ${row.id} unknown`);
          if (value === undefined) found.push(`${list}.${column} undefined`);
          const isDated = typeof value !== 'string' || !/(On|Start|End|arliest|atest)$/.test(column) || isDay(value);
          if (!isDated) found.push(`${list}.${column} of ${row.id} is no day`);
        }
      }
    }
    for (const [list, changes] of Object.entries(batch.changes ?? {})) {
      for (const change of changes as { id: string }[]) if (known.get(change.id) !== list) found.push(`change of an unknown row of ${list}`);
    }
  }
  return [...found, ...disorders(seed)];
}

/** Spans the wrong way round, forecasts half given, positions and refs used twice. */
function disorders(seed: ProgrammeSeed): string[] {
  const found: string[] = [];
  const unique = (what: string, keys: unknown[]) => {
    if (new Set(keys).size !== keys.length) found.push(`${what} not unique`);
  };
  for (const row of rowsOf(seed, 'observations')) {
    if ((row.periodStart === null) !== (row.periodEnd === null) || (row.periodStart === null) !== (row.precision === null)) found.push(`period of ${row.id}`);
    if (row.periodStart && row.periodEnd && row.periodStart > row.periodEnd) found.push(`period of ${row.id} ends before it starts`);
    const isSilent = ['work_in_progress', 'to_be_supplied', 'not_available', 'cannot_be_measured', 'suppressed'].includes(row.status);
    if (isSilent !== (row.value === null)) found.push(`${row.status} ${row.id} and its value`);
    if (row.denominator !== null && row.numerator === null) found.push(`denominator alone ${row.id}`);
  }
  for (const row of rowsOf(seed, 'statusUpdates')) {
    for (const parts of [
      [row.forecastText, row.forecastEarliest, row.forecastLatest, row.forecastPrecision],
      [row.actualText, row.actualEarliest, row.actualLatest, row.actualPrecision],
    ]) {
      const given = parts.filter((part) => part !== null).length;
      if (given !== 0 && given !== 4) found.push(`half a date in ${row.id}`);
    }
    if (row.actualEarliest && row.status !== 'completed') found.push(`an actual without completion ${row.id}`);
  }
  for (const row of rowsOf(seed, 'baselines')) if (row.earliest > row.latest) found.push(`baseline ${row.id}`);
  unique('baseline versions', rowsOf(seed, 'baselines').map((row) => `${row.milestoneId}/${row.version}`));
  unique('project refs', rowsOf(seed, 'projects').map((row) => row.ref));
  unique('KPI refs', rowsOf(seed, 'kpis').map((row) => row.ref));
  unique('area names', rowsOf(seed, 'areas').map((row) => row.name));
  unique('links', rowsOf(seed, 'projectKpis').map((row) => `${row.projectId}/${row.kpiId}`));
  unique('milestone positions', rowsOf(seed, 'milestones').map((row) => `${row.projectId}/${row.position}`));
  unique('milestone names', rowsOf(seed, 'milestones').map((row) => `${row.projectId}/${row.name}`));
  for (const list of ['areas', 'projects', 'kpis', 'measures', 'sourceQuotes'] as const) {
    const positions = rowsOf(seed, list).map((row) => row.position).sort((a, b) => a - b);
    if (positions.some((position, index) => position !== index + 1)) found.push(`positions of ${list}`);
  }
  return found;
}

describe('every seed', () => {
  it('comes in the order of the start page', () => {
    expect(built().map(({ programme }) => [programme.position, programme.slug])).toEqual([
      [1, 'birmingham'],
      [2, 'derby'],
      [3, 'example'],
    ]);
  });

  it('is whole: rows before what points to them, batches in time order, nothing twice', () => {
    for (const seed of built()) expect(faults(seed)).toEqual([]);
  });

  it('shares no id with another', () => {
    const ids = built().flatMap((seed) => [seed.programme.id, ...LISTS.flatMap((list) => rowsOf(seed, list).map((row) => row.id))]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begins on its first recorded day', () => {
    for (const seed of built()) expect(dayInLondon(seed.batches[0]?.recordedAt ?? '')).toBe(seed.programme.startsOn);
  });

  it('finds its own faults', () => {
    const seed = birmingham(TODAY);
    const [first, ...others] = seed.batches;
    expect(faults({ ...seed, batches: [...others, first as SeedBatch] })).not.toEqual([]);
    expect(faults({ ...seed, batches: [first as SeedBatch, first as SeedBatch] })).not.toEqual([]);
    expect(faults({ ...seed, batches: others })).not.toEqual([]);
  });
});

describe('ids', () => {
  it('are UUIDs of version 5, the same every time and different for every key', () => {
    expect(seedId('birmingham', 'project/1.1')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(seedId('birmingham', 'project/1.1')).toBe(seedId('birmingham', 'project/1.1'));
    expect(seedId('birmingham', 'project/1.1')).not.toBe(seedId('derby', 'project/1.1'));
    expect(seedId('birmingham', 'project/1.1')).not.toBe(seedId('birmingham', 'project/1.2'));
  });
});

describe('the real programmes', () => {
  it('give every fact its document and words', () => {
    for (const seed of real()) {
      const refs = new Set(rowsOf(seed, 'sourceDocuments').map((row) => row.id));
      for (const list of LISTS) {
        for (const row of rowsOf(seed, list) as unknown as AnyRow[]) {
          if (!('sourceDocumentId' in row)) continue;
          expect(refs).toContain(row.sourceDocumentId);
          expect(String(row.quote).trim()).not.toBe('');
        }
      }
    }
  });

  it('do not compile with a fact that has no source', () => {
    const fact = { key: 'a', kpi: null, relation: 'direct', name: 'A', unit: '%', observations: [] } as const;
    // @ts-expect-error source is missing
    const wordless: MeasureFact<'S1'> = { ...fact, observations: [] };
    // @ts-expect-error the document is none of Birmingham's
    const foreign: Fact<BirminghamDocument> = { source: { document: 'S2', quote: 'Derby' } };
    expect([wordless, foreign]).toHaveLength(2);
  });

  it('leave only links and documents without words', () => {
    const wordless = real().flatMap((seed) =>
      LISTS.filter((list) => (rowsOf(seed, list) as unknown as AnyRow[]).some((row) => !('sourceDocumentId' in row))),
    );
    expect([...new Set(wordless)].sort()).toEqual(['projectAreas', 'projectKpis', 'projectOfficers', 'sourceDocuments']);
  });

  it('record each fact on the day of its document', () => {
    for (const seed of real()) {
      const recordedOn = new Map(rowsOf(seed, 'sourceDocuments').map((row) => [row.id, row.recordedOn]));
      for (const list of LISTS) {
        for (const row of rowsOf(seed, list)) {
          const document = list === 'sourceDocuments' ? row.id : 'sourceDocumentId' in row ? row.sourceDocumentId : null;
          expect(dayInLondon(row.recordedAt)).toBe(document ? recordedOn.get(document) : seed.programme.startsOn);
        }
      }
      for (const row of rowsOf(seed, 'statusUpdates')) expect(row.statedOn).toBe(dayInLondon(row.recordedAt));
    }
  });

  it('mark our readings as proposed', () => {
    const seed = birmingham(TODAY);
    for (const link of [...rowsOf(seed, 'projectAreas'), ...rowsOf(seed, 'projectKpis')]) expect(link.standing).toBe('proposed');
    expect(rowsOf(seed, 'kpiAreas').filter((link) => link.standing === 'proposed')).toHaveLength(2);
  });
});

describe('Birmingham', () => {
  const seed = birmingham(TODAY);
  const update = (ref: string, status: string, document: string) => {
    const project = rowsOf(seed, 'projects').find((row) => row.ref === ref);
    const milestones = rowsOf(seed, 'milestones').filter((row) => row.projectId === project?.id);
    const documents = rowsOf(seed, 'sourceDocuments');
    return rowsOf(seed, 'statusUpdates').filter(
      (row) =>
        milestones.some((milestone) => milestone.id === row.milestoneId) &&
        row.status === status &&
        documents.find((candidate) => candidate.id === row.sourceDocumentId)?.ref === document,
    );
  };
  const baselineOf = (milestoneId: string | undefined) => rowsOf(seed, 'baselines').find((row) => row.milestoneId === milestoneId);

  it('has four objectives, 31 projects, 36 KPIs and 13 areas, as the plan does', () => {
    const number = (refs: string[]) => [1, 2, 3, 4].map((objective) => refs.filter((ref) => ref.startsWith(`${objective}.`)).length);
    expect(rowsOf(seed, 'objectives')).toHaveLength(4);
    expect(number(rowsOf(seed, 'projects').map((row) => row.ref))).toEqual([6, 13, 6, 6]);
    expect(number(rowsOf(seed, 'kpis').map((row) => row.ref.slice(1)))).toEqual([6, 11, 7, 12]);
    expect(rowsOf(seed, 'areas')).toHaveLength(13);
  });

  it('holds each of the 150 values exactly once', () => {
    const numbers = birminghamMeasures.flatMap((measure) => measure.observations.map((row) => row.no)).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 150 }, (_, index) => index + 1));
    expect(rowsOf(seed, 'observations')).toHaveLength(150);
  });

  it('makes every point of a by-when a milestone with a draft baseline, an ongoing one without', () => {
    const milestones = rowsOf(seed, 'milestones');
    expect(milestones).toHaveLength(36);
    expect(milestones.filter((row) => row.isOngoing)).toHaveLength(4);
    const baselines = rowsOf(seed, 'baselines');
    expect(baselines).toHaveLength(32);
    for (const row of baselines) {
      expect(row).toMatchObject({ version: 1, standing: 'draft', approvedOn: null, decision: null, approver: null, reason: null });
    }
  });

  it('quotes the words of each point from its cell, and they read alike alone', () => {
    for (const project of birminghamProjects.filter((fact) => fact.points)) {
      const { points } = parseByWhen(project.byWhenText, { on: '2021-10-13' });
      expect(points).toHaveLength(project.points?.length ?? 0);
      project.points?.forEach((words, index) => {
        expect(project.byWhenText).toContain(words);
        const [alone] = parseByWhen(words, { on: '2021-10-13' }).points;
        expect([alone?.earliest, alone?.latest]).toEqual([points[index]?.earliest, points[index]?.latest]);
      });
    }
  });

  it('reads the by-when cells that are more than a date', () => {
    const view = picture(seed, '2021-11-01');
    const named = (ref: string) =>
      view.projects.find((project) => project.ref === ref)?.milestones.map((row) => [row.name, row.role, row.original?.words ?? null]);
    expect(named('1.5')).toEqual([
      ['Improve the Local Offer Website: 31 December 2022', 'due', '31 December 2022'],
      ['Improve the Local Offer Website: 1 September 2022', 'due', '1 September 2022'],
    ]);
    expect(named('2.8')?.map(([, role, words]) => [role, words])).toEqual([
      ['start', 'September 2021'],
      ['due', 'March 2024'],
    ]);
    expect(named('2.12')?.map(([, role, words]) => [role, words])).toEqual([
      ['start', 'October 2020'],
      ['review', null],
    ]);
    expect(named('4.2')).toEqual([
      ['Start', 'start', '1 September 2021'],
      ['Review First Year', 'review', '31 July 2022'],
      ['Review Second Year', 'review', '31 July 2023'],
    ]);
    expect(named('2.11')?.map(([name, , words]) => [name, words])).toEqual([
      [birminghamProjects.find((fact) => fact.ref === '2.11')?.title, 'January 2022'],
    ]);
  });

  it('gives the known slippages', () => {
    for (const [ref, days] of [['1.1', 203], ['4.1', 201]] as const) {
      const [done] = update(ref, 'completed', 'S3');
      expect(daysBetween(baselineOf(done?.milestoneId)?.latest ?? '', done?.actualEarliest ?? '')).toBe(days);
    }
    const review = update('4.2', 'completed', 'S3').find((row) => row.actualEarliest);
    const promised = baselineOf(review?.milestoneId)?.latest ?? '';
    expect([daysBetween(promised, review?.actualEarliest ?? ''), daysBetween(promised, review?.actualLatest ?? '')]).toEqual([62, 92]);
  });

  it('knows what is done without a date, and what is only under way', () => {
    expect(update('1.2', 'completed', 'S3')).toMatchObject([{ actualText: null, actualEarliest: null, actualLatest: null, actualPrecision: null }]);
    expect(update('3.1', 'completed', 'S3')).toMatchObject([{ actualEarliest: '2022-06-01', actualLatest: '2022-08-31', actualPrecision: 'season' }]);
    expect(update('2.3', 'in_progress', 'S1')).toMatchObject([{ forecastEarliest: '2022-04-01', forecastLatest: '2022-04-30' }]);
    expect(update('2.3', 'in_progress', 'S3')).toMatchObject([{ forecastEarliest: '2024-01-01', forecastPrecision: 'approximate' }]);
    for (const ref of ['1.3', '1.4', '2.4', '3.3']) expect(update(ref, 'in_progress', 'S3')).toHaveLength(1);
    expect(rowsOf(seed, 'statusUpdates')).toHaveLength(15);
  });

  it('shows three different pictures, as at three days', () => {
    const [autumn, spring, last] = (['2021-11-01', '2022-03-24', '2023-04-30'] as const).map((day) => {
      const plan = planAsAt(seed, day);
      return { documents: plan.sourceDocuments.map((row) => row.ref), values: plan.observations.length, statements: plan.statusUpdates.length };
    });
    expect(autumn).toEqual({ documents: ['S1'], values: 7, statements: 2 });
    expect(spring?.documents).toEqual(['S1', 'S0', 'SEN2 to 2021']);
    expect(last?.documents).toEqual(['S1', 'S0', 'SEN2 to 2021', 'SEN2 2022', 'S4', 'S3']);
    expect(autumn?.values).toBeLessThan(spring?.values ?? 0);
    expect(last).toMatchObject({ values: 150, statements: 15 });
  });

  it('claims nothing the documents are silent about', () => {
    expect(rowsOf(seed, 'objectives').every((row) => row.sponsorId === null && row.benefits.length === 0)).toBe(true);
    expect(rowsOf(seed, 'confidenceDeclarations')).toEqual([]);
    expect(rowsOf(seed, 'statusUpdates').every((row) => row.confidence === null)).toBe(true);
    expect(rowsOf(seed, 'kpis').every((row) => row.ownerId === null && row.frequency === null)).toBe(true);
    expect(rowsOf(seed, 'targets')).toHaveLength(1);
    const printed = rowsOf(seed, 'comparators').filter(({ name }) => name.startsWith('national'));
    expect(printed.map(({ value, areaType, areaName, periodStart, basis }) => [value, areaType, areaName, periodStart, basis]).sort()).toEqual(
      [2.5, 58, 65, 65].map((value) => [value, null, null, null, null]),
    );
  });

  it('never mixes populations, totals and months in one series', () => {
    const count = (key: string) => birminghamMeasures.find((measure) => measure.key === key)?.observations.length;
    expect(count('K2.1/within-20-weeks')).toBe(8);
    expect(count('K3.7/closed-within-sla')).toBe(11);
    expect(count('K3.7/closed-within-sla-total')).toBe(1);
    expect(birminghamMeasures.filter((measure) => measure.kpi === 'K2.9').map((measure) => measure.observations.length)).toEqual([2, 2, 2, 2]);
    const partial = rowsOf(seed, 'observations').filter((row) => row.status === 'part_period');
    expect(partial.map((row) => row.periodEnd)).toEqual(['2022-02-11', '2022-02-11', '2022-02-11', '2022-02-11']);
  });
});

describe('Derby', () => {
  const seed = derby(TODAY);

  it('is a scorecard of fourteen indicators without objectives or projects', () => {
    expect(seed.programme.kind).toBe('scorecard');
    expect(rowsOf(seed, 'kpis').map((row) => row.ref)).toEqual(Array.from({ length: 14 }, (_, index) => `SEND${index + 1}`));
    expect(rowsOf(seed, 'objectives')).toEqual([]);
    expect(rowsOf(seed, 'projects')).toEqual([]);
  });

  it('has its 18 values, five parts of SEND4 that add up to its total, and five in progress', () => {
    const observations = rowsOf(seed, 'observations');
    expect(observations).toHaveLength(28);
    expect(observations.filter((row) => row.status === 'work_in_progress')).toHaveLength(5);
    const measures = rowsOf(seed, 'measures');
    const parts = measures.filter((row) => row.name.startsWith('Children with an EHC plan:')).map((row) => row.id);
    expect(parts).toHaveLength(5);
    expect(observations.filter((row) => parts.includes(row.measureId)).reduce((sum, row) => sum + (row.value ?? 0), 0)).toBe(537);
  });

  it('has one target: 75% by 31 March 2019', () => {
    expect(rowsOf(seed, 'targets')).toMatchObject([{ value: 75, unit: '%', qualifier: 'minimum', dueOn: '2019-03-31' }]);
  });
});

describe('the example', () => {
  it('says that it is made up', () => {
    const { programme } = example(TODAY);
    expect(programme).toMatchObject({ isExample: true, isHistorical: false, planStanding: 'approved', localArea: 'Exampleshire (made up)' });
    expect(daysBetween(programme.startsOn, TODAY)).toBeGreaterThanOrEqual(270);
  });

  it('is the same for the same day', () => {
    expect(example(TODAY)).toEqual(example(TODAY));
    expect(example(TODAY)).not.toEqual(example('2026-11-23'));
  });

  it('is about as large as a real plan', () => {
    const seed = example(TODAY);
    expect(rowsOf(seed, 'objectives')).toHaveLength(4);
    expect(rowsOf(seed, 'areas')).toHaveLength(13);
    expect(rowsOf(seed, 'projects')).toHaveLength(21);
    expect(rowsOf(seed, 'milestones')).toHaveLength(44);
    expect(rowsOf(seed, 'kpis')).toHaveLength(26);
  });

  it.each(DAYS)('is whole and live on %s', (today) => {
    const seed = example(today);
    expect(faults(seed)).toEqual([]);
    expect(untimely(seed, today)).toEqual([]);
    const view = picture(seed, today);
    expect(view.objectives.map((row) => [row.schedule.colour, row.declared?.confidence ?? null])).toEqual([
      ['amber', 'amber'],
      ['red', 'green'],
      ['green', 'green'],
      ['not_assured', null],
    ]);
    const colours = new Map(view.milestones.map((row) => [row.name, row.schedule]));
    expect(colours.get('New process live')?.colour).toBe('red');
    expect(colours.get('Early help panel running')?.colour).toBe('not_assured');
    expect(colours.get('Two new resource bases open')?.colour).toBe('cancelled');
    expect(colours.get('New website live')).toMatchObject({ colour: 'green', againstOriginal: 'red', isRebaselined: true });
    const reviews = ['Waiting list reviewed every week', 'Refresher training every year', 'Newsletter every half term'];
    expect(reviews.map((name) => colours.get(name)?.isReviewDue)).toEqual([true, false, true]);
    expect(view.objectives[1]?.disagreement).toBe('Declared green, calculated red');
    expect(view.objectives[2]?.thread).toMatchObject({ words: 'Delivering, not yet working', alarm: true });
  });

  it('promises in its by-when cells what its milestones promise', () => {
    for (const today of DAYS) {
      const seed = example(today);
      const view = picture(seed, seed.programme.startsOn);
      for (const project of view.projects) {
        const points = project.milestones.flatMap(({ original }) => original ?? []);
        expect(project.byWhen.points.map(({ earliest, latest, precision }) => [earliest, latest, precision])).toEqual(
          points.map(({ earliest, latest, precision }) => [earliest, latest, precision]),
        );
        expect(project.byWhen.ongoing).toBe(project.milestones.some((row) => row.isOngoing));
      }
    }
  });

  it('is whole for any day of first start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
        const today = addDays('2024-01-01', offset);
        const seed = example(today);
        expect([...faults(seed), ...untimely(seed, today)]).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('has a history: a renamed project, moved baselines, other tolerances, a revised value', () => {
    const seed = example(TODAY);
    const [before, after] = [planAsAt(seed, addDays(TODAY, -200)), planAsAt(seed, TODAY)];
    const title = (plan: Plan) => plan.projects.find((row) => row.ref === '1.4')?.title;
    expect([title(before), title(after)]).toEqual(['Improve the local offer website', 'Rebuild the local offer website with families']);
    expect([before.tolerances.amberDays, after.tolerances.amberDays]).toEqual([45, 31]);
    expect(after.baselines.filter((row) => row.version === 2).map((row) => row.decision).sort()).toEqual(['Board decision 4', 'Board decision 7']);
    const periods = after.observations.filter((row) => row.periodEnd).map((row) => `${row.measureId}/${row.periodStart}/${row.periodEnd}`);
    expect(periods.length - new Set(periods).size).toBe(2);
    expect(after.observations.filter((row) => row.status === 'part_period')).toHaveLength(1);
    expect(after.confidenceDeclarations.length).toBeGreaterThan(3);
  });

  it('shows KPIs that rise, fall, stay, meet their target and were never reported', () => {
    const kpis = new Map(picture(example(TODAY), TODAY).kpis.map((kpi) => [kpi.ref, kpi]));
    const verdict = (ref: string) => kpis.get(ref)?.verdict;
    expect(['K2.1', 'K2.3', 'K2.5', 'K2.4', 'K4.3', 'K2.6', 'K1.4'].map(verdict)).toEqual([
      'better', 'better', 'worse', 'same', 'no_data', 'no_data', 'no_data',
    ]);
    expect(['K2.2', 'K2.1', 'K1.3'].map((ref) => kpis.get(ref)?.headline?.targetColour)).toEqual(['green', 'amber', 'red']);
    expect(['K3.1', 'K3.2', 'K3.3', 'K3.4'].map(verdict)).toEqual(['worse', 'worse', 'worse', 'worse']);
  });
});

/** Facts that no one could have recorded by then: after the day, at the weekend, out of hours, or of the future. */
function untimely(seed: ProgrammeSeed, today: Day): string[] {
  const found: string[] = [];
  for (const batch of seed.batches) {
    const on = dayInLondon(batch.recordedAt);
    const hour = Number(batch.recordedAt.slice(11, 13));
    if (on >= today || on < seed.programme.startsOn) found.push(`recorded on ${on}`);
    if (weekdayOf(on) > 4 || hour < 9 || hour > 16) found.push(`recorded at ${batch.recordedAt}`);
    for (const row of batch.rows.statusUpdates ?? []) {
      if (row.statedOn > on) found.push(`stated on ${row.statedOn}`);
      if (row.actualLatest && row.actualLatest > on) found.push(`${row.actualText} achieved before its time: ${row.narrative}`);
      if (row.forecastLatest && row.forecastLatest < row.statedOn) found.push(`${row.forecastText} forecast when past: ${row.narrative}`);
    }
    for (const row of batch.rows.observations ?? []) if (row.periodEnd && row.periodEnd > on) found.push(`figures up to ${row.periodEnd}`);
    for (const row of batch.rows.confidenceDeclarations ?? []) if (row.declaredOn > on) found.push(`declared on ${row.declaredOn}`);
    for (const row of batch.rows.baselines ?? []) if (row.approvedOn && row.approvedOn > on) found.push(`approved on ${row.approvedOn}`);
    for (const [list, column] of RECORDED_THAT_DAY) {
      for (const row of rowsIn(batch, list)) if (row[column] !== on) found.push(`${list}.${column} ${String(row[column])}, recorded on ${on}`);
    }
    for (const row of batch.rows.changeItems ?? []) if (row.latest && row.latest < on) found.push(`${row.text} asked for when past`);
  }
  return found;
}

/** What is written down on the day of which it speaks. */
const RECORDED_THAT_DAY: [PlanListName, string][] = [
  ['changeRequests', 'requestedOn'],
  ['changeSteps', 'takenOn'],
  ['riskAssessments', 'assessedOn'],
  ['planVersions', 'openedOn'],
  ['planVersionSteps', 'takenOn'],
  ['updateResponses', 'respondedOn'],
  ['rebases', 'decidedOn'],
  ['kpiCommentaries', 'writtenOn'],
];
