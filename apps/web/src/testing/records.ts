import { dayInWords } from '@waymark/domain';

/**
 * Builders of API records for the specs. Each gives a whole record of the committed schema with quiet
 * defaults; a spec says only what it is about.
 */
let serial = 0;
const id = (kind: string) => `${kind}-${++serial}`;

export const span = (day: string, words = dayInWords(day), latest = day) => ({
  text: words,
  earliest: day,
  latest,
  precision: day === latest ? 'day' : 'month',
  words,
});

export const document = (over: object = {}) => ({
  id: id('document'),
  ref: 'S1',
  title: 'Update on Progress, with DRAFT Accelerated Progress Plan',
  body: 'Overview and Scrutiny Committee',
  printedDate: '13 October 2021',
  recordedOn: '2021-10-13',
  note: null,
  ...over,
});

export const source = (quote: string, over: object = {}) => ({ quote, document: document(over) });

export const baseline = (day: string, over: object = {}) => ({
  id: id('baseline'),
  version: 1,
  standing: 'draft',
  ...span(day),
  approvedOn: null,
  recordedAt: '2021-10-13T12:00:00.000Z',
  writtenAt: null,
  decision: null,
  approver: null,
  reason: null,
  changeRequest: null,
  source: null,
  ...over,
});

export const rag = (colour: string, words: string, over: object = {}) => ({
  colour,
  words,
  facts: [`Why ${colour}.`],
  againstOriginal: colour,
  isRebaselined: false,
  isReviewDue: false,
  ...over,
});

export const rollUp = (colour: string, words: string, counts: Record<string, number>) => ({
  colour,
  words,
  counts: Object.entries(counts).map(([name, count]) => ({ colour: name, count })),
  open: Object.entries(counts).reduce((sum, [name, count]) => (['complete', 'cancelled'].includes(name) ? sum : sum + count), 0),
  total: Object.values(counts).reduce((sum, count) => sum + count, 0),
  reasons: [words],
});

export const statement = (statedOn: string, over: object = {}) => ({
  id: id('statement'),
  statedOn,
  status: 'in_progress',
  forecast: null,
  actual: null,
  confidence: null,
  isNoChange: false,
  narrative: 'The supplier has begun.',
  statedBy: 'Programme Manager',
  readingNote: null,
  response: null,
  recordedAt: `${statedOn}T12:00:00.000Z`,
  source: null,
  ...over,
});

export const milestone = (name: string, over: object = {}) => ({
  id: id('milestone'),
  name,
  role: 'due',
  isOngoing: false,
  reviewOn: null,
  status: 'not_started',
  schedule: rag('not_yet_due', 'due 30 August 2022'),
  original: baseline('2022-08-30') as unknown,
  approved: baseline('2022-08-30') as unknown,
  baselines: [baseline('2022-08-30')] as unknown[],
  forecast: null as unknown,
  actual: null as unknown,
  slippageOriginal: null as unknown,
  slippageApproved: null as unknown,
  confidence: null,
  statements: [] as unknown[],
  trend: { points: [] as unknown[], words: 'No date was promised.' },
  evidence: [] as unknown[],
  needs: [] as unknown[],
  neededBy: [] as unknown[],
  knockOn: [] as unknown[],
  changeRequests: [] as unknown[],
  findings: [] as unknown[],
  source: null,
  project: null as unknown,
  ...over,
});

/** A milestone with one promise, in the three places the schema shows it. */
export const promised = (day: string) => ({ original: baseline(day), approved: baseline(day), baselines: [baseline(day)] });

export const late = (least: number, words = `${least} days late`) => ({ least, most: least, words });

export const byWhen = (text: string, over: object = {}) => ({ text, ongoing: false, points: [] as unknown[], notes: [] as string[], questions: [] as string[], ...over });

export const officer = (role: string, over: object = {}) => ({ id: id('officer'), role, kind: 'role', holder: null, organisation: null, recordedAt: '2021-10-13T12:00:00.000Z', ...over });

/** What an objective or an area of weakness with no projects and no KPIs comes to. */
export const impact = (over: object = {}) => ({ total: 0, reported: 0, better: 0, worse: 0, same: 0, unjudged: 0, relatedWorse: 0, words: 'No KPI', ...over });

export const thread = (words = 'Impact unknown', over: object = {}) => ({ words, delivery: 'too_early', impact: 'unknown', alarm: false, ...over });

