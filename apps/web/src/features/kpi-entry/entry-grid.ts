import { gridColumns, gridRows, isDay, monthEnd, monthInWords, monthStart, dayInWords, standingValues, type Day, type EntryMeasure, type GridColumn, type GridRow, type Precision, type StandingValues } from '@waymark/domain';
import { CADENCES, cadenceOf, type Cadence } from './cadence';
import type { EntryProgramme, WireKpi, WireMeasure, WireValue } from './entry-grid.query';

/** A column of the grid with its full name. */
export interface Column extends GridColumn {
  /** "2022-02-01/2022-02-28" */
  key: string;
  /** "February 2022" */
  words: string;
  /** As short as the head of a narrow column needs: "Feb 2022", "14 Sep 2022". */
  short: string;
}

/** A measure with its lines in the grid and the values that stand. */
export interface GridMeasure extends EntryMeasure {
  kpi: Pick<WireKpi, 'ref' | 'name'> | null;
  rows: readonly GridRow[];
  /** Index of its first row in the grid. */
  firstRow: number;
  columns: readonly Column[];
  standing: StandingValues;
  /** When a value was recorded, by its id. */
  recordedAt: ReadonlyMap<string, string>;
}

export interface Grid {
  measures: readonly GridMeasure[];
  rows: readonly GridRow[];
  columns: readonly Column[];
}

/** A measure of the programme and the KPI it belongs to. */
export interface Listed {
  measure: WireMeasure;
  kpi: WireKpi | null;
  cadence: string;
}

export function listed(programme: Pick<EntryProgramme, 'contextMeasures'>, kpis: readonly WireKpi[]): Listed[] {
  const own = kpis.flatMap((kpi) => kpi.measures.map((measure) => ({ measure, kpi, cadence: cadenceOf(measure, kpi) })));
  return [...own, ...programme.contextMeasures.map((measure) => ({ measure, kpi: null, cadence: cadenceOf(measure, null) }))];
}

/** Cadences that some measure has, with how many measures each; in their order. */
export function offeredCadences(all: readonly Listed[]): { cadence: Cadence; count: number }[] {
  return CADENCES.map((cadence) => ({ cadence, count: all.filter((one) => one.cadence === cadence.id).length })).filter(({ count }) => count > 0);
}

/** @param page how many screens back; 0 ends with the period that runs today */
export function periodsOf({ frequency, yearType, columns }: Cadence, today: Day, page: number): GridColumn[] {
  return gridColumns(frequency, yearType, today, columns * (page + 1)).slice(0, columns);
}

/** First and last day of the columns of a page. */
export function spanOf(cadence: Cadence, today: Day, page: number): { from: Day; to: Day } {
  const periods = periodsOf(cadence, today, page);
  return { from: periods[0]?.start ?? today, to: periods.at(-1)?.end ?? today };
}

/**
 * The grid of the measures chosen. Snapshots also have the days on which one was taken.
 * @param added more days, for snapshots of a day that is not the last of its month
 */
export function gridOf(chosen: readonly Listed[], cadence: Cadence, today: Day, page: number, added: readonly Day[]): Grid {
  const periods = periodsOf(cadence, today, page);
  const columns = (cadence.frequency === 'day' ? withDays(periods, chosen, page === 0 ? added : []) : periods).map(named);
  const measures: GridMeasure[] = [];
  const rows: GridRow[] = [];
  for (const { measure, kpi } of chosen) {
    const facts: EntryMeasure = { ...measure, series: measure.valuesBetween.map(valueOf) };
    const own = gridRows([facts]);
    const recordedAt = new Map(measure.valuesBetween.map((value) => [value.id, value.recordedAt] as const));
    measures.push({ ...facts, kpi, rows: own, firstRow: rows.length, columns, standing: standingValues(facts), recordedAt });
    rows.push(...own);
  }
  return { measures, rows, columns };
}

/** "K2.3 Average wait": two KPIs may each have a measure of one name. */
export function namedInFull({ kpi, name }: Pick<GridMeasure, 'kpi' | 'name'>): string {
  return kpi ? `${kpi.ref} ${name}` : name;
}

/** The measure of a row of the grid. */
export function measureAt(measures: readonly GridMeasure[], row: number): GridMeasure | undefined {
  return measures.findLast(({ firstRow }) => firstRow <= row);
}

/** What of a measure a line asks for; '' where it has only one line. */
export function partInWords({ label }: GridRow, { name }: Pick<GridMeasure, 'name'>): string {
  return label.startsWith(`${name}: `) ? label.slice(name.length + 2) : '';
}

function withDays(periods: readonly GridColumn[], chosen: readonly Listed[], added: readonly Day[]): GridColumn[] {
  const taken = chosen.flatMap(({ measure }) => measure.valuesBetween.flatMap(({ periodEnd }) => (isDay(periodEnd) ? [periodEnd] : [])));
  const known = new Set(periods.map(({ end }) => end));
  const more = [...new Set([...taken, ...added])].filter((day) => !known.has(day)).map((day) => ({ start: day, end: day, label: dayInWords(day) }));
  return [...periods, ...more].sort((a, b) => (a.end < b.end ? -1 : 1));
}

function named(column: GridColumn): Column {
  const { start, end, label } = column;
  const isMonth = start !== end && start === monthStart(end) && end === monthEnd(start);
  const short = start === end ? dayInWords(end).replace(/[a-z]+(?= \d{4}$)/i, (month) => month.slice(0, 3)) : label;
  return { ...column, key: `${start}/${end}`, words: isMonth ? monthInWords(start) : label, short };
}

/** GraphQL's enums have no hyphen. */
function valueOf(value: WireValue): EntryMeasure['series'][number] {
  return { ...value, precision: value.precision && (value.precision.replace('_', '-') as Precision) };
}
