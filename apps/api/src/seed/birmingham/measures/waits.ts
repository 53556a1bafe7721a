import { proposed, stated, type MeasureFact } from '../../facts';
import { month } from '../../periods';
import { s0, s1, s3, type BirminghamDocument } from '../documents';

const BOTH_WAITS = s0(
  'The average wait time for Speech and Language Therapy (SLT) has also improved, from 75 weeks in April 2021 to 21 weeks in February 2022, as has the longest wait time for SLT from 128 weeks to 44 weeks in the same time period',
);
const INITIAL = s1(
  'The average waiting times for Speech and Language Therapies initial assessments have reduced from 24.1 weeks (March 2021) to 7.6 weeks (August 2021).',
);
const INTERVENTION = s1(
  'The maximum waiting times for Speech and Language Therapies intervention have reduced from 128 weeks (March 2021) to 95 weeks (August 2021).',
);
const ASSESSMENTS = s3(
  'For February 2023 the total number of children waiting is 974 with an average wait of 47 weeks. This is a reduction from October 22, with waits of 1,866 and an average wait of 87 weeks. The forecast to meet an average wait of 33 weeks by April 23 is currently on track.',
);

const OCTOBER_22 = month('2022-10', 'October 22', '"October 22" is read as October 2022.');
const APRIL_23 = month('2023-04', 'April 23', '"April 23" is read as April 2023.');
const PATHWAY = 'The paragraph says "assessments" and names no pathway; tied to ND and ASD by context only: ask.';

/** Objective 2, waiting times. Four series answer KPI 2.9: they count different waits and are never joined. */
export const waitMeasures: MeasureFact<BirminghamDocument>[] = [
  {
    key: 'K2.9/average',
    kpi: 'K2.9',
    relation: 'direct',
    name: 'SLT average wait',
    unit: 'weeks',
    kind: 'average',
    maySum: false,
    polarity: stated('lower'),
    source: BOTH_WAITS,
    observations: [
      { no: 20, period: month('2021-04'), value: 75, source: BOTH_WAITS },
      { no: 21, period: month('2022-02'), value: 21, claimed: 'better', source: BOTH_WAITS },
    ],
  },
  {
    key: 'K2.9/longest',
    kpi: 'K2.9',
    relation: 'direct',
    name: 'SLT longest wait',
    unit: 'weeks',
    kind: 'longest',
    maySum: false,
    polarity: stated('lower'),
    source: BOTH_WAITS,
    observations: [
      { no: 22, period: month('2021-04'), value: 128, source: BOTH_WAITS },
      { no: 23, period: month('2022-02'), value: 44, claimed: 'better', source: BOTH_WAITS },
    ],
  },
  {
    key: 'K2.9/initial-assessment',
    kpi: 'K2.9',
    relation: 'direct',
    name: 'SLT initial assessment average wait',
    unit: 'weeks',
    kind: 'average',
    maySum: false,
    polarity: proposed('lower'),
    note: 'Initial assessments only: 24.1 weeks in March 2021, where another document has 75 weeks for SLT in April 2021.',
    source: INITIAL,
    observations: [
      { no: 24, period: month('2021-03'), value: 24.1, source: INITIAL },
      { no: 25, period: month('2021-08'), value: 7.6, claimed: 'better', source: INITIAL },
    ],
  },
  {
    key: 'K2.9/intervention',
    kpi: 'K2.9',
    relation: 'direct',
    name: 'SLT intervention maximum wait',
    unit: 'weeks',
    kind: 'longest',
    maySum: false,
    polarity: proposed('lower'),
    note: 'Intervention only: 128 weeks in March 2021, the figure another document gives for SLT in April 2021.',
    source: INTERVENTION,
    observations: [
      { no: 26, period: month('2021-03'), value: 128, source: INTERVENTION },
      { no: 27, period: month('2021-08'), value: 95, claimed: 'better', source: INTERVENTION },
    ],
  },
  {
    key: 'K2.11/children-waiting',
    kpi: 'K2.11',
    relation: 'proposed',
    name: 'Children waiting for an assessment (pathway not named)',
    unit: 'children',
    kind: 'count',
    maySum: false,
    polarity: proposed('lower'),
    note: PATHWAY,
    source: ASSESSMENTS,
    observations: [
      { no: 28, period: month('2023-02'), value: 974, claimed: 'better', source: ASSESSMENTS },
      { no: 30, period: OCTOBER_22, value: 1866, source: ASSESSMENTS },
    ],
  },
  {
    key: 'K2.11/average-wait',
    kpi: 'K2.11',
    relation: 'proposed',
    name: 'Average wait for an assessment (pathway not named)',
    unit: 'weeks',
    kind: 'average',
    maySum: false,
    polarity: proposed('lower'),
    note: PATHWAY,
    source: ASSESSMENTS,
    observations: [
      { no: 29, period: month('2023-02'), value: 47, claimed: 'better', source: ASSESSMENTS },
      { no: 31, period: OCTOBER_22, value: 87, source: ASSESSMENTS },
      {
        no: 32,
        period: APRIL_23,
        value: 33,
        status: 'projected',
        note: 'A forecast, "currently on track".',
        source: ASSESSMENTS,
      },
    ],
  },
];
