import { parseByWhen } from '../by-when/by-when';
import { TERMS, datesSpan, monthsSpan, quarterSpan, type Span } from '../by-when/calendar';
import { spanInWords } from '../by-when/words';
import { MONTHS, addDays, addMonths, dayInWords, dayOf, isDay, monthEnd, monthInWords, monthStart } from '../day';
import type { MeasureWindow, YearType } from '../plan-kpis';
import { monthNamed, periodOf, yearPair, type Period } from './period';
import { quoted } from './read-cell';

export interface PeriodReading {
  /** `null` where it cannot be read; then `fault` says what to write. */
  period: Period | null;
  fault: string | null;
  /** What was understood where it was written otherwise: "01/02/2022 is read as February 2022"; `null`: nothing to say. */
  remark: string | null;
}

/** @property window where it is a month, the first day of a month means that month: so Excel keeps one. */
export interface PeriodContext {
  yearType: YearType | null;
  window: MeasureWindow | null;
}

/** A period is a few words. */
const LONGEST_PERIOD = 80;
const EXAMPLE = 'Write for example Feb 2022, Q1 2022/23, 2022/23 or 1 October 2018';

/** Reads a period as it heads a column or was typed, days in British order. Never throws. */
export function readPeriod(text: string, context: PeriodContext): PeriodReading {
  if (text.length > LONGEST_PERIOD * 2) return wrong(`${quoted(text)} is too long for a period. ${EXAMPLE}.`);
  const plain = text.normalize('NFKC').replace(/[‐-―−]/g, '-').replace(/[\s\u200B-\u200F\uFEFF]+/g, ' ').trim();
  if (plain === '') return wrong(`Say which period it is of. ${EXAMPLE}.`);
  const bare = plain.replace(/[T ]\d{1,2}:\d{2}.*$/, '');
  const short = readRange(bare) ?? readNumbers(bare, context) ?? readMonth(bare) ?? readQuarter(bare, context);
  return short ?? readYear(bare, context) ?? readTerm(bare) ?? inWords(bare);
}

