import { severities } from './birmingham';
import { document, kpi, measure, observation, page, source } from './records';

/** A scorecard after Derby's: indicators, and no plan. */
export function derby() {
  const kpis = [
    kpi('SEND6', 'Percentage of EHC Plans issued within 20 weeks', {
      definition: 'Number of new plans issued in 20 weeks / total number of new plans',
      frequency: 'quarterly',
      measures: [
        measure('Percentage of EHC Plans issued within 20 weeks', {
          window: 'cumulative_year',
          latest: observation('53%', '1 October 2018', { publishedWords: '54%', printedAs: '% within 20 weeks' }),
          targetWords: '22.0 percentage points below the target of minimum 75% by 31 March 2019',
          targetColour: 'amber',
        }),
      ],
      source: source('Number of new plans issued in 20 weeks', { title: 'SEND Progress Update Report' }),
    }),
    kpi('SEND7', 'Total number of complaints received', {
      frequency: 'quarterly',
      measures: [
        measure('Total number of complaints received', {
          unit: 'complaints',
          verdict: 'no_data',
          window: 'cumulative_year',
          observations: [observation('no value: work in progress', '1 October 2018', { status: 'work_in_progress' })],
        }),
      ],
    }),
  ];
  return {
    needsAgreement: false,
    smallNumber: 0,
    dependencies: [] as unknown[],
    risks: [] as unknown[],
    changeRequests: [] as unknown[],
    planVersions: [] as unknown[],
    id: 'derby',
    slug: 'derby',
    name: 'SEND performance measures',
    planName: 'Draft SEND Priority Performance Measures 2018/19',
    localArea: 'Derby',
    kind: 'scorecard',
    planStanding: 'draft',
    planStandingNote: null,
    isExample: false,
    isHistorical: true,
    startsOn: '2018-10-29',
    asAt: '2018-10-29T23:59:59.999Z',
    today: '2018-10-29',
    lastRecordedOn: '2018-10-29',
    recordedDays: [{ day: '2018-10-29', documents: ['SEND Progress Update Report'] }],
    answer: { lead: '7 of 14 indicators have a value.', rest: 'The other 7 are work in progress.' },
    schedule: null as unknown,
    documents: [document({ title: 'SEND Progress Update Report', printedDate: '29 October 2018' })],
    sourceQuotes: [],
    objectives: [] as ReturnType<typeof kpi>[],
    kpis: () => page(kpis),
    kpi: ({ ref }: { ref: string }) => kpis.find((one) => one.ref === ref),
    milestones: () => page([]),
    projects: () => page([]),
    areas: [] as unknown[],
    contextMeasures: [] as unknown[],
    goldenThread: { areas: [] as unknown[], projectsWithoutArea: [] as unknown[], kpisWithoutArea: [] as unknown[], words: '' },
    findings: [] as unknown[],
    findingCounts: severities({}),
  };
}
