import type { Kpi, Measure, Observation } from '../plan-kpis';
import { kpi, measure, value } from '../testing/facts';
import { months } from '../testing/kpi-facts';
import { definitionInWords } from './definition-in-words';
import { monthNumber, monthsInWords } from './months';
import { partsInWords } from './parts';
import { revisionsOf } from './revised';

it.each<[Partial<Measure>, Partial<Kpi> | null, string]>([
  [
    { kind: 'share', frequency: 'monthly', publicationDelay: 14 },
    { numeratorDefinition: 'Plans finalised in time.', denominatorDefinition: 'All plans finalised' },
    'Share of a whole: plans finalised in time, of all plans finalised; higher is better; one month; expected monthly, 14 days after',
  ],
  [{ kind: 'share', relation: 'related' }, { numeratorDefinition: 'Plans finalised in time' }, 'Share of a whole; higher is better; one month'],
  [{ kind: 'average', unit: 'weeks', polarity: 'lower', window: 'snapshot' }, { frequency: 'quarterly' }, 'Average of single cases, in weeks; lower is better; as on one day; expected quarterly'],
  [{ kind: 'count', unit: 'cases', polarity: 'target', window: 'cumulative_year', yearType: 'financial', frequency: 'annual', publicationDelay: 1 }, null, 'Count, in cases; close to its target is best; the financial year so far; expected each year, 1 day after'],
  [{ polarity: null, window: 'other' }, null, 'In %'],
  [{ polarity: null, window: 'year' }, { numeratorDefinition: 'EHC plans issued' }, 'In %: EHC plans issued; one year'],
])('defines %j', (of, row, words) => {
  expect(definitionInWords(measure('x', of), row && kpi('k', row))).toBe(words);
});

it.each([
  [['2022-03'], 'March 2022'],
  [['2022-03', '2022-04', '2022-06'], 'March, April and June 2022'],
  [['2021-12', '2022-01'], 'December 2021 and January 2022'],
  [['2022-01', '2022-02', '2022-03', '2022-04'], 'January, February, March and April 2022'],
  [['2022-01', '2022-02', '2022-03', '2022-04', '2022-05'], 'January to May 2022'],
  [['2021-11', '2021-12', '2022-01', '2022-02', '2022-03', '2022-05'], 'November 2021 to March 2022 and May 2022'],
])('names months %j', (days, words) => {
  expect(monthsInWords(days.map((day) => monthNumber(`${day}-01`)))).toBe(words);
});

describe('what a value was before it was revised', () => {
  const first = value('2022-01', 1, { id: 'first', numerator: 30, denominator: 50, recordedAt: '2022-02-01T09:00:00.000Z' });
  const second: Observation = { ...first, id: 'second', numerator: 31, recordedAt: '2026-03-03T09:00:00.000Z' };
  const again: Observation = { ...second, id: 'again', recordedAt: '2026-04-03T09:00:00.000Z' };
  const together: Observation = { ...second, id: 'together', recordedAt: first.recordedAt };
  it.each([
    ['nothing', [first], first, null],
    ['other counts', [first, second], second, 'Revised: was 60% (30 of 50) until 3 March 2026'],
    ['said again', [second, again], again, null],
    ['said again after it was revised', [first, second, again], again, 'Revised: was 60% (30 of 50) until 3 March 2026'],
    ['recorded together', [first, together], together, null],
    ['another period', [first, value('2022-02', 5)], first, null],
  ])('%s', (_, all, standing, words) => {
    expect(revisionsOf(all, [standing], '%')(standing)).toBe(words);
  });
});

describe('parts', () => {
  const count = (id: string, of: Partial<Measure> = {}) => measure(id, { unit: 'cases', kind: 'count', name: id, ...of });
  const part = (of: number | null, rest: Partial<Observation> = {}) => ({ measure: count('part'), series: months('2022-01', [1, of], rest) });
  const whole = (of: number | null) => ({ measure: count('whole'), series: months('2022-01', [9, of]) });
  const rates = (numerator: number, denominator: number | null) => ({ measure: measure('x'), series: [value('2022-01', 1, { numerator, denominator })] });

  it.each([
    ['as stated', whole(537), [part(500), part(37)], 'The 2 parts add up to 537, as stated'],
    ['short', whole(537), [part(500), part(30)], 'The 2 parts add up to 530, not to 537'],
    ['tenths', whole(0.3), [part(0.1), part(0.2)], 'The 2 parts add up to 0.3, as stated'],
    ['one missing', whole(537), [part(500), { ...part(null), measure: count('Year 6') }], 'The 2 parts cannot be added up for February 2022: no value for Year 6'],
    ['no total', { measure: count('whole'), series: [] }, [part(500), part(30)], 'The 2 parts add up to 530; no total is stated'],
    ['of averages', { ...whole(5), measure: count('whole', { kind: 'average' }) }, [part(5), part(5)], 'The 2 parts cannot be added up: each is of single cases'],
    ['of rates', rates(30, 50), [rates(10, 20), rates(20, 30)], 'The 2 parts are together 30 of 50, as stated'],
    ['of rates that do not fit', rates(31, 50), [rates(10, 20), rates(20, 30)], 'The 2 parts are together 30 of 50, not 31 of 50'],
    ['of rates without counts', rates(30, 50), [rates(10, 20), rates(20, null)], 'The 2 parts cannot be added up: rates are put together from their counts, and 1 of them gives none'],
    ['none', whole(5), [], null],
    ['nothing reported', { measure: count('whole'), series: [] }, [{ measure: count('part'), series: [] }], null],
  ])('%s', (_, of, parts, words) => {
    expect(partsInWords(of, parts)).toBe(words);
  });
});
