import type { MeasureFact } from '../../facts';
import { calendarYear, month, range } from '../../periods';
import { RECORDED_ON, s0, s1, s3, type BirminghamDocument } from '../documents';

const EVENTS = s1('4 parent/carer events during August and September which were attended, in total, by over 150 people');
const FTE = s0('initial number of service staff was 22 FTE in April 2021 – we now have over 80 FTE');
const FTE_NOW = s0('we now have over 80 FTE');
const OFFICERS = s0('created and recruited over 50 new officers');
const OFFICERS_DECK = s0('Recruited 48 new officers ... initial number of service staff was 22 – we now have 70');
const STAFF_DECK = s0('we now have 70');
const POSTS = s1('22 out of the extra 30 posts agreed have been filled');
const RECRUITED = s3('Over 120 new members of staff have been recruited into the SENAR service');
const AT_REVISIT = s3('At the time of the last Ofsted visit in 2021 the number of staff was 24.');

const MARCH_2022 = month('2022-03', 'now', '"Now" is read as March 2022, the date of the update.');
const FEBRUARY_2022 = month('2022-02', 'now', '"Now" is read as February 2022, the date of the embedded deck.');
const OCTOBER_2021 = month('2021-10', 'undated', 'Read as October 2021, the date of the report.');
const MIXED = 'FTE, posts, officers and staff are different units in the documents: kept apart.';

/** Numbers that no KPI of the plan asks for. */
export const contextMeasures: MeasureFact<BirminghamDocument>[] = [
  {
    key: 'context/events',
    kpi: null,
    relation: 'related',
    name: 'Attendees at 4 parent/carer events',
    unit: 'people',
    kind: 'count',
    window: 'other',
    source: EVENTS,
    observations: [
      {
        no: 133,
        period: range('2021-08-01', '2021-09-30', 'August and September', 'The year is not printed; read as 2021.'),
        value: 150,
        qualifier: 'over',
        source: EVENTS,
      },
    ],
  },
  {
    key: 'context/senar-fte',
    kpi: null,
    relation: 'related',
    name: 'SENAR staff (FTE)',
    unit: 'FTE',
    kind: 'amount',
    maySum: false,
    countsPeople: false,
    window: 'snapshot',
    note: MIXED,
    source: FTE,
    observations: [
      { no: 134, period: month('2021-04'), value: 22, printedAs: 'SENAR staff', source: FTE },
      { no: 135, period: MARCH_2022, value: 80, qualifier: 'over', printedAs: 'SENAR staff', source: FTE_NOW },
    ],
  },
  {
    key: 'context/senar-staff',
    kpi: null,
    relation: 'related',
    name: 'SENAR staff (FTE or heads not stated)',
    unit: 'staff',
    maySum: false,
    countsPeople: false,
    window: 'snapshot',
    note: MIXED,
    source: STAFF_DECK,
    observations: [{ no: 138, period: FEBRUARY_2022, value: 70, printedAs: 'SENAR staff', source: STAFF_DECK }],
  },
  {
    key: 'context/new-officers',
    kpi: null,
    relation: 'related',
    name: 'New SENAR officers recruited',
    unit: 'officers',
    kind: 'count',
    countsPeople: false,
    note: MIXED,
    source: OFFICERS,
    observations: [
      { no: 136, period: MARCH_2022, value: 50, qualifier: 'over', source: OFFICERS },
      { no: 137, period: FEBRUARY_2022, value: 48, source: OFFICERS_DECK },
    ],
  },
  {
    key: 'context/posts-filled',
    kpi: null,
    relation: 'related',
    name: 'Extra posts filled',
    unit: 'posts',
    kind: 'amount',
    countsPeople: false,
    note: MIXED,
    source: POSTS,
    observations: [{ no: 139, period: OCTOBER_2021, value: 22, source: POSTS }],
  },
  {
    key: 'context/posts-agreed',
    kpi: null,
    relation: 'related',
    name: 'Extra posts agreed',
    unit: 'posts',
    kind: 'amount',
    countsPeople: false,
    note: MIXED,
    source: POSTS,
    observations: [{ no: 140, period: OCTOBER_2021, value: 30, source: POSTS }],
  },
  {
    key: 'context/new-staff',
    kpi: null,
    relation: 'related',
    name: 'New SENAR staff recruited',
    unit: 'staff',
    kind: 'count',
    countsPeople: false,
    note: MIXED,
    source: RECRUITED,
    observations: [
      {
        no: 141,
        period: {
          start: '2023-01-01',
          end: RECORDED_ON.S3,
          precision: 'approximate',
          text: 'undated (report of 2023)',
          note: 'The count reached by the report, which is undated; since when is not stated.',
        },
        value: 120,
        qualifier: 'over',
        source: RECRUITED,
      },
    ],
  },
  {
    key: 'context/staff-at-revisit',
    kpi: null,
    relation: 'related',
    name: 'SENAR staff at last Ofsted visit',
    unit: 'staff',
    maySum: false,
    countsPeople: false,
    window: 'snapshot',
    note: 'Another document has 22 FTE for April 2021.',
    source: AT_REVISIT,
    observations: [
      { no: 142, period: calendarYear(2021, '2021', 'The revisit was on 24 to 27 May 2021.'), value: 24, source: AT_REVISIT },
    ],
  },
];
