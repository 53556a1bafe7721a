import { monthInWords, monthStart, addMonths, type Day } from '@waymark/domain';
import type { Calendar } from './calendar';
import { workingDay } from './calendar';
import type { Entry, Journal } from './journal';
import { kpis, type KpiStory, type SeriesStory } from './kpis';
import { id, kpiId, NO_SOURCE, PERFORMANCE } from './names';
import { seriesValues, type SeriesValue } from './series';
import { START } from './story';

/** Tells the KPIs into the journal: what was known at the start in one go, then each month's figures. */
export function writeKpis(journal: Journal, calendar: Calendar): void {
  const start: Entry = { on: calendar.at(START), actor: PERFORMANCE, reason: 'Figures from before the programme' };
  let position = 0;
  for (const kpi of kpis) {
    for (const series of kpi.series) {
      position += 1;
      writeMeasure(journal, calendar, start, kpi, series, position);
      const seen = new Set<string>();
      for (const value of seriesValues(series, calendar.today)) {
        const period = `${value.periodStart}/${value.periodEnd}`;
        const version = seen.has(period) ? 'revised' : 'first';
        seen.add(period);
        const reported = workingDay(value.reportedOn);
        const entry = reported <= start.on ? start : figuresOf(value, reported, version);
        writeValue(journal, entry, series.key, value, `${period}/${version}`);
      }
    }
    if (kpi.isToBeSupplied) {
      position += 1;
      writeAskedFor(journal, calendar, start, kpi, position);
    }
  }
}

function figuresOf(value: SeriesValue, on: Day, version: 'first' | 'revised'): Entry {
  const month = monthInWords(value.periodStart ?? on);
  const what = value.status === 'part_period' ? 'Figures for part of' : version === 'revised' ? 'Revised figures for' : 'Figures for';
  return { on, actor: PERFORMANCE, reason: `${what} ${month}` };
}

function writeMeasure(journal: Journal, calendar: Calendar, start: Entry, kpi: KpiStory, series: SeriesStory, position: number): void {
  const measureId = id(`measure/${series.key}`);
  journal.record(start, 'measures', {
    id: measureId,
    kpiId: kpiId(kpi.ref),
    name: series.name,
    unit: series.unit,
    relation: 'direct',
    polarity: series.polarity,
    polarityStanding: 'stated',
    window: series.window,
    note: null,
    position,
    ...NO_SOURCE,
  });
  if (series.target) {
    journal.record(start, 'targets', {
      id: id(`target/${series.key}`),
      measureId,
      value: series.target.value,
      unit: series.unit,
      qualifier: series.target.qualifier,
      dueOn: calendar.at(series.target.due),
      note: null,
      ...NO_SOURCE,
    });
  }
  for (const { name, areaType, value, basis } of series.comparators ?? []) {
    journal.record(start, 'comparators', {
      id: id(`comparator/${series.key}/${name}`),
      measureId,
      name,
      areaType,
      value,
      unit: series.unit,
      periodText: `year to ${monthInWords(addMonths(monthStart(calendar.at(START)), -3))}`,
      basis,
      ...NO_SOURCE,
    });
  }
}

function writeValue(journal: Journal, entry: Entry, seriesKey: string, value: SeriesValue, key: string): void {
  journal.record(entry, 'observations', {
    id: id(`observation/${seriesKey}/${key}`),
    measureId: id(`measure/${seriesKey}`),
    periodStart: value.periodStart,
    periodEnd: value.periodEnd,
    periodText: value.periodText,
    precision: value.precision,
    status: value.status,
    value: value.value,
    numerator: value.numerator,
    denominator: value.denominator,
    respondents: value.respondents,
    note: value.note,
    qualifier: null,
    window: null,
    printedAs: null,
    ...NO_SOURCE,
  });
}

/** A measure whose first value was asked for and has not come. */
function writeAskedFor(journal: Journal, calendar: Calendar, start: Entry, kpi: KpiStory, position: number): void {
  const key = `asked/${kpi.ref}`;
  const since = addMonths(monthStart(calendar.at(START)), 1);
  journal.record(start, 'measures', {
    id: id(`measure/${key}`),
    kpiId: kpiId(kpi.ref),
    name: kpi.name,
    unit: '%',
    relation: 'direct',
    polarity: 'higher',
    polarityStanding: 'stated',
    window: 'quarter',
    note: null,
    position,
    ...NO_SOURCE,
  });
  journal.record(start, 'observations', {
    id: id(`observation/${key}`),
    measureId: id(`measure/${key}`),
    periodStart: null,
    periodEnd: null,
    periodText: `first survey, planned for ${monthInWords(since)}`,
    precision: null,
    status: 'to_be_supplied',
    value: null,
    numerator: null,
    denominator: null,
    respondents: null,
    qualifier: null,
    window: null,
    printedAs: null,
    note: 'The survey is agreed and has not been sent.',
    ...NO_SOURCE,
  });
}
