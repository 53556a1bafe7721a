import type { AreaType, Polarity, MeasureWindow } from '@waymark/domain';
import type { Offset } from './calendar';
import type { OfficerKey } from './story';

/** A series told by its ends; what lies between is drawn from a fixed sequence of pseudo-random numbers. */
export interface SeriesStory {
  key: string;
  name: string;
  unit: string;
  polarity: Polarity;
  window: MeasureWindow;
  /** Number of months, up to the last one reported. */
  months: number;
  from: number;
  to: number;
  /** How far a month may stray from the line. */
  noise: number;
  /** A rate is counted out of about so many cases; without it the value itself is the count. */
  cases?: number;
  isSurvey?: boolean;
  target?: { value: number; qualifier: string; due: Offset };
  comparators?: { name: string; areaType: AreaType; value: number; basis: string | null }[];
  /** The month now running is reported in part. */
  hasPartMonth?: boolean;
  /** The month so many before the last was reported first as provisional and then revised. */
  revised?: number;
}

export interface KpiStory {
  ref: string;
  name: string;
  objective: number;
  owner: OfficerKey;
  areas: string[];
  definition?: string;
  numerator?: string;
  denominator?: string;
  note?: string;
  /** None: never reported. */
  series: SeriesStory[];
  /** A value asked for and not yet sent. */
  isToBeSupplied?: boolean;
}

const MADE_UP_ENGLAND = 'England (made-up figure)';
const MADE_UP_REGION = 'Region (made-up figure)';
const MADE_UP_NEIGHBOURS = 'Similar areas (made-up figure)';

