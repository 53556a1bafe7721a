import { measure } from '../testing/facts';
import { definitionBreak, months, rebase } from '../testing/kpi-facts';
import { rebaseFault, rebaseStarts, type StretchFacts } from './stretches';

const values = Array.from({ length: 14 }, (_, at) => 50 + (at % 3));
/** January 2021 to February 2022. */
const facts = (rest: Partial<StretchFacts> = {}): StretchFacts => ({ measure: measure('x', { window: 'month' }), series: months('2021-01', values), breaks: [], rebases: [], ...rest });
const quarter = months('2022-02', [51], { periodStart: '2021-12-01', window: 'quarter' });

describe('limits begin anew', () => {
  it.each<[string, string, Partial<StretchFacts>, string | null]>([
    ['where seven values have followed', '2021-08-01', {}, null],
    ['within a month, from the next', '2021-07-15', {}, null],
    ['at the second value', '2021-02-01', {}, null],
    ['not where there are six', '2021-09-01', {}, 'Six values stand from 1 September 2021 on: seven are needed to show that the change has lasted.'],
    ['nor where there is one', '2021-08-01', { series: months('2021-01', [...values.slice(0, 7), 70]) }, 'One value stands from 1 August 2021 on: seven are needed to show that the change has lasted.'],
    ['not counting what is on no chart', '2021-09-01', { series: [...months('2021-01', values), ...quarter] }, 'Six values stand from 1 September 2021 on: seven are needed to show that the change has lasted.'],
    ['not across a new definition', '2021-06-01', { breaks: [definitionBreak('2021-11-10')] }, 'Six values stand from 1 June 2021 until limits begin anew in December 2021: seven are needed to show that the change has lasted.'],
    ['nor across a later rebase', '2021-03-01', { rebases: [rebase('2021-08-01')] }, 'Five values stand from 1 March 2021 until limits begin anew in August 2021: seven are needed to show that the change has lasted.'],
    ['once at a value', '2021-07-20', { rebases: [rebase('2021-07-15')] }, 'Limits begin anew from 15 July 2021 already, at the same value: August 2021.'],
    ['once on a day', '2021-07-15', { rebases: [rebase('2021-07-15')] }, 'Limits begin anew from 15 July 2021 already, at the same value: August 2021.'],
    ['not before the second value', '2021-01-01', {}, 'The chart begins on 1 January 2021: give a later day.'],
    ['not after the last', '2022-02-02', {}, 'The last period of the chart begins on 1 February 2022: give an earlier day.'],
    ['not without a chart', '2021-08-01', { series: [] }, 'No value that a control chart could show.'],
  ])('%s', (_, startsOn, rest, fault) => {
    expect(rebaseFault(facts(rest), startsOn)).toBe(fault);
  });

  it.each<[string, Partial<StretchFacts>, string[]]>([
    ['from seven values before the end back to the second', {}, ['2021-08', '2021-07', '2021-06', '2021-05', '2021-04', '2021-03', '2021-02']],
    ['not where they begin already', { rebases: [rebase('2021-08-01')] }, []],
    ['not where a definition begins', { breaks: [definitionBreak('2021-07-01')] }, ['2021-08']],
    ['nowhere without a chart', { series: [] }, []],
  ])('%s', (_, rest, starts) => {
    expect(rebaseStarts(facts(rest)).map(({ periodStart }) => periodStart?.slice(0, 7))).toEqual(starts);
  });
});
