import { DEFAULT_TOLERANCES, type Day, type Frequency, type Precision } from '@waymark/domain';
import { documentId, kpiId, measureRows, SILENT_COVER, sourced } from './fact-rows';
import { proposed, stated, type Fact, type MeasureFact, type ObservationFact, type PeriodFact } from './facts';
import { day, since } from './periods';
import { seedId } from './seed-id';
import type { SeedBuilder, SeedSource } from './seed.types';

const SLUG = 'derby';
const RECORDED_ON: Day = '2018-10-29';

type DerbyDocument = 'S2';
const s2 = (quote: string): SeedSource<DerbyDocument> => ({ document: 'S2', quote });

/** A row of the report's table of indicators. */
interface IndicatorFact extends Fact<DerbyDocument> {
  ref: string;
  name: string;
  definition: string;
  frequency: Frequency;
  numeratorDefinition?: string;
  denominatorDefinition?: string;
  note?: string;
}

const row = (ref: string, name: string, definition: string, frequency: Frequency, position: string) => ({
  ref,
  name,
  definition,
  frequency,
  source: s2(`${ref} | ${name} | ${definition} | ${frequency === 'annual' ? 'Annual' : 'Quarterly'} | ${position}`),
});

const TRANSITION_POINTS = 'Nursery – 9 Year 2 – 95 Year 6 – 125 Year 9 – 178 Year 11 – 130 Total = 537';

const indicators: IndicatorFact[] = [
  row(
    'SEND1',
    'Total number of children and young that Derby City Council maintains an Education, Health and Care Plan (EHC) Plans',
    'Count of all open plans – Snapshot at a point in time',
    'quarterly',
    '2,039',
  ),
  {
    ...row(
      'SEND2',
      'Total number of EHC Plans ceased within last quarter',
      'Count of all plans ceased – cumulative over the year',
      'quarterly',
      '42',
    ),
    note: 'The title says "within last quarter", the definition "cumulative over the year".',
  },
  {
    ...row(
      'SEND3',
      'Total number of new requests for EHC Needs Assessment within last quarter',
      'Count of all new plan requests',
      'quarterly',
      '186',
    ),
    note:
      'The title says "within last quarter"; paragraph 4.4 says 186 requests "since 01/04/2018", ' +
      'which is two quarters by the 1 October position date.',
  },
  row(
    'SEND4',
    'Number of children in the city with an EHC PLANS, at key transition points a) Nursery b) Year 2 c) Year 6 d) Year 11 e) Year 9 – Preparing for Adulthood',
    'Snapshot at the start of the academic year (September)',
    'annual',
    TRANSITION_POINTS,
  ),
  {
    ...row(
      'SEND5',
      'Percentage of EHC Plans with a review scheduled within the next 3 months',
      'Number of reviews planned for the next three months / total number of plans open for 12 months or more',
      'quarterly',
      'Work in progress',
    ),
    numeratorDefinition: 'Number of reviews planned for the next three months',
    denominatorDefinition: 'total number of plans open for 12 months or more',
  },
  {
    ...row(
      'SEND6',
      'Percentage of EHC Plans issued within 20 weeks',
      'Number of new plans issued in 20 weeks / total number of new plans – cumulative over the year',
      'quarterly',
      '53%',
    ),
    numeratorDefinition: 'Number of new plans issued in 20 weeks',
    denominatorDefinition: 'total number of new plans',
    note: '53% equals 10 of 19 (paragraph 4.4): too few plans for a percentage to say much.',
  },
  row(
    'SEND7',
    'Total number of complaints received',
    'Count of all complaints – cumulative over the year',
    'quarterly',
    'Work in progress',
  ),
  row(
    'SEND8',
    'Average time to respond to a complaint',
    'Average working days to respond to all complaints – cumulative over the year',
    'quarterly',
    'Work in progress',
  ),
  {
    ...row(
      'SEND9',
      'Percentage of annual reviews in timescale (in the last quarter)',
      'Percentage of reviews from the previous quarter that took place as planned, within timescale – snapshot',
      'quarterly',
      'Work in progress',
    ),
    note: 'The row is split across a page break in the source.',
  },
  {
    ...row(
      'SEND10',
      'Percentage of EHC Plans that have not been subject to an annual review in the last 12 months',
      'Total number of plans with a review older than 12 months ago / total number of plans open for 12 months or more - snapshot',
      'quarterly',
      'Work in progress',
    ),
    numeratorDefinition: 'Total number of plans with a review older than 12 months ago',
    denominatorDefinition: 'total number of plans open for 12 months or more',
  },
  row('SEND11', 'Total number of mediation sessions attended', 'Total cumulative position', 'quarterly', '7'),
  row('SEND12', 'Total number of mediation certificates issued', 'Total cumulative position', 'quarterly', '17'),
  row('SEND13', 'Total number of cases considered at tribunal', 'Total cumulative position', 'quarterly', '36'),
  row('SEND14', 'Total number of cases upheld at tribunal', 'Total cumulative position', 'quarterly', '1'),
];