export const kpis: KpiStory[] = [
  {
    ref: 'K1.1',
    name: 'Staff who have completed SEND training',
    objective: 1,
    owner: 'inclusion',
    areas: ['Shared vision'],
    numerator: 'Front-line staff with a completed course',
    denominator: 'All front-line staff',
    series: [
      { key: 'trained', name: 'Staff trained', unit: '%', polarity: 'higher', window: 'snapshot', months: 14, from: 38, to: 71, noise: 1.5, cases: 1200, target: { value: 80, qualifier: 'at least', due: 120 } },
    ],
  },
  {
    ref: 'K1.2',
    name: 'Visits to the local offer website',
    objective: 1,
    owner: 'engagement',
    areas: ['Information for families'],
    series: [{ key: 'visits', name: 'Visits in the month', unit: 'visits', polarity: 'higher', window: 'month', months: 18, from: 13_400, to: 15_900, noise: 1400 }],
  },
  {
    ref: 'K1.3',
    name: 'Advice from partners received within six weeks',
    objective: 1,
    owner: 'healthOfficer',
    areas: ['Joint working'],
    numerator: 'Pieces of advice received within six weeks',
    denominator: 'All advice received in the month',
    series: [
      {
        key: 'advice', name: 'Advice within six weeks', unit: '%', polarity: 'higher', window: 'month', months: 16, from: 52, to: 68, noise: 4, cases: 240,
        target: { value: 90, qualifier: 'at least', due: -20 },
        comparators: [{ name: MADE_UP_REGION, areaType: 'region', value: 71, basis: null }],
      },
    ],
  },
  { ref: 'K1.4', name: 'Partners who know the shared vision', objective: 1, owner: 'childrensServices', areas: ['Shared vision'], series: [], note: 'No survey has been held yet.' },

  {
    ref: 'K2.1',
    name: 'Plans issued within 20 weeks',
    objective: 2,
    owner: 'assessment',
    areas: ['Timely assessment'],
    definition: 'Plans issued within 20 weeks of the request, exceptions left out',
    numerator: 'Plans issued within 20 weeks',
    denominator: 'All plans issued in the month',
    series: [
      {
        key: 'in-time', name: 'Plans within 20 weeks', unit: '%', polarity: 'higher', window: 'month', months: 24, from: 41, to: 63, noise: 5, cases: 96,
        target: { value: 70, qualifier: 'at least', due: 95 },
        comparators: [
          { name: MADE_UP_ENGLAND, areaType: 'england', value: 51, basis: 'excluding exceptions' },
          { name: MADE_UP_NEIGHBOURS, areaType: 'statistical_neighbours', value: 56, basis: 'excluding exceptions' },
        ],
      },
    ],
  },
  {
    ref: 'K2.2',
    name: 'Plans rated good or better at audit',
    objective: 2,
    owner: 'assessment',
    areas: ['Quality of plans'],
    numerator: 'Plans rated good or better',
    denominator: 'Plans audited in the month',
    series: [
      { key: 'quality', name: 'Plans rated good or better', unit: '%', polarity: 'higher', window: 'month', months: 14, from: 48, to: 66, noise: 6, cases: 30, target: { value: 60, qualifier: 'at least', due: 60 } },
    ],
  },
  {
    ref: 'K2.3',
    name: 'Average and longest wait for speech and language therapy',
    objective: 2,
    owner: 'therapies',
    areas: ['Waiting for therapies'],
    series: [
      {
        key: 'average-wait', name: 'Average wait', unit: 'weeks', polarity: 'lower', window: 'snapshot', months: 20, from: 38, to: 17, noise: 1.2,
        target: { value: 18, qualifier: 'at most', due: 30 },
        comparators: [{ name: MADE_UP_ENGLAND, areaType: 'england', value: 21, basis: null }],
      },
      { key: 'longest-wait', name: 'Longest wait', unit: 'weeks', polarity: 'lower', window: 'snapshot', months: 20, from: 71, to: 37, noise: 3 },
    ],
  },
  {
    ref: 'K2.4',
    name: 'Annual reviews finished within 12 months',
    objective: 2,
    owner: 'assessment',
    areas: ['Quality of plans', 'Timely assessment'],
    numerator: 'Plans reviewed within 12 months',
    denominator: 'All plans open for 12 months or more',
    series: [{ key: 'reviews', name: 'Reviews in time', unit: '%', polarity: 'higher', window: 'rolling_12_months', months: 18, from: 72, to: 72, noise: 1.5, cases: 2400 }],
  },
  {
    ref: 'K2.5',
    name: 'Average wait for a neurodevelopmental assessment',
    objective: 2,
    owner: 'therapies',
    areas: ['Waiting for therapies'],
    series: [{ key: 'nd-wait', name: 'Average wait', unit: 'weeks', polarity: 'lower', window: 'snapshot', months: 16, from: 41, to: 52, noise: 1.5 }],
  },
  {
    ref: 'K2.6',
    name: 'Families satisfied with the assessment',
    objective: 2,
    owner: 'engagement',
    areas: ['Timely assessment'],
    series: [],
    isToBeSupplied: true,
    note: 'The survey is agreed and has not been sent.',
  },

  {
    ref: 'K3.1',
    name: 'Families who feel listened to',
    objective: 3,
    owner: 'engagement',
    areas: ['Listening to families', 'Working together'],
    numerator: 'Families who answer "always" or "mostly"',
    denominator: 'Families who answered',
    series: [
      { key: 'listened', name: 'Feel listened to', unit: '%', polarity: 'higher', window: 'month', months: 14, from: 58, to: 44, noise: 3, cases: 210, isSurvey: true, target: { value: 66, qualifier: 'at least', due: 150 } },
    ],
  },
  {
    ref: 'K3.2',
    name: 'Complaints received',
    objective: 3,
    owner: 'engagement',
    areas: ["Families' confidence"],
    series: [{ key: 'complaints', name: 'Complaints in the month', unit: 'complaints', polarity: 'lower', window: 'month', months: 20, from: 14, to: 27, noise: 4 }],
  },
  {
    ref: 'K3.3',
    name: 'Complaints answered within 20 working days',
    objective: 3,
    owner: 'engagement',
    areas: ["Families' confidence"],
    numerator: 'Complaints answered within 20 working days',
    denominator: 'Complaints closed in the month',
    series: [
      { key: 'answered', name: 'Answered in time', unit: '%', polarity: 'higher', window: 'month', months: 20, from: 81, to: 62, noise: 6, cases: 26, target: { value: 85, qualifier: 'at least', due: -60 }, revised: 4 },
    ],
  },
  {
    ref: 'K3.4',
    name: 'Appeals registered',
    objective: 3,
    owner: 'assessment',
    areas: ["Families' confidence"],
    series: [{ key: 'appeals', name: 'Appeals in the month', unit: 'appeals', polarity: 'lower', window: 'month', months: 18, from: 9, to: 16, noise: 3, hasPartMonth: true }],
  },
  {
    ref: 'K3.5',
    name: 'Surveys returned by families',
    objective: 3,
    owner: 'forum',
    areas: ['Listening to families'],
    numerator: 'Surveys returned',
    denominator: 'Surveys sent in the month',
    series: [{ key: 'returned', name: 'Surveys returned', unit: '%', polarity: 'higher', window: 'month', months: 14, from: 18, to: 24, noise: 2, cases: 900 }],
  },

  {
    ref: 'K4.1',
    name: 'Attendance of pupils with a plan',
    objective: 4,
    owner: 'inclusion',
    areas: ['Attendance', 'Progress at school'],
    numerator: 'Sessions attended',
    denominator: 'Possible sessions',
    series: [
      { key: 'attendance', name: 'Sessions attended', unit: '%', polarity: 'higher', window: 'month', months: 18, from: 86, to: 86, noise: 1.2, cases: 98_000, comparators: [{ name: MADE_UP_ENGLAND, areaType: 'england', value: 88, basis: null }] },
    ],
  },
  {
    ref: 'K4.2',
    name: 'Suspensions of pupils with SEN support',
    objective: 4,
    owner: 'inclusion',
    areas: ['Exclusions'],
    series: [{ key: 'suspensions', name: 'Suspensions in the month', unit: 'suspensions', polarity: 'lower', window: 'month', months: 22, from: 96, to: 71, noise: 9 }],
  },
  { ref: 'K4.3', name: 'Permanent exclusions of pupils with a plan', objective: 4, owner: 'inclusion', areas: ['Exclusions'], series: [] },
  {
    ref: 'K4.4',
    name: 'Young people with a plan in education, work or training',
    objective: 4,
    owner: 'skills',
    areas: ['Moving into work'],
    numerator: 'Aged 16 to 18 with a plan, in education, work or training',
    denominator: 'All aged 16 to 18 with a plan',
    series: [{ key: 'eet', name: 'In education, work or training', unit: '%', polarity: 'higher', window: 'snapshot', months: 16, from: 84, to: 88, noise: 1, cases: 640 }],
  },
  {
    ref: 'K4.5',
    name: 'Young people on a supported internship',
    objective: 4,
    owner: 'skills',
    areas: ['Moving into work'],
    series: [{ key: 'interns', name: 'On a supported internship', unit: 'young people', polarity: 'higher', window: 'snapshot', months: 14, from: 12, to: 31, noise: 2, target: { value: 60, qualifier: 'at least', due: 220 } }],
  },
];