/** "2022-02-01 to 2022-02-11": how programs write one; "12 months to March 2022". */
function readRange(plain: string): PeriodReading | null {
  const [start, end, more] = plain.split(/ (?:to|-) |\//);
  if (isDay(start) && isDay(end) && more === undefined) {
    return start <= end ? right(periodOf(start, end)) : wrong(`${quoted(plain)} ends before it begins. Give the earlier day first.`);
  }
  const year = /^(?:the )?(?:12|twelve) months (?:to|ending|ended) (.+)$/i.exec(plain)?.[1];
  const last = year === undefined ? null : (readMonth(year) ?? inWords(year)).period;
  return last && last.end === monthEnd(last.end) ? right(periodOf(monthStart(addMonths(last.end, -11)), last.end)) : null;
}

/** "2022-02", "02/2022", "01/02/2022", "1.2.22" and Excel's count of days. */
function readNumbers(plain: string, { window }: PeriodContext): PeriodReading | null {
  if (/^\d{5}$/.test(plain)) {
    const day = addDays('1899-12-30', Number(plain));
    return isDay(day) ? wrong(`${quoted(plain)} is how a spreadsheet stores ${dayInWords(day)}. Format the cells as dates, or write ${monthInWords(day)}.`) : null;
  }
  const month = /^(\d{4})[-/.](\d{1,2})$/.exec(plain) ?? flipped(/^(\d{1,2})[-/.](\d{4})$/.exec(plain));
  if (month) {
    const [year, second] = [Number(month[1]), Number(month[2])];
    const isNextYear = /^\d{4}[-/]\d{2}$/.test(plain) && second === (year + 1) % 100;
    if (isNextYear && second >= 1 && second <= 12) {
      return wrong(`${quoted(plain)} may be ${MONTHS[second - 1]} ${year} or the year ${year} to ${year + 1}. Write ${MONTHS[second - 1]} ${year}, or financial year ${year}/${month[2]}.`);
    }
    const isYears = isNextYear || (/^\d{4}[-/]\d{2}$/.test(plain) && second > 12);
    return isYears ? null : spanned(plain, monthsOf(year, second));
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  const british = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(plain);
  const [year, second, first] = iso ? [iso[1], iso[2], iso[3]] : [british?.[3], british?.[2], british?.[1]];
  if (year === undefined) return null;
  const day = dayOf(fullYear(year), Number(second), Number(first));
  if (day === null && Number(second) > 12 && dayOf(fullYear(year), Number(first), Number(second)) !== null) {
    return wrong(`${quoted(plain)} has no month ${Number(second)}. Days are written day, month, year: ${second}/${first}/${year}.`);
  }
  if (day === null) return wrong(`${quoted(plain)} is not a day of the calendar. ${EXAMPLE}.`);
  const isMonth = day === monthStart(day) && (window === 'month' || window === 'rolling_12_months');
  if (!isMonth) return right(periodOf(day, day));
  const period = periodOf(day, monthEnd(day));
  return { ...right(period), remark: `${quoted(plain)} is read as ${period.text}, as spreadsheets keep a month.` };
}

function flipped(found: RegExpExecArray | null): [string, string | undefined, string | undefined] | null {
  return found && [found[0], found[2], found[1]];
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** "Feb 2022", "February-22", "Feb '22", "2022 Feb". */
function readMonth(plain: string): PeriodReading | null {
  const found = /^([a-z]{3,9}\.?)[ -]?'?(\d{4}|\d{2})$/i.exec(plain) ?? flipped(/^(\d{4})[ -]([a-z]{3,9}\.?)$/i.exec(plain));
  const month = found ? monthNamed(found[1] ?? '') : null;
  return found && month !== null ? spanned(plain, monthsSpan(fullYear(found[2] ?? ''), month)) : null;
}

function monthsOf(year: number, month: number): Span | null {
  return month >= 1 && month <= 12 ? monthsSpan(year, month) : null;
}

const QUARTER = /^(?:q|qtr|quarter) ?([1-4])[ ,-]*(?:of )?(?:(fy|financial year|calendar year) ?)?(\d{4}|\d{2}(?=[/-]\d{2}$))(?:[/-](\d{4}|\d{2}))?$/i;

/** "Q1 2022/23", "2022-23 Q1". Of the financial year, in which April to June is the first; "Q1 2022" only of calendar years. */
function readQuarter(plain: string, { yearType }: PeriodContext): PeriodReading | null {
  const turned = /^(.*\d)[ ,-]+((?:q|qtr|quarter) ?[1-4])$/i.exec(plain);
  const found = QUARTER.exec(turned ? `${turned[2]} ${turned[1]}` : plain);
  if (!found) return null;
  const [quarter, year] = [Number(found[1]), fullYear(found[3] ?? '')];
  const isTwoYears = found[4] !== undefined;
  if (isTwoYears && !follows(year, found[4])) return wrong(`${quoted(plain)} does not name two years in a row. Write for example Q${quarter} ${yearPair(year)}.`);
  if (isTwoYears && yearType === 'academic') {
    const span = quarterSpan(year, quarter, 'financial');
    return wrong(`${quoted(plain)} is a quarter of the financial year, and this KPI goes by academic years. Write the months: ${span ? spanInWords(span) : 'September to November 2022'}.`);
  }
  if (isTwoYears || /f/i.test(found[2] ?? '')) return spanned(plain, quarterSpan(year, quarter, 'financial'));
  if (yearType === 'calendar' || found[2] !== undefined) return spanned(plain, quarterSpan(year, quarter, 'calendar'));
  const [calendar, financial] = [quarterSpan(year, quarter, 'calendar'), quarterSpan(year, quarter, 'financial')];
  if (!calendar || !financial) return null;
  return wrong(
    `${quoted(plain)} may be ${spanInWords(calendar)} (calendar year) or ${spanInWords(financial)} (financial year). Write ${spanInWords(calendar)}, or Q${quarter} ${yearPair(year)}.`,
  );
}

/** "2022/23", "2022-23", "22/23", "FY 2022/23", "academic year 2022/23", "2022". */
function readYear(plain: string, { yearType }: PeriodContext): PeriodReading | null {
  const found = /^(?:(fy|ay|financial year|academic year|school year|calendar year) ?)?(\d{4}|\d{2}(?=[/-]\d{2}\b))(?:[/-](\d{4}|\d{2}))?(?: (financial|academic|school))?(?: year)?$/i.exec(plain);
  if (!found) return null;
  const year = fullYear(found[2] ?? '');
  const said = (found[1] ?? found[4] ?? '').toLowerCase();
  const kind = said === '' ? null : /^f/.test(said) ? 'financial' : /^c/.test(said) ? 'calendar' : 'academic';
  if (found[3] === undefined) {
    if (kind !== null && kind !== 'calendar') return wrong(`${quoted(plain)} names one year. Write both, as ${yearPair(year)}.`);
    return spanned(plain, monthsSpan(year, 1, 12));
  }
  if (!follows(year, found[3])) return wrong(`${quoted(plain)} does not name two years in a row. Write for example ${yearPair(year)}; a longer stretch as April ${year} to March ${year + 2}.`);
  if (kind === 'calendar' || (kind === null && yearType === 'calendar')) return wrong(`${quoted(plain)} names two years, and this KPI goes by calendar years. Write ${year} or ${year + 1}.`);
  return spanned(plain, monthsSpan(year, (kind ?? yearType) === 'academic' ? 9 : 4, 12));
}

function follows(year: number, second: string | undefined): boolean {
  return second !== undefined && Number(second) === (second.length === 2 ? (year + 1) % 100 : year + 1);
}

/** "autumn term 2022"; of "spring term 2022/23" the year is the second. */
function readTerm(plain: string): PeriodReading | null {
  const found = /^(autumn|spring|summer) term,? (\d{4})(?:[/-](\d{4}|\d{2}))?$/i.exec(plain);
  if (!found) return null;
  const name = (found[1] ?? '').toLowerCase();
  const [year, dates] = [Number(found[2]), TERMS[name]];
  if (!dates || (found[3] !== undefined && !follows(year, found[3]))) return wrong(`${quoted(plain)} does not name two years in a row. Write for example autumn term 2022.`);
  const span = datesSpan(found[3] !== undefined && name !== 'autumn' ? year + 1 : year, dates);
  // By each area's own dates a term is a little shorter: the months are what all share.
  return span ? right({ start: span.earliest, end: span.latest, precision: 'range', text: `${name} term ${span.earliest.slice(0, 4)}` }) : null;
}

const CONNECTING: ReadonlySet<string> = new Set(
  'to until till and of the st nd rd th from week w c wc commencing beginning ending mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter'.split(' '),
);

function isOfPeriods(word: string): boolean {
  return CONNECTING.has(word.toLowerCase()) || monthNamed(word) !== null;
}

/** "1 October 2018", "1 to 11 February 2022", "April to June 2022", "w/c 7 March 2022": as deadlines are read, if nothing is left open. */
function inWords(plain: string): PeriodReading {
  const unread = wrong(`${quoted(plain)} cannot be read as a period. ${EXAMPLE}.`);
  // A year left out would be guessed from a day that no entry has. The reader of deadlines is dear: sentences are none.
  if (plain.length > LONGEST_PERIOD || !/\d{2}/.test(plain) || !(plain.match(/[a-z]+/gi) ?? []).every(isOfPeriods)) return unread;
  const { points, ongoing, notes, questions } = parseByWhen(plain, { on: '2022-01-01' });
  const [point, ...others] = points;
  if (!point || others.length > 0 || ongoing || notes.length > 0 || point.label !== null || point.precision === 'approximate') return unread;
  if (questions.length > 0 || !/\d{4}|\d{1,2}[ -][a-z]{3,9}[ -]\d{2}$/i.test(plain)) {
    return wrong(`${quoted(plain)} can be read in more than one way. Write the months or days in full, for example ${spanInWords(point)}.`);
  }
  return right(periodOf(point.earliest, point.latest));
}

function spanned(plain: string, span: Span | null): PeriodReading {
  return span ? right(periodOf(span.earliest, span.latest)) : wrong(`${quoted(plain)} is not in the calendar. ${EXAMPLE}.`);
}

function right(period: Period): PeriodReading {
  return { period, fault: null, remark: null };
}

function wrong(fault: string): PeriodReading {
  return { period: null, fault, remark: null };
}
