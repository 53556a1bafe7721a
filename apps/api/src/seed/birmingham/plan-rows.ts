import { parseByWhen, type BaselineVersion, type ByWhenPoint, type Milestone } from '@waymark/domain';
import { documentId, kpiId, sourced } from '../fact-rows';
import { seedId } from '../seed-id';
import type { New, PlanListName, PlanRow } from '../seed.types';
import { documents, RECORDED_ON, s1 } from './documents';
import { kpis } from './kpis';
import { areas, objectives } from './objectives';
import { officers, organisations, type OfficerFact, type OfficerKey } from './officers';
import { projects, type ProjectFact } from './projects';

export const SLUG = 'birmingham';

const id = (key: string) => seedId(SLUG, key);
export const projectId = (ref: string) => id(`project/${ref}`);
/** A project's milestone is named by its first day: two of one project never share it. */
export const milestoneId = (ref: string, firstDay: string) => id(`milestone/${ref}/${firstDay}`);
const areaId = (name: string) => id(`area/${name}`);
const objectiveId = (number: number | string) => id(`objective/${number}`);
const officerId = (key: string) => id(`officer/${key}`);
const organisationId = (abbreviation: string) => id(`organisation/${abbreviation}`);
const objectiveOf = (ref: string) => ref.replace(/^K/, '').split('.')[0] ?? '';

type Rows = { [K in PlanListName]?: New<PlanRow<K>>[] };

export const ONGOING = 'ongoing';

/** Documents, structure and the draft's dates: what the report of 13 October 2021 laid down. */
export function planRows(): Rows {
  const milestones = projects.flatMap(milestonesOf);
  return {
    sourceDocuments: documents.map(({ ref, title, body, printedDate, recordedOn, note }) => ({
      id: documentId(SLUG, ref),
      ref,
      title,
      body,
      printedDate,
      recordedOn,
      note,
    })),
    organisations: organisations.map((fact) => ({
      id: organisationId(fact.abbreviation),
      name: fact.name,
      abbreviation: fact.abbreviation,
      ...sourced(SLUG, fact),
    })),
    officers: Object.entries<OfficerFact>(officers).map(([key, fact]) => ({
      id: officerId(key),
      role: fact.role,
      kind: fact.kind,
      organisationId: fact.organisation ? organisationId(fact.organisation) : null,
      holder: null,
      ...sourced(SLUG, fact),
    })),
    objectives: objectives.map((fact) => ({
      id: objectiveId(fact.number),
      number: fact.number,
      name: fact.name,
      theme: fact.theme,
      heading: fact.heading,
      sponsorId: null,
      benefits: [],
      ...sourced(SLUG, fact),
    })),
    areas: areas.map((fact, index) => ({
      id: areaId(fact.name),
      objectiveId: objectiveId(fact.objective),
      name: fact.name,
      aliases: fact.aliases,
      monitoring: null,
      position: index + 1,
      ...sourced(SLUG, fact),
    })),
    projects: projects.map((fact, index) => ({
      id: projectId(fact.ref),
      objectiveId: objectiveId(objectiveOf(fact.ref)),
      ref: fact.ref,
      title: fact.title,
      subActions: fact.subActions ?? [],
      officersText: fact.officersText,
      byWhenText: fact.byWhenText,
      note: noteOf(fact),
      position: index + 1,
      ...sourced(SLUG, fact),
    })),
    projectOfficers: projects.flatMap((fact) =>
      fact.officers.map((key: OfficerKey, index) => ({
        id: id(`project-officer/${fact.ref}/${key}`),
        projectId: projectId(fact.ref),
        officerId: officerId(key),
        position: index + 1,
      })),
    ),
    kpis: kpis.map((fact, index) => ({
      id: kpiId(SLUG, fact.ref),
      objectiveId: objectiveId(objectiveOf(fact.ref)),
      ownerId: null,
      ref: fact.ref,
      name: fact.name,
      definition: null,
      numeratorDefinition: null,
      denominatorDefinition: null,
      frequency: null,
      note: fact.note ?? null,
      position: index + 1,
      ...sourced(SLUG, fact),
    })),
    kpiAreas: kpis.flatMap((fact) =>
      fact.areas.map((area) => ({
        id: id(`kpi-area/${fact.ref}/${area.name}`),
        kpiId: kpiId(SLUG, fact.ref),
        areaId: areaId(area.name),
        standing: area.standing,
        ...sourced(SLUG, fact),
      })),
    ),
    projectAreas: projects.flatMap((fact) =>
      areasOf(fact).map((area) => ({
        id: id(`project-area/${fact.ref}/${area.name}`),
        projectId: projectId(fact.ref),
        areaId: areaId(area.name),
        standing: 'proposed' as const,
      })),
    ),
    projectKpis: projects.flatMap((fact) =>
      kpisOf(fact).map((kpi) => ({
        id: id(`project-kpi/${fact.ref}/${kpi.ref}`),
        projectId: projectId(fact.ref),
        kpiId: kpiId(SLUG, kpi.ref),
        standing: 'proposed' as const,
      })),
    ),
    milestones: milestones.map(({ milestone }) => milestone),
    baselines: milestones.flatMap(({ baseline }) => baseline ?? []),
  };
}

