import { answerOf } from './answer';
import { assessMeasures, headlineOf, kpiVerdict, type FindSource } from './assess-kpis';
import { assessMilestone } from './assess-milestones';
import { assessChangeRequests } from './change-requests/assess-change-requests';
import { pointInWords } from './by-when/by-when';
import { days } from './commitment';
import { daysBetween, type Day, type Instant } from './day';
import { assessDependencies } from './dependencies/assess-dependencies';
import type { Finding } from './findings/finding';
import { findingsOf } from './findings/findings';
import { impactOf, threadOf } from './impact';
import { byId, groupBy } from './lists';
import type { ConfidenceDeclaration, Plan } from './plan';
import type { UpdateResponse } from './plan-decisions';
import { assessPlanVersions } from './plan-versions/assess-plan-versions';
import { readByWhen } from './read-by-when';
import { recordedDaysOf } from './recorded-days';
import { assessRisks } from './risks/assess-risks';
import { isStale } from './rag';
import { COLOUR_WORDS, isOpen, rollUpProject, rollUpProjects, type RollUp } from './roll-up';
import type {
  AreaView,
  KpiView,
  ObjectiveView,
  OfficerView,
  ProgrammeView,
  ProjectView,
  SourceQuoteView,
} from './views';

/**
 * Judges a whole plan on a day. Pure: the same facts and the same day give the same picture,
 * whoever asks. Colours, slippage and trends are never stored.
 * @param asAt the moment the plan was read at; shown, not used.
 */
