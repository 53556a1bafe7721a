import { proposed, stated, type MeasureFact, type ObservationFact, type PeriodFact } from '../facts';
import { day, since } from '../periods';
import { RECORDED_ON, s2, type DerbyDocument } from './document';
import { indicators, TRANSITION_POINTS } from './indicators';

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

/** Each value contains the ones before it. That the year is the financial one follows from the report's quarters: the first is April to June. */
const OVER_THE_YEAR = { window: 'cumulative_year', yearType: 'financial', maySum: false } as const;
const SNAPSHOT = { kind: 'count', window: 'snapshot', maySum: false } as const;
/** "Total cumulative position": since when is not stated, so neither is the window. */
const SINCE_UNSTATED = { kind: 'count', maySum: false, note: START_NOT_STATED } as const;
const PART_OF_FINALISED = { kind: 'count', partOf: 'SEND6/finalised' } as const;

const part = (no: number, name: string, value: number): MeasureFact<DerbyDocument> => ({
  key: `SEND4/${name}`,
  kpi: 'SEND4',
  relation: 'direct',
  name: `Children with an EHC plan: ${name}`,
  unit: 'children',
  ...SNAPSHOT,
  yearType: 'academic',
  partOf: 'SEND4',
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
  rest: Partial<MeasureFact<DerbyDocument>> = { kind: 'count' },
): MeasureFact<DerbyDocument> => ({
  key: `SEND6/${key}`,
  kpi: 'SEND6',
  relation: 'related',
  name,
  unit,
  maySum: false,
  source: REQUESTS,
  ...rest,
  observations: [{ no, period: SINCE_APRIL, ...fact, source: REQUESTS }],
});

/** The series of the indicators, and the figures of paragraph 4.4. */
export const measures: MeasureFact<DerbyDocument>[] = [
  own('SEND1', { unit: 'plans', ...SNAPSHOT, observations: [position(1, 2039, '2,039')] }),
  own('SEND2', { unit: 'plans', kind: 'count', ...OVER_THE_YEAR, observations: [position(2, 42, '42')] }),
  own('SEND3', {
    unit: 'requests',
    kind: 'count',
    window: 'quarter',
    maySum: true,
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
    ...SNAPSHOT,
    yearType: 'academic',
    note: '9 + 95 + 125 + 178 + 130 = 537.',
    observations: [position(4, 537, TRANSITION_POINTS)],
  }),
  part(24, 'Nursery', 9),
  part(25, 'Year 2', 95),
  part(26, 'Year 6', 125),
  part(27, 'Year 9', 178),
  part(28, 'Year 11', 130),
  own('SEND5', { unit: '%', kind: 'share', maySum: false, observations: [inProgress(19)] }),
  own('SEND6', {
    unit: '%',
    kind: 'share',
    polarity: stated('higher'),
    ...OVER_THE_YEAR,
    observations: [
      position(5, 53, '53%'),
      { no: 10, period: day('2018-09-28'), value: 53, claimed: 'better', printedAs: 'EHC Plans issued within 20 weeks', source: IMPROVED },
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
  behind(16, 'finalised-in-time', 'Plans finalised within 20 weeks', 'plans', { value: 10, numerator: 10, denominator: 19 }, PART_OF_FINALISED),
  behind(17, 'finalised-late', 'Plans finalised after 20 weeks', 'plans', { value: 9 }, PART_OF_FINALISED),
  behind(18, 'weeks-of-the-late', 'Average weeks to finalise the late plans', 'weeks', { value: 23 }, { kind: 'average' }),
  own('SEND7', { unit: 'complaints', kind: 'count', polarity: proposed('lower'), ...OVER_THE_YEAR, observations: [inProgress(20)] }),
  own('SEND8', { unit: 'working days', kind: 'average', polarity: proposed('lower'), ...OVER_THE_YEAR, observations: [inProgress(21)] }),
  own('SEND9', { unit: '%', kind: 'share', maySum: false, polarity: proposed('higher'), window: 'quarter', observations: [inProgress(22)] }),
  own('SEND10', { unit: '%', kind: 'share', maySum: false, polarity: proposed('lower'), window: 'snapshot', observations: [inProgress(23)] }),
  own('SEND11', { unit: 'sessions', ...SINCE_UNSTATED, observations: [position(6, 7, '7')] }),
  own('SEND12', { unit: 'certificates', ...SINCE_UNSTATED, observations: [position(7, 17, '17')] }),
  own('SEND13', { unit: 'cases', ...SINCE_UNSTATED, observations: [position(8, 36, '36')] }),
  own('SEND14', { unit: 'cases', ...SINCE_UNSTATED, observations: [position(9, 1, '1')] }),
];
