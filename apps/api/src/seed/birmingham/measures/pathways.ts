import { proposed, stated, type MeasureFact } from '../../facts';
import { undated } from '../../periods';
import { s3, type BirminghamDocument } from '../documents';

const PHASE_1 = undated('undated (DLP phase 1; evaluated October 2022)');
const POINTS = '% (percentage points)';
const UNCLEAR = 'The source does not say whether this is a percentage or percentage points.';

/** A result of the first phase of Developing Local Provision: nothing else answers any KPI of the objective. */
function result(
  no: number,
  fact: Pick<MeasureFact<BirminghamDocument>, 'key' | 'name' | 'unit' | 'polarity' | 'note' | 'kind' | 'countsPeople'> & { value: number; quote: string },
): MeasureFact<BirminghamDocument> {
  const { key, value, quote, ...said } = fact;
  const source = s3(quote);
  return {
    key: `K4.1/dlp/${key}`,
    kpi: 'K4.1',
    relation: 'related',
    ...said,
    source,
    observations: [{ no, period: PHASE_1, value, source }],
  };
}

/**
 * Objective 4. Figures of one project's pilot, not of all pupils: related to the KPI, never its answer. An increase is a change between
 * two values that are not printed: neither a count nor a share, so no kind is given.
 */
export const pathwayMeasures: MeasureFact<BirminghamDocument>[] = [
  result(143, {
    key: 'phonics',
    name: 'SEND pupils achieving the expected standard, Year 1 phonics screening, increase',
    value: 29,
    unit: '%',
    polarity: proposed('higher'),
    note: UNCLEAR,
    quote: '29% increase in SEND pupils achieving the expected standard – Year 1 Phonics screening',
  }),
  result(144, {
    key: 'good-level-of-development',
    name: 'SEND pupils on track to reach GLD, increase',
    value: 12,
    unit: '%',
    polarity: proposed('higher'),
    note: UNCLEAR,
    quote: "12% increase in SEND pupils on track to reach a 'Good Level of Development (GLD)'*",
  }),
  result(145, {
    key: 'communication-and-language',
    name: 'SEND pupils reaching ELG Communication and Language, increase',
    value: 16.5,
    unit: '%',
    polarity: proposed('higher'),
    note: UNCLEAR,
    quote: '16.5% increase in SEND pupils reaching early learning goals in Communication and Language',
  }),
  result(146, {
    key: 'reading',
    name: 'SEND pupils reaching ELG Reading, increase',
    value: 18.6,
    unit: '%',
    polarity: proposed('higher'),
    note: UNCLEAR,
    quote: '18.6% increase in SEND pupils reaching early learning goals in Reading',
  }),
  result(147, {
    key: 'social-thinking',
    name: 'Social thinking and problem-solving, improvement (57% to 71%)',
    value: 14,
    unit: POINTS,
    polarity: stated('higher'),
    note: 'Printed as "14% improvement": 57% to 71% is 14 percentage points.',
    quote: '14% improvement in social thinking and problem-solving (57% – 71%)',
  }),
  result(148, {
    key: 'reading-age',
    name: 'Reading and comprehension age, increase',
    value: 20,
    unit: 'months',
    polarity: proposed('higher'),
    note: '1 year and 8 months are 20 months.',
    quote: '1 Year 8-month increase in reading age and comprehension age (Accelerated Reader)',
  }),
  result(149, {
    key: 'language-scores',
    name: 'Receptive and expressive language scores, increase (16 to 53%)',
    value: 37,
    unit: POINTS,
    polarity: proposed('higher'),
    note: 'Printed as "37% increase": 16% to 53% is 37 percentage points.',
    quote: '37% increase in receptive and expressive language scores (16- 53%)',
  }),
  result(150, {
    key: 'investment',
    name: 'DLP investment',
    value: 14_000_000,
    unit: 'GBP',
    kind: 'amount',
    countsPeople: false,
    quote: 'an additional £14m investment',
  }),
];