export function assess(plan: Plan, today: Day, asAt: Instant): ProgrammeView {
  const documents = byId(plan.sourceDocuments);
  const sourceOf: FindSource = (row) => {
    const document = row.sourceDocumentId ? documents.get(row.sourceDocumentId) : undefined;
    return document && row.quote ? { document, quote: row.quote } : null;
  };
  const organisations = byId(plan.organisations);
  const officers = new Map<string, OfficerView>(
    plan.officers.map((row) => [
      row.id,
      { ...row, organisation: row.organisationId ? (organisations.get(row.organisationId)?.name ?? null) : null },
    ]),
  );
  const officer = (id: string | null) => (id ? (officers.get(id) ?? null) : null);
  const quotes = groupBy(plan.sourceQuotes.flatMap(quoteView), (row) => row.subjectId);
  const declared = groupBy(plan.confidenceDeclarations, (row) => row.objectiveId);

  const objectives: ObjectiveView[] = [...plan.objectives]
    .sort((a, b) => a.number - b.number)
    .map((row) => ({
      ...row,
      sponsor: officer(row.sponsorId),
      declared: latestDeclaration(declared.get(row.id) ?? [], today),
      areas: [],
      projects: [],
      kpis: [],
      findings: [],
      source: sourceOf(row),
      // Filled in below, when its projects and KPIs are judged.
      ...threadFor([], []),
      isDeclarationStale: false,
      disagreement: null,
    }));
  const objectiveById = byId(objectives);

  const areas: AreaView[] = inOrder(plan.areas).map((row) => ({
    ...row,
    kpis: [],
    projects: [],
    findings: [],
    source: sourceOf(row),
    ...threadFor([], []),
  }));
  const areaById = byId(areas);
  for (const area of areas) if (area.objectiveId) objectiveById.get(area.objectiveId)?.areas.push(area);

  const measures = assessMeasures({ ...plan, measures: inOrder(plan.measures) }, today, sourceOf);
  const kpis = assessKpis();
  const kpiById = byId(kpis);
  const requests = byId(plan.changeRequests);
  const responses = latestResponses(plan.updateResponses, today);
  const projects = assessProjects();
  const boardMeetings = plan.boardMeetings.toSorted((a, b) => a.heldOn.localeCompare(b.heldOn));
  const dependencies = assessDependencies(plan.dependencies, projects, today, sourceOf);

  for (const objective of objectives) {
    Object.assign(objective, threadFor(objective.projects, objective.kpis));
    const { declared, schedule } = objective;
    objective.isDeclarationStale = declared !== null && isStale(declared.declaredOn, today, plan.tolerances);
    objective.disagreement = disagreementOf(schedule, declared, objective.isDeclarationStale, today);
  }

  for (const area of areas) Object.assign(area, threadFor(area.projects, area.kpis));

  const recordedDays = recordedDaysOf(plan);
  const programme: ProgrammeView = {
    ...plan.programme,
    asAt,
    today,
    lastRecordedOn: recordedDays[0]?.day ?? plan.programme.startsOn,
    recordedDays,
    answer: { lead: '', rest: '' },
    tolerances: plan.tolerances,
    schedule: plan.programme.kind === 'plan' ? rollUpProjects(projects.map((project) => project.schedule.colour), plan.tolerances) : null,
    documents: [...plan.sourceDocuments].sort((a, b) => a.recordedOn.localeCompare(b.recordedOn) || a.ref.localeCompare(b.ref)),
    sourceQuotes: inOrder(plan.sourceQuotes.filter((row) => row.subjectKind === 'programme').flatMap(quoteView)),
    areas,
    objectives,
    projects,
    milestones: projects.flatMap((project) => project.milestones),
    kpis,
    officers: [...officers.values()].sort((a, b) => a.role.localeCompare(b.role)),
    boardMeetings,
    dependencies,
    risks: assessRisks(plan.risks, plan.riskAssessments, objectives, officer, today, sourceOf),
    changeRequests: assessChangeRequests(plan, projects, dependencies, boardMeetings, plan.programme, today),
    planVersions: assessPlanVersions(plan.planVersions, plan.planVersionSteps, today, sourceOf),
    contextMeasures: measures.filter((measure) => measure.kpiId === null),
    findings: [],
  };
  programme.answer = answerOf(programme);
  programme.findings = findingsOf(plan, programme);
  handOutFindings(programme);
  return programme;

  /** Delivery, impact, and the two together. */
  function threadFor(projects: readonly ProjectView[], kpis: readonly KpiView[]): Pick<ObjectiveView, 'schedule' | 'impact' | 'thread'> {
    const schedule = rollUpProjects(projects.map((project) => project.schedule.colour), plan.tolerances);
    const impact = impactOf(kpis);
    return { schedule, impact, thread: threadOf(schedule, impact) };
  }

  function assessKpis(): KpiView[] {
    const measuresOf = groupBy(measures, (row) => row.kpiId);
    const links = groupBy(plan.kpiAreas, (row) => row.kpiId);
    return inOrder(plan.kpis).map((row) => {
      const own = measuresOf.get(row.id) ?? [];
      const headline = headlineOf(own);
      const objective = row.objectiveId ? (objectiveById.get(row.objectiveId) ?? null) : null;
      const linked = (links.get(row.id) ?? []).flatMap(({ standing, areaId }) => {
        const area = areaById.get(areaId);
        return area ? [{ standing, area }] : [];
      });
      const kpi: KpiView = {
        // Spread last: then all of them have one shape, which V8 makes and reads faster.
        owner: officer(row.ownerId),
        objective,
        areas: linked.sort((a, b) => a.area.position - b.area.position),
        verdict: kpiVerdict(headline),
        headline,
        measures: own,
        projects: [],
        sourceQuotes: inOrder([row, ...own].flatMap(({ id }) => quotes.get(id) ?? [])),
        findings: [],
        source: sourceOf(row),
        ...row,
      };
      objective?.kpis.push(kpi);
      for (const { area } of linked) area.kpis.push(kpi);
      return kpi;
    });
  }

  function assessProjects(): ProjectView[] {
    const milestonesOf = groupBy(inOrder(plan.milestones), (row) => row.projectId);
    const baselinesOf = groupBy(plan.baselines, (row) => row.milestoneId);
    const updatesOf = groupBy(plan.statusUpdates, (row) => row.milestoneId);
    const evidenceOf = groupBy(plan.evidence.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt)), (row) => row.milestoneId);
    const officersOf = groupBy(inOrder(plan.projectOfficers), (row) => row.projectId);
    const areasOf = groupBy(plan.projectAreas, (row) => row.projectId);
    const kpisOf = groupBy(plan.projectKpis, (row) => row.projectId);
    const all = inOrder(plan.projects).flatMap((row): ProjectView[] => {
      const objective = objectiveById.get(row.objectiveId);
      if (!objective) return [];
      const source = sourceOf(row);
      const project: ProjectView = {
        ...row,
        objective,
        officers: (officersOf.get(row.id) ?? []).flatMap((link) => officer(link.officerId) ?? []),
        byWhen: readByWhen(row.byWhenText, source?.document.recordedOn ?? plan.programme.startsOn),
        milestones: [],
        needs: [],
        neededBy: [],
        schedule: rollUpProject([]),
        areas: (areasOf.get(row.id) ?? [])
          .flatMap(({ standing, areaId }) => {
            const area = areaById.get(areaId);
            return area ? [{ standing, area }] : [];
          })
          .sort((a, b) => a.area.position - b.area.position),
        kpis: (kpisOf.get(row.id) ?? [])
          .flatMap(({ standing, kpiId }) => {
            const kpi = kpiById.get(kpiId);
            return kpi ? [{ standing, kpi }] : [];
          })
          .sort((a, b) => a.kpi.position - b.kpi.position),
        sourceQuotes: inOrder(quotes.get(row.id) ?? []),
        findings: [],
        source,
      };
      project.milestones = (milestonesOf.get(row.id) ?? []).map((milestone) =>
        assessMilestone(milestone, project, baselinesOf.get(milestone.id) ?? [], updatesOf.get(milestone.id) ?? [], {
          evidence: evidenceOf.get(milestone.id) ?? [],
          requests,
          responses,
          today,
          tolerances: plan.tolerances,
          sourceOf,
        }),
      );
      project.schedule = rollUpProject(project.milestones.map((milestone) => milestone.schedule.colour));
      return [project];
    });
    all.sort((a, b) => a.objective.number - b.objective.number || a.position - b.position);
    for (const project of all) {
      project.objective.projects.push(project);
      for (const { area } of project.areas) area.projects.push(project);
      for (const { standing, kpi } of project.kpis) kpi.projects.push({ standing, project });
    }
    return all;
  }

  function quoteView(row: Plan['sourceQuotes'][number]): SourceQuoteView[] {
    const document = documents.get(row.sourceDocumentId);
    const { earliest, latest, precision } = row;
    const words = earliest && latest && precision ? pointInWords({ earliest, latest, precision }) : null;
    return document ? [{ ...row, document, words }] : [];
  }
}