const POSITION = day('2018-10-01', '01/10/2018');
const SINCE_APRIL: PeriodFact = since('2018-04-01', RECORDED_ON, 'since 01/04/2018 (introduced as "Within quarter one")');
const QUARTER_ONE: PeriodFact = { start: '2018-04-01', end: '2018-06-30', precision: 'quarter', text: 'quarter one' };
const IMPROVED = s2(
  'As at 28 September 2018, the percentage of EHC Plans issued within the 20 week period was 53%. This is a significant improvement from 30% reported at quarter one.',
);
const REQUESTS = s2(
  '186 requests for EHC Needs Assessments have been received since 01/04/2018, 145 assessments have been agreed as well as 67 draft plans issued. 19 draft plans have been finalised, 10 of which were finalised within 20 weeks. 9 plans were finalised on average within 23 weeks',
);
const IN_PROGRESS = s2('Work in progress');
const START_NOT_STATED = 'A total whose start is not stated.';

type Observed = ObservationFact<DerbyDocument>;
const position = (no: number, value: number, quote: string): Observed => ({ no, period: POSITION, value, source: s2(quote) });
const inProgress = (no: number): Observed => ({
  no,
  period: POSITION,
  value: null,
  status: 'work_in_progress',
  source: IN_PROGRESS,
});

/** A series that answers its indicator under the indicator's own name. */
function own(
  ref: string,
  fact: Pick<MeasureFact<DerbyDocument>, 'unit' | 'observations'> & Partial<MeasureFact<DerbyDocument>>,
): MeasureFact<DerbyDocument> {
  const indicator = indicators.find((candidate) => candidate.ref === ref);
  if (!indicator) throw new Error(`No indicator ${ref}`);
  return { key: ref, kpi: ref, relation: 'direct', name: indicator.name, source: indicator.source, ...fact };
}

const part = (no: number, name: string, value: number): MeasureFact<DerbyDocument> => ({
  key: `SEND4/${name}`,
  kpi: 'SEND4',
  relation: 'direct',
  name: `Children with an EHC plan: ${name}`,
  unit: 'children',
  window: 'snapshot',
  source: s2(TRANSITION_POINTS),
  observations: [position(no, value, TRANSITION_POINTS)],
});

/** Figures of paragraph 4.4 that lie behind the 20-week indicator. */
const behind = (
  no: number,
  key: string,
  name: string,
  unit: string,
  fact: Pick<Observed, 'value' | 'numerator' | 'denominator'>,
): MeasureFact<DerbyDocument> => ({
  key: `SEND6/${key}`,
  kpi: 'SEND6',
  relation: 'related',
  name,
  unit,
  source: REQUESTS,
  observations: [{ no, period: SINCE_APRIL, ...fact, source: REQUESTS }],
});

