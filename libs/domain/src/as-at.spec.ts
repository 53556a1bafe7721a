import fc from 'fast-check';
import { checkAsAt, checkComparedWith, readAsAt } from './as-at';
import { DomainError } from './domain-error';

describe('readAsAt', () => {
  it.each([
    ['2022-03-24', '2022-03-24T23:59:59.999Z', '2022-03-24'],
    ['2022-06-24', '2022-06-24T22:59:59.999Z', '2022-06-24'],
    ['2022-06-24T23:30:00Z', '2022-06-24T23:30:00.000Z', '2022-06-25'],
    ['2022-06-24T12:00:00+01:00', '2022-06-24T11:00:00.000Z', '2022-06-24'],
  ])('%s', (text, instant, today) => {
    expect(readAsAt(text, 'asAt')).toEqual({ instant, today });
  });

  it.each(['2022-02-30', '2022-02-30T10:00:00Z', '24/03/2022', 'yesterday', '', '2022', '2022-03-24T25:00:00Z', '2022-03-24T10:00:00'])(
    'refuses %j and names the argument',
    (text) => {
      expect(() => readAsAt(text, 'asAt')).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'asAt' }));
    },
  );

  it('answers or refuses, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          readAsAt(text, 'asAt');
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
    );
  });
});

describe('checkAsAt', () => {
  const check = (day: string) => () => checkAsAt(readAsAt(day, 'asAt'), '2021-10-13', '2026-11-22', 'asAt');

  it('allows the first day and today', () => {
    expect(check('2021-10-13')).not.toThrow();
    expect(check('2026-11-22')).not.toThrow();
  });

  it('refuses the day before the beginning and tomorrow', () => {
    expect(check('2021-10-12')).toThrow('The record begins on 13 October 2021: choose that day or a later one');
    expect(check('2026-11-23')).toThrow('23 November 2026 is in the future: choose today or an earlier day');
  });
});

it('compares only with an earlier day of the record', () => {
  const check = (day: string) => () => checkComparedWith(readAsAt(day, 'comparedWith'), '2021-10-13', '2022-03-24', 'comparedWith');
  expect(check('2021-10-13')).not.toThrow();
  expect(check('2022-03-23')).not.toThrow();
  expect(check('2022-03-24')).toThrow('Choose a day before 24 March 2022, the day shown, to compare with');
  expect(check('2021-10-12')).toThrow('The record begins on 13 October 2021');
});