export const area = (name: string, over: object = {}) => ({
  id: id('area'),
  name,
  aliases: [] as string[],
  position: 1,
  monitoring: null,
  recordedAt: '2021-10-13T12:00:00.000Z',
  schedule: rollUp('not_yet_due', 'no project', {}),
  impact: impact(),
  thread: thread(),
  kpis: [] as unknown[],
  projects: [] as unknown[],
  findings: [] as unknown[],
  source: null,
  ...over,
});

export const observation = (valueWords: string, periodWords: string, over: object = {}) => ({
  id: id('observation'),
  periodStart: null,
  periodEnd: null,
  periodText: periodWords,
  periodWords,
  precision: 'month',
  status: 'actual',
  value: null,
  valueWords,
  publishedWords: null,
  numerator: null,
  denominator: null,
  respondents: null,
  qualifier: null,
  window: null,
  printedAs: null,
  note: null,
  claimed: null,
  enteredBy: null,
  revisedWords: null,
  recordedAt: '2022-03-24T12:00:00.000Z',
  source: null,
  ...over,
});

export const movement = (verdict: string, words: string) => ({ verdict, words });

export const target = (value: number, over: object = {}) => ({
  id: id('target'),
  value,
  unit: '%',
  qualifier: null,
  dueOn: null as string | null,
  note: null as string | null,
  tolerance: null as number | null,
  words: `${value}%`,
  recordedAt: '2021-10-13T12:00:00.000Z',
  source: null,
  ...over,
});

export const trajectoryPoint = (standing: string, words: string, over: object = {}) => ({ standing, words, target: target(75) as unknown, actual: null as unknown, ...over });

export const controlPoint = (day: string, value: number, over: object = {}) => ({ day, value, cause: 'common', signal: 'none', words: `${dayInWords(day)}: ${value}%`, ...over });

/** One segment over all its points; limits as given. */
export const control = (points: readonly { day: string; value: number }[], words: string, over: object = {}) => ({
  points,
  segments: [{ from: 0, to: points.length - 1, mean: 50, lower: 40, upper: 60, because: null }] as unknown[],
  variation: 'none',
  variationCause: 'common',
  side: null,
  assurance: null,
  assuranceWords: null,
  target: null,
  isTrial: points.length < 12,
  words,
  ...over,
});

export const definitionBreak = (startsOn: string, now: string, over: object = {}) => ({
  id: id('break'),
  startsOn,
  was: null as string | null,
  now,
  reason: 'The Department counts it person by person.',
  statedBy: 'Programme Manager',
  recordedAt: '2022-03-24T12:00:00.000Z',
  source: null,
  ...over,
});

export const definitionVersion = (number: number, over: object = {}) => ({
  number,
  since: '2021-10-13',
  recordedAt: '2021-10-13T12:00:00.000Z',
  by: 'Programme Manager',
  reason: 'The plan as published',
  words: number === 1 ? 'As first recorded.' : 'What is counted stays the same: values before and after are compared.',
  breaksOn: null as string | null,
  changes: [] as unknown[],
  ...over,
});

export const rebase = (startsOn: string, reason: string, over: object = {}) => ({
  id: id('rebase'),
  startsOn,
  reason,
  decidedBy: 'Data lead',
  decidedOn: '2022-03-24',
  recordedAt: '2022-03-24T12:00:00.000Z',
  ...over,
});

export const commentary = (words: string, over: object = {}) => ({
  id: id('commentary'),
  aboutEnd: '2022-02-28' as string | null,
  words,
  action: null as string | null,
  writtenBy: 'AD SEND',
  writtenOn: '2022-03-24',
  recordedAt: '2022-03-24T12:00:00.000Z',
  ...over,
});

export const dataGap = (words: string, periodStart: string, periodEnd: string, over: object = {}) => ({ words, periodStart, periodEnd, dueOn: periodEnd, standing: 'overdue', ...over });

