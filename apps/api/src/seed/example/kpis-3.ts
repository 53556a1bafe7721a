import type { KpiStory } from './kpi-story';

/** Working with families. */
export const familiesKpis: KpiStory[] = [
  {
    ref: 'K3.1',
    name: 'Families who feel listened to',
    objective: 3,
    owner: 'engagement',
    areas: ['Listening to families', 'Working together'],
    numerator: 'Families who answer "always" or "mostly"',
    denominator: 'Families who answered',
    series: [
      {
        key: 'listened', name: 'Feel listened to', unit: '%', kind: 'share', polarity: 'higher', window: 'month',
        months: 14, from: 58, to: 44, noise: 3, cases: 210, isSurvey: true,
        targets: [{ value: 66, qualifier: 'at least', due: 150 }],
        // Nothing was said of the months since.
        commentaries: [{ back: 5, round: 5, words: 'The survey went to more families than before; we wait for another month.', action: null }],
      },
    ],
  },
  {
    ref: 'K3.2',
    name: 'Complaints received',
    objective: 3,
    owner: 'engagement',
    areas: ["Families' confidence"],
    series: [
      {
        key: 'complaints', name: 'Complaints in the month', unit: 'complaints', kind: 'count', polarity: 'lower', window: 'month',
        months: 20, from: 14, to: 27, noise: 4,
        parts: [
          { key: 'complaints-assessments', name: 'Complaints about assessments', share: 0.55 },
          { key: 'complaints-places', name: 'Complaints about school places', share: 0.3 },
          { key: 'complaints-transport', name: 'Complaints about transport', share: 0.15 },
        ],
        commentaries: [
          {
            back: 0, round: 9, words: 'More than half are about plans that come late, and rise with them.',
            action: 'Families are told by letter when their plan will be late, and why.',
          },
        ],
      },
    ],
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
      {
        key: 'answered', name: 'Answered in time', unit: '%', kind: 'share', polarity: 'higher', window: 'month',
        months: 20, from: 81, to: 62, noise: 6, cases: 26,
        targets: [{ value: 85, qualifier: 'at least', due: -60 }],
        revised: {
          back: 4, after: 31, numerator: -1, denominator: -1, status: 'provisional',
          firstNote: 'One case was not closed on the system when this was reported.',
          note: 'Revised: one late case added.',
        },
        commentaries: [
          { back: 0, round: 9, words: 'Answers wait for the teams that the complaints are about.', action: 'From next month the head of each service signs answers that are late.' },
        ],
      },
    ],
  },
  {
    ref: 'K3.4',
    name: 'Appeals registered',
    objective: 3,
    owner: 'assessment',
    areas: ["Families' confidence"],
    series: [
      {
        key: 'appeals', name: 'Appeals in the month', unit: 'appeals', kind: 'count', polarity: 'lower', window: 'month',
        months: 18, from: 9, to: 16, noise: 3, hasPartMonth: true,
      },
    ],
  },
  {
    ref: 'K3.5',
    name: 'Surveys returned by families',
    objective: 3,
    owner: 'forum',
    areas: ['Listening to families'],
    numerator: 'Surveys returned',
    denominator: 'Surveys sent in the month',
    series: [
      {
        key: 'returned', name: 'Surveys returned', unit: '%', kind: 'share', polarity: 'higher', window: 'month',
        months: 14, from: 18, to: 24, noise: 2, cases: 900,
      },
    ],
  },
  {
    ref: 'K3.6',
    name: 'Families taking part in co-production',
    objective: 3,
    owner: 'forum',
    areas: ['Listening to families'],
    series: [
      {
        key: 'taking-part', name: 'Families taking part in the month', unit: 'families', kind: 'count', polarity: 'higher', window: 'month',
        months: 15, from: 22, to: 46, noise: 4,
      },
    ],
  },
];
