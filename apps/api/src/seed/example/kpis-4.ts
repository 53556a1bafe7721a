import { MADE_UP_ENGLAND, type KpiStory } from './kpi-story';

/** Better pathways. */
export const pathwayKpis: KpiStory[] = [
  {
    ref: 'K4.1',
    name: 'Attendance of pupils with a plan',
    objective: 4,
    owner: 'inclusion',
    areas: ['Attendance', 'Progress at school'],
    numerator: 'Sessions attended',
    denominator: 'Possible sessions',
    series: [
      {
        key: 'attended', name: 'Sessions attended', unit: '%', kind: 'share', polarity: 'higher', window: 'month', countsPeople: false,
        months: 24, from: 86, to: 86, noise: 1.2, cases: 98_000,
        comparators: [{ ...MADE_UP_ENGLAND, value: 88, basis: null, isOfLatestMonth: true }],
      },
    ],
  },
  {
    ref: 'K4.2',
    name: 'Suspensions of pupils with SEN support',
    objective: 4,
    owner: 'inclusion',
    areas: ['Exclusions'],
    series: [
      {
        key: 'suspensions', name: 'Suspensions in the month', unit: 'suspensions', kind: 'count', polarity: 'lower', window: 'month',
        months: 22, from: 96, to: 71, noise: 9,
      },
    ],
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
    series: [
      {
        key: 'eet', name: 'In education, work or training', unit: '%', kind: 'share', polarity: 'higher', window: 'snapshot',
        months: 16, from: 84, to: 88, noise: 1, cases: 640,
      },
    ],
  },
  {
    ref: 'K4.5',
    name: 'Young people on a supported internship',
    objective: 4,
    owner: 'skills',
    areas: ['Moving into work'],
    series: [
      {
        key: 'interns', name: 'On a supported internship', unit: 'young people', kind: 'count', polarity: 'higher', window: 'snapshot',
        months: 14, from: 12, to: 31, noise: 2,
        targets: [{ value: 60, qualifier: 'at least', due: 220 }],
      },
    ],
  },
  {
    ref: 'K4.6',
    name: 'Pupils with a plan on a part-time timetable',
    objective: 4,
    owner: 'inclusion',
    areas: ['Attendance'],
    series: [
      {
        key: 'part-time', name: 'On a part-time timetable', unit: 'pupils', kind: 'count', polarity: 'lower', window: 'snapshot',
        months: 24, from: 61, to: 94, stepAt: 7, noise: 4,
        definitionBreak: {
          at: 7,
          was: 'Pupils of mainstream schools on a part-time timetable for more than a term',
          now: 'Pupils of all schools and of alternative provision on a part-time timetable, however long',
          reason: 'The inspectors asked for all settings to be counted',
        },
      },
    ],
  },
];