export const measure = (name: string, over: object = {}) => {
  const record = {
    id: id('measure'),
    recordedAt: '2021-10-13T12:00:00.000Z',
    name,
    unit: '%',
    relation: 'direct',
    polarity: 'higher' as unknown,
    polarityStanding: 'proposed' as unknown,
    window: 'month' as unknown,
    kind: 'share' as unknown,
    yearType: null,
    frequency: null,
    publicationDelay: null,
    maySum: null,
    countsPeople: false,
    partOfId: null,
    inflowId: null,
    outflowId: null,
    note: null,
    verdict: 'one_value',
    verdictWords: 'One value: nothing to compare with',
    baseline: null as unknown,
    previous: null,
    yearBefore: null,
    latest: null as unknown,
    sincePrevious: null as unknown,
    sinceYearBefore: null as unknown,
    target: null as unknown,
    targetWords: 'no target set',
    targetColour: null,
    trajectory: [] as unknown[],
    comparator: null as unknown,
    comparators: [] as unknown[],
    control: null as unknown,
    controlAbsence: 'One value: a control chart needs more.' as string | null,
    pooledWords: null,
    gaps: [] as unknown[],
    gapWords: null,
    exception: null,
    owesCommentary: false,
    commentaries: [] as unknown[],
    definitionWords: 'Share of a whole; higher is better; one month',
    definitionVersions: [definitionVersion(1)] as unknown[],
    breaks: [] as unknown[],
    rebases: [] as unknown[],
    parts: [] as unknown[],
    partsWords: null,
    trend: [] as unknown[],
    trendWords: 'no dated values',
    observations: [] as unknown[],
    source: null,
    ...over,
  };
  const isBetween = (row: unknown, from: string, to: string) => {
    const { periodEnd } = row as { periodEnd: string | null };
    return periodEnd !== null && periodEnd >= from && periodEnd <= to;
  };
  return { ...record, series: () => page(record.observations), valuesBetween: ({ from, to }: { from: string; to: string }) => record.observations.filter((row) => isBetween(row, from, to)) };
};

export const comparator = (name: string, value: number, over: object = {}) => ({
  id: id('comparator'),
  name,
  areaType: null as unknown,
  value,
  unit: '%',
  areaName: null,
  neighbourModel: null,
  periodText: null as unknown,
  periodStart: null,
  periodEnd: null,
  numerator: null,
  denominator: null,
  basis: null,
  mismatch: null,
  note: null,
  recordedAt: '2021-10-13T12:00:00.000Z',
  words: `${value}% ${name} (area not stated, period not stated)`,
  source: null,
  ...over,
});

export const kpi = (ref: string, name: string, over: object = {}) => ({
  id: id('kpi'),
  recordedAt: '2021-10-13T12:00:00.000Z',
  ref,
  name,
  definition: null,
  numeratorDefinition: null,
  denominatorDefinition: null,
  frequency: null,
  note: null,
  owner: null,
  objective: null as unknown,
  areas: [] as unknown[],
  verdict: 'no_data',
  headline: null as unknown,
  measures: [] as unknown[],
  projects: [] as unknown[],
  sourceQuotes: [] as unknown[],
  findings: [] as unknown[],
  source: null,
  ...over,
});

export const project = (ref: string, title: string, over: object = {}) => ({
  id: id('project'),
  recordedAt: '2021-10-13T12:00:00.000Z',
  ref,
  title,
  subActions: [] as string[],
  officersText: 'AD Commissioning',
  officers: [officer('AD Commissioning')],
  byWhen: byWhen('30 Aug 2022'),
  note: null,
  schedule: rollUp('not_yet_due', 'due 30 August 2022', { not_yet_due: 1 }),
  objective: null as unknown,
  milestones: [] as { project: unknown }[],
  needs: [] as unknown[],
  neededBy: [] as unknown[],
  areas: [] as unknown[],
  kpis: [] as unknown[],
  sourceQuotes: [] as unknown[],
  findings: [] as unknown[],
  source: null,
  ...over,
});

export const objective = (number: number, name: string, over: object = {}) => ({
  id: id('objective'),
  recordedAt: '2021-10-13T12:00:00.000Z',
  number,
  name,
  theme: name,
  heading: `Objective ${number} - ${name}`,
  benefits: [] as string[],
  sponsor: null as unknown,
  schedule: rollUp('green', '0 of 1 open projects red', { green: 1 }),
  declared: null as unknown,
  isDeclarationStale: false,
  disagreement: null as string | null,
  impact: impact(),
  thread: thread(),
  areas: [] as unknown[],
  projects: [] as { ref: string; objective: unknown; milestones: { project: unknown }[] }[],
  kpis: [] as { objective: unknown }[],
  findings: [] as unknown[],
  source: null,
  ...over,
});

export const recordRef = (kind: string, label: string, ref: string | null, over: object = {}) => ({ kind, id: id(kind), label, ref, ...over });

