import type { Direction } from '../board';
import { judgeMeasure } from '../kpi';
import { byId } from '../lists';
import type { MeasureView, ObservationView, TargetView } from '../views';
import { draft, type Draft, type Subject } from './draft';

/** What a measure says now that it did not say before: at most one change of a kind, however many its values. */
export function reportedChanges(subject: Subject, before: MeasureView | null, now: MeasureView): Draft[] {
  const earlier = new Map((before?.series ?? []).map((row) => [periodOf(row), row]));
  const current = new Set(now.series.map(periodOf));
  const fresh = now.series.filter((row) => !earlier.has(periodOf(row)));
  const revised = now.series.flatMap((row): [ObservationView, ObservationView][] => {
    const was = earlier.get(periodOf(row));
    return was && differs(was, row) ? [[was, row]] : [];
  });
  const withdrawn = (before?.series ?? []).filter((row) => !current.has(periodOf(row)));
  return [
    ...newValues(subject, before, now, fresh),
    ...revisedValues(subject, now, revised),
    ...withdrawnValues(subject, withdrawn),
    ...targetChange(subject, before, now),
    ...newComparators(subject, before, now),
  ];
}

/** "62% (13 of 21) for March 2022, provisional"; a period without dates is given as printed. */
export function valueInWords({ valueWords, periodStart, periodEnd, periodWords, status, value }: ObservationView): string {
  const standing = value === null || status === 'actual' ? '' : `, ${status.replaceAll('_', ' ')}`;
  const link = periodStart === null ? ', ' : periodStart === periodEnd ? ' on ' : ' for ';
  return `${valueWords}${periodWords ? `${link}${periodWords}` : ''}${standing}`;
}

/** One period has one value; values without a date are each their own. */
function periodOf({ id, periodStart, periodEnd }: ObservationView): string {
  return periodStart && periodEnd ? `${periodStart}/${periodEnd}` : id;
}

function differs(a: ObservationView, b: ObservationView): boolean {
  return a.valueWords !== b.valueWords || a.status !== b.status || a.value !== b.value;
}

function newValues(subject: Subject, before: MeasureView | null, now: MeasureView, fresh: readonly ObservationView[]): Draft[] {
  const newest = fresh.at(-1);
  if (!newest) return [];
  const was = before?.latest ?? null;
  const latest = fresh.find(({ id }) => id === now.latest?.id);
  const isLatest = latest !== undefined;
  const shown = latest ?? newest;
  const after = valueInWords(shown);
  const lead = fresh.length === 1 ? after : `${fresh.length} new values, ${isLatest ? 'latest' : 'the last'} ${after}`;
  const tail = was ? (isLatest ? `; was ${valueInWords(was)}` : `; the latest is still ${valueInWords(now.latest ?? was)}`) : '; never reported before';
  return [
    draft('value_reported', subject, {
      words: `${lead}${tail}`,
      before: was && valueInWords(was),
      after,
      direction: isLatest && was ? directionBetween(now, was, shown) : 'unknown',
      fact: shown,
    }),
  ];
}

function revisedValues(subject: Subject, now: MeasureView, revised: readonly [ObservationView, ObservationView][]): Draft[] {
  const last = revised.at(-1);
  if (!last) return [];
  const [was, is] = last;
  const [before, after] = [valueInWords(was), valueInWords(is)];
  const direction = directionBetween(now, was, is);
  const lead = revised.length > 1 ? `${revised.length} values revised, the last` : direction === 'same' ? 'restated' : 'revised';
  return [
    draft('value_revised', subject, { words: `${lead} from ${before} to ${after}`, before, after, direction, fact: is }),
  ];
}

function withdrawnValues(subject: Subject, withdrawn: readonly ObservationView[]): Draft[] {
  const last = withdrawn.at(-1);
  if (!last) return [];
  const before = valueInWords(last);
  const lead = withdrawn.length === 1 ? 'value withdrawn' : `${withdrawn.length} values withdrawn, the last`;
  return [draft('value_revised', subject, { words: `${lead}: ${before}`, before, aspect: 'withdrawn' })];
}

/** As a series of two would be judged: by polarity, and only where the two can be compared. */
function directionBetween(measure: MeasureView, was: ObservationView, is: ObservationView): Direction {
  const { verdict } = judgeMeasure(measure, [was, is], is.periodEnd ?? '');
  return verdict === 'better' || verdict === 'worse' || verdict === 'same' ? verdict : 'unknown';
}

/** Of the whole trajectory: that another of its points now counts, because a day has gone by, is no change. */
function targetChange(subject: Subject, before: MeasureView | null, now: MeasureView): Draft[] {
  const [was, is] = [targetsOf(before), targetsOf(now)];
  const [gone, fresh] = [without(was, is), without(is, was)];
  if (gone.length === 0 && fresh.length === 0) return [];
  const [lost, set] = [listed(gone), listed(fresh)];
  const earlier = lost ? `was ${lost}` : was.length > 0 ? `beside ${listed(was)}` : 'none was set';
  const words = set ? `target ${set}; ${earlier}` : `target withdrawn; was ${lost}`;
  return [draft('target_set', subject, { words, before: listed(was), after: listed(is), fact: fresh[0] ?? is[0] ?? null })];
}

function targetsOf(measure: MeasureView | null): TargetView[] {
  return (measure?.trajectory ?? []).map(({ target }) => target);
}

function without(targets: readonly TargetView[], others: readonly TargetView[]): TargetView[] {
  return targets.filter(({ words }) => !others.some((other) => other.words === words));
}

function listed(targets: readonly TargetView[]): string | null {
  return targets.length === 0 ? null : targets.map(({ words }) => words).join(', ');
}

function newComparators(subject: Subject, before: MeasureView | null, now: MeasureView): Draft[] {
  const earlier = byId(before?.comparators ?? []);
  const fresh = now.comparators.filter((row) => earlier.get(row.id)?.words !== row.words);
  const [first] = fresh;
  if (!first) return [];
  const after = fresh.map(({ words }) => words).join('; ');
  return [draft('comparator_given', subject, { words: `to compare with: ${after}`, after, fact: first })];
}