const measures: MeasureFact<DerbyDocument>[] = [
  own('SEND1', { unit: 'plans', window: 'snapshot', observations: [position(1, 2039, '2,039')] }),
  own('SEND2', { unit: 'plans', window: 'cumulative_year', observations: [position(2, 42, '42')] }),
  own('SEND3', {
    unit: 'requests',
    window: 'quarter',
    note: 'The title says "within last quarter"; the text gives the same count since 1 April 2018.',
    observations: [
      position(3, 186, '186'),
      {
        no: 12,
        period: SINCE_APRIL,
        value: 186,
        window: 'cumulative_year',
        printedAs: 'requests for EHC needs assessment',
        source: REQUESTS,
      },
    ],
  }),
  own('SEND4', {
    unit: 'children',
    window: 'snapshot',
    note: '9 + 95 + 125 + 178 + 130 = 537.',
    observations: [position(4, 537, TRANSITION_POINTS)],
  }),
  part(24, 'Nursery', 9),
  part(25, 'Year 2', 95),
  part(26, 'Year 6', 125),
  part(27, 'Year 9', 178),
  part(28, 'Year 11', 130),
  own('SEND5', { unit: '%', observations: [inProgress(19)] }),
  own('SEND6', {
    unit: '%',
    polarity: stated('higher'),
    window: 'cumulative_year',
    observations: [
      position(5, 53, '53%'),
      { no: 10, period: day('2018-09-28'), value: 53, printedAs: 'EHC Plans issued within 20 weeks', source: IMPROVED },
      { no: 11, period: QUARTER_ONE, value: 30, printedAs: 'EHC Plans issued within 20 weeks', source: IMPROVED },
    ],
    targets: [
      {
        value: 75,
        unit: '%',
        qualifier: 'minimum',
        dueOn: '2019-03-31',
        source: s2('The SEND Team has a minimum target of 75% of EHC Plans being finalised within the 20 weeks by 31 March 2019.'),
      },
    ],
  }),
  behind(13, 'agreed', 'Assessments agreed', 'assessments', { value: 145 }),
  behind(14, 'drafts', 'Draft plans issued', 'plans', { value: 67 }),
  behind(15, 'finalised', 'Plans finalised', 'plans', { value: 19 }),
  behind(16, 'finalised-in-time', 'Plans finalised within 20 weeks', 'plans', { value: 10, numerator: 10, denominator: 19 }),
  behind(17, 'finalised-late', 'Plans finalised after 20 weeks', 'plans', { value: 9 }),
  behind(18, 'weeks-of-the-late', 'Average weeks to finalise the late plans', 'weeks', { value: 23 }),
  own('SEND7', { unit: 'complaints', polarity: proposed('lower'), window: 'cumulative_year', observations: [inProgress(20)] }),
  own('SEND8', { unit: 'working days', polarity: proposed('lower'), window: 'cumulative_year', observations: [inProgress(21)] }),
  own('SEND9', { unit: '%', polarity: proposed('higher'), window: 'quarter', observations: [inProgress(22)] }),
  own('SEND10', { unit: '%', polarity: proposed('lower'), window: 'snapshot', observations: [inProgress(23)] }),
  own('SEND11', { unit: 'sessions', note: START_NOT_STATED, observations: [position(6, 7, '7')] }),
  own('SEND12', { unit: 'certificates', note: START_NOT_STATED, observations: [position(7, 17, '17')] }),
  own('SEND13', { unit: 'cases', note: START_NOT_STATED, observations: [position(8, 36, '36')] }),
  own('SEND14', { unit: 'cases', note: START_NOT_STATED, observations: [position(9, 1, '1')] }),
];

interface EventFact extends Fact<DerbyDocument> {
  topic: string;
  when?: [earliest: Day, latest: Day, precision: Precision];
  note?: string;
}

const IN_SHORT = 'The fact in short, not the words of the document.';
const on = (date: Day): EventFact['when'] => [date, date, 'day'];

