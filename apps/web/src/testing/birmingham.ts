import {
  area,
  baseline,
  byWhen,
  comparator,
  document,
  impact,
  kpi,
  late,
  measure,
  milestone,
  objective,
  observation,
  officer,
  page,
  project,
  promised,
  rag,
  rollUp,
  source,
  span,
  statement,
  thread,
} from './records';

/** A plan after Birmingham's, cut to what the specs need, as at 24 March 2022. */
export function birmingham() {
  const objectives = [leadership(), basics(), together(), pathways()];
  for (const one of objectives) tie(one);
  const projects = objectives.flatMap((one) => one.projects);
  const kpis = objectives.flatMap((one) => one.kpis) as unknown as ReturnType<typeof kpi>[];
  const milestones = projects.flatMap((one) => one.milestones) as unknown as ReturnType<typeof milestone>[];
  const programme = {
    id: 'birmingham',
    slug: 'birmingham',
    name: 'SEND Improvement Programme',
    planName: 'Accelerated Progress Plan',
    localArea: 'Birmingham',
    kind: 'plan',
    planStanding: 'draft',
    planStandingNote: 'DRAFT, attached as Appendix A to the report of 13 October 2021',
    isExample: false,
    isHistorical: true,
    smallNumber: 5,
    startsOn: '2021-10-13',
    asAt: '2022-03-24T23:59:59.999Z',
    today: '2022-03-24',
    lastRecordedOn: '2023-04-30',
    recordedDays: [
      { day: '2023-04-30', documents: ['SEND improvement progress report'] },
      { day: '2022-03-24', documents: ['SEND Improvement Update (Appendix C)'] },
      { day: '2021-10-13', documents: ['Update on Progress, with DRAFT Accelerated Progress Plan'] },
    ],
    answer: { lead: 'Three of four objectives are not assured.', rest: '7 of 31 projects are late, the longest by 203 days.' },
    schedule: rollUp('not_assured', '4 of 6 open projects not assured', { not_assured: 4, complete: 1 }) as unknown,
    documents: [document({ title: 'SEND improvement progress report', printedDate: null, recordedOn: '2023-04-30', note: 'Undated: day assumed' })] as unknown[],
    sourceQuotes: [
      { id: 'quote-1', topic: 'ministerial letter', words: '15 October 2021', quote: 'Commissioner under statutory direction', note: null, document: document({ title: 'SEND improvement progress report', printedDate: null }) },
    ] as unknown[],
    objectives,
    objective: ({ number }: { number: number }) => objectives.find((one) => one.number === number),
    project: ({ ref }: { ref: string }) => projects.find((one) => one.ref === ref),
    kpis: () => page(kpis),
    milestones: () => page(milestones),
    projects: () => page(projects),
    milestone: ({ id }: { id: string }) => milestones.find((one) => one.id === id),
    kpi: ({ ref }: { ref: string }) => kpis.find((one) => one.ref === ref),
    needsAgreement: false,
    dependencies: [] as unknown[],
    risks: [] as unknown[],
    changeRequests: [] as unknown[],
    planVersions: [] as unknown[],
    areas: objectives.flatMap((one) => one.areas),
    contextMeasures: [] as unknown[],
    goldenThread: { areas: [] as unknown[], projectsWithoutArea: [] as unknown[], kpisWithoutArea: [] as unknown[], words: '' },
    findings: [] as unknown[],
    findingCounts: severities({}),
  };
  return programme;
}

type Birmingham = ReturnType<typeof birmingham>;

export function boardOf(programme: Birmingham, comparedWith: string | null = '2022-02-10') {
  const milestones = programme.objectives.flatMap((one) => one.projects).flatMap((one) => one.milestones) as unknown as { slippageOriginal: unknown; name: string }[];
  const movements: Record<number, object> = {
    1: { direction: 'better', before: 'red', words: 'was red on 10 February 2022; New SEND Strategy completed' },
    2: { direction: 'worse', before: 'amber', words: 'was amber on 10 February 2022; Upgrade SENAR Case Management System slipped 22 days' },
  };
  const slips = milestones.filter((one) => one.slippageOriginal);
  return {
    programme,
    today: programme.today,
    comparedWith,
    answer: programme.answer,
    objectives: programme.objectives.map((one) => ({
      objective: one,
      movement: movements[one.number] ?? { direction: 'same', before: one.schedule.colour, words: 'no change in colour' },
    })),
    slips,
    slipsTotal: slips.length + 3,
    dueSoon: milestones.filter((one) => one.name === 'Update the system'),
    kpis: programme.objectives.flatMap((one) => one.kpis),
    kpisTotal: 36,
    kpisNeverReported: 30,
    kpisNotShown: 0,
    sharpest: [] as unknown[],
    findingCounts: severities({}),
    rulesWords: 'Colours are calculated from dates: green up to 7 days after the promised date, amber up to 31, red beyond.',
  };
}

