import { dayInWords, type Day } from '../day';
import type { DefinitionBreak, Observation } from '../plan-kpis';
import { periodInWords } from './observed';
import { firstDayOf } from './series';

/**
 * Why a definition cannot change on a day: it has not come, there was nothing yet to be counted in the old way, or the definition
 * before begins later. `null`: it can.
 * @param series of the measure, those without a date among them.
 */
export function breakFault(startsOn: Day, { series, breaks }: { series: readonly Observation[]; breaks: readonly Pick<DefinitionBreak, 'startsOn'>[] }, today: Day): string | null {
  if (startsOn > today) return `${dayInWords(startsOn)} is still to come. Change the definition once values are counted in the new way.`;
  const first = series.filter((row) => row.periodEnd !== null && row.value !== null).reduce<Observation | null>((least, row) => (least && firstDayOf(least) <= firstDayOf(row) ? least : row), null);
  if (first && startsOn < firstDayOf(first)) {
    return `The first value is of ${periodInWords(first)}. Give ${dayInWords(firstDayOf(first))} if all values are counted in the new way, or a later day.`;
  }
  const last = breaks.reduce<Day>((latest, row) => (row.startsOn > latest ? row.startsOn : latest), '');
  return startsOn < last ? `The definition changed on ${dayInWords(last)} already. Give that day or a later one.` : null;
}
