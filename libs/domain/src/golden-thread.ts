import type { LinkStanding } from './plan';
import type { AreaView, KpiView, ProgrammeView, ProjectView } from './views';

/** Where the thread from a weakness to a result is broken. */
export const THREAD_GAPS = ['no_project', 'no_kpi', 'no_value'] as const;
export type ThreadGap = (typeof THREAD_GAPS)[number];

/** One area of weakness with all that is meant to mend it and to show that it does. */
export interface ThreadRow {
  area: AreaView;
  projects: { standing: LinkStanding; project: ProjectView }[];
  kpis: { standing: LinkStanding; kpi: KpiView }[];
  /** `no_value`: it has KPIs, and no measure of their own was ever reported. */
  gaps: ThreadGap[];
  /** "2 projects, 3 KPIs, none ever reported" */
  words: string;
}

/** Weakness, project, KPI: what serves what, and where it breaks off. */
export interface GoldenThread {
  areas: ThreadRow[];
  /** Projects that serve no area of weakness. */
  projectsWithoutArea: ProjectView[];
  kpisWithoutArea: KpiView[];
  words: string;
}

/** The thread of a programme: areas, projects and KPIs in the plan's order. */
export function goldenThreadOf(programme: ProgrammeView): GoldenThread {
  const areas = programme.areas.map(rowOf);
  const projectsWithoutArea = programme.projects.filter((project) => project.areas.length === 0);
  const kpisWithoutArea = programme.kpis.filter((kpi) => kpi.areas.length === 0);
  return { areas, projectsWithoutArea, kpisWithoutArea, words: threadInWords(programme, areas, projectsWithoutArea, kpisWithoutArea) };
}

function rowOf(area: AreaView): ThreadRow {
  const projects = area.projects.flatMap((project) =>
    project.areas.filter((link) => link.area.id === area.id).map(({ standing }) => ({ standing, project })),
  );
  const kpis = area.kpis.flatMap((kpi) => kpi.areas.filter((link) => link.area.id === area.id).map(({ standing }) => ({ standing, kpi })));
  const reported = kpis.filter(({ kpi }) => isReported(kpi)).length;
  const gaps: ThreadGap[] = [
    ...(projects.length === 0 ? ['no_project' as const] : []),
    ...(kpis.length === 0 ? ['no_kpi' as const] : reported === 0 ? ['no_value' as const] : []),
  ];
  const parts = [counted(projects.length, 'project'), counted(kpis.length, 'KPI'), ...reportedInWords(reported, kpis.length)];
  return { area, projects, kpis, gaps, words: parts.join(', ') };
}

/** A related measure does not answer for a KPI: its verdict asks for one of its own. */
function isReported(kpi: KpiView): boolean {
  return kpi.verdict !== 'no_data';
}

function reportedInWords(reported: number, total: number): string[] {
  if (total === 0) return [];
  if (reported === 0) return [total === 1 ? 'never reported' : 'none ever reported'];
  if (reported < total) return [`${reported} of them reported`];
  return [total === 1 ? 'reported' : 'all reported'];
}

function threadInWords(
  { projects, kpis }: Pick<ProgrammeView, 'projects' | 'kpis'>,
  rows: readonly ThreadRow[],
  projectsWithoutArea: readonly ProjectView[],
  kpisWithoutArea: readonly KpiView[],
): string {
  if (rows.length === 0) return 'The plan names no area of weakness.';
  const without = (gap: ThreadGap) => rows.filter((row) => row.gaps.includes(gap)).length;
  const withKpi = rows.length - without('no_kpi');
  const withValue = withKpi - without('no_value');
  const withProject = rows.length - without('no_project');
  const sentences = [
    `${withProject} of ${rows.length} areas ${have(withProject)} a project, ${withKpi} ${have(withKpi)} a KPI and ` +
      `${withValue} ${have(withValue)} a KPI that was ever reported.`,
    ...(projects.length > 0 ? [servedInWords(projects.length - projectsWithoutArea.length, projects.length, 'projects')] : []),
    ...(kpis.length > 0 ? [servedInWords(kpis.length - kpisWithoutArea.length, kpis.length, 'KPIs')] : []),
  ];
  const links = rows.flatMap((row) => [...row.projects, ...row.kpis]);
  const proposed = links.filter(({ standing }) => standing === 'proposed').length;
  const stand = proposed === 1 ? 'is proposed: no document states it' : 'are proposed: no document states them';
  if (proposed > 0) sentences.push(`${proposed} of ${links.length} links ${stand}.`);
  return sentences.join(' ');
}

function servedInWords(count: number, total: number, noun: string): string {
  return `${count} of ${total} ${noun} ${count === 1 ? 'serves' : 'serve'} an area.`;
}

function have(count: number): string {
  return count === 1 ? 'has' : 'have';
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 || count === 0 ? '' : 's'}`;
}
