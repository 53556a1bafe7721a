import { MADE_UP_ENGLAND, MADE_UP_NEIGHBOURS, type KpiStory } from './kpi-story';

/** Assessing need well and in time. */
export const assessingKpis: KpiStory[] = [
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
        key: 'in-time', name: 'Plans within 20 weeks', unit: '%', kind: 'share', polarity: 'higher', window: 'month',
        months: 24, from: 41, to: 63, noise: 5, cases: 96,
        // A trajectory, so that a stocktake need not wait for the end.
        targets: [
          { value: 50, qualifier: 'at least', due: -180 },
          { value: 62, qualifier: 'at least', due: -110 },
          { value: 70, qualifier: 'at least', due: 95 },
        ],
        comparators: [
          { ...MADE_UP_ENGLAND, value: 51, basis: 'excluding exceptions' },
          { ...MADE_UP_NEIGHBOURS, value: 56, basis: 'excluding exceptions', isOfLatestMonth: true },
        ],
        revised: {
          back: 6, after: 75, numerator: 6, denominator: 0, status: 'actual', firstNote: null,
          note: 'Revised: six plans had been counted as in time that were past their twentieth week.',
        },
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
      {
        key: 'quality', name: 'Plans rated good or better', unit: '%', kind: 'share', polarity: 'higher', window: 'month',
        months: 14, from: 48, to: 66, noise: 6, cases: 30, isProvisional: true,
        targets: [{ value: 60, qualifier: 'at least', due: 60 }],
      },
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
        key: 'average-wait', name: 'Average wait', unit: 'weeks', kind: 'average', polarity: 'lower', window: 'snapshot',
        months: 20, from: 38, to: 17, noise: 1.2,
        targets: [{ value: 18, qualifier: 'at most', due: 30 }],
        comparators: [{ ...MADE_UP_ENGLAND, value: 21, basis: null }],
      },
      {
        key: 'longest-wait', name: 'Longest wait', unit: 'weeks', kind: 'longest', polarity: 'lower', window: 'snapshot',
        months: 20, from: 71, to: 37, noise: 3,
      },
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
    series: [
      {
        key: 'reviews', name: 'Reviews in time', unit: '%', kind: 'share', polarity: 'higher', window: 'rolling_12_months',
        months: 18, from: 72, to: 72, noise: 1.5, cases: 2400,
      },
    ],
  },
  {
    ref: 'K2.5',
    name: 'Average wait for a neurodevelopmental assessment',
    objective: 2,
    owner: 'therapies',
    areas: ['Waiting for therapies'],
    series: [
      {
        key: 'nd-wait', name: 'Average wait', unit: 'weeks', kind: 'average', polarity: 'lower', window: 'snapshot',
        months: 16, from: 41, to: 52, noise: 1.5,
        commentaries: [
          { back: 4, round: 6, words: 'Referrals rose by a quarter while two of seven assessors left.', action: 'Both posts are advertised.' },
          {
            back: 0, round: 9, words: 'One of the two posts is filled. Each month still brings more referrals than can be seen.',
            action: 'Saturday clinics begin next month.',
          },
        ],
      },
    ],
  },
  {
    ref: 'K2.6',
    name: 'Families satisfied with the assessment',
    objective: 2,
    owner: 'engagement',
    areas: ['Timely assessment'],
    series: [],
    isToBeSupplied: true,
    frequency: 'quarterly',
    note: 'The survey is agreed and has not been sent.',
  },
  {
    ref: 'K2.7',
    name: 'Requests for an assessment decided within six weeks',
    objective: 2,
    owner: 'assessment',
    areas: ['Timely assessment'],
    numerator: 'Decisions within six weeks of the request',
    denominator: 'All decisions in the month',
    series: [
      {
        key: 'decided-in-time', name: 'Decided within six weeks', unit: '%', kind: 'share', polarity: 'higher', window: 'month',
        months: 26, from: 57, to: 79, stepAt: 13, noise: 5, cases: 118,
        targets: [{ value: 85, qualifier: 'at least', due: 150 }],
        outOf: { key: 'requests-decided', name: 'Requests decided in the month', unit: 'requests', kind: 'count', polarity: null, window: 'month', relation: 'related' },
        rebase: { at: 13, board: 5, reason: 'Recalculated after the new triage began, agreed by the board' },
      },
      {
        key: 'requests-received', name: 'Requests received in the month', unit: 'requests', kind: 'count', polarity: null, window: 'month', relation: 'related',
        months: 26, from: 118, to: 112, noise: 9,
      },
    ],
    stock: {
      key: 'requests-open', name: 'Requests open at the end of the month', unit: 'requests', kind: 'count', polarity: 'lower', window: 'snapshot', relation: 'related',
      opening: 236, inflow: 'requests-received', outflow: 'requests-decided',
    },
  },
  {
    ref: 'K2.8',
    name: 'New plans that name a mainstream school',
    objective: 2,
    owner: 'assessment',
    areas: ['Quality of plans'],
    definition: 'Far fewer means that schools are not asked; far more, that special places are not found',
    numerator: 'New plans that name a mainstream school',
    denominator: 'New plans that name a school',
    series: [
      {
        key: 'mainstream', name: 'New plans for a mainstream school', unit: '%', kind: 'share', polarity: 'target', window: 'month',
        months: 15, from: 49, to: 57, noise: 3, cases: 88,
        targets: [{ value: 60, qualifier: 'close to', due: 110, tolerance: 5 }],
        silent: { back: 4, status: 'not_available', note: 'The old system lost the school of some plans when it was patched.' },
      },
    ],
  },
];
