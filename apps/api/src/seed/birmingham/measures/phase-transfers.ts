import { proposed, type MeasureFact } from '../../facts';
import { academicYear, calendarYear } from '../../periods';
import { s3, s4, type BirminghamDocument } from '../documents';

const LETTER = s4(
  '91% of Reception placements were confirmed (121 out of 132), 97% of Year 2 placements were confirmed (29 out of 30) and 99% of Secondary placements were confirmed (677 out of 685). The figure was 0% in 2020/21.',
);
const REPORT = s3(
  'moving from a position of 0% in 2021 to: 2023 = 99% (2022 = 91%) of Reception placements were confirmed; 2023 = 99% (2022 = 97%) of Year 2; 2023 = 99% (2022 = 99%) of Secondary',
);

const TRANSFER_2022 = calendarYear(2022, '2022', 'Transfer year, not printed; the letter is of 2022.');
const DEADLINE = 'phase transfer placements confirmed by statutory deadline';

/** KPI 2.6 asks about secondary transfers; Reception and Year 2 are reported beside them. */
export const phaseTransferMeasures: MeasureFact<BirminghamDocument>[] = [
  {
    key: 'K2.6/secondary',
    kpi: 'K2.6',
    relation: 'direct',
    name: 'Phase transfer placements confirmed: Secondary',
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: proposed('higher'),
    window: 'year',
    source: LETTER,
    observations: [
      {
        no: 43,
        period: TRANSFER_2022,
        value: 99,
        numerator: 677,
        denominator: 685,
        printedAs: `${DEADLINE}: Secondary`,
        source: LETTER,
      },
      { no: 49, period: calendarYear(2023, '2023'), value: 99, claimed: 'better', source: REPORT },
      { no: 50, period: calendarYear(2022, '2022'), value: 99, source: REPORT },
    ],
  },
  {
    key: 'K2.6/deadlines-met',
    kpi: 'K2.6',
    relation: 'direct',
    name: 'Phase transfer deadlines met',
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: proposed('higher'),
    window: 'year',
    note: 'The starting position; the source does not say for which phases.',
    source: LETTER,
    observations: [
      { no: 44, period: academicYear(2020, '2020/21'), value: 0, source: LETTER },
      { no: 51, period: calendarYear(2021, '2021'), value: 0, source: REPORT },
    ],
  },
  {
    key: 'K2.6/reception',
    kpi: 'K2.6',
    relation: 'related',
    name: 'Phase transfer placements confirmed: Reception',
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: proposed('higher'),
    window: 'year',
    source: LETTER,
    observations: [
      {
        no: 41,
        period: TRANSFER_2022,
        value: 91,
        numerator: 121,
        denominator: 132,
        printedAs: `${DEADLINE}: Reception`,
        note: '121 of 132 is 91.7%: the printed 91% is cut, not rounded.',
        source: LETTER,
      },
      { no: 45, period: calendarYear(2023, '2023'), value: 99, claimed: 'better', source: REPORT },
      { no: 46, period: calendarYear(2022, '2022'), value: 91, source: REPORT },
    ],
  },
  {
    key: 'K2.6/year-2',
    kpi: 'K2.6',
    relation: 'related',
    name: 'Phase transfer placements confirmed: Year 2',
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: proposed('higher'),
    window: 'year',
    source: LETTER,
    observations: [
      {
        no: 42,
        period: TRANSFER_2022,
        value: 97,
        numerator: 29,
        denominator: 30,
        printedAs: `${DEADLINE}: Year 2`,
        source: LETTER,
      },
      { no: 47, period: calendarYear(2023, '2023'), value: 99, claimed: 'better', source: REPORT },
      { no: 48, period: calendarYear(2022, '2022'), value: 97, source: REPORT },
    ],
  },
];
