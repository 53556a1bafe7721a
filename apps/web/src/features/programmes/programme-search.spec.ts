import { dayProblem, parseSearch, programmeSearch, stringifySearch } from './programme-search';

describe('programmeSearch', () => {
  it('keeps what it knows as typed, even where it is wrong', () => {
    expect(programmeSearch({ 'as-at': '2022-02-30', 'compared-with': 'soon', other: 'x' })).toEqual({ 'as-at': '2022-02-30', 'compared-with': 'soon' });
  });

  it.each([{ 'as-at': '' }, { 'as-at': 5 }, {}])('leaves out %j', (raw) => {
    expect(programmeSearch(raw)).toEqual({});
  });

  it('reads and writes plain pairs', () => {
    expect(parseSearch('?as-at=2022-03-24&compared-with=2021-10-13')).toEqual({ 'as-at': '2022-03-24', 'compared-with': '2021-10-13' });
    expect(stringifySearch({ 'as-at': '2022-03-24', 'compared-with': undefined })).toBe('?as-at=2022-03-24');
    expect(stringifySearch({})).toBe('');
  });
});

describe('dayProblem', () => {
  const bounds = { today: '2026-11-22', startsOn: '2021-10-13', before: '2022-03-24' };
  it.each([
    ['2022-02-30', 'Date must be a real date'],
    ['24 March 2022', 'Date must be a real date'],
    ['2026-11-23', 'Date must be today or in the past'],
    ['2021-10-12', 'Date must be on or after 13 October 2021, when the record begins'],
    ['2022-03-24', 'Date must be before 24 March 2022'],
    ['2021-10-13', null],
    ['2022-03-23', null],
  ])('%s: %s', (text, problem) => {
    expect(dayProblem(text, bounds)).toBe(problem);
  });

  it('takes today when nothing else bounds it', () => {
    expect(dayProblem('2026-11-22', { today: '2026-11-22' })).toBeNull();
  });
});
