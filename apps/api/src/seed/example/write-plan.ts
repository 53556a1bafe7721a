import type { BaselineVersion, DatedPoint, StatusUpdate } from '@waymark/domain';
import type { New } from '../seed.types';
import type { Calendar, PromiseFact } from './calendar';
import type { Entry, Journal } from './journal';
import { NO_REPORT } from '../fact-rows';
import { areaId, baselineId, BOARD, id, kpiId, milestoneId, NO_SOURCE, objectiveId, OFFICE, officerId, projectId, requestId } from './names';
import { objectives } from './objectives';
import { approvalOf, type Approval } from './requests';
import { writeEvidence, writeMeetings } from './cycle';
import { kpis } from './kpis';
import { FIRST_DECISION, officers, organisations, ROUNDS, START, START_REASON, type MilestoneStory, type OfficerKey, type ProjectStory, type Said } from './story';

/** Tells the plan into the journal: what was laid down at the start, then what was said and decided. */
export function writePlan(journal: Journal, calendar: Calendar): void {
  const start: Entry = { on: calendar.at(START), actor: OFFICE, reason: START_REASON };
  writePeople(journal, start);
  writeObjectives(journal, start);
  const projects = objectives.flatMap((objective) => objective.projects.map((project) => ({ objective, project })));
  projects.forEach(({ objective, project }, index) => {
    journal.record(start, 'projects', {
      id: projectId(project.ref),
      objectiveId: objectiveId(objective.number),
      ref: project.ref,
      title: project.title,
      subActions: project.subActions ?? [],
      officersText: project.officers.map((key) => officers[key].role).join(' / '),
      byWhenText: byWhenText(project, calendar),
      note: null,
      position: index + 1,
      ...NO_SOURCE,
    });
    writeLinks(journal, start, project);
    project.milestones.forEach((story, place) => writeMilestone(journal, calendar, start, project, story, place + 1));
    if (project.renamed) {
      const { on, title, reason } = project.renamed;
      journal.change({ on: calendar.at(on), actor: BOARD, reason }, 'projects', { id: projectId(project.ref), title });
    }
  });
  writeDeclarations(journal, calendar);
  writeMeetings(journal, calendar, start);
}

function writePeople(journal: Journal, start: Entry): void {
  for (const [key, { name, abbreviation }] of Object.entries(organisations)) {
    journal.record(start, 'organisations', { id: id(`organisation/${key}`), name, abbreviation, ...NO_SOURCE });
  }
  for (const key of Object.keys(officers) as OfficerKey[]) {
    const { role, organisation, holder } = officers[key];
    journal.record(start, 'officers', {
      id: officerId(key),
      role,
      kind: 'role',
      organisationId: id(`organisation/${organisation}`),
      holder,
      ...NO_SOURCE,
    });
  }
}

function writeObjectives(journal: Journal, start: Entry): void {
  let position = 0;
  for (const objective of objectives) {
    const { number, name, theme, sponsor, benefits } = objective;
    journal.record(start, 'objectives', {
      id: objectiveId(number),
      number,
      name,
      theme,
      heading: `Objective ${number}: ${name} (${objective.areas.join(', ')})`,
      sponsorId: sponsor ? officerId(sponsor) : null,
      benefits,
      ...NO_SOURCE,
    });
    for (const area of objective.areas) {
      position += 1;
      journal.record(start, 'areas', {
        id: areaId(area),
        objectiveId: objectiveId(number),
        name: area,
        aliases: [],
        monitoring: 'monitored',
        position,
        ...NO_SOURCE,
      });
    }
  }
  kpis.forEach((kpi, index) => {
    journal.record(start, 'kpis', {
      id: kpiId(kpi.ref),
      objectiveId: objectiveId(kpi.objective),
      ownerId: officerId(kpi.owner),
      ref: kpi.ref,
      name: kpi.name,
      definition: kpi.definition ?? null,
      numeratorDefinition: kpi.numerator ?? null,
      denominatorDefinition: kpi.denominator ?? null,
      frequency: kpi.frequency ?? 'monthly',
      note: kpi.note ?? null,
      position: index + 1,
      ...NO_SOURCE,
    });
    for (const area of kpi.areas) {
      journal.record(start, 'kpiAreas', {
        id: id(`kpi-area/${kpi.ref}/${area}`),
        kpiId: kpiId(kpi.ref),
        areaId: areaId(area),
        standing: 'stated',
        ...NO_SOURCE,
      });
    }
  });
}