export const finding = (rule: string, title: string, over: object = {}) => ({
  id: id(rule),
  rule,
  severity: 'blocks',
  title,
  explanation: 'Why it matters.',
  arithmetic: [] as string[],
  records: [] as unknown[],
  objectives: [] as number[],
  sources: [] as unknown[],
  ...over,
});

export const change = (kind: string, words: string, over: object = {}) => ({
  id: id('change'),
  kind,
  record: recordRef('project', '1.1 Develop a new SEND Strategy', '1.1'),
  objective: 1,
  within: [] as string[],
  words,
  before: null,
  after: null,
  direction: 'unknown',
  recordedOn: null,
  source: null,
  ...over,
});

export const dependencyEnd = (kind: string, label: string, over: object = {}) => ({
  record: recordRef(kind, label, kind === 'project' ? label.split(' ')[0] ?? null : label),
  projectId: id('project'),
  latest: null as unknown,
  expected: null as unknown,
  isClosed: false,
  colour: 'not_yet_due',
  words: 'no date is promised',
  ...over,
});

export const dependency = (dependent: object, needs: object, over: object = {}) => ({
  id: id('dependency'),
  recordedAt: '2022-03-24T12:00:00.000Z',
  note: null,
  dependent,
  needs,
  clash: null as string | null,
  source: null,
  ...over,
});

export const assessment = (assessedOn: string, over: object = {}) => ({
  id: id('assessment'),
  recordedAt: `${assessedOn}T12:00:00.000Z`,
  assessedOn,
  status: 'open',
  likelihood: 3 as number | null,
  impact: 4,
  note: null as string | null,
  assessedBy: 'Programme manager',
  ...over,
});

export const risk = (number: number, title: string, over: object = {}) => ({
  id: id('risk'),
  recordedAt: '2022-03-24T12:00:00.000Z',
  number,
  ref: `R${number}`,
  kind: 'risk',
  title,
  description: null as string | null,
  mitigation: null as string | null,
  dueOn: null as string | null,
  objective: null as unknown,
  project: null as unknown,
  owner: null as unknown,
  assessments: [assessment('2022-03-24')] as unknown[],
  status: 'open',
  likelihood: 3 as number | null,
  impact: 4,
  score: 12,
  level: 'medium',
  trend: 'new',
  trendWords: 'First assessed 24 March 2022',
  isOverdue: false,
  source: null,
  ...over,
});

export const changeItem = (called: string, over: object = {}) => ({
  id: id('item'),
  recordedAt: '2022-03-24T12:00:00.000Z',
  position: 1,
  action: 'move',
  text: '30 September 2022' as string | null,
  earliest: '2022-09-30' as string | null,
  latest: '2022-09-30' as string | null,
  milestone: null as unknown,
  called,
  original: baseline('2022-07-31') as unknown,
  before: baseline('2022-07-31') as unknown,
  afterWords: '30 September 2022' as string | null,
  movementWords: '61 days later than approved',
  ...over,
});

export const changeStep = (step: string, takenOn: string, over: object = {}) => ({
  id: id('step'),
  recordedAt: `${takenOn}T12:00:00.000Z`,
  step,
  takenOn,
  takenBy: 'Programme manager',
  comment: null as string | null,
  decision: null as string | null,
  evidenceUrl: null as string | null,
  boardMeeting: null as unknown,
  ...over,
});

export const changeRequest = (number: number, title: string, over: object = {}) => ({
  id: id('change-request'),
  recordedAt: '2022-03-10T12:00:00.000Z',
  number,
  kind: 'move',
  title,
  reasonCategory: 'recruitment',
  reason: 'The post stayed empty for two months.',
  requestedBy: 'Project manager, objective 2',
  requestedOn: '2022-03-10',
  projectId: id('project'),
  project: null as unknown,
  items: [changeItem('Quality assurance framework agreed')] as unknown[],
  steps: [] as unknown[],
  state: 'submitted',
  stateWords: 'Waits for the sponsor or the programme manager to recommend it',
  blockers: [] as string[],
  knockOn: [] as unknown[],
  ...over,
});

export const planVersion = (number: number, title: string, over: object = {}) => ({
  id: id('plan-version'),
  recordedAt: '2021-10-13T12:00:00.000Z',
  number,
  title,
  openedOn: '2021-10-13',
  note: null as string | null,
  standing: 'draft',
  standingWords: 'Draft since 13 October 2021',
  steps: [] as unknown[],
  asAt: null as string | null,
  source: null,
  ...over,
});

export const page = <Item>(items: Item[]) => ({ items, total: items.length, nextCursor: null });
