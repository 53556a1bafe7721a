import { createHash } from 'node:crypto';
import { addDays, addMonths, dayInWords, monthEnd, monthInWords, monthStart, type Day, type Observation } from '@waymark/domain';
import type { SeriesStory } from './kpis';

/** Figures of a month reach the board about twelve days after its end. */
const DAYS_TO_REPORT = 12;

/** A value before it is tied to its measure. */
export type SeriesValue = Pick<
  Observation,
  'periodStart' | 'periodEnd' | 'periodText' | 'precision' | 'status' | 'value' | 'numerator' | 'denominator' | 'respondents' | 'note'
> & { reportedOn: Day };

/** The months of a series up to the last one that has been reported by `today`, oldest first. */
export function seriesValues(story: SeriesStory, today: Day): SeriesValue[] {
  const last = addMonths(monthStart(addDays(today, -DAYS_TO_REPORT - 2)), -1);
  const random = randomFor(story.key);
  const values = Array.from({ length: story.months }, (_, index): SeriesValue => {
    const month = addMonths(last, index + 1 - story.months);
    const isEnd = index === 0 || index === story.months - 1;
    // The ends stay on the line, so that the direction told is the direction shown.
    const stray = isEnd ? 0 : (random() * 2 - 1) * story.noise;
    const level = story.from + ((story.to - story.from) * index) / (story.months - 1) + stray;
    return {
      ...numbers(story, level, isEnd ? 1 : 0.85 + random() * 0.3),
      periodStart: month,
      periodEnd: monthEnd(month),
      periodText: monthInWords(month),
      precision: 'month',
      status: 'actual',
      note: null,
      reportedOn: addDays(monthEnd(month), DAYS_TO_REPORT),
    };
  });
  return [...withRevision(story, values), ...partMonth(story, addMonths(last, 1), today)];
}

function numbers(story: SeriesStory, level: number, size: number) {
  if (story.cases === undefined) {
    const isCount = story.unit !== 'weeks';
    const value = Math.max(0, isCount ? Math.round(level) : Math.round(level * 10) / 10);
    return { value, numerator: null, denominator: null, respondents: null };
  }
  const denominator = Math.max(1, Math.round(story.cases * size));
  const numerator = Math.min(denominator, Math.max(0, Math.round((denominator * level) / 100)));
  const value = Math.round((numerator * 1000) / denominator) / 10;
  return { value, numerator, denominator, respondents: story.isSurvey ? denominator : null };
}

/** A month first reported as provisional, a case short, and put right a month later. */
function withRevision(story: SeriesStory, values: SeriesValue[]): SeriesValue[] {
  const final = story.revised === undefined ? undefined : values.at(-1 - story.revised);
  if (!final || final.numerator === null || final.denominator === null) return values;
  const [numerator, denominator] = [final.numerator - 1, final.denominator - 1];
  const provisional: SeriesValue = {
    ...final,
    status: 'provisional',
    numerator,
    denominator,
    value: Math.round((numerator * 1000) / denominator) / 10,
    note: 'One case was not closed on the system when this was reported.',
  };
  const revised: SeriesValue = { ...final, note: 'Revised: one late case added.', reportedOn: addDays(final.reportedOn, 31) };
  return values.flatMap((value) => (value === final ? [provisional, revised] : [value]));
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
