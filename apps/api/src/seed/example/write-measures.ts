import { addMonths, monthEnd, monthInWords, monthStart, type Measure } from '@waymark/domain';
import type { New } from '../seed.types';
import type { Calendar } from './calendar';
import { HELD_AFTER } from './cycle';
import type { Entry, Journal } from './journal';
import type { ComparatorStory, DefinitionStory, KpiStory, SeriesStory } from './kpi-story';
import { BOARD, id, kpiId, NO_SOURCE, OFFICE } from './names';
import { DAYS_EXPECTED, monthAt, monthOf } from './series';
import { officers, ROUNDS, START } from './story';

export const measureId = (key: string) => id(`measure/${key}`);

/** How a measure is counted; its frequency is the KPI's. */
export function measureRow(kpi: KpiStory, story: DefinitionStory, position: number, rest: Partial<New<Measure>> = {}): New<Measure> {
  return {
    id: measureId(story.key),
    kpiId: kpiId(kpi.ref),
    name: story.name,
    unit: story.unit,
    relation: story.relation ?? 'direct',
    polarity: story.polarity,
    polarityStanding: story.polarity && 'stated',
    window: story.window,
    note: null,
    position,
    kind: story.kind,
    yearType: null,
    frequency: null,
    publicationDelay: DAYS_EXPECTED,
    maySum: story.kind === 'count' && story.window === 'month',
    countsPeople: story.countsPeople ?? true,
    partOfId: null,
    inflowId: null,
    outflowId: null,
    ...NO_SOURCE,
    ...rest,
  };
}

/** What a series is held against, and what was decided and said about it. */
export function writeReferences(journal: Journal, calendar: Calendar, start: Entry, series: SeriesStory): void {
  writeTargets(journal, calendar, start, series);
  for (const comparator of series.comparators ?? []) writeComparator(journal, calendar, start, series, comparator);
  writeNewDefinition(journal, calendar, start, series);
  writeRebase(journal, calendar, series);
}

function writeTargets(journal: Journal, calendar: Calendar, start: Entry, { key, unit, targets = [] }: SeriesStory): void {
  for (const { value, qualifier, due, tolerance } of targets) {
    journal.record(start, 'targets', {
      id: id(`target/${key}/${due}`),
      measureId: measureId(key),
      value,
      unit,
      qualifier,
      dueOn: calendar.at(due),
      note: null,
      tolerance: tolerance ?? null,
      ...NO_SOURCE,
    });
  }
}

/** That of the latest month comes with its figures, the others were known from the start. */
function writeComparator(journal: Journal, calendar: Calendar, start: Entry, { key, unit, overdue }: SeriesStory, story: ComparatorStory): void {
  const until = addMonths(monthStart(calendar.at(START)), -3);
  const month = monthAt(calendar.today, overdue ?? 0);
  const year = { periodText: `year to ${monthInWords(until)}`, periodStart: addMonths(until, -11), periodEnd: monthEnd(until) };
  const latest = { periodText: monthInWords(month), periodStart: month, periodEnd: monthEnd(month) };
  journal.record(story.isOfLatestMonth ? atRound(calendar, 9, 'Figures of other areas') : start, 'comparators', {
    id: id(`comparator/${key}/${story.name}`),
    measureId: measureId(key),
    name: story.name,
    areaType: story.areaType,
    value: story.value,
    unit,
    ...(story.isOfLatestMonth ? latest : year),
    basis: story.basis,
    areaName: story.areaName ?? null,
    neighbourModel: story.neighbourModel ?? null,
    numerator: null,
    denominator: null,
    note: null,
    ...NO_SOURCE,
  });
}

function writeNewDefinition(journal: Journal, calendar: Calendar, start: Entry, { key, definitionBreak: story }: SeriesStory): void {
  if (!story) return;
  journal.record(start, 'definitionBreaks', {
    id: id(`definition-break/${key}`),
    measureId: measureId(key),
    startsOn: monthAt(calendar.today, story.at),
    was: story.was,
    now: story.now,
    windowBefore: null,
    reason: story.reason,
    statedBy: officers.performance.role,
    ...NO_SOURCE,
  });
}

function writeRebase(journal: Journal, calendar: Calendar, { key, rebase: story }: SeriesStory): void {
  if (!story) return;
  const decidedOn = calendar.at((ROUNDS[story.board - 1] ?? START) + HELD_AFTER);
  journal.record({ on: decidedOn, actor: BOARD, reason: story.reason }, 'rebases', {
    id: id(`rebase/${key}`),
    measureId: measureId(key),
    startsOn: monthAt(calendar.today, story.at),
    reason: story.reason,
    decidedBy: 'The board',
    decidedOn,
  });
}

/** Told after all figures: an owner speaks of a value that is there. */
export function writeCommentaries(journal: Journal, calendar: Calendar, kpi: KpiStory, series: SeriesStory): void {
  for (const { back, round, words, action } of series.commentaries ?? []) {
    const entry = atRound(calendar, round, 'What owners said of their KPIs');
    journal.record(entry, 'kpiCommentaries', {
      id: id(`commentary/${series.key}/${round}`),
      measureId: measureId(series.key),
      aboutEnd: monthOf(monthAt(calendar.today, back)).periodEnd,
      words,
      action,
      writtenBy: officers[kpi.owner].role,
      writtenOn: entry.on,
    });
  }
}

function atRound(calendar: Calendar, round: number, what: string): Entry {
  return { on: calendar.at(ROUNDS[round - 1] ?? START), actor: OFFICE, reason: `${what}, round ${round}` };
}
