import { proposed, stated, type MeasureFact } from '../../facts';
import { day, financialYear, lastMonths, month, monthWithoutYear, since, undated } from '../../periods';
import { RECORDED_ON, s0, s3, s4, type BirminghamDocument, type BirminghamSource } from '../documents';

const OVERVIEW = s0('Complaints overview Citizen Member Total');
const ROOT_CAUSES = s0('Root causes (Dec)');
const OPEN_NOW = s0('Currently sitting at 18 complaints in SENAR (18/03/22) this is a significant improvement from 147 in September.');
const OPEN_SEPTEMBER = s0('this is a significant improvement from 147 in September');
const OPEN_DECK = s0('Complaints for SENAR are currently sitting at 14 (was 137 in November).');
const FORMAL = s3(
  'In the last 12 months, there has been an average of 26 formal complaints per month compared to an average of 36 per month in 2021-22.',
);
const DAYS_TO_CLOSE = s3(
  'The average number of days to close a formal complaint is 18.3 days in the last 6 months compared to an average of 25 since Feb 2022.',
);
const MEDIATIONS = s3('In the past 12 months there have been 406 mediations compared to 158 in 2021-22.');
const OVERTURNED = s3('Over the last 6 months, 31.5% of mediations overturned the existing decision (low is good).');
const TRIBUNALS = s3('Tribunals following mediation equate to only 15% of tribunal cases (low is good).');
const RESPONDENTS = s4('788 survey respondents and 93 event participants (May 2022).');
const EVENTS = s4("eight 'Have Your Say' events in early 2022 which engaged another 93 parent-carers");
const SATISFIED = s4(
  'In May 2022, 32% said “Good” or “Very Good” and 27% said services has “Improved” or “Improved Significantly” in the last year (n=788).',
);

const MAY_2022 = month('2022-05');
const DECEMBER = undated('Dec', 'The year of "Dec" is not printed. The update is of March 2022, so December 2021 is likely, not certain.');
const quarter = (name: string) =>
  undated(name, `The year of "${name}" is not printed, nor whether quarters are financial or calendar.`);
const FROM_THE_DECK = 'From the embedded deck of February 2022.';
const RESPONDENTS_UNSTATED = 'The number of respondents is not printed on this row.';

/** One column of the complaints overview: all SEND complaints, another population than the SENAR cases. */
function overview(key: string, who: string, values: [no: number, value: number][]): MeasureFact<BirminghamDocument> {
  return {
    key: `K3.6/send-${key}`,
    kpi: 'K3.6',
    relation: 'direct',
    name: `SEND complaints overview, ${who}`,
    unit: 'complaints',
    kind: 'count',
    maySum: true,
    ...(key === 'total' ? {} : { partOf: 'K3.6/send-total' }),
    polarity: proposed('lower'),
    window: 'quarter',
    note: 'All SEND complaints: another population than the SENAR cases, never one series with them.',
    source: OVERVIEW,
    observations: values.map(([no, value], index) => ({ no, period: quarter(`Q${index + 1}`), value, source: OVERVIEW })),
  };
}

function rootCause(no: number, cause: string, value: number): MeasureFact<BirminghamDocument> {
  return {
    key: `K3.6/root-cause/${cause}`,
    kpi: 'K3.6',
    relation: 'related',
    name: `Complaint root cause: ${cause}`,
    unit: '%',
    kind: 'share',
    maySum: false,
    window: 'month',
    source: ROOT_CAUSES,
    observations: [{ no, period: DECEMBER, value, note: 'Share of one month.', source: ROOT_CAUSES }],
  };
}

/** A question of the May 2022 survey whose row prints no number of respondents. */
function survey(no: number, key: string, name: string, value: number, source: BirminghamSource): MeasureFact<BirminghamDocument> {
  return {
    key: `K3.2/${key}`,
    kpi: 'K3.2',
    relation: 'related',
    name,
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: proposed('higher'),
    source,
    observations: [{ no, period: MAY_2022, value, note: RESPONDENTS_UNSTATED, source }],
  };
}

