import { assess } from './assess';
import { goldenThreadOf } from './golden-thread';
import type { Area, KpiArea, LinkStanding, Plan, ProjectArea } from './plan';
import { kpi, measure, objective, plan, project, value } from './testing/facts';

const recordedAt = '2026-01-01T09:00:00.000Z';
const typed = { recordedAt, sourceDocumentId: null, quote: null };
const area = (id: string, position: number): Area => ({ id, ...typed, objectiveId: null, name: `Area ${id}`, aliases: [], monitoring: null, position });
const served = (projectId: string, areaId: string, standing: LinkStanding = 'stated'): ProjectArea => ({
  id: `${projectId}-${areaId}`,
  recordedAt,
  projectId,
  areaId,
  standing,
});
const shown = (kpiId: string, areaId: string): KpiArea => ({ id: `${kpiId}-${areaId}`, ...typed, kpiId, areaId, standing: 'stated' });
const thread = (facts: Partial<Plan>) => goldenThreadOf(assess(plan({ objectives: [objective(1)], ...facts }), '2026-06-30', recordedAt));

const kpis = [kpi('K1', { id: 'k1' }), kpi('K2', { id: 'k2', position: 2 })];
const direct = [measure('x', { kpiId: 'k1' })];

describe('goldenThreadOf', () => {
  it.each([
    ['nothing at all', {}, ['no_project', 'no_kpi'], 'no project, no KPI'],
    ['a project only', { projectAreas: [served('p1', 'a')] }, ['no_kpi'], '1 project, no KPI'],
    ['a KPI without a measure', { kpiAreas: [shown('k1', 'a')] }, ['no_project', 'no_value'], 'no project, 1 KPI, never reported'],
    ['a KPI whose measure has no value', { kpiAreas: [shown('k1', 'a')], measures: direct }, ['no_project', 'no_value'], 'no project, 1 KPI, never reported'],
    [
      'a KPI with a related value only',
      { kpiAreas: [shown('k1', 'a')], measures: [measure('x', { kpiId: 'k1', relation: 'related' as const })], observations: [value('2026-01', 4)] },
      ['no_project', 'no_value'],
      'no project, 1 KPI, never reported',
    ],
    ['a KPI with a value', { kpiAreas: [shown('k1', 'a')], measures: direct, observations: [value('2026-01', 4)] }, ['no_project'], 'no project, 1 KPI, reported'],
    ['two KPIs without', { kpiAreas: [shown('k1', 'a'), shown('k2', 'a')] }, ['no_project', 'no_value'], 'no project, 2 KPIs, none ever reported'],
    [
      'two KPIs, one with a value',
      { projectAreas: [served('p1', 'a'), served('p2', 'a')], kpiAreas: [shown('k1', 'a'), shown('k2', 'a')], measures: direct, observations: [value('2026-01', 4)] },
      [],
      '2 projects, 2 KPIs, 1 of them reported',
    ],
  ])('an area with %s', (_, links, gaps, words) => {
    const { areas } = thread({ areas: [area('a', 1)], projects: [project('1.1', { id: 'p1' }), project('1.2', { id: 'p2', position: 2 })], kpis, ...links });
    expect(areas.map((row) => [row.gaps, row.words])).toEqual([[gaps, words]]);
  });

  const whole = thread({
    areas: [area('b', 2), area('a', 1), area('c', 3)],
    projects: [project('1.1', { id: 'p1' }), project('1.2', { id: 'p2', position: 2 }), project('1.3', { id: 'p3', position: 3 })],
    projectAreas: [served('p1', 'a'), served('p1', 'b', 'proposed'), served('p3', 'a', 'proposed')],
    kpis,
    kpiAreas: [shown('k1', 'a')],
    measures: direct,
    observations: [value('2026-01', 4)],
  });

  it('follows the order of the plan, with the standing of each link', () => {
    expect(whole.areas.map((row) => [row.area.id, row.projects.map(({ standing, project: { ref } }) => `${ref} ${standing}`)])).toEqual([
      ['a', ['1.1 stated', '1.3 proposed']],
      ['b', ['1.1 proposed']],
      ['c', []],
    ]);
  });

  it('names what serves no area', () => {
    expect(whole.projectsWithoutArea.map(({ ref }) => ref)).toEqual(['1.2']);
    expect(whole.kpisWithoutArea.map(({ ref }) => ref)).toEqual(['K2']);
  });

  it('says where the thread breaks off', () => {
    expect(whole.words).toBe(
      '2 of 3 areas have a project, 1 has a KPI and 1 has a KPI that was ever reported. 2 of 3 projects serve an area. ' +
        '1 of 2 KPIs serves an area. 2 of 4 links are proposed: no document states them.',
    );
    expect(thread({}).words).toBe('The plan names no area of weakness.');
  });
});