/** The by-when cell as plans write it: one line for each promise of the first day. */
function byWhenText(project: ProjectStory, calendar: Calendar): string {
  const original = project.milestones.filter((story) => story.added === undefined);
  return original
    .map((story) => `${story.due ? calendar.point(story.due).text : 'Ongoing'} – ${story.name}`)
    .join('\n');
}

function writeLinks(journal: Journal, start: Entry, project: ProjectStory): void {
  project.officers.forEach((key, index) => {
    journal.record(start, 'projectOfficers', {
      id: id(`project-officer/${project.ref}/${key}`),
      projectId: projectId(project.ref),
      officerId: officerId(key),
      position: index + 1,
    });
  });
  for (const area of project.areas) {
    journal.record(start, 'projectAreas', {
      id: id(`project-area/${project.ref}/${area}`),
      projectId: projectId(project.ref),
      areaId: areaId(area),
      standing: 'stated',
    });
  }
  for (const kpi of project.kpis) {
    journal.record(start, 'projectKpis', {
      id: id(`project-kpi/${project.ref}/${kpi}`),
      projectId: projectId(project.ref),
      kpiId: kpiId(kpi),
      standing: 'stated',
    });
  }
}

function writeMilestone(
  journal: Journal,
  calendar: Calendar,
  start: Entry,
  project: ProjectStory,
  story: MilestoneStory,
  position: number,
): void {
  const key = `${project.ref}/${position}`;
  const milestone = milestoneId(key);
  const added = decided(calendar, story.added);
  const born = added?.entry ?? start;
  journal.record(born, 'milestones', {
    id: milestone,
    projectId: projectId(project.ref),
    name: story.name,
    role: story.role ?? 'due',
    isOngoing: story.reviewOn !== undefined,
    reviewOn: typeof story.reviewOn === 'number' ? calendar.at(story.reviewOn) : null,
    position,
    changeRequestId: added?.changeRequestId ?? null,
    ...NO_SOURCE,
  });
  const baseline = (version: number, point: DatedPoint, by: Decided | null): New<BaselineVersion> => ({
    id: baselineId(key, version),
    milestoneId: milestone,
    version,
    ...point,
    standing: 'approved',
    approvedOn: by?.entry.on ?? start.on,
    decision: by?.approval.name ?? FIRST_DECISION,
    approver: BOARD,
    reason: by?.approval.reason ?? 'The plan as approved',
    changeRequestId: by?.changeRequestId ?? null,
    ...NO_SOURCE,
  });
  if (story.due) journal.record(born, 'baselines', baseline(1, calendar.point(story.due), added));
  const moved = decided(calendar, story.moved);
  if (moved) journal.record(moved.entry, 'baselines', baseline(2, calendar.point(newDate(moved.approval, story.name)), moved));
  for (const said of everyRound(story.said)) {
    const entry: Entry = { on: calendar.at(ROUNDS[said.round - 1] ?? START), actor: OFFICE, reason: `Reports for the board, round ${said.round}` };
    journal.record(entry, 'statusUpdates', statement(calendar, key, milestone, entry.on, officers[project.officers[0] ?? 'performance'].role, said));
  }
  for (const fact of story.evidence ?? []) {
    const { role } = officers[project.officers[0] ?? 'performance'];
    writeEvidence(journal, calendar, milestone, role, fact);
  }
  const cancelled = decided(calendar, story.cancelled);
  if (cancelled) {
    const { entry, approval, changeRequestId } = cancelled;
    const said = { status: 'cancelled' as const, narrative: `Cancelled by ${approval.name}: ${approval.reason}` };
    journal.record(entry, 'statusUpdates', { ...statement(calendar, `${key}/cancelled`, milestone, entry.on, BOARD, said), changeRequestId });
  }
}