/** Every record knows what is wrong with it. */
function handOutFindings({ findings, objectives, projects, milestones, areas, kpis }: ProgrammeView): void {
  const naming = new Map<string, Set<Finding>>();
  for (const finding of findings) {
    for (const { id } of finding.records) naming.set(id, (naming.get(id) ?? new Set()).add(finding));
  }
  const about = (...ids: string[]) => {
    const found = ids.flatMap((id) => [...(naming.get(id) ?? [])]);
    return ids.length > 1 ? findings.filter((finding) => found.includes(finding)) : found;
  };
  for (const row of [...projects, ...milestones, ...areas]) row.findings = about(row.id);
  for (const kpi of kpis) kpi.findings = about(kpi.id, ...kpi.measures.map(({ id }) => id));
  for (const objective of objectives) objective.findings = findings.filter((finding) => finding.objectives.includes(objective.number));
}

/** The sponsor's last answer to each report. */
function latestResponses(rows: readonly UpdateResponse[], today: Day): Map<string, UpdateResponse> {
  const known = rows.filter((row) => row.respondedOn <= today);
  return new Map(known.toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt)).map((row) => [row.statusUpdateId, row]));
}

/** The last declaration made by a day stands. */
function latestDeclaration(declarations: readonly ConfidenceDeclaration[], today: Day): ConfidenceDeclaration | null {
  return (
    declarations
      .filter((row) => row.declaredOn <= today)
      .toSorted((a, b) => a.declaredOn.localeCompare(b.declaredOn) || a.recordedAt.localeCompare(b.recordedAt))
      .at(-1) ?? null
  );
}

/** Two colours, never one: where they disagree, that is said. What was declared too long ago assures nobody, whatever it was. */
function disagreementOf(schedule: RollUp, declared: ConfidenceDeclaration | null, isStaleNow: boolean, today: Day): string | null {
  if (!declared || !isOpen(schedule.colour)) return null;
  if (isStaleNow) return `Declared ${declared.confidence} ${days(daysBetween(declared.declaredOn, today))} ago: not assured`;
  if (schedule.colour === declared.confidence) return null;
  if (schedule.colour === 'not_yet_due' || schedule.colour === 'ongoing') return null;
  return `Declared ${declared.confidence}, calculated ${COLOUR_WORDS[schedule.colour]}`;
}

function inOrder<T extends { position: number }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => a.position - b.position);
}