/** Counts of findings in the schema's order, zeros included. */
export function severities(counts: Record<string, number>) {
  return ['misleads', 'blocks', 'untidy'].map((severity) => ({ severity, count: counts[severity] ?? 0 }));
}

/** Milestones know their project, projects and KPIs their objective. */
function tie(one: ReturnType<typeof objective>): void {
  for (const child of one.projects) {
    child.objective = one;
    for (const promise of child.milestones) promise.project = child;
  }
  for (const child of one.kpis) child.objective = one;
}

function leadership() {
  return objective(1, 'System Leadership', {
    heading: 'Objective 1 - System Leadership (SEND Strategy, Inter-agency Working, Local Offer)',
    sponsor: officer('Director of Children and Families', { organisation: 'Birmingham City Council' }),
    schedule: rollUp('green', '0 of 2 open projects red', { green: 1, complete: 1 }),
    declared: { id: 'd1', confidence: 'green', sentence: 'On course.', declaredBy: 'Sponsor', declaredOn: '2022-03-20', recordedAt: '2022-03-20T12:00:00.000Z' },
    impact: impact({ total: 6, reported: 2, better: 0, worse: 2, same: 0, unjudged: 0, words: '2 of 6 KPIs reported: 2 worse' }),
    thread: thread('Delivering, not yet working', { delivery: 'delivering', impact: 'not_working', alarm: true }),
    areas: [area('SEND Strategy')],
    projects: [
      project('1.1', 'Develop a new SEND Strategy', {
        schedule: rollUp('complete', 'completed 203 days late', { complete: 1 }),
        milestones: [
          milestone('Develop a new SEND Strategy', {
            ...promised('2022-08-30'),
            status: 'completed',
            schedule: rag('complete', 'completed 203 days late'),
            actual: span('2023-03-21'),
            slippageOriginal: late(203),
            slippageApproved: late(203),
          }),
        ],
      }),
      project('1.5', 'Improve the Local Offer Website', {
        byWhen: byWhen('<ul><li>31 December 2022</li><li>(ensuring compliance with COP15)</li><li>1 September 2022</li></ul>', {
          points: [
            { earliest: '2022-12-31', latest: '2022-12-31', precision: 'day', role: 'due', label: '(ensuring compliance with COP15)', words: '31 December 2022' },
            { earliest: '2022-09-01', latest: '2022-09-01', precision: 'day', role: 'milestone', label: null, words: '1 September 2022' },
          ],
          notes: ['“COP15” is a code of practice, not a date'],
          questions: ['Two dates in one cell: which does the note “(ensuring compliance with COP15)” qualify?'],
        }),
      }),
    ],
    kpis: [],
  });
}

