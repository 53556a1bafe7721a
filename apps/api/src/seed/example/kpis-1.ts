import { MADE_UP_REGION, type KpiStory } from './kpi-story';

/** Leading together. */
export const leadingKpis: KpiStory[] = [
  {
    ref: 'K1.1',
    name: 'Staff who have completed SEND training',
    objective: 1,
    owner: 'inclusion',
    areas: ['Shared vision'],
    numerator: 'Front-line staff with a completed course',
    denominator: 'All front-line staff',
    series: [
      {
        key: 'trained', name: 'Staff trained', unit: '%', kind: 'share', polarity: 'higher', window: 'snapshot', countsPeople: false,
        months: 14, from: 38, to: 71, noise: 1.5, cases: 1200,
        targets: [{ value: 80, qualifier: 'at least', due: 120 }],
      },
    ],
  },
  {
    ref: 'K1.2',
    name: 'Visits to the local offer website',
    objective: 1,
    owner: 'engagement',
    areas: ['Information for families'],
    series: [
      {
        key: 'visits', name: 'Visits in the month', unit: 'visits', kind: 'count', polarity: 'higher', window: 'month', countsPeople: false,
        months: 18, from: 13_400, to: 15_900, noise: 1400, overdue: 2,
      },
    ],
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
        key: 'advice', name: 'Advice within six weeks', unit: '%', kind: 'share', polarity: 'higher', window: 'month',
        months: 16, from: 52, to: 68, noise: 4, cases: 240,
        targets: [{ value: 90, qualifier: 'at least', due: -20 }],
        comparators: [{ ...MADE_UP_REGION, value: 71, basis: null }],
      },
    ],
  },
  { ref: 'K1.4', name: 'Partners who know the shared vision', objective: 1, owner: 'childrensServices', areas: ['Shared vision'], series: [], note: 'No survey has been held yet.' },
  {
    ref: 'K1.5',
    name: 'Training places taken up',
    objective: 1,
    owner: 'inclusion',
    areas: ['Shared vision'],
    definition: 'Places taken up, set against the places planned: above 100% where courses were fuller than planned',
    numerator: 'Places taken up in the month',
    denominator: 'Places planned for the month',
    series: [
      {
        key: 'places', name: 'Places taken up of those planned', unit: '%', kind: 'ratio', polarity: 'higher', window: 'month', countsPeople: false,
        months: 14, from: 88, to: 117, noise: 4, cases: 160,
        targets: [{ value: 100, qualifier: 'at least', due: -30 }],
      },
    ],
  },
  {
    ref: 'K1.6',
    name: 'Advice from health that says what is needed',
    objective: 1,
    owner: 'healthOfficer',
    areas: ['Joint working'],
    numerator: 'Advice that names what is needed, how often and from whom',
    denominator: 'Advice from health read at audit in the month',
    series: [
      {
        key: 'health-advice', name: 'Advice that says what is needed', unit: '%', kind: 'share', polarity: 'higher', window: 'month',
        months: 15, from: 66, to: 54, noise: 5, cases: 48,
        commentaries: [
          {
            back: 0, round: 9, words: 'New staff write most of the advice and have not been trained.',
            action: 'Half a day with the auditors for each of them by the next board.',
          },
        ],
      },
    ],
  },
];
