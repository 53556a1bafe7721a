import { proposed, stated, type MeasureFact } from '../../facts';
import { financialYear, month, monthWithoutYear, undated } from '../../periods';
import { s0, s3, s4, type BirminghamDocument } from '../documents';

const TWENTY_WEEKS = s0(
  'from 53% in April 2021 to 62% in February 2022, this is a 12-months average, compares to 58% national average',
);
const TWENTY_WEEKS_DECK = s0(
  'Within the last 12 months rolling we have completed 60% on time in December 2021, up from 53% in May 2021 and better than national average of 58%.',
);
const TWENTY_WEEKS_LETTER = s4(
  '65% of assessments were completed within 20 weeks in May 2022 (813 out of 1245 new plans) compared to 53% in May 2021 (524 out of 989 new plans) and 65% national average.',
);
const TWENTY_WEEKS_2023 = s3(
  'The number of EHCPs issued within the 20-week statutory timelines has increased from 51% in July 2021 to 67% in February 2023, in line with the national indicator of 65%.',
);
const REVIEWS = s0(
  "% annual reviews actioned within 4 weeks of the meeting was at 0.4% in September, our latest performance is 32.5% in February 2022 (that's 96 out of 295 completed reviews actioned within 4 weeks in February 2022)",
);
/** The heading it stands under, and the sentence. */
const REVIEWS_LETTER = s4(
  'Progress made | The % Annual Reviews actioned for May 2022 was 25% (158 out of 632). This was at 0.4% in September 2021 (1 out of 239).',
);
const REVIEWS_2023 = s3(
  'Where schools have returned the annual review paperwork within two weeks, SENAR has achieved an annual review completion rate of 94%. The average number of annual reviews processed monthly has increased from 352 in 2021/22 to a projected average of 690 in 2022/23.',
);
const NEET = s0(
  'has dropped from 9% in April 2021 to 4.2% in February 2022 bringing us closer to national performance of 2.5% (latest available comparator data 2021)',
);
const NEET_LETTER = s4('No and % NEETs with EHCPs from 9% in May 2021 (945 young people) to 4% in May 2022 (425 young people)');

const WINDOW_UNSTATED = { window: 'other', note: 'Window not stated in the source.' } as const;
const YEAR_SIZED = {
  window: 'other',
  note: 'Window not stated in the source; the denominator is the size of a year of plans.',
} as const;

