import { START_VERB, phraseAt } from './phrases';
import type { Phrase, PhrasePoint } from './phrases';
import type { Context } from './grammar';
import { labelsOf } from './labels';
import type { Label } from './labels';
import { nonDateAt } from './remarks';
import type { NonDate } from './remarks';
import { someInWords } from './settle';
import { plainText } from './text';
import { isJoint } from './grammar';
import { tokenAt, tokensOf } from './tokens';
import { pointInWords } from './words';
import { isDay } from '../day';
import type { Day } from '../day';

export { pointInWords } from './words';

/** How exactly a point in time is known. */
export const PRECISIONS = [
  'day',
  'month',
  'quarter',
  'season',
  'year',
  'academic-year',
  'financial-year',
  'approximate',
  'range',
] as const;
export type Precision = (typeof PRECISIONS)[number];

/** What a point of a by-when text is for. */
export const POINT_ROLES = ['start', 'due', 'review', 'milestone'] as const;
export type PointRole = (typeof POINT_ROLES)[number];

/** One point in time that a text names. */
export interface ByWhenPoint {
  /** First and last day it can mean. */
  earliest: Day;
  latest: Day;
  precision: Precision;
  role: PointRole;
  /** The words around the date: "Review First Year". */
  label: string | null;
}

/** A promise as written and as read. */
export interface ByWhen {
  text: string;
  ongoing: boolean;
  points: ByWhenPoint[];
  /** What was understood without being a date, and why. */
  notes: string[];
  /** What a person must settle. */
  questions: string[];
}

/** A by-when cell is a few words; what is longer is a pasted document. */
export const LONGEST_BY_WHEN = 10_000;

/**
 * Reads a "by when" as plans write it. The text is kept; every date in it becomes a point with the first
 * and last day it can mean. What is no date gives a note, and what only a person can settle a question.
 * It never throws.
 *
 * @param options.on the document's date: settles a year left out and counts "within the next 5 months"
 * @param options.quarters which year's quarters "Q2" counts; financial (from April) unless said
 */
export function parseByWhen(text: string, options: { on: Day; quarters?: 'financial' | 'calendar' }): ByWhen {
  // Imported cells are not always what their type says.
  const written: unknown = text;
  const nothing: ByWhen = {
    text: typeof written === 'string' ? written : '',
    ongoing: false,
    points: [],
    notes: [],
    questions: [],
  };
  if (typeof written !== 'string') return { ...nothing, notes: ['The by-when is not a text.'] };
  if (written.length > LONGEST_BY_WHEN) {
    return { ...nothing, notes: ['The text is too long to read as a by-when.'], questions: [NO_DATE_QUESTION] };
  }
  const plain = plainText(written);
  const context: Context = {
    plain,
    tokens: tokensOf(plain),
    on: dayOrNull(options),
    quarters: options?.quarters ?? null,
  };
  const { phrases, nonDates, isQuiet } = scan(context);
  const labels = labelsOf(context, phrases, isQuiet);
  const points = withoutRepeats(pointsOf(phrases, labels));
  const ongoing = isOngoing(nonDates, points, context);
  const notes = [...phrases.flatMap((phrase) => phrase.notes), ...nonDates.flatMap(({ note }) => note ?? [])];
  if (points.length === 0 && !ongoing && notes.length === 0)
    notes.push(plain.trim() === '' ? 'The cell is empty.' : 'No date was found in these words.');
  const questions = [
    ...phrases.flatMap((phrase) => phrase.questions),
    ...questionsOnPoints(points, labels),
    ...questionsOnOngoing(ongoing, points),
    ...nonDates.flatMap(({ kind, question }) =>
      question !== null && kind === 'unknown' && points.length > 0 ? FIRM_QUESTION : (question ?? []),
    ),
  ];
  if (points.length === 0 && !ongoing && questions.length === 0) questions.push(NO_DATE_QUESTION);
  return { ...nothing, ongoing, points, notes: [...new Set(notes)], questions: [...new Set(questions)] };
}

const NO_DATE_QUESTION = 'By when is this due?';
const FIRM_QUESTION = 'The text gives a date and also leaves it open. Is the date firm?';

function dayOrNull(options: { on: Day } | undefined): Day | null {
  const on = options?.on;
  return on !== undefined && isDay(on) ? on : null;
}

interface Scan {
  phrases: Phrase[];
  nonDates: NonDate[];
  isQuiet: (token: number) => boolean;
}