const events: EventFact[] = [
  {
    topic: 'Quarters of the report',
    note: IN_SHORT,
    source: s2(
      'Q1: April, May and June; Q2: July, August and September; Q3: October, November and December; Q4: January, February and March',
    ),
  },
  { topic: 'SEND team implemented', when: on('2018-09-01'), note: IN_SHORT, source: s2('SO&P SEND Team implemented: 1 September 2018') },
  { topic: 'Team training, first date', when: on('2018-09-27'), note: IN_SHORT, source: s2('team training (first date): 27 September 2018') },
  { topic: 'Team training, second date', when: on('2018-10-04'), note: IN_SHORT, source: s2('team training (second date): 4 October 2018') },
  { topic: 'Synergy in full use', when: on('2018-10-01'), note: IN_SHORT, source: s2('Synergy full implementation: 1 October 2018') },
  {
    topic: 'Target: at least 75% of plans within 20 weeks',
    when: on('2019-03-31'),
    source: s2('The SEND Team has a minimum target of 75% of EHC Plans being finalised within the 20 weeks by 31 March 2019.'),
  },
  {
    topic: 'Annual review indicators to be reported',
    when: ['2018-10-01', '2018-12-31', 'quarter'],
    note: IN_SHORT,
    source: s2('annual review performance indicators reported: 2018/19 quarter 3'),
  },
  {
    topic: 'Performance Surgery',
    when: ['2019-01-01', '2019-03-31', 'quarter'],
    note: IN_SHORT,
    source: s2('Performance Surgery with full performance review of the SEND indicators: 2018/19 fourth quarter'),
  },
];

/** Derby's indicators of 2018: a scorecard, there is no plan with projects behind it. */
export const derby: SeedBuilder = () => ({
  programme: {
    id: seedId(SLUG, 'programme'),
    slug: SLUG,
    name: 'SEND Priority Performance Measures',
    planName: 'SEND Priority Performance Measures / Indicators for 2018/19',
    localArea: 'Derby',
    kind: 'scorecard',
    planStanding: 'draft',
    planStandingNote: 'Derby City Council – Draft SEND Priority Performance Measures / Indicators for 2018/19',
    isExample: false,
    isHistorical: true,
    startsOn: RECORDED_ON,
    position: 2,
    isOpen: true,
    ...SILENT_COVER,
  },
  tolerances: { ...DEFAULT_TOLERANCES },
  batches: [
    {
      recordedAt: `${RECORDED_ON}T12:00:00.000Z`,
      actor: 'Derby report of 29 October 2018',
      reason: 'Taken from "SEND Progress Update Report (Derby City Council)"',
      rows: {
        sourceDocuments: [
          {
            id: documentId(SLUG, 'S2'),
            ref: 'S2',
            title: 'SEND Progress Update Report (Derby City Council)',
            body: 'Children and Young People Scrutiny Review Board, Derby City Council',
            printedDate: '29 October 2018',
            recordedOn: RECORDED_ON,
            note: 'Item 8.',
          },
        ],
        sourceQuotes: events.map((fact, index) => ({
          id: seedId(SLUG, `quote/${fact.topic}`),
          subjectKind: 'programme',
          subjectId: null,
          topic: fact.topic,
          quote: fact.source.quote,
          sourceDocumentId: documentId(SLUG, fact.source.document),
          earliest: fact.when?.[0] ?? null,
          latest: fact.when?.[1] ?? null,
          precision: fact.when?.[2] ?? null,
          note: fact.note ?? null,
          position: index + 1,
        })),
        kpis: indicators.map((fact, index) => ({
          id: kpiId(SLUG, fact.ref),
          objectiveId: null,
          ownerId: null,
          ref: fact.ref,
          name: fact.name,
          definition: fact.definition,
          numeratorDefinition: fact.numeratorDefinition ?? null,
          denominatorDefinition: fact.denominatorDefinition ?? null,
          frequency: fact.frequency,
          note: fact.note ?? null,
          position: index + 1,
          ...sourced(SLUG, fact),
        })),
        ...measureRows(SLUG, measures),
      },
    },
  ],
});
