import { readPeriod, type PeriodContext } from './read-period';

const any: PeriodContext = { yearType: null, window: null };
const month: PeriodContext = { yearType: null, window: 'month' };
const academic: PeriodContext = { yearType: 'academic', window: 'year' };
const calendar: PeriodContext = { yearType: 'calendar', window: 'year' };

it.each<[string, string, string, string, string, PeriodContext?]>([
  ['Feb 2022', '2022-02-01', '2022-02-28', 'month', 'February 2022'],
  ['February 2022', '2022-02-01', '2022-02-28', 'month', 'February 2022'],
  [' feb\u00A02022 ', '2022-02-01', '2022-02-28', 'month', 'February 2022'],
  ['Feb-22', '2022-02-01', '2022-02-28', 'month', 'February 2022'],
  ["Sept '22", '2022-09-01', '2022-09-30', 'month', 'September 2022'],
  ['2024-02', '2024-02-01', '2024-02-29', 'month', 'February 2024'],
  ['02/2022', '2022-02-01', '2022-02-28', 'month', 'February 2022'],
  ['01/02/2022', '2022-02-01', '2022-02-01', 'day', '1 February 2022'],
  ['1.2.22', '2022-02-01', '2022-02-01', 'day', '1 February 2022'],
  ['01/02/2022', '2022-02-01', '2022-02-28', 'month', 'February 2022', month],
  ['2022-02-01 00:00:00', '2022-02-01', '2022-02-28', 'month', 'February 2022', month],
  ['02/02/2022', '2022-02-02', '2022-02-02', 'day', '2 February 2022', month],
  ['1 October 2018', '2018-10-01', '2018-10-01', 'day', '1 October 2018'],
  ['1-Oct-18', '2018-10-01', '2018-10-01', 'day', '1 October 2018'],
  ['Q1 2022/23', '2022-04-01', '2022-06-30', 'quarter', 'April to June 2022'],
  ['Q4 22/23', '2023-01-01', '2023-03-31', 'quarter', 'January to March 2023'],
  ['2022-23 Q2', '2022-07-01', '2022-09-30', 'quarter', 'July to September 2022'],
  ['Quarter 3 2022/2023', '2022-10-01', '2022-12-31', 'quarter', 'October to December 2022'],
  ['Q1 2022', '2022-01-01', '2022-03-31', 'quarter', 'January to March 2022', calendar],
  ['Apr to Jun 2022', '2022-04-01', '2022-06-30', 'quarter', 'April to June 2022'],
  ['Feb–Apr 2022', '2022-02-01', '2022-04-30', 'range', 'February to April 2022'],
  ['2022/23', '2022-04-01', '2023-03-31', 'financial-year', 'financial year 2022 to 2023'],
  ['2022-23', '2022-09-01', '2023-08-31', 'academic-year', 'academic year 2022 to 2023', academic],
  ['academic year 2022/23', '2022-09-01', '2023-08-31', 'academic-year', 'academic year 2022 to 2023'],
  ['FY 2022/23', '2022-04-01', '2023-03-31', 'financial-year', 'financial year 2022 to 2023', academic],
  ['2022', '2022-01-01', '2022-12-31', 'year', '2022'],
  ['autumn term 2022', '2022-09-01', '2022-12-31', 'range', 'autumn term 2022'],
  ['Spring term 2022/23', '2023-01-01', '2023-03-31', 'range', 'spring term 2023'],
  ['2022-02-01 to 2022-02-11', '2022-02-01', '2022-02-11', 'range', '1 to 11 February 2022'],
  ['1 to 11 February 2022', '2022-02-01', '2022-02-11', 'range', '1 to 11 February 2022'],
  ['01/02/2022 - 11/02/2022', '2022-02-01', '2022-02-11', 'range', '1 to 11 February 2022'],
  ['2022-04-01 to 2022-06-30', '2022-04-01', '2022-06-30', 'quarter', 'April to June 2022'],
  ['12 months to March 2022', '2021-04-01', '2022-03-31', 'financial-year', 'financial year 2021 to 2022'],
])('reads %j as %s to %s', (text, start, end, precision, words, context = any) => {
  expect(readPeriod(text, context)).toMatchObject({ fault: null, period: { start, end, precision, text: words } });
});

it('says so where a first day is read as its month', () => {
  expect(readPeriod('01/02/2022', month).remark).toBe('“01/02/2022” is read as February 2022, as spreadsheets keep a month.');
  expect(readPeriod('Feb 2022', month).remark).toBeNull();
});

it.each<[string, string, PeriodContext?]>([
  ['', 'Say which period it is of.'],
  ['44593', '“44593” is how a spreadsheet stores 1 February 2022. Format the cells as dates, or write February 2022.'],
  ['Q1 2022', '“Q1 2022” may be January to March 2022 (calendar year) or April to June 2022 (financial year). Write January to March 2022, or Q1 2022/23.'],
  ['Q1 2022/24', 'does not name two years in a row'],
  ['Q1 2022/23', 'this KPI goes by academic years. Write the months: April to June 2022.', academic],
  ['2011-12', 'may be December 2011 or the year 2011 to 2012'],
  ['2021-24', 'does not name two years in a row. Write for example 2021/22'],
  ['2022/23', 'this KPI goes by calendar years. Write 2022 or 2023.', calendar],
  ['02/13/2022', 'has no month 13. Days are written day, month, year: 13/02/2022.'],
  ['2026-13-0', '“2026-13-0” is not a day of the calendar. Write for example Feb 2022'],
  ['2022-31-02', 'is not a day of the calendar'],
  ['31/02/2022', 'is not a day of the calendar'],
  ['31 February 2022', 'cannot be read as a period'],
  ['13/2022', 'is not in the calendar'],
  ['2022-02-11 to 2022-02-01', 'ends before it begins'],
  ['spring 2022', 'can be read in more than one way'],
  ['3 March', 'cannot be read as a period. Write for example Feb 2022'],
  ['early 2022', 'cannot be read as a period'],
  ['last month', 'cannot be read as a period'],
  ['x'.repeat(500), 'is too long for a period'],
])('refuses %j and says what to write', (text, message, context = any) => {
  expect(readPeriod(text, context)).toMatchObject({ period: null, fault: expect.stringContaining(message) });
});
