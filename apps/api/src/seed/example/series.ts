import { createHash } from 'node:crypto';
import { addDays, addMonths, dayInWords, monthEnd, monthInWords, monthStart, type Day, type Observation } from '@waymark/domain';
import type { MonthsBack, SeriesStory } from './kpi-story';

/** Figures of a month reach the board about twelve days after its end, and are expected within fourteen. */
const DAYS_TO_REPORT = 12;
export const DAYS_EXPECTED = DAYS_TO_REPORT + 2;

/** A value before it is tied to its measure. */
export type SeriesValue = Pick<
  Observation,
  'periodStart' | 'periodEnd' | 'periodText' | 'precision' | 'status' | 'value' | 'numerator' | 'denominator' | 'respondents' | 'note'
> & { reportedOn: Day };

/** The first day of the month so many before the last one that is reported by `today`. */
export function monthAt(today: Day, back: MonthsBack): Day {
  return addMonths(monthStart(addDays(today, -DAYS_EXPECTED)), -1 - back);
}

/** The months of a series up to the last one that has been reported by `today`, oldest first. */
export function seriesValues(story: SeriesStory, today: Day): SeriesValue[] {
  const last = monthAt(today, story.overdue ?? 0);
  const random = randomFor(story.key);
  const values = Array.from({ length: story.months }, (_, index): SeriesValue => {
    const back = story.months - 1 - index;
    const month = addMonths(last, -back);
    const isEnd = index === 0 || back === 0;
    // The ends stay on the line, so that the direction told is the direction shown.
    const stray = isEnd ? 0 : (random() * 2 - 1) * story.noise;
    const counted = numbers(story, levelAt(story, back) + stray, isEnd ? 1 : 0.85 + random() * 0.3);
    return {
      ...counted,
      ...monthOf(month),
      status: back === 0 && story.isProvisional ? 'provisional' : 'actual',
      note: null,
      ...(story.silent?.back === back ? { ...NO_NUMBERS, status: story.silent.status, note: story.silent.note } : {}),
      reportedOn: addDays(monthEnd(month), DAYS_TO_REPORT),
    };
  });
  return [...withRevision(story, values), ...partMonth(story, addMonths(last, 1), today)];
}

const NO_NUMBERS = { value: null, numerator: null, denominator: null, respondents: null };

export function monthOf(month: Day): Pick<SeriesValue, 'periodStart' | 'periodEnd' | 'periodText' | 'precision'> {
  return { periodStart: month, periodEnd: monthEnd(month), periodText: monthInWords(month), precision: 'month' };
}

function levelAt({ from, to, months, stepAt }: SeriesStory, back: MonthsBack): number {
  if (stepAt !== undefined) return back > stepAt ? from : to;
  return to - ((to - from) * back) / (months - 1);
}

function numbers(story: SeriesStory, level: number, size: number) {
  if (story.cases === undefined) {
    const isCount = story.kind === 'count';
    const value = Math.max(0, isCount ? Math.round(level) : Math.round(level * 10) / 10);
    return { value, numerator: null, denominator: null, respondents: null };
  }
  const denominator = Math.max(1, Math.round(story.cases * size));
  const counted = Math.max(0, Math.round((denominator * level) / 100));
  const numerator = story.kind === 'ratio' ? counted : Math.min(denominator, counted);
  return { value: printed(numerator, denominator), numerator, denominator, respondents: story.isSurvey ? denominator : null };
}

/** A rate to one decimal place. */
function printed(numerator: number, denominator: number): number {
  return Math.round((numerator * 1000) / denominator) / 10;
}

/** A month whose first report counted a few too many or too few, and was put right later. */
function withRevision({ revised: story }: SeriesStory, values: SeriesValue[]): SeriesValue[] {
  const final = story && values.at(-1 - story.back);
  if (!final || final.numerator === null || final.denominator === null) return values;
  const denominator = final.denominator + story.denominator;
  const numerator = Math.min(denominator, final.numerator + story.numerator);
  const first: SeriesValue = { ...final, status: story.status, numerator, denominator, value: printed(numerator, denominator), note: story.firstNote };
  const revised: SeriesValue = { ...final, note: story.note, reportedOn: addDays(final.reportedOn, story.after) };
  return values.flatMap((value) => (value === final ? [first, revised] : [value]));
}

/** The month after the last whole one, as far as it has gone; always a week short of its end. */
function partMonth(story: SeriesStory, month: Day, today: Day): SeriesValue[] {
  if (!story.hasPartMonth) return [];
  const weekShort = addDays(monthEnd(month), -7);
  const lately = addDays(today, -6);
  const until = lately < weekShort ? lately : weekShort;
  return [
    {
      ...numbers(story, story.to / 3, 1),
      periodStart: month,
      periodEnd: until,
      periodText: `${monthInWords(month)}, to ${dayInWords(until)}`,
      precision: 'range',
      status: 'part_period',
      note: 'Part of the month: not comparable with whole months.',
      reportedOn: addDays(today, -2),
    },
  ];
}

/** A small generator with a fixed sequence for each key (mulberry32): the same figures on every machine. */
export function randomFor(key: string): () => number {
  let state = createHash('sha1').update(key).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
