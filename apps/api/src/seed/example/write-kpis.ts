import { addMonths, monthInWords, monthStart, type Day, type Measure, type Observation } from '@waymark/domain';
import type { New } from '../seed.types';
import { workingDay, type Calendar } from './calendar';
import { outOfValues, partValues, stockValues } from './derived-series';
import type { Entry, Journal } from './journal';
import type { DefinitionStory, KpiStory } from './kpi-story';
import { kpis } from './kpis';
import { id, NO_SOURCE, PERFORMANCE } from './names';
import { seriesValues, type SeriesValue } from './series';
import { START } from './story';
import { measureId, measureRow, writeCommentaries, writeReferences } from './write-measures';

/** A measure of the example with all that was ever reported of it. */
interface Told {
  story: DefinitionStory;
  values: SeriesValue[];
  /** Which measures it hangs together with. */
  tied?: Partial<New<Measure>>;
}

/** Tells the KPIs into the journal: what was known at the start in one go, then each month's figures. */
export function writeKpis(journal: Journal, calendar: Calendar): void {
  const start: Entry = { on: calendar.at(START), actor: PERFORMANCE, reason: 'Figures from before the programme' };
  let position = 0;
  for (const kpi of kpis) {
    for (const { story, values, tied } of measuresOf(kpi, calendar.today)) {
      position += 1;
      journal.record(start, 'measures', measureRow(kpi, story, position, tied));
      writeValues(journal, start, story.key, values);
    }
    for (const series of kpi.series) writeReferences(journal, calendar, start, series);
    if (kpi.isToBeSupplied) {
      position += 1;
      writeAskedFor(journal, calendar, start, kpi, position);
    }
  }
  for (const kpi of kpis) for (const series of kpi.series) writeCommentaries(journal, calendar, kpi, series);
}

/** The measures of a KPI: its series, each with what follows from it; a whole before its parts, flows before their stock. */
function measuresOf(kpi: KpiStory, today: Day): Told[] {
  const told: Told[] = [];
  for (const story of kpi.series) {
    const values = seriesValues(story, today);
    told.push({ story, values });
    if (story.outOf) told.push({ story: story.outOf, values: outOfValues(values) });
    const parts = story.parts ?? [];
    const shared = partValues(values, parts);
    for (const part of parts) {
      told.push({ story: { ...story, ...part }, values: shared.get(part.key) ?? [], tied: { partOfId: measureId(story.key) } });
    }
  }
  const { stock } = kpi;
  if (stock) {
    const flow = (key: string) => told.find(({ story }) => story.key === key)?.values ?? [];
    const tied = { inflowId: measureId(stock.inflow), outflowId: measureId(stock.outflow) };
    told.push({ story: stock, values: stockValues(stock, flow(stock.inflow), flow(stock.outflow)), tied });
  }
  return told;
}

function writeValues(journal: Journal, start: Entry, key: string, values: readonly SeriesValue[]): void {
  const seen = new Set<string>();
  for (const value of values) {
    const period = `${value.periodStart}/${value.periodEnd}`;
    const version = seen.has(period) ? 'revised' : 'first';
    seen.add(period);
    const reported = workingDay(value.reportedOn);
    const entry = reported <= start.on ? start : figuresOf(value, reported, version);
    const { reportedOn: _, ...said } = value;
    journal.record(entry, 'observations', observationRow(`${key}/${period}/${version}`, key, said));
  }
}

function figuresOf(value: SeriesValue, on: Day, version: 'first' | 'revised'): Entry {
  const month = monthInWords(value.periodStart ?? on);
  const what = value.status === 'part_period' ? 'Figures for part of' : version === 'revised' ? 'Revised figures for' : 'Figures for';
  return { on, actor: PERFORMANCE, reason: `${what} ${month}` };
}

function observationRow(key: string, measureKey: string, value: Omit<SeriesValue, 'reportedOn'>): New<Observation> {
  return {
    id: id(`observation/${key}`),
    measureId: measureId(measureKey),
    ...value,
    qualifier: null,
    window: null,
    printedAs: null,
    claimed: null,
    enteredBy: PERFORMANCE,
    ...NO_SOURCE,
  };
}

/** A measure whose first value was asked for and has not come. */
function writeAskedFor(journal: Journal, calendar: Calendar, start: Entry, kpi: KpiStory, position: number): void {
  const key = `asked/${kpi.ref}`;
  const since = addMonths(monthStart(calendar.at(START)), 1);
  journal.record(start, 'measures', measureRow(kpi, { key, name: kpi.name, unit: '%', kind: 'share', polarity: 'higher', window: 'quarter' }, position));
  const row = observationRow(key, key, {
    periodStart: null,
    periodEnd: null,
    periodText: `first survey, planned for ${monthInWords(since)}`,
    precision: null,
    status: 'to_be_supplied',
    value: null,
    numerator: null,
    denominator: null,
    respondents: null,
    note: 'The survey is agreed and has not been sent.',
  });
  journal.record(start, 'observations', row);
}