/** Objective 2, coordination of assessments and quality of plans (phase transfers and waits have files of their own). */
export const basicsMeasures: MeasureFact<BirminghamDocument>[] = [
  {
    key: 'K2.1/within-20-weeks',
    kpi: 'K2.1',
    relation: 'direct',
    name: 'Within 20 weeks',
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: stated('higher'),
    window: 'rolling_12_months',
    note:
      'The documents word it as assessments, plans or both; whether exceptions are left out is not stated. ' +
      'Baselines of April, May and July 2021 are all quoted.',
    source: TWENTY_WEEKS,
    observations: [
      {
        no: 1,
        period: month('2021-04'),
        value: 53,
        window: 'rolling_12_months',
        printedAs: '% EHC needs assessments / EHCPs within 20 weeks',
        source: TWENTY_WEEKS,
      },
      {
        no: 2,
        period: month('2022-02'),
        value: 62,
        window: 'rolling_12_months',
        printedAs: '% EHC needs assessments / EHCPs within 20 weeks',
        source: TWENTY_WEEKS,
      },
      {
        no: 3,
        period: month('2021-12'),
        value: 60,
        claimed: 'better',
        window: 'rolling_12_months',
        printedAs: 'assessments within 20 weeks',
        note: 'From the embedded deck of February 2022.',
        source: TWENTY_WEEKS_DECK,
      },
      {
        no: 4,
        period: month('2021-05'),
        value: 53,
        window: 'rolling_12_months',
        printedAs: 'assessments within 20 weeks',
        note: 'From the embedded deck of February 2022.',
        source: TWENTY_WEEKS_DECK,
      },
      {
        no: 5,
        period: month('2022-05'),
        value: 65,
        numerator: 813,
        denominator: 1245,
        printedAs: 'assessments completed within 20 weeks',
        ...YEAR_SIZED,
        source: TWENTY_WEEKS_LETTER,
      },
      {
        no: 6,
        period: month('2021-05'),
        value: 53,
        numerator: 524,
        denominator: 989,
        printedAs: 'assessments completed within 20 weeks',
        ...YEAR_SIZED,
        source: TWENTY_WEEKS_LETTER,
      },
      {
        no: 7,
        period: month('2021-07'),
        value: 51,
        printedAs: 'EHCPs issued within 20 weeks',
        ...WINDOW_UNSTATED,
        source: TWENTY_WEEKS_2023,
      },
      {
        no: 8,
        period: month('2023-02'),
        value: 67,
        claimed: 'better',
        printedAs: 'EHCPs issued within 20 weeks',
        ...WINDOW_UNSTATED,
        source: TWENTY_WEEKS_2023,
      },
    ],
    // "National" is all the documents say: not which area, which year or on which basis (exceptions).
    comparators: [
      { name: 'national average', areaType: null, value: 58, unit: '%', source: TWENTY_WEEKS },
      { name: 'national average', areaType: null, value: 65, unit: '%', source: TWENTY_WEEKS_LETTER },
      { name: 'national indicator', areaType: null, value: 65, unit: '%', source: TWENTY_WEEKS_2023 },
    ],
  },
  {
    key: 'K2.4/within-4-weeks',
    kpi: 'K2.4',
    relation: 'direct',
    name: 'Annual reviews actioned within 4 weeks of the meeting',
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: proposed('higher'),
    window: 'month',
    source: REVIEWS,
    observations: [
      {
        no: 9,
        period: monthWithoutYear('2021-09', 'September'),
        value: 0.4,
        note: "The director's letter gives September 2021.",
        source: REVIEWS,
      },
      { no: 10, period: month('2022-02'), value: 32.5, numerator: 96, denominator: 295, source: REVIEWS },
      {
        no: 11,
        period: month('2022-05'),
        value: 25,
        numerator: 158,
        denominator: 632,
        claimed: 'better',
        printedAs: '% Annual Reviews actioned',
        note: 'The four weeks are not printed here. The letter reports it as progress; the month of February 2022 had 32.5%.',
        source: REVIEWS_LETTER,
      },
      {
        no: 12,
        period: month('2021-09'),
        value: 0.4,
        numerator: 1,
        denominator: 239,
        printedAs: '% Annual Reviews actioned',
        note: 'The four weeks are not printed here.',
        source: REVIEWS_LETTER,
      },
    ],
  },
  {
    key: 'K2.4/completion-rate',
    kpi: 'K2.4',
    relation: 'related',
    name: 'Annual review completion rate where paperwork returned within two weeks',
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: proposed('higher'),
    source: REVIEWS_2023,
    observations: [{ no: 13, period: undated('undated'), value: 94, ...WINDOW_UNSTATED, source: REVIEWS_2023 }],
  },
  {
    key: 'K2.4/processed-monthly',
    kpi: 'K2.4',
    relation: 'related',
    name: 'Average annual reviews processed monthly',
    unit: 'reviews per month',
    kind: 'average',
    maySum: false,
    window: 'year',
    note: 'Monthly mean over a year.',
    source: REVIEWS_2023,
    observations: [
      { no: 14, period: financialYear(2021, '2021/22'), value: 352, source: REVIEWS_2023 },
      { no: 15, period: financialYear(2022, '2022/23'), value: 690, status: 'projected', source: REVIEWS_2023 },
    ],
  },
  {
    key: 'K2.7/neet',
    kpi: 'K2.7',
    relation: 'direct',
    name: 'Young people with an EHC plan who are NEET',
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: stated('lower'),
    note:
      'No denominator is given: 945 at 9% and 425 at 4% imply some 10,500, the size of the whole caseload of plans. ' +
      'What the comparator counts is not defined.',
    source: NEET,
    observations: [
      { no: 16, period: month('2021-04'), value: 9, printedAs: '% young people NEET with an EHC plan', source: NEET },
      { no: 17, period: month('2022-02'), value: 4.2, claimed: 'better', printedAs: '% young people NEET with an EHC plan', source: NEET },
      { no: 18, period: month('2021-05'), value: 9, numerator: 945, printedAs: 'NEETs with EHCPs', source: NEET_LETTER },
      { no: 19, period: month('2022-05'), value: 4, numerator: 425, printedAs: 'NEETs with EHCPs', source: NEET_LETTER },
    ],
    comparators: [
      {
        name: 'national performance',
        areaType: null,
        value: 2.5,
        unit: '%',
        periodText: '2021',
        source: NEET,
      },
    ],
  },
];