/** One pass from left to right: at each word a date is tried first, then words that are no date. */
function scan(context: Context): Scan {
  const { tokens } = context;
  const phrases: Phrase[] = [];
  const nonDates: NonDate[] = [];
  const quiet = new Set<number>();
  for (let at = 0; at < tokens.length;) {
    const isReadable = tokenAt(tokens, at).kind === 'word' || tokenAt(tokens, at).kind === 'number';
    const phrase = isReadable ? phraseAt(context, at) : null;
    const nonDate = phrase === null ? nonDateAt(context, at) : null;
    const to = phrase?.to ?? nonDate?.to ?? afterNumbers(context, at);
    if (phrase !== null) phrases.push(phrase);
    if (nonDate !== null) {
      nonDates.push(nonDate);
      if (nonDate.isQuiet) for (let token = at; token < to; token++) quiet.add(token);
    }
    at = to;
  }
  return { phrases, nonDates, isQuiet: (token) => quiet.has(token) };
}

/** Steps over "5-11" or "2.13" as one thing, so that its second half is not taken for a day. */
function afterNumbers({ tokens }: Context, at: number): number {
  let next = at + 1;
  if (tokenAt(tokens, at).kind !== 'number') return next;
  while (
    isJoint(tokenAt(tokens, next)) &&
    tokenAt(tokens, next + 1).isGlued &&
    tokenAt(tokens, next + 1).kind === 'number'
  )
    next += 2;
  return next;
}

function pointsOf(phrases: readonly Phrase[], labels: readonly Label[]): ByWhenPoint[] {
  const labelled = labels.filter(({ text }) => text !== null).length;
  return phrases.flatMap((phrase, index) => {
    const label = labels[index];
    return phrase.points.map((point): ByWhenPoint => {
      const role = label?.role ?? (label?.text != null && labelled > 1 ? 'milestone' : 'due');
      return {
        earliest: point.earliest,
        latest: point.latest,
        precision: point.precision,
        role: point.side === undefined ? role : point.side === 'start' ? 'start' : 'due',
        label: labelOf(point, label?.text ?? null),
      };
    });
  });
}

function labelOf(point: PhrasePoint, text: string | null): string | null {
  if (text === null) return point.isEndOf ? 'end of' : null;
  if (point.side !== 'end') return text;
  // "Roll-out commencing": the end does not commence.
  const words = text.split(' ');
  while (START_VERB.test((words.at(-1) ?? '').toLowerCase())) words.pop();
  return words.length === 0 ? null : words.join(' ');
}

/** The same date written twice, "31/03/2022 (31 March 2022)", is one point. */
function withoutRepeats(points: readonly ByWhenPoint[]): ByWhenPoint[] {
  const seen = new Set<string>();
  return points.filter((point) => {
    const key = `${point.earliest} ${point.latest} ${point.label ?? ''}`;
    const isRepeat = seen.has(key);
    seen.add(key);
    return !isRepeat;
  });
}

function isOngoing(nonDates: readonly NonDate[], points: readonly ByWhenPoint[], { tokens }: Context): boolean {
  if (nonDates.some(({ kind }) => kind === 'ongoing')) return true;
  const hasNoEnd = points.every(({ role }) => role === 'start');
  const isOnwards = points.length > 0 && tokens.some(({ text }) => text === 'onwards' || text === 'onward');
  return hasNoEnd && (isOnwards || nonDates.some(({ kind }) => kind === 'perhaps-ongoing'));
}

function questionsOnPoints(points: readonly ByWhenPoint[], labels: readonly Label[]): string[] {
  const questions = labels.flatMap(({ bracketBetween }) =>
    bracketBetween === null
      ? []
      : [
          `${labels.length === 2 ? 'Two' : 'Several'} dates stand in one cell: which does the note “${bracketBetween}” qualify?`,
        ],
  );
  const due = points.filter(({ role }) => role === 'due');
  if (due.length > 1 && due.some(({ label }) => label === null)) {
    questions.push(
      `The text gives ${someInWords(due.map(pointInWords))} without saying what each is for. Which is the deadline?`,
    );
  }
  points.forEach((point, index) => {
    const previous = points[index - 1];
    if (previous === undefined || previous.earliest <= point.earliest) return;
    questions.push(
      `The dates are not in order of time: ${pointInWords(previous)} stands before ${pointInWords(point)}. Is that right?`,
    );
  });
  return questions;
}

function questionsOnOngoing(ongoing: boolean, points: readonly ByWhenPoint[]): string[] {
  if (!ongoing) return [];
  const due = points.find(({ role }) => role === 'due');
  if (due !== undefined)
    return [`The text says both ongoing and ${pointInWords(due)}. Is that the end, or a day to review it?`];
  return points.some(({ role }) => role === 'review')
    ? []
    : ['Ongoing work has no end date. When is it next reviewed?'];
}
