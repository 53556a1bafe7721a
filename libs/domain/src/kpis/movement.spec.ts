import { measure, value } from '../testing/facts';
import { movementOf, yearBeforeOf } from './movement';

const day = (on: string, of: number) => value(on.slice(0, 7), of, { periodStart: on, periodEnd: on, precision: 'day' });

describe('a movement', () => {
  it.each([
    ['higher', null, 53, 62, 'better', 'up 9 percentage points since April 2021'],
    ['lower', null, 53, 62, 'worse', 'up 9 percentage points since April 2021'],
    ['lower', null, 53, 52, 'better', 'down 1 percentage point since April 2021'],
    ['higher', null, 53, 53, 'same', 'unchanged since April 2021'],
    ['higher', null, 0.3, 0.1 + 0.2, 'same', 'unchanged since April 2021'],
    ['higher', null, 53, 53.04, 'same', 'up 0.04 percentage points since April 2021'],
    ['higher', null, 53, 53.05, 'better', 'up 0.1 percentage points since April 2021'],
    [null, 60, 53, 62, 'no_polarity', 'up 9 percentage points since April 2021'],
    ['target', null, 53, 62, 'no_polarity', 'up 9 percentage points since April 2021'],
    ['target', 60, 53, 62, 'better', 'up 9 percentage points since April 2021, nearer to 60%'],
    ['target', 60, 62, 53, 'worse', 'down 9 percentage points since April 2021, further from 60%'],
    ['target', 60, 55, 65, 'same', 'up 10 percentage points since April 2021, as far from 60% as before'],
  ] as const)('polarity %s, aim %s, %d to %d: %s', (polarity, aim, from, to, verdict, words) => {
    expect(movementOf(measure('x', { polarity }), value('2021-04', from), value('2022-02', to), aim)).toEqual({ verdict, words });
  });

  it.each([
    ['per pupil', 0.02, 0.03, 'better', 'up 0.01 per pupil since April 2021'],
    ['per pupil', 0.02, 0.0201, 'same', 'up 0.0001 per pupil since April 2021'],
    ['per pupil', 0, 0.02, 'better', 'up 0.02 per pupil since April 2021'],
    ['per pupil', 1.2, 0.98, 'worse', 'down 0.22 per pupil since April 2021'],
    ['weeks', 21.33, 21.58, 'better', 'up 0.3 weeks since April 2021'],
    ['weeks', 21, 21.04, 'same', 'up 0.04 weeks since April 2021'],
    ['GBP', 1200, 1200.25, 'better', 'up £0.25 since April 2021'],
    ['%', 0.02, 0.04, 'better', 'up 0.02 percentage points since April 2021'],
  ])('in %s from %d to %d: %s', (unit, from, to, verdict, words) => {
    expect(movementOf(measure('x', { unit }), value('2021-04', from), value('2022-02', to))).toEqual({ verdict, words });
  });

  it('sees small steps towards what it should be close to', () => {
    expect(movementOf(measure('x', { unit: 'per pupil', polarity: 'target' }), value('2021-04', 0.02), value('2022-02', 0.03), 0.04)).toEqual({
      verdict: 'better',
      words: 'up 0.01 per pupil since April 2021, nearer to 0.04 per pupil',
    });
  });

  it('does not compare a month with a year', () => {
    expect(movementOf(measure('x'), value('2021-04', 53), value('2022-02', 62, { window: 'rolling_12_months' }))).toEqual({
      verdict: 'unlike',
      words: 'cannot be judged: April 2021 and February 2022 cover different windows',
    });
  });
});

describe('the same period a year before', () => {
  const long = value('2021-02', 1, { periodStart: '2021-01-01' });
  it.each([
    ['a month', value('2022-02', 2), [value('2021-01', 1), value('2021-02', 1), value('2021-03', 1)], '2021-02-28'],
    ['the end of February before a leap year', value('2021-02', 2), [value('2020-02', 1)], '2020-02-29'],
    ['the end of February in a leap year', day('2020-02-29', 2), [day('2019-02-28', 1)], '2019-02-28'],
    ['a day', day('2022-05-19', 2), [day('2021-05-18', 1), day('2021-05-19', 1)], '2021-05-19'],
    ['a period of another length', value('2022-02', 2), [long], undefined],
    ['eleven months before', value('2022-02', 2), [value('2021-03', 1)], undefined],
    ['without a date', value('2022-02', 2, { periodStart: null, periodEnd: null }), [value('2021-02', 1)], undefined],
  ] as const)('%s', (_, latest, rows, end) => {
    expect(yearBeforeOf([...rows, latest], latest)?.periodEnd).toBe(end);
  });
});
