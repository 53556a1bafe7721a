import { proposed, stated, type MeasureFact } from '../../facts';
import { lastMonths, month, monthWithoutYear, range, undated } from '../../periods';
import { RECORDED_ON, s0, s3, type BirminghamDocument } from '../documents';

const RELAUNCH = s0(
  'When the Local Offer website was relaunched in April 2021, there were 15k unique views that month. In the last 6 months unique views have averaged at 24k month, with a peak in October at 37k',
);
const UPLIFT = s3(
  'There was a 28% uplift in unique page views from 1 Jan 2023 to 1 Feb 2023 compared with the same period last year. The 27,932 unique page views is 174% of the monthly target set for visitors to the site (16,000).',
);
const SURVEY = s3('Responses so far show 70% of people find navigation easier and more than 60% find the content helpful.');

const NEW_YEAR_2023 = range('2023-01-01', '2023-02-01', '1 Jan 2023 to 1 Feb 2023', '32 days, one more than a month.');
const SO_FAR = undated('undated ("so far")');

/** Objective 1. Of its six KPIs only the two about the Local Offer have values. */
export const leadershipMeasures: MeasureFact<BirminghamDocument>[] = [
  {
    key: 'K1.5/navigation',
    kpi: 'K1.5',
    relation: 'direct',
    name: 'Find navigation easier',
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: proposed('higher'),
    source: SURVEY,
    observations: [{ no: 39, period: SO_FAR, value: 70, source: SURVEY }],
  },
  {
    key: 'K1.5/content',
    kpi: 'K1.5',
    relation: 'direct',
    name: 'Find the content helpful',
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: proposed('higher'),
    source: SURVEY,
    observations: [{ no: 40, period: SO_FAR, value: 60, qualifier: 'more than', source: SURVEY }],
  },
  {
    key: 'K1.6/unique-page-views',
    kpi: 'K1.6',
    relation: 'direct',
    name: 'Unique page views',
    unit: 'page views',
    kind: 'count',
    countsPeople: false,
    polarity: stated('higher'),
    note: 'The March 2022 update counts "unique views"; whether these are the same is not stated.',
    source: UPLIFT,
    observations: [{ no: 36, period: NEW_YEAR_2023, value: 27_932, window: 'other', source: UPLIFT }],
    targets: [
      {
        value: 16_000,
        unit: 'visitors',
        note:
          'A monthly target set for visitors, compared by the report with unique page views over 32 days; ' +
          'a year earlier the average was already reported as 24k a month.',
        source: UPLIFT,
      },
    ],
  },
  {
    key: 'K1.6/unique-views-average',
    kpi: 'K1.6',
    relation: 'direct',
    name: 'Unique views, monthly average over six months',
    unit: 'views per month',
    kind: 'average',
    maySum: false,
    countsPeople: false,
    polarity: proposed('higher'),
    window: 'other',
    source: RELAUNCH,
    observations: [
      {
        no: 34,
        period: lastMonths(6, RECORDED_ON.S0, 'In the last 6 months'),
        value: 24_000,
        qualifier: 'rounded to thousands',
        printedAs: 'unique views',
        source: RELAUNCH,
      },
    ],
  },
  {
    key: 'K1.6/unique-views',
    kpi: 'K1.6',
    relation: 'direct',
    name: 'Unique views in the month of relaunch',
    unit: 'views',
    kind: 'count',
    countsPeople: false,
    polarity: proposed('higher'),
    window: 'month',
    note: 'A month, a six-month average and a peak month are three measures: they are not comparable.',
    source: RELAUNCH,
    observations: [
      {
        no: 33,
        period: month('2021-04'),
        value: 15_000,
        qualifier: 'rounded to thousands',
        printedAs: 'unique views',
        source: RELAUNCH,
      },
    ],
  },
  {
    key: 'K1.6/unique-views-peak',
    kpi: 'K1.6',
    relation: 'direct',
    name: 'Unique views, peak month',
    unit: 'views',
    kind: 'count',
    maySum: false,
    countsPeople: false,
    polarity: proposed('higher'),
    window: 'month',
    note: 'The best month of the period, chosen for being the best: not comparable with other months.',
    source: RELAUNCH,
    observations: [
      {
        no: 35,
        period: monthWithoutYear('2021-10', 'October'),
        value: 37_000,
        qualifier: 'rounded to thousands',
        printedAs: 'unique views (peak)',
        source: RELAUNCH,
      },
    ],
  },
  {
    key: 'K1.6/uplift',
    kpi: 'K1.6',
    relation: 'direct',
    name: 'Uplift in unique page views on the same period last year',
    unit: '%',
    maySum: false,
    countsPeople: false,
    polarity: stated('higher'),
    source: UPLIFT,
    observations: [{ no: 37, period: NEW_YEAR_2023, value: 28, claimed: 'better', source: UPLIFT }],
  },
  {
    key: 'K1.6/share-of-target',
    kpi: 'K1.6',
    relation: 'direct',
    name: 'Unique page views as a share of the monthly target',
    unit: '%',
    kind: 'ratio',
    maySum: false,
    countsPeople: false,
    polarity: stated('higher'),
    source: UPLIFT,
    observations: [
      {
        no: 38,
        period: NEW_YEAR_2023,
        value: 174,
        numerator: 27_932,
        denominator: 16_000,
        note: '27,932 of 16,000 is 174.6%; the target counts visitors, the value page views.',
        source: UPLIFT,
      },
    ],
  },
];
