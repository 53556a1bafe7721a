import { actualExample, forecastExample, readActual, readForecast, readLastDay, readingOf } from './dates';

const TODAY = '2022-05-20';
const words = ({ point, fault }: ReturnType<typeof readForecast>) => (point ? readingOf(point) : fault);

describe('a date expected', () => {
  it.each([
    ['14 April 2023', '14 April 2023'],
    ['20 May', '20 May 2022'],
    ['19 May', '19 May 2023'],
    ['mid May 2022', '11 to 20 May 2022'],
    ['mid May', '11 to 20 May 2022'],
    ['May', 'May 2022'],
    ['April', 'April 2023'],
    ['about 14 June', 'about 14 June 2022'],
    ['next week', '23 to 29 May 2022'],
    ['launch 14 June', '14 June 2022'],
    ['  14 June\u202E ', '14 June 2022'],
    ['', null],
    ['ongoing', '“ongoing” has no end. Say by when, for example 14 June, or July 2022.'],
    ['April onwards', '“April onwards” has no end. Say by when, for example 14 June, or July 2022.'],
    ['not before June', '“not before June” says when it starts, not when it is done. Say by when, for example 14 June, or July 2022.'],
    ['soon', 'No date was found in these words. Say by when, for example 14 June, or July 2022.'],
    ['last week', 'No date was found in these words. Say by when, for example 14 June, or July 2022.'],
    ['31 June 2022', '31 June 2022 is not a date of the calendar. Say by when, for example 14 June, or July 2022.'],
    ['14 June or 1 July', 'These words give more than one date: 14 June 2022, 1 July 2022. Say by when, for example 14 June, or July 2022.'],
    [`14 June ${'x'.repeat(192)}`, '14 June 2022'],
    [`14 June ${'x'.repeat(193)}`, 'The date expected has 201 characters. Shorten it to 200 at most. Say by when, for example 14 June, or July 2022.'],
  ])('%j is %j', (typed, read) => {
    expect(words(readForecast(typed, TODAY))).toBe(read);
  });

  it('keeps the words as typed', () => {
    expect(readForecast(' mid May 2022 ', TODAY).point).toEqual({
      text: 'mid May 2022',
      earliest: '2022-05-11',
      latest: '2022-05-20',
      precision: 'approximate',
      words: 'about 11 to 20 May 2022',
    });
  });
});

describe('a completion date', () => {
  it.each([
    ['20 May', '20 May 2022'],
    ['21 May', '21 May 2021'],
    ['14/05', '14 May 2022'],
    ['21/05', '21 May 2021'],
    ['mid May', '11 to 20 May 2022'],
    ['May', 'May 2022'],
    ['June', 'June 2021'],
    ['today', '20 May 2022'],
    ['Yesterday', '19 May 2022'],
    ['30 June 2022', '30 June 2022'],
    ['14.4.22', '14 April 2022'],
    ['2022-04-14', '14 April 2022'],
    ['week commencing 9 May', '9 to 15 May 2022'],
    ['early May', '1 to 10 May 2022'],
    ['done on 14 April', '14 April 2022'],
    ['', null],
    ['last week', 'No date was found in these words. Say when it was completed, for example 14 April, or March 2022.'],
    ['31 June 2021', '31 June 2021 is not a date of the calendar. Say when it was completed, for example 14 April, or March 2022.'],
  ])('%j is %j', (typed, read) => {
    expect(words(readActual(typed, TODAY))).toBe(read);
  });
});

describe('a last day', () => {
  it.each([
    ['2022-06-30', '2022-06-30', null],
    ['30 June', '2022-06-30', null],
    ['', null, null],
    ['June', null, 'June 2022 is not one day. Give a day, for example 20 June 2022.'],
    ['soon', null, 'No date was found in these words. Give a day, for example 20 June 2022.'],
  ])('%j', (typed, day, fault) => {
    expect(readLastDay(typed, TODAY)).toEqual({ day, fault });
  });
});

it('gives examples that lie ahead and behind', () => {
  expect(forecastExample('2022-03-31')).toBe('for example 14 April, or May 2022');
  expect(actualExample('2022-01-31')).toBe('for example 14 December, or November 2021');
});
