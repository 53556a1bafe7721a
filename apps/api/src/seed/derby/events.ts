import type { Day, Precision } from '@waymark/domain';
import type { Fact } from '../facts';
import { s2, type DerbyDocument } from './document';

export interface EventFact extends Fact<DerbyDocument> {
  topic: string;
  when?: [earliest: Day, latest: Day, precision: Precision];
  note?: string;
}

const IN_SHORT = 'The fact in short, not the words of the document.';
const on = (date: Day): EventFact['when'] => [date, date, 'day'];

/** Words that bear on the report without being a value or a target. */
export const events: EventFact[] = [
  {
    topic: 'Quarters of the report',
    note: IN_SHORT,
    source: s2(
      'Q1: April, May and June; Q2: July, August and September; Q3: October, November and December; Q4: January, February and March',
    ),
  },
  { topic: 'SEND team implemented', when: on('2018-09-01'), note: IN_SHORT, source: s2('SO&P SEND Team implemented: 1 September 2018') },
  { topic: 'Team training, first date', when: on('2018-09-27'), note: IN_SHORT, source: s2('team training (first date): 27 September 2018') },
  { topic: 'Team training, second date', when: on('2018-10-04'), note: IN_SHORT, source: s2('team training (second date): 4 October 2018') },
  { topic: 'Synergy in full use', when: on('2018-10-01'), note: IN_SHORT, source: s2('Synergy full implementation: 1 October 2018') },
  {
    topic: 'Target: at least 75% of plans within 20 weeks',
    when: on('2019-03-31'),
    source: s2('The SEND Team has a minimum target of 75% of EHC Plans being finalised within the 20 weeks by 31 March 2019.'),
  },
  {
    topic: 'Annual review indicators to be reported',
    when: ['2018-10-01', '2018-12-31', 'quarter'],
    note: IN_SHORT,
    source: s2('annual review performance indicators reported: 2018/19 quarter 3'),
  },
  {
    topic: 'Performance Surgery',
    when: ['2019-01-01', '2019-03-31', 'quarter'],
    note: IN_SHORT,
    source: s2('Performance Surgery with full performance review of the SEND indicators: 2018/19 fourth quarter'),
  },
];
