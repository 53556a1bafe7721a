import { listInWords } from '../words';
import { dayInWords, partsOf } from '../day';
import type { Span } from './calendar';
import { wordsOf } from './grammar';
import type { Context, DatePart } from './grammar';
import { tokenAt } from './tokens';
import { spanInWords } from './words';

interface Remarks {
  notes: string[];
  questions: string[];
}

/** Words of what has happened: a date without a year that follows one lies in the past. */
const PAST_WORDS = new Set(
  'commenced started began begun launched completed introduced since held was were published finished implemented went been'.split(
    ' ',
  ),
);
const PAST_REACH = 4;

/** A year without 29 February is at most seven years from one that has it. */
const YEARS_AHEAD = 8;

/**
 * Gives every part of a phrase its days. A year left out comes from a neighbour, or else from the
 * document's date: a deadline looks forward, what has happened looks back. `null` where there is no such day.
 */
export function settle(context: Context, parts: readonly DatePart[], remarks: Remarks): (Span | null)[] {
  const years = sharedYears(parts);
  const unsettled: { part: DatePart; span: Span }[] = [];
  let earlier: Span | null = null;
  const spans = parts.map((part, index) => {
    const year = years[index] ?? null;
    const words = wordsOf(context, part.from, part.to);
    if (year !== null) {
      const span = part.in(year);
      if (span === null) remarks.notes.push(noSuchDate(context, part, parts, words, year));
      else earlier = span;
      return span;
    }
    const span = nextSpan(context, part, earlier, isPast(context, part));
    if (span === null) {
      remarks.notes.push(
        context.on === null
          ? `“${words}” has no year, and nothing settles it.`
          : `“${words}” is not a date of the calendar.`,
      );
      return null;
    }
    earlier = span;
    unsettled.push({ part, span });
    return span;
  });
  parts.forEach((part, index) => {
    const span = spans[index] ?? null;
    if (span === null) return;
    const words = wordsOf(context, part.from, part.to);
    const reading = spanInWords(span);
    if (part.ask !== undefined) remarks.questions.push(part.ask(words, reading));
    if (part.note !== undefined) remarks.notes.push(part.note(words, reading));
  });
  askForYears(context, unsettled, remarks);
  return spans;
}

function noSuchDate(context: Context, part: DatePart, parts: readonly DatePart[], words: string, year: number): string {
  if (part.isRelative) return `“${words}” reaches beyond the calendar.`;
  const isFar = part.in(2024) !== null;
  // In "10 to 31 June 2022" the month stands with its neighbour.
  const whole =
    parts.length > 1 && part.unit === 'day' && !/\p{L}|[/.-]/u.test(words)
      ? wordsOf(context, part.from, parts.at(-1)?.to ?? part.to)
      : words;
  return isFar && (year < 1900 || year > 2200)
    ? `“${whole}” is not read as a date, because its year is not between 1900 and 2200.`
    : `${whole} is not a date of the calendar.`;
}

/** "10 November to 21 December 2022", "November to March 2024", "Sept 2022 – March": one year serves both. */
function sharedYears(parts: readonly DatePart[]): (number | null)[] {
  const years = parts.map(({ year }) => year);
  const canShare = (a: DatePart, b: DatePart): boolean =>
    !a.isRelative &&
    !b.isRelative &&
    (a.unit === 'quarter') === (b.unit === 'quarter') &&
    a.unit !== 'year' &&
    b.unit !== 'year';
  for (let index = parts.length - 2; index >= 0; index--) {
    const [part, next, year] = [parts[index], parts[index + 1], years[index + 1]];
    if (
      part === undefined ||
      next === undefined ||
      years[index] !== null ||
      typeof year !== 'number' ||
      !canShare(part, next)
    )
      continue;
    years[index] = part.order > next.order ? year - 1 : year;
  }
  for (let index = 1; index < parts.length; index++) {
    const [part, previous, year] = [parts[index], parts[index - 1], years[index - 1]];
    if (
      part === undefined ||
      previous === undefined ||
      years[index] !== null ||
      typeof year !== 'number' ||
      !canShare(previous, part)
    )
      continue;
    years[index] = part.order < previous.order ? year + 1 : year;
  }
  return years;
}

function isPast({ tokens }: Context, part: DatePart): boolean {
  if (part.isPast === true) return true;
  for (let back = 1; back <= PAST_REACH; back++) {
    const token = tokenAt(tokens, part.from - back);
    if (token.kind === 'block' || token.kind === 'number' || token.month > 0) return false;
    if (PAST_WORDS.has(token.text)) return true;
  }
  return false;
}

/** The next such stretch that ends on or after the document's date, or after what came before it in a list. */
function nextSpan({ on }: Context, part: DatePart, earlier: Span | null, isBack: boolean): Span | null {
  if (on === null) return null;
  const [year] = partsOf(on);
  if (isBack) {
    for (let y = year; y >= year - YEARS_AHEAD; y--) {
      const span = part.in(y);
      if (span !== null && span.earliest <= on) return span;
    }
    return null;
  }
  for (let y = year - 1; y <= year + YEARS_AHEAD; y++) {
    const span = part.in(y);
    if (span === null || span.latest < on || (part.isNext === true && span.earliest <= on)) continue;
    if (earlier === null || span.earliest >= earlier.earliest) return span;
  }
  return null;
}

function askForYears(context: Context, unsettled: readonly { part: DatePart; span: Span }[], remarks: Remarks): void {
  const first = unsettled[0]?.part;
  const last = unsettled.at(-1)?.part;
  if (first === undefined || last === undefined || context.on === null) return;
  const words = wordsOf(context, first.from, last.to);
  const readings = someInWords(unsettled.map(({ span }) => spanInWords(span)));
  const where = `${isPast(context, first) ? 'the last before' : 'the next on or after'} the document's date of ${dayInWords(context.on)}`;
  const yearly = first.precision === 'day' ? ', or does it come round every year' : '';
  remarks.questions.push(`“${words}” has no year. It is read as ${readings}, ${where}. Is that right${yearly}?`);
}

const LISTED = 6;

/** A long list ends with how many more there are. */
export function someInWords(items: readonly string[]): string {
  return listInWords(items.length > LISTED ? [...items.slice(0, LISTED - 1), `${items.length - LISTED + 1} more`] : items);
}
