import type { Day, MilestoneStatus, Precision } from '@waymark/domain';
import type { Fact } from '../facts';
import { s0, s1, s3, s4, type BirminghamDocument } from './documents';

export interface DateFact {
  text: string;
  earliest: Day;
  latest: Day;
  precision: Precision;
}

export interface StatementFact extends Fact<BirminghamDocument> {
  project: string;
  /** First day of the promised point it speaks of, where the project has several. */
  point?: Day;
  status: MilestoneStatus;
  forecast?: DateFact;
  actual?: DateFact;
  narrative: string;
  readingNote?: string;
}

const CABINET: DateFact = { text: '21st March 2023', earliest: '2023-03-21', latest: '2023-03-21', precision: 'day' };

/**
 * What the documents say about milestones. Where they are silent there is no statement: the board
 * says "not assured". Nobody declared a delivery confidence, so none is here.
 */
export const statements: StatementFact[] = [
  {
    project: '2.3',
    status: 'in_progress',
    forecast: { text: 'April 2022', earliest: '2022-04-01', latest: '2022-04-30', precision: 'month' },
    narrative: "Project underway; will conclude in April 2022, a parent portal and schools' portal included.",
    source: s1("A project is underway and will conclude in April 2022. This will also include a parent portal and schools' portal."),
  },
  {
    project: '2.12',
    point: '2020-10-01',
    status: 'completed',
    actual: { text: 'Oct 2020', earliest: '2020-10-01', latest: '2020-10-31', precision: 'month' },
    narrative: 'New process commenced.',
    readingNote: 'The by-when cell itself says that the new process has started.',
    source: s1('New process commenced Oct 2020 ongoing'),
  },
  {
    project: '2.4',
    status: 'in_progress',
    narrative: 'Interim SENAR structure being shared.',
    readingNote: 'An interim structure is read as work under way on a sustainable service; no new date is given.',
    source: s0('We are now in a position to be sharing the interim SENAR structure'),
  },
  {
    project: '3.1',
    status: 'in_progress',
    narrative: 'The charter exists and the Parent Carer Forum was invited to sign it in July.',
    readingNote: 'An invitation to sign is not yet completion; the year of "July" is not printed and read as 2022.',
    source: s4('(which the PCF was invited to sign in July)'),
  },
  {
    project: '1.1',
    status: 'completed',
    actual: CABINET,
    narrative: 'SEND Strategy approved by Cabinet on 21 March 2023; launch date confirmed for 10 July 2023.',
    readingNote: 'Approval is read as completing "develop a new SEND Strategy"; the launch is a later event.',
    source: s3(
      'A refreshed SEND Strategy was approved by Cabinet on 21st March 2023 for the next five years together with a new Inclusion Strategy.',
    ),
  },
  {
    project: '1.2',
    status: 'completed',
    narrative: 'Joint Working Protocol agreed.',
    readingNote: 'The source gives no date: agreed by the time of the report.',
    source: s3('Leaders in Health, Social Care and Education agreed to a Joint Working Protocol.'),
  },
  {
    project: '1.3',
    status: 'in_progress',
    narrative: 'Learning and Development Strategy still in development.',
    readingNote: '"Is being evolved" is read as not complete when the report was written.',
    source: s3('A partnership-wide Learning and Development and Workforce Development Strategy is being evolved'),
  },
  {
    project: '1.4',
    status: 'in_progress',
    narrative: 'Workforce Development Strategy still in development.',
    readingNote: '"Is being evolved" is read as not complete when the report was written.',
    source: s3('A partnership-wide Learning and Development and Workforce Development Strategy is being evolved'),
  },
  {
    project: '2.3',
    status: 'in_progress',
    forecast: { text: 'early 2024', earliest: '2024-01-01', latest: '2024-04-30', precision: 'approximate' },
    narrative: 'Full system hoped to be embedded in early 2024.',
    readingNote: '"Early 2024" is read as January to April 2024; the bounds are a convention.',
    source: s3('We hope to have the full system embedded in early 2024.'),
  },
  {
    project: '2.4',
    status: 'in_progress',
    narrative: 'A restructure has been approved and is being implemented in April 2023.',
    readingNote: 'Implementing a restructure is read as work under way; the source does not say when the service is built.',
    source: s3('a restructure has been approved which is being implemented in April 2023'),
  },
  {
    project: '3.1',
    status: 'completed',
    actual: { text: 'Summer 2022', earliest: '2022-06-01', latest: '2022-08-31', precision: 'season' },
    narrative: 'Co-production Framework and Charter published in Summer 2022.',
    readingNote: 'Summer is read as June to August; publication is read as completion.',
    source: s3('The Co-production Framework and Charter, published in Summer 2022'),
  },
  {
    project: '3.3',
    status: 'in_progress',
    narrative: 'A new Communications and Engagement Strategy exists.',
    readingNote: 'The strategy exists; the source does not say that it is implemented.',
    source: s3('outlined in the new Communications and Engagement Strategy'),
  },
  {
    project: '4.1',
    status: 'completed',
    actual: CABINET,
    narrative:
      'Inclusion Strategy approved by Cabinet with the SEND Strategy on 21 March 2023; launch date confirmed for 10 July 2023.',
    readingNote: 'Approval is read as completing "develop an Inclusion Strategy"; the launch is a later event.',
    source: s3(
      'A refreshed SEND Strategy was approved by Cabinet on 21st March 2023 for the next five years together with a new Inclusion Strategy.',
    ),
  },
  {
    project: '4.2',
    point: '2021-09-01',
    status: 'completed',
    narrative: 'The first phase was evaluated in October 2022, so the project had started.',
    readingNote: 'Inferred: a phase that was evaluated has been started; the source gives no start date.',
    source: s3('An evaluation of the first phase of DLP, undertaken in October 2022'),
  },
  {
    project: '4.2',
    point: '2022-07-31',
    status: 'completed',
    actual: { text: 'October 2022', earliest: '2022-10-01', latest: '2022-10-31', precision: 'month' },
    narrative: 'First phase of Developing Local Provision evaluated in October 2022.',
    readingNote: 'The evaluation of the first phase is read as the review of the first year.',
    source: s3('An evaluation of the first phase of DLP, undertaken in October 2022'),
  },
];