/** What the board decided on a change request, and the entry in which it is told. */
interface Decided {
  entry: Entry;
  approval: Approval;
  changeRequestId: string;
}

function decided(calendar: Calendar, request: number | undefined): Decided | null {
  if (request === undefined) return null;
  const approval = approvalOf(request);
  const entry = { on: calendar.at(approval.on), actor: BOARD, reason: `${approval.name}: ${approval.reason}` };
  return { entry, approval, changeRequestId: requestId(request) };
}

function newDate({ name, items }: Approval, milestone: string): PromiseFact {
  for (const item of items) if ('move' in item && item.move === milestone) return item.due;
  throw new Error(`${name} does not move "${milestone}"`);
}

type Reported = Said & { isCarried?: boolean };

/** Between two rounds that say something, the milestone was reported as unchanged; after the last one there is silence. */
function everyRound(said: Said[]): Reported[] {
  return said.flatMap((told, index) => {
    const until = said[index + 1]?.round ?? told.round + 1;
    const quiet = ROUNDS.map((_, place) => (place + 1) as Said['round']).filter((round) => round > told.round && round < until);
    const { status, forecast } = told;
    return [told, ...quiet.map((round): Reported => ({ round, status, narrative: 'Reported as unchanged.', isCarried: true, ...(forecast ? { forecast } : {}) }))];
  });
}

function statement(
  calendar: Calendar,
  key: string,
  milestoneId: string,
  statedOn: string,
  statedBy: string,
  said: Omit<Reported, 'round'> & { round?: number },
): New<StatusUpdate> {
  const expected = said.forecast ? calendar.point(said.forecast) : null;
  // A month promised around the round may already be over: nobody repeats a date that has gone by.
  const forecast = said.isCarried && expected && expected.latest < statedOn ? null : expected;
  const actual = said.actual ? calendar.point(said.actual) : null;
  return {
    id: id(`statement/${key}/${said.round ?? ''}`),
    milestoneId,
    changeRequestId: null,
    statedOn,
    status: said.status,
    forecastText: forecast?.text ?? null,
    forecastEarliest: forecast?.earliest ?? null,
    forecastLatest: forecast?.latest ?? null,
    forecastPrecision: forecast?.precision ?? null,
    actualText: actual?.text ?? null,
    actualEarliest: actual?.earliest ?? null,
    actualLatest: actual?.latest ?? null,
    actualPrecision: actual?.precision ?? null,
    confidence: said.confidence ?? null,
    narrative: said.narrative,
    statedBy,
    readingNote: null,
    ...NO_REPORT,
    ...(said.because ? { reasonCategory: said.because.category, reason: said.because.reason, recovery: said.because.recovery } : {}),
    ...(said.although ? { confidenceReason: said.although.reason, confidenceUntil: calendar.at(said.although.until) } : {}),
    ...NO_SOURCE,
  };
}

function writeDeclarations(journal: Journal, calendar: Calendar): void {
  for (const { number, sponsor, declared } of objectives) {
    for (const { round, confidence, sentence } of declared) {
      const entry: Entry = { on: calendar.at(ROUNDS[round - 1] ?? START), actor: OFFICE, reason: `Reports for the board, round ${round}` };
      journal.record(entry, 'confidenceDeclarations', {
        id: id(`declaration/${number}/${round}`),
        objectiveId: objectiveId(number),
        confidence,
        sentence,
        declaredBy: sponsor ? officers[sponsor].role : BOARD,
        declaredOn: entry.on,
        ...NO_SOURCE,
      });
    }
  }
}
