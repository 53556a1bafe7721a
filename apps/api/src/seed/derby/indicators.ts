import type { Frequency } from '@waymark/domain';
import type { Fact } from '../facts';
import { s2, type DerbyDocument } from './document';

/** A row of the report's table of indicators. */
export interface IndicatorFact extends Fact<DerbyDocument> {
  ref: string;
  name: string;
  definition: string;
  frequency: Frequency;
  numeratorDefinition?: string;
  denominatorDefinition?: string;
  note?: string;
}

const row = (ref: string, name: string, definition: string, frequency: Frequency, position: string) => ({
  ref,
  name,
  definition,
  frequency,
  source: s2(`${ref} | ${name} | ${definition} | ${frequency === 'annual' ? 'Annual' : 'Quarterly'} | ${position}`),
});

export const TRANSITION_POINTS = 'Nursery – 9 Year 2 – 95 Year 6 – 125 Year 9 – 178 Year 11 – 130 Total = 537';

/** All fourteen, as the report's table words them. */
export const indicators: IndicatorFact[] = [
  row(
    'SEND1',
    'Total number of children and young that Derby City Council maintains an Education, Health and Care Plan (EHC) Plans',
    'Count of all open plans – Snapshot at a point in time',
    'quarterly',
    '2,039',
  ),
  {
    ...row(
      'SEND2',
      'Total number of EHC Plans ceased within last quarter',
      'Count of all plans ceased – cumulative over the year',
      'quarterly',
      '42',
    ),
    note: 'The title says "within last quarter", the definition "cumulative over the year".',
  },
  {
    ...row(
      'SEND3',
      'Total number of new requests for EHC Needs Assessment within last quarter',
      'Count of all new plan requests',
      'quarterly',
      '186',
    ),
    note:
      'The title says "within last quarter"; paragraph 4.4 says 186 requests "since 01/04/2018", ' +
      'which is two quarters by the 1 October position date.',
  },
  row(
    'SEND4',
    'Number of children in the city with an EHC PLANS, at key transition points a) Nursery b) Year 2 c) Year 6 d) Year 11 e) Year 9 – Preparing for Adulthood',
    'Snapshot at the start of the academic year (September)',
    'annual',
    TRANSITION_POINTS,
  ),
  {
    ...row(
      'SEND5',
      'Percentage of EHC Plans with a review scheduled within the next 3 months',
      'Number of reviews planned for the next three months / total number of plans open for 12 months or more',
      'quarterly',
      'Work in progress',
    ),
    numeratorDefinition: 'Number of reviews planned for the next three months',
    denominatorDefinition: 'total number of plans open for 12 months or more',
  },
  {
    ...row(
      'SEND6',
      'Percentage of EHC Plans issued within 20 weeks',
      'Number of new plans issued in 20 weeks / total number of new plans – cumulative over the year',
      'quarterly',
      '53%',
    ),
    numeratorDefinition: 'Number of new plans issued in 20 weeks',
    denominatorDefinition: 'total number of new plans',
    note: '53% equals 10 of 19 (paragraph 4.4): too few plans for a percentage to say much.',
  },
  row(
    'SEND7',
    'Total number of complaints received',
    'Count of all complaints – cumulative over the year',
    'quarterly',
    'Work in progress',
  ),
  row(
    'SEND8',
    'Average time to respond to a complaint',
    'Average working days to respond to all complaints – cumulative over the year',
    'quarterly',
    'Work in progress',
  ),
  {
    ...row(
      'SEND9',
      'Percentage of annual reviews in timescale (in the last quarter)',
      'Percentage of reviews from the previous quarter that took place as planned, within timescale – snapshot',
      'quarterly',
      'Work in progress',
    ),
    note: 'The row is split across a page break in the source.',
  },
  {
    ...row(
      'SEND10',
      'Percentage of EHC Plans that have not been subject to an annual review in the last 12 months',
      'Total number of plans with a review older than 12 months ago / total number of plans open for 12 months or more - snapshot',
      'quarterly',
      'Work in progress',
    ),
    numeratorDefinition: 'Total number of plans with a review older than 12 months ago',
    denominatorDefinition: 'total number of plans open for 12 months or more',
  },
  row('SEND11', 'Total number of mediation sessions attended', 'Total cumulative position', 'quarterly', '7'),
  row('SEND12', 'Total number of mediation certificates issued', 'Total cumulative position', 'quarterly', '17'),
  row('SEND13', 'Total number of cases considered at tribunal', 'Total cumulative position', 'quarterly', '36'),
  row('SEND14', 'Total number of cases upheld at tribunal', 'Total cumulative position', 'quarterly', '1'),
];
