import fc from 'fast-check';
import { addDays, type Day } from '../day';
import type { Plan } from '../plan';
import { baseline, done, forecast, measure, milestone, objective, project, update, value } from '../testing/facts';
import { at, base, BEFORE, between, NOW, said } from '../testing/two-days';
import type { ProgrammeView } from '../views';
import { CHANGE_KINDS, changesBetween } from '.';

const ongoing = { milestones: [milestone({ projectId: 'p', isOngoing: true })], baselines: [] };
const due = { baselines: [baseline('2026-07-10')] };
const two = [measure('x'), measure('y', { position: 2 })];
const on = (days: number): Day => addDays(NOW, days);

describe('changesBetween, the whole', () => {
  it('says so when nothing changed and when there was nothing', () => {
    const quiet = { statusUpdates: [], baselines: [baseline('2026-12-31')] };
    expect(between(quiet, quiet)).toMatchObject({
      items: [],
      words: 'Nothing in the record changed between 19 May 2026 and 30 June 2026.',
      comparedWith: BEFORE,
    });
    expect(changesBetween(at(base, NOW), null)).toMatchObject({
      items: [],
      words: 'The record begins on 1 January 2026: there is nothing earlier to compare with.',
      comparedWith: null,
    });
  });

  it('counts at the head of the page', () => {
    const facts = {
      ...said(update('2026-06-25', { id: 'u2', milestoneId: 'm2', ...done('2026-06-20') })),
      milestones: [...base.milestones, milestone({ id: 'm2', projectId: 'p', position: 2 })],
      baselines: [...base.baselines, baseline('2026-06-20', { milestoneId: 'm2' })],
      observations: [...base.observations, value('2026-05', 50), value('2026-04', 45)],
    };
    const { milestones, baselines } = facts;
    expect(between(facts, { milestones, baselines }).words).toBe(
      'Between 19 May 2026 and 30 June 2026: 1 milestone completed, 1 milestone fell silent, 1 measure with new values.',
    );
  });

  it.each<[string, Partial<Plan>, Partial<Plan>]>([
    ['1 report that moved nothing', { statusUpdates: [update('2026-06-25')], ...ongoing }, { statusUpdates: [update('2026-05-10')], ...ongoing }],
    ['1 promise expected later than before', said(update('2026-06-25', forecast('2026-07-01'))), {}],
    ['1 promise expected earlier than before', said(update('2026-06-25', forecast('2026-06-09', '2026-06-09'))), {}],
    ['1 forecast no later than before', { statusUpdates: [update('2026-06-25', forecast('2026-06-10'))] }, { statusUpdates: [] }],
    ['1 milestone due or past with nothing ever reported', { statusUpdates: [], ...due }, { statusUpdates: [], ...due }],
    ['1 objective with a worse colour', {}, {}],
    ["1 change of the whole plan's colour", {}, {}],
    ['2 measures with new values', { measures: two, observations: [value('2026-05', 3), value('2026-05', 4, { measureId: 'y' })] }, { measures: two, observations: [] }],
    ['1 record taken out', { areas: [] }, {}],
  ])('says "%s"', (words, facts, then) => {
    expect(between(facts, then).words.split(/: |, |\.$/)).toContain(words);
  });

  it('goes by objective, then by what is most telling; the whole plan comes last', () => {
    const facts: Partial<Plan> = {
      objectives: [objective(1), objective(2)],
      projects: [project('1.1', { id: 'p' }), project('2.1', { id: 'q', objectiveId: 'o2' })],
      milestones: [milestone({ projectId: 'p' }), milestone({ id: 'm2', projectId: 'q' })],
      baselines: [...base.baselines, baseline('2026-06-10', { milestoneId: 'm2' })],
    };
    const { items } = between(
      { ...facts, ...said(update('2026-06-25', { id: 'u9', milestoneId: 'm2', ...done('2026-06-20') })), tolerances: { ...base.tolerances, amberDays: 45 } },
      facts,
    );
    expect(items.map(({ objective: number, kind }) => `${number} ${kind}`)).toEqual([
      '1 colour_changed',
      '1 colour_changed',
      '2 completed',
      '2 colour_changed',
      'null reworded',
    ]);
  });

  const statements = fc
    .record({
      days: fc.integer({ min: -90, max: 0 }),
      of: fc.constantFrom('m', 'm2'),
      late: fc.option(fc.integer({ min: -60, max: 200 })),
      status: fc.constantFrom('in_progress' as const, 'completed' as const, 'cancelled' as const),
    })
    .map(({ days, of, late, status }) => {
      const dated = late === null ? {} : (status === 'completed' ? done : forecast)(on(late));
      return update(on(days), { id: `u${of}${days}${status}${late}`, milestoneId: of, ...dated, status });
    });
  const values = fc.dictionary(fc.constantFrom('2026-01', '2026-02', '2026-03'), fc.nat(100));
  const anything = fc.record({
    statusUpdates: fc.array(statements, { maxLength: 5 }),
    milestones: fc.subarray([milestone({ projectId: 'p' }), milestone({ id: 'm2', projectId: 'p2' })]),
    projects: fc.subarray([project('1.1', { id: 'p' }), project('1.2', { id: 'p2', title: 'Two' })]),
    baselines: fc.subarray([baseline('2026-06-10'), baseline('2026-08-10', { version: 2 }), baseline('2026-07-01', { milestoneId: 'm2' })]),
    observations: values.map((months) => Object.entries(months).map(([month, of]) => value(month, of))),
    kpis: fc.subarray(base.kpis),
    areas: fc.subarray(base.areas),
  });

  it('finds nothing between a day and itself, whatever the plan', () => {
    fc.assert(
      fc.property(anything, (facts) => {
        const same = () => at({ ...base, ...facts }, NOW);
        expect(changesBetween(same(), same()).items).toEqual([]);
      }),
    );
  });

  it('tells only of records of either day, each thing once, in order, and counts all of them', () => {
    fc.assert(
      fc.property(anything, anything, (facts, then) => {
        const [now, before] = [at({ ...base, ...facts }, NOW), at({ ...base, ...then }, BEFORE)];
        const { items, words: summary } = changesBetween(now, before);
        const ids = new Set([...idsOf(now), ...idsOf(before)]);
        for (const { record, within, words } of items) {
          expect(within.every((id) => ids.has(id)) && within[0] === record.id).toBe(true);
          expect(words).not.toMatch(/undefined|null|NaN/);
        }
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        const counts = items.length === 0 ? [] : (summary.split(': ')[1] ?? '').split(', ').map((part) => parseInt(part, 10));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(items.length);
        const order = items.map(({ objective: number, kind }) => (number ?? 9) * 100 + CHANGE_KINDS.indexOf(kind));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });
});

function idsOf(view: ProgrammeView): string[] {
  const { objectives, projects, milestones, areas, kpis, contextMeasures } = view;
  const rows = [view, ...objectives, ...projects, ...milestones, ...areas, ...kpis, ...kpis.flatMap(({ measures }) => measures), ...contextMeasures];
  return rows.map(({ id }) => id);
}