function basics() {
  const plans = measure('% EHC plans issued within 20 weeks', {
    verdict: 'better',
    verdictWords: 'Better: up 9.0 percentage points since April 2021',
    baseline: observation('53%', 'April 2021'),
    latest: observation('62%', 'February 2022', { source: source('from 53% in April 2021 to 62% in February 2022', { title: 'SEND Improvement Update' }) }),
    comparators: [comparator('national average', 58)],
    trend: [
      { day: '2021-04-30', value: 53, words: 'April 2021: 53%', isPartial: false },
      { day: '2022-02-28', value: 62, words: 'February 2022: 62%', isPartial: false },
    ],
    trendWords: '2 values, April 2021 to February 2022',
  });
  const coordination = area('Coordination of Assessment');
  const twenty = kpi('2.1', '% EHCPs issued within 20 weeks', { verdict: 'better', headline: plans, measures: [plans], areas: [{ standing: 'stated', area: coordination }] });
  const satisfaction = kpi('2.2', 'Family Satisfaction with the EHCNA process');
  const rebaselined = [baseline('2022-04-22'), baseline('2022-06-30', { version: 2, standing: 'approved', approvedOn: '2022-02-24', decision: 'Board decision 7', approver: 'SEND Improvement Board', reason: 'Supplier delay' })];
  return objective(2, 'Getting the basics right', {
    schedule: rollUp('not_assured', '2 of 3 open projects not assured', { not_assured: 2, amber: 1, ongoing: 1 }),
    declared: { id: 'd2', confidence: 'green', sentence: 'We are confident.', declaredBy: 'AD SEND', declaredOn: '2022-03-01', recordedAt: '2022-03-01T12:00:00.000Z' },
    disagreement: 'Declared green, calculated not assured',
    impact: impact({ total: 11, reported: 1, better: 1, worse: 0, same: 0, unjudged: 0, words: '1 of 11 KPIs reported: 1 better' }),
    thread: thread('Not assured; some impact', { delivery: 'not_assured', impact: 'working' }),
    areas: [{ ...coordination, kpis: [twenty] }, area('Waiting Times')],
    projects: [
      project('2.3', 'Upgrade SENAR Case Management System', {
        officersText: 'AD SEND, Inclusion and Wellbeing/ Director of Nursing and Quality',
        officers: [officer('AD SEND, Inclusion and Wellbeing'), officer('Director of Nursing and Quality')],
        subActions: ['Update the system', 'Launch the schools portal'],
        byWhen: byWhen('22 Apr 2022', { points: [{ earliest: '2022-04-22', latest: '2022-04-22', precision: 'day', role: 'due', label: null, words: '22 April 2022' }] }),
        schedule: rollUp('amber', '22 days late', { amber: 1 }),
        milestones: [
          milestone('Update the system', {
            original: rebaselined[0],
            approved: rebaselined[1],
            baselines: rebaselined,
            forecast: span('2022-07-22'),
            schedule: rag('amber', '22 days late', { isRebaselined: true, againstOriginal: 'red', facts: ['Promised by 30 June 2022.', 'Forecast 22 July 2022.'] }),
            slippageOriginal: late(91),
            slippageApproved: late(22),
            statements: [statement('2022-03-18', { forecast: span('2022-07-22'), confidence: 'amber' })],
          }),
        ],
        areas: [{ standing: 'proposed', area: coordination }],
        kpis: [{ standing: 'proposed', kpi: twenty }],
        source: source('Upgrade SENAR Case Management System; 22 Apr 2022'),
      }),
      project('2.6', 'Develop recovery trajectory planning', {
        byWhen: byWhen('Ongoing', { ongoing: true }),
        schedule: rollUp('ongoing', 'ongoing, review due: no review date is set', { ongoing: 1 }),
        milestones: [
          milestone('Develop recovery trajectory planning', {
            isOngoing: true,
            original: null,
            approved: null,
            baselines: [],
            schedule: rag('ongoing', 'ongoing, review due: no review date is set', { isReviewDue: true }),
          }),
        ],
      }),
    ],
    kpis: [twenty, satisfaction],
  });
}

function together() {
  return objective(3, 'Working Together Well', {
    schedule: rollUp('not_assured', '3 of 4 open projects not assured', { not_assured: 3, green: 1 }),
    impact: impact({ total: 7, reported: 0, better: 0, worse: 0, same: 0, unjudged: 0, words: '0 of 7 KPIs reported' }),
    projects: [
      project('3.1', 'Design a co-production and engagement framework and plan', {
        schedule: rollUp('not_assured', '83 days past its date, nothing reported', { not_assured: 1 }),
        milestones: [
          milestone('Design a co-production and engagement framework and plan', {
            ...promised('2021-12-31'),
            schedule: rag('not_assured', '83 days past its date, nothing reported'),
            slippageOriginal: late(83, '83 days past its date, no new date'),
            slippageApproved: late(83, '83 days past its date, no new date'),
          }),
        ],
      }),
    ],
  });
}

function pathways() {
  return objective(4, 'Pathways', { schedule: rollUp('not_yet_due', '0 of 6 open projects red', { not_yet_due: 6 }) });
}
