import type { Day, Precision, QuoteSubject } from '@waymark/domain';
import type { Fact } from '../facts';
import { s0, s1, s3, s4, type BirminghamDocument } from './documents';

export interface QuoteFact extends Fact<BirminghamDocument> {
  about: { kind: Exclude<QuoteSubject, 'programme'>; key: string } | 'programme';
  topic: string;
  when?: { earliest: Day; latest: Day; precision: Precision };
  note?: string;
}

const on = (day: Day) => ({ earliest: day, latest: day, precision: 'day' as const });
const between = (earliest: Day, latest: Day, precision: Precision) => ({ earliest, latest, precision });
const project = (ref: string) => ({ kind: 'project' as const, key: ref });

/** Where the record holds the fact in short and not the document's sentence. */
const IN_SHORT = 'The fact in short, not the words of the document.';
const LAUNCH = s3('A launch date of 10th July 2023 has been confirmed for both strategies.');

/** Words that bear on the plan without being a statement on a milestone, a value or a target. */
export const quotes: QuoteFact[] = [
  {
    about: 'programme',
    topic: 'Inspection; Written Statement of Action required',
    when: between('2018-09-01', '2018-09-30', 'month'),
    note: IN_SHORT,
    source: s3('inspection; WSoA required: September 2018'),
  },
  {
    about: 'programme',
    topic: 'Written Statement of Action approved',
    when: between('2019-01-01', '2019-01-31', 'month'),
    note: IN_SHORT,
    source: s1('WSoA approved: January 2019'),
  },
  {
    about: 'programme',
    topic: 'Revisit',
    when: between('2021-05-24', '2021-05-27', 'range'),
    note: IN_SHORT,
    source: s3('revisit: 24 to 27 May 2021'),
  },
  {
    about: 'programme',
    topic: 'Revisit letter',
    when: on('2021-07-06'),
    note: IN_SHORT,
    source: s3('revisit letter: 6 July 2021'),
  },
  {
    about: 'programme',
    topic: 'Commissioner under statutory direction',
    when: on('2021-10-15'),
    note: `${IN_SHORT} The report of 13 October 2021 says that the Commissioner was already appointed.`,
    source: s3('ministerial letter: Commissioner under statutory direction: 15 October 2021'),
  },
  {
    about: 'programme',
    topic: 'SEND Improvement Board convened',
    when: between('2021-12-01', '2021-12-31', 'month'),
    note: IN_SHORT,
    source: s3('SIB convened: December 2021'),
  },
  {
    about: 'programme',
    topic: "Commissioner's first report due",
    when: on('2021-12-31'),
    note: 'The year is not printed; read from the date of the report.',
    source: s1('this must be completed by 31st December'),
  },
  {
    about: 'programme',
    topic: "Commissioner's report not yet submitted",
    when: between('2022-03-01', '2022-03-31', 'month'),
    source: s0(
      'Commissioner is finalising his report at the moment and will submit to DfE – exact timeline not yet known',
    ),
  },
  {
    about: 'programme',
    topic: 'Survey of parents and carers to be repeated',
    when: between('2022-11-01', '2022-11-30', 'month'),
    note: '"By" November 2022.',
    source: s4("We will also re-evaluate the Charter's impact by November 2022 with a repeated parent-carer survey"),
  },
  {
    about: 'programme',
    topic: 'Governance: SEND Improvement Board',
    note: `${IN_SHORT} Drawn from this document and the report of 13 October 2021.`,
    source: s3(
      'SEND Improvement Board (SIB): approves the APP, monitors it; convened December 2021; chair: DfE-appointed Commissioner',
    ),
  },
  { about: 'programme', topic: 'Governance: SEND Management Group', note: IN_SHORT, source: s3('SEND Management Group') },
  {
    about: 'programme',
    topic: 'Governance: DfE and NHS England',
    note: IN_SHORT,
    source: s3('DfE and NHS England: "critical friend" analysis; detailed stocktake every 6 months'),
  },
  {
    about: 'programme',
    topic: 'Reporting',
    note: IN_SHORT,
    source: s3(
      'monthly during 2022 to SEND Management Group and SEND Improvement Board; "now" every six weeks to both',
    ),
  },
  {
    about: 'programme',
    topic: 'Stocktakes',
    note: IN_SHORT,
    source: s3('DfE/NHS England stocktake every 6 months; held June 2022 and December 2022'),
  },
  {
    about: 'programme',
    topic: 'Roles: Programme Manager',
    note: `${IN_SHORT} Paragraph 2.3 of the report.`,
    source: s3('Programme Manager directs one project manager per objective'),
  },
  {
    about: 'programme',
    topic: 'Roles: sponsors',
    note: 'Sponsors are required and named nowhere in the documents.',
    source: s1('Each Objective will have its own sponsor'),
  },
  {
    about: 'programme',
    topic: 'Areas of significant weakness: 13 labels, 12 outstanding',
    note:
      '13 labels appear in the KPI tables; the heading of objective 4 joins "attendance and exclusions", which would ' +
      'make 12, matching the 12 areas outstanding after the revisit (13 were identified in 2018). The documents never ' +
      'list them or say which one made sufficient progress: this reading is an inference. The overview table leaves ' +
      'the area cell for Pathways blank.',
    source: s1('academic progress, attendance and exclusions, employment'),
  },
  {
    about: project('1.1'),
    topic: 'Launch date confirmed',
    when: on('2023-07-10'),
    note: '314 days after the draft date of 30 August 2022.',
    source: LAUNCH,
  },
  {
    about: project('4.1'),
    topic: 'Launch date confirmed',
    when: on('2023-07-10'),
    note: '312 days after the draft date of 1 September 2022.',
    source: LAUNCH,
  },
  {
    about: project('1.6'),
    topic: 'Data team planned',
    when: between('2023-09-01', '2023-09-30', 'month'),
    note: 'Neighbouring work: context, not completion.',
    source: s3('There are plans to build a dedicated Children and Families data team in time for September 2023.'),
  },
  {
    about: project('2.2'),
    topic: 'Annual reviews expected back within timescales',
    when: on('2022-09-30'),
    note: 'Neighbouring work: context, not completion. "End of September 2022" is read as its last day.',
    source: s0('we expect to be back within timescales by end of September 2022'),
  },
  {
    about: project('4.2'),
    topic: 'Phase 2 roadshows',
    when: between('2023-04-01', '2023-05-31', 'range'),
    source: s3('DLP ‘Phase 2’ is launching with a series of roadshows in April and May 2023.'),
  },
  {
    about: { kind: 'measure', key: 'K3.7/closed-within-sla' },
    topic: 'What the update says of it',
    note: 'Said of aligning officers; the table of the same document falls from 100% (April 2021) to 11% (December 2021).',
    source: s0('has led to quicker responses and more answered within SLA'),
  },
];
