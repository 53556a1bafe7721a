import { parseByWhen, pointInWords } from '../by-when/by-when';
import { spanInWords } from '../by-when/words';
import { MONTHS, addDays, addMonths, dayInWords, isDay, monthInWords, partsOf, type Day } from '../day';
import type { DatedPointView } from '../views';
import { LONGEST_DATE, cleanText } from './texts';

/** A date as understood; both `null` when none is typed. */
export interface ReadDate {
  point: DatedPointView | null;
  fault: string | null;
}

const NONE: ReadDate = { point: null, fault: null };

/** Reads when something is expected. A year left out is the next such date, today included. */
export function readForecast(typed: string, today: Day): ReadDate {
  const date = readPoint(typed, '', today, 'The date expected');
  return date.fault === null ? date : { ...date, fault: `${date.fault} Say by when, ${forecastExample(today)}.` };
}

/** Reads when something was completed. A year left out is the last such date, today included. */
export function readActual(typed: string, today: Day): ReadDate {
  if (typed.trim() === '') return NONE;
  if (/^\s*yesterday\s*$/i.test(typed)) return { point: dayPoint(typed.trim(), addDays(today, -1)), fault: null };
  // A date that follows such a word lies in the past: so the reader looks back for the year.
  const date = readPoint(typed, 'completed on ', today, 'The completion date');
  return date.fault === null ? date : { ...date, fault: `${date.fault} Say when it was completed, ${actualExample(today)}.` };
}

/** Reads the one day up to which something counts. */
export function readLastDay(typed: string, today: Day): { day: Day | null; fault: string | null } {
  if (isDay(typed.trim())) return { day: typed.trim(), fault: null };
  const { point, fault } = readPoint(typed, '', today, 'The last day');
  if (point && point.earliest === point.latest) return { day: point.latest, fault: null };
  const why = point ? `${point.words} is not one day.` : fault;
  return { day: null, fault: why && `${why} Give a day, for example ${dayInWords(addMonths(today, 1))}.` };
}

/** "11 to 20 May 2022": the days meant. Where they show for themselves that they are vague, "about" is left out. */
export function readingOf(point: DatedPointView): string {
  return point.precision === 'approximate' && point.earliest < point.latest ? spanInWords(point) : point.words;
}

/** "for example 14 April, or May 2022", in the weeks to come. */
export function forecastExample(today: Day): string {
  return example(addMonths(today, 1), addMonths(today, 2));
}

/** "for example 14 February, or January 2022", in the weeks gone by. */
export function actualExample(today: Day): string {
  return example(addMonths(today, -1), addMonths(today, -2));
}

function example(first: Day, second: Day): string {
  return `for example 14 ${MONTHS[partsOf(first)[1] - 1]}, or ${monthInWords(second)}`;
}

/** @param lead words put before the text for the reader */
function readPoint(typed: string, lead: string, today: Day, called: string): ReadDate {
  const { text, fault } = cleanText(typed, called, LONGEST_DATE);
  if (fault !== null) return { point: null, fault };
  if (text === '') return NONE;
  const { ongoing, points, notes } = parseByWhen(`${lead}${text}`, { on: today });
  const [point, ...others] = points;
  if (ongoing) return { point: null, fault: `“${text}” has no end.` };
  // An update is no document, so a remark about one would puzzle.
  if (!point) return { point: null, fault: notes.find((note) => !note.includes('the document')) ?? 'No date was found in these words.' };
  if (others.length > 0) return { point: null, fault: `These words give more than one date: ${points.map(pointInWords).join(', ')}.` };
  if (point.role === 'start' && point.label === null) return { point: null, fault: `“${text}” says when it starts, not when it is done.` };
  const { earliest, latest, precision } = point;
  return { point: { text, earliest, latest, precision, words: pointInWords(point) }, fault: null };
}

function dayPoint(text: string, day: Day): DatedPointView {
  const point = { text, earliest: day, latest: day, precision: 'day' as const };
  return { ...point, words: pointInWords(point) };
}