/** Objective 3, but for the SENAR complaints table. */
export const workingTogetherMeasures: MeasureFact<BirminghamDocument>[] = [
  {
    key: 'K3.1/survey-respondents',
    kpi: 'K3.1',
    relation: 'related',
    name: 'Parent-carers engaged: survey respondents',
    unit: 'respondents',
    kind: 'count',
    source: RESPONDENTS,
    observations: [{ no: 126, period: MAY_2022, value: 788, source: RESPONDENTS }],
  },
  {
    key: 'K3.1/event-participants',
    kpi: 'K3.1',
    relation: 'related',
    name: 'Parent-carers engaged: event participants',
    unit: 'participants',
    kind: 'count',
    source: EVENTS,
    observations: [
      {
        no: 127,
        period: {
          start: '2022-01-01',
          end: '2022-04-30',
          precision: 'approximate',
          text: 'early 2022',
          note: '"Early 2022" is read as January to April 2022; the bounds are a convention.',
        },
        value: 93,
        note: 'The table of the same letter dates the figure May 2022.',
        source: EVENTS,
      },
    ],
  },
  {
    key: 'K3.2/satisfied',
    kpi: 'K3.2',
    relation: 'direct',
    name: 'Satisfied with SEND services ("Good" or "Very Good")',
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: proposed('higher'),
    source: SATISFIED,
    observations: [{ no: 128, period: MAY_2022, value: 32, respondents: 788, source: SATISFIED }],
  },
  {
    key: 'K3.2/improved',
    kpi: 'K3.2',
    relation: 'direct',
    name: 'Think SEND services have improved in the last year',
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: proposed('higher'),
    source: SATISFIED,
    observations: [{ no: 129, period: MAY_2022, value: 27, respondents: 788, source: SATISFIED }],
  },
  survey(130, 'informed', 'Feel updated and informed about SEND services', 42, s4('42% (May 2022)')),
  survey(131, 'feedback', 'Feel they have had an opportunity to give feedback', 26, s4('26% (May 2022)')),
  survey(132, 'influence', 'Feel they have had an opportunity to influence changes', 16, s4('16% (May 2022)')),
  {
    key: 'K3.5/mediations',
    kpi: 'K3.5',
    relation: 'related',
    name: 'Mediations',
    unit: 'mediations',
    kind: 'count',
    note: 'The two periods may overlap.',
    source: MEDIATIONS,
    observations: [
      {
        no: 122,
        period: lastMonths(12, RECORDED_ON.S3, 'In the past 12 months'),
        value: 406,
        window: 'rolling_12_months',
        source: MEDIATIONS,
      },
      { no: 123, period: financialYear(2021, '2021-22'), value: 158, window: 'year', source: MEDIATIONS },
    ],
  },
  {
    key: 'K3.5/overturned',
    kpi: 'K3.5',
    relation: 'related',
    name: 'Mediations that overturned the existing decision',
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: stated('lower'),
    window: 'other',
    note: 'The report prints "low is good".',
    source: OVERTURNED,
    observations: [{ no: 124, period: lastMonths(6, RECORDED_ON.S3, 'Over the last 6 months'), value: 31.5, source: OVERTURNED }],
  },
  {
    key: 'K3.5/after-mediation',
    kpi: 'K3.5',
    relation: 'related',
    name: 'Tribunals following mediation as share of tribunal cases',
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: stated('lower'),
    note: 'The report prints "low is good".',
    source: TRIBUNALS,
    observations: [{ no: 125, period: undated('undated'), value: 15, source: TRIBUNALS }],
  },
  overview('total', 'total', [
    [102, 196],
    [105, 199],
    [108, 274],
  ]),
  overview('citizen', 'citizen', [
    [100, 168],
    [103, 145],
    [106, 177],
  ]),
  overview('member', 'member', [
    [101, 28],
    [104, 54],
    [107, 97],
  ]),
  {
    key: 'K3.6/formal-per-month',
    kpi: 'K3.6',
    relation: 'direct',
    name: 'Average formal complaints per month',
    unit: 'complaints per month',
    kind: 'average',
    maySum: false,
    polarity: proposed('lower'),
    source: FORMAL,
    observations: [
      {
        no: 118,
        period: lastMonths(12, RECORDED_ON.S3, 'In the last 12 months'),
        value: 26,
        window: 'rolling_12_months',
        source: FORMAL,
      },
      { no: 119, period: financialYear(2021, '2021-22'), value: 36, window: 'year', source: FORMAL },
    ],
  },
  {
    key: 'K3.6/open',
    kpi: 'K3.6',
    relation: 'related',
    name: 'Open SENAR complaints',
    unit: 'complaints',
    kind: 'count',
    maySum: false,
    inflow: 'K3.6/senar-received',
    outflow: 'K3.6/senar-closed',
    polarity: stated('lower'),
    window: 'snapshot',
    note: 'No single opening balance makes these agree with the cases received and closed in the same document.',
    source: OPEN_NOW,
    observations: [
      { no: 114, period: day('2022-03-18', '18/03/22'), value: 18, source: OPEN_NOW },
      { no: 115, period: monthWithoutYear('2021-09', 'September'), value: 147, source: OPEN_SEPTEMBER },
      {
        no: 116,
        period: month('2022-02', 'currently', '"Currently" is read as February 2022, the date of the deck.'),
        value: 14,
        note: FROM_THE_DECK,
        source: OPEN_DECK,
      },
      { no: 117, period: monthWithoutYear('2021-11', 'November'), value: 137, note: FROM_THE_DECK, source: OPEN_DECK },
    ],
  },
  rootCause(109, 'Policy and procedure', 45),
  rootCause(110, 'Service quality', 40),
  rootCause(111, 'Communication', 9),
  rootCause(112, 'Service failure', 3),
  rootCause(113, 'Staff conduct', 3),
  {
    key: 'K3.7/days-to-close',
    kpi: 'K3.7',
    relation: 'related',
    name: 'Average days to close a formal complaint, last 6 months',
    unit: 'days',
    kind: 'average',
    maySum: false,
    polarity: proposed('lower'),
    window: 'other',
    note: 'The report compares it with the average since February 2022, which contains these six months.',
    source: DAYS_TO_CLOSE,
    observations: [
      {
        no: 120,
        period: lastMonths(6, RECORDED_ON.S3, 'in the last 6 months'),
        value: 18.3,
        printedAs: 'average days to close a formal complaint',
        source: DAYS_TO_CLOSE,
      },
    ],
  },
  {
    key: 'K3.7/days-to-close-since-february-2022',
    kpi: 'K3.7',
    relation: 'related',
    name: 'Average days to close a formal complaint, since February 2022',
    unit: 'days',
    kind: 'average',
    maySum: false,
    polarity: proposed('lower'),
    window: 'other',
    note: 'Contains the last six months, which the report compares with it.',
    source: DAYS_TO_CLOSE,
    observations: [
      {
        no: 121,
        period: since('2022-02-01', RECORDED_ON.S3, 'since Feb 2022'),
        value: 25,
        printedAs: 'average days to close a formal complaint',
        source: DAYS_TO_CLOSE,
      },
    ],
  },
];