function noteOf(fact: ProjectFact): string | null {
  const under = fact.under ? `Under the heading "${fact.under}".` : '';
  return [under, fact.note].filter(Boolean).join(' ') || null;
}

/**
 * Which areas a project serves is in no document: it goes through its objective, narrowed in
 * objective 2 by the sub-heading it stands under.
 */
function areasOf(fact: ProjectFact) {
  return areas.filter(
    (area) =>
      String(area.objective) === objectiveOf(fact.ref) &&
      (fact.under === undefined || (fact.under === 'Waiting times') === (area.name === 'Waiting Times')),
  );
}

function kpisOf(fact: ProjectFact) {
  const served = new Set(areasOf(fact).map((area) => area.name));
  return kpis.filter((kpi) => objectiveOf(kpi.ref) === objectiveOf(fact.ref) && kpi.areas.some((area) => served.has(area.name)));
}

interface Promised {
  milestone: New<Milestone>;
  baseline: New<BaselineVersion> | null;
}

/** Every point of a by-when is a milestone; "ongoing" is one too, with a review that nobody has set. */
function milestonesOf(project: ProjectFact): Promised[] {
  const { points, ongoing } = parseByWhen(project.byWhenText, { on: RECORDED_ON.S1 });
  const words = project.points ?? (points.length > 0 ? [project.byWhenText] : []);
  if (words.length !== points.length) {
    throw new Error(`Project ${project.ref}: ${points.length} points read in "${project.byWhenText}", ${words.length} expected.`);
  }
  const dated = points.map((point, index) => datedMilestone(project, point, words[index] ?? '', index + 1, points));
  return ongoing ? [...dated, ongoingMilestone(project, points.length + 1)] : dated;
}

function datedMilestone(project: ProjectFact, point: ByWhenPoint, text: string, position: number, all: ByWhenPoint[]): Promised {
  const { earliest, latest, precision, role } = point;
  const milestone = {
    id: milestoneId(project.ref, earliest),
    projectId: projectId(project.ref),
    name: nameOf(project, point, text, all),
    role,
    isOngoing: false,
    reviewOn: null,
    position,
    changeRequestId: null,
    ...sourced(SLUG, { source: s1(project.byWhenText) }),
  };
  const baseline: New<BaselineVersion> = {
    id: id(`baseline/${project.ref}/${earliest}/1`),
    milestoneId: milestone.id,
    version: 1,
    text,
    earliest,
    latest,
    precision,
    standing: 'draft',
    approvedOn: null,
    decision: null,
    approver: null,
    reason: null,
    changeRequestId: null,
    ...sourced(SLUG, { source: s1(project.byWhenText) }),
  };
  return { milestone, baseline };
}

/** The label beside the date; a bracketed note is none, and the title alone would not tell two dates apart. */
function nameOf(project: ProjectFact, point: ByWhenPoint, text: string, all: ByWhenPoint[]): string {
  if (point.label && !project.byWhenText.includes(`(${point.label})`)) return point.label;
  return all.length > 1 ? `${project.title}: ${text}` : project.title;
}

function ongoingMilestone(project: ProjectFact, position: number): Promised {
  const milestone: New<Milestone> = {
    id: milestoneId(project.ref, ONGOING),
    projectId: projectId(project.ref),
    name: `Ongoing: ${project.title}`,
    role: 'review',
    isOngoing: true,
    reviewOn: null,
    position,
    changeRequestId: null,
    ...sourced(SLUG, { source: s1(project.byWhenText) }),
  };
  return { milestone, baseline: null };
}
