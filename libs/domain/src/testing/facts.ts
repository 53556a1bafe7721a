import type { Day } from '../day';
import { monthEnd } from '../day';
import type {
  BaselineVersion,
  Comparator,
  Kpi,
  Measure,
  Milestone,
  Objective,
  Observation,
  Plan,
  Project,
  StatusUpdate,
  Target,
} from '../plan';
import { DEFAULT_TOLERANCES } from '../tolerances';

/** Rows for tests: complete, plain, and different only in what a test names. */
const recordedAt = '2026-01-01T09:00:00.000Z';
const typed = { sourceDocumentId: null, quote: null };

export function baseline(latest: Day, rest: Partial<BaselineVersion> = {}): BaselineVersion {
  return {
    id: `b-${rest.milestoneId ?? 'm'}-${rest.version ?? 1}`,
    recordedAt,
    ...typed,
    milestoneId: 'm',
    version: 1,
    standing: 'approved',
    text: latest,
    earliest: latest,
    latest,
    precision: 'day',
    approvedOn: '2026-01-01',
    decision: null,
    approver: null,
    reason: null,
    writtenAt: null,
    changeRequestId: null,
    ...rest,
  };
}

export function update(statedOn: Day, rest: Partial<StatusUpdate> = {}): StatusUpdate {
  return {
    id: `u-${statedOn}`,
    recordedAt: `${statedOn}T10:00:00.000Z`,
    ...typed,
    milestoneId: 'm',
    statedOn,
    status: 'in_progress',
    forecastText: null,
    forecastEarliest: null,
    forecastLatest: null,
    forecastPrecision: null,
    actualText: null,
    actualEarliest: null,
    actualLatest: null,
    actualPrecision: null,
    confidence: null,
    narrative: 'Work goes on.',
    statedBy: 'Project manager',
    readingNote: null,
    isNoChange: false,
    reasonCategory: null,
    reason: null,
    recovery: null,
    confidenceReason: null,
    confidenceUntil: null,
    changeRequestId: null,
    ...rest,
  };
}

export function forecast(earliest: Day, latest: Day = earliest): Partial<StatusUpdate> {
  return { forecastText: 'x', forecastEarliest: earliest, forecastLatest: latest, forecastPrecision: earliest === latest ? 'day' : 'range' };
}

export function done(earliest: Day, latest: Day = earliest): Partial<StatusUpdate> {
  return {
    status: 'completed',
    actualText: 'x',
    actualEarliest: earliest,
    actualLatest: latest,
    actualPrecision: earliest === latest ? 'day' : 'range',
  };
}

export function milestone(rest: Partial<Milestone> = {}): Milestone {
  return { id: 'm', recordedAt, ...typed, projectId: 'p', name: 'Milestone', role: 'due', isOngoing: false, reviewOn: null, position: 1, changeRequestId: null, ...rest };
}

export function project(id: string, rest: Partial<Project> = {}): Project {
  return {
    id,
    recordedAt,
    ...typed,
    objectiveId: 'o1',
    ref: id,
    title: `Project ${id}`,
    subActions: [],
    officersText: '',
    byWhenText: '',
    note: null,
    position: 1,
    ...rest,
  };
}

export function objective(number: number, rest: Partial<Objective> = {}): Objective {
  return {
    id: `o${number}`,
    recordedAt,
    ...typed,
    number,
    name: `Objective ${number}`,
    theme: '',
    heading: '',
    sponsorId: null,
    benefits: [],
    ...rest,
  };
}

export function kpi(id: string, rest: Partial<Kpi> = {}): Kpi {
  return {
    id,
    recordedAt,
    ...typed,
    objectiveId: 'o1',
    ownerId: null,
    ref: id,
    name: `KPI ${id}`,
    definition: null,
    numeratorDefinition: null,
    denominatorDefinition: null,
    frequency: null,
    note: null,
    position: 1,
    ...rest,
  };
}

export function measure(id: string, rest: Partial<Measure> = {}): Measure {
  return {
    id,
    recordedAt,
    ...typed,
    kpiId: 'k',
    name: `Measure ${id}`,
    unit: '%',
    relation: 'direct',
    polarity: 'higher',
    polarityStanding: 'stated',
    window: 'month',
    note: null,
    position: 1,
    kind: null,
    yearType: null,
    frequency: null,
    publicationDelay: null,
    maySum: null,
    countsPeople: true,
    partOfId: null,
    inflowId: null,
    outflowId: null,
    ...rest,
  };
}

/** A month's value: `value('2022-01', 37, { numerator: 20, denominator: 53 })`. */
export function value(month: string, published: number | null, rest: Partial<Observation> = {}): Observation {
  const periodStart = `${month}-01`;
  return {
    id: `v-${month}-${rest.recordedAt ?? ''}`,
    recordedAt,
    ...typed,
    measureId: 'x',
    periodStart,
    periodEnd: monthEnd(periodStart),
    periodText: month,
    precision: 'month',
    status: 'actual',
    value: published,
    numerator: null,
    denominator: null,
    respondents: null,
    qualifier: null,
    window: null,
    printedAs: null,
    note: null,
    claimed: null,
    enteredBy: null,
    ...rest,
  };
}

export function target(of: number, rest: Partial<Target> = {}): Target {
  return { id: 't', recordedAt, ...typed, measureId: 'x', value: of, unit: '%', qualifier: null, dueOn: null, note: null, tolerance: null, ...rest };
}

/** An average of England in 2025, of which nothing more is known. */
export function comparator(of: number, rest: Partial<Comparator> = {}): Comparator {
  return {
    id: 'c',
    recordedAt,
    ...typed,
    measureId: 'x',
    name: 'average',
    areaType: 'england',
    value: of,
    unit: '%',
    periodText: '2025',
    basis: null,
    areaName: null,
    neighbourModel: null,
    periodStart: null,
    periodEnd: null,
    numerator: null,
    denominator: null,
    note: null,
    ...rest,
  };
}

export function plan(rest: Partial<Plan> = {}): Plan {
  return {
    programme: {
      id: 'programme',
      recordedAt,
      slug: 'somewhere',
      name: 'Programme',
      planName: 'Plan',
      localArea: 'Somewhere',
      kind: 'plan',
      planStanding: 'approved',
      planStandingNote: null,
      isExample: true,
      isHistorical: false,
      startsOn: '2026-01-01',
      position: 1,
      isOpen: true,
      inspection: null,
      revisit: null,
      revisitPublished: null,
      accountableCouncil: null,
      accountableHealth: null,
      adviserDfe: null,
      adviserNhs: null,
      needsAgreement: false,
      smallNumber: 0,
    },
    tolerances: { ...DEFAULT_TOLERANCES, recordedAt },
    sourceDocuments: [],
    sourceQuotes: [],
    organisations: [],
    officers: [],
    areas: [],
    objectives: [],
    projects: [],
    projectOfficers: [],
    projectAreas: [],
    projectKpis: [],
    milestones: [],
    baselines: [],
    statusUpdates: [],
    confidenceDeclarations: [],
    kpis: [],
    kpiAreas: [],
    measures: [],
    targets: [],
    comparators: [],
    observations: [],
    definitionBreaks: [],
    rebases: [],
    kpiCommentaries: [],
    boardMeetings: [],
    evidence: [],
    dependencies: [],
    risks: [],
    riskAssessments: [],
    changeRequests: [],
    changeItems: [],
    changeSteps: [],
    planVersions: [],
    planVersionSteps: [],
    updateResponses: [],
    ...rest,
  };
}
