import { TERMS, datesSpan, monthsSpan, type Span } from '../by-when/calendar';
import { MONTHS, addMonths, dayInWords, monthEnd, monthStart, partsOf, type Day } from '../day';
import type { MeasureView } from '../kpi-views';
import type { Frequency, Observation, YearType } from '../plan-kpis';
import { hasCounts } from './read-figures';
import { yearPair } from './period';

/** A period of the grid. */
export interface GridColumn {
  start: Day;
  end: Day;
  /** "Feb 2022", "Q1 2022/23", "2022/23" */
  label: string;
}

export const GRID_PARTS = ['numerator', 'denominator', 'value', 'respondents'] as const;
export type GridPart = (typeof GRID_PARTS)[number];

/** A line of the grid: a share has its two counts and, for old figures without counts, its percentage. */
export interface GridRow {
  measureId: string;
  part: GridPart;
  /** "Closed within SLA: how many", "of how many" */
  label: string;
}

/** @property series where a value of it tells how many answered, the grid asks that too */
export type GridMeasure = Pick<MeasureView, 'id' | 'name' | 'unit' | 'kind' | 'window'> & { series?: readonly Pick<Observation, 'respondents'>[] };

/** The words after a measure's name on each line. */
export const PART_WORDS: Readonly<Record<GridPart, string>> = {
  numerator: 'how many',
  denominator: 'of how many',
  value: 'as a percentage',
  respondents: 'how many answered',
};

/** No screen shows more, and no series has older values. */
const MOST_COLUMNS = 600;

/**
 * The last periods of a frequency, oldest first; the one that runs today is the last. Terms: autumn, spring, summer.
 * Days, for snapshots: the last days of the months that have ended, today among them.
 */
export function gridColumns(frequency: Frequency | 'day', yearType: YearType, today: Day, count: number): GridColumn[] {
  const wanted = Math.min(Math.max(Math.trunc(count) || 0, 0), MOST_COLUMNS);
  if (frequency === 'termly') return terms(today, wanted);
  if (frequency === 'day') {
    const last = monthEnd(today) === today ? today : addMonths(today, -1);
    return columnsOf(monthStart(last), 1, wanted, ({ latest }) => dayInWords(latest)).map(({ end, label }) => ({ start: end, end, label }));
  }
  const [year, month] = partsOf(today);
  if (frequency === 'monthly') return columnsOf(monthStart(today), 1, wanted, ({ earliest }) => `${shortMonth(earliest)} ${earliest.slice(0, 4)}`);
  if (frequency === 'quarterly') return columnsOf(addMonths(monthStart(today), -((month - 1) % 3)), 3, wanted, (span) => quarterLabel(span, yearType));
  const firstMonth = yearType === 'calendar' ? 1 : yearType === 'financial' ? 4 : 9;
  const start = `${month >= firstMonth ? year : year - 1}-${String(firstMonth).padStart(2, '0')}-01`;
  return columnsOf(start, 12, wanted, ({ earliest }) => (yearType === 'calendar' ? earliest.slice(0, 4) : yearPair(partsOf(earliest)[0])));
}

/** How a cell's period is given to `checkEntries`: exactly, whatever its label leaves open. */
export function periodOfColumn({ start, end }: Pick<GridColumn, 'start' | 'end'>): string {
  return start === end ? start : `${start} to ${end}`;
}

/** The lines of a grid, measure by measure. */
export function gridRows(measures: readonly GridMeasure[]): GridRow[] {
  return measures.flatMap((measure) => {
    const parts: GridPart[] = hasCounts(measure) ? ['numerator', 'denominator', 'value'] : ['value'];
    if (measure.series?.some(({ respondents }) => respondents !== null)) parts.push('respondents');
    return parts.map((part) => ({ measureId: measure.id, part, label: labelOf(measure, part) }));
  });
}

function labelOf(measure: GridMeasure, part: GridPart): string {
  if (part === 'value') return hasCounts(measure) ? `${measure.name}: ${measure.unit === '%' ? PART_WORDS.value : measure.unit}` : measure.name;
  return `${measure.name}: ${PART_WORDS[part]}`;
}

/** @param last first day of the last one */
function columnsOf(last: Day, months: number, count: number, label: (span: Span) => string): GridColumn[] {
  return Array.from({ length: count }, (_, index) => {
    const [year, month] = partsOf(addMonths(last, -(count - 1 - index) * months));
    const span = monthsSpan(year, month, months);
    return span && { start: span.earliest, end: span.latest, label: label(span) };
  }).filter((column) => column !== null);
}

function terms(today: Day, count: number): GridColumn[] {
  const year = partsOf(today)[0];
  const columns: GridColumn[] = [];
  for (let at = year - Math.ceil(count / 3) - 1; at <= year; at += 1) {
    for (const name of ['spring', 'summer', 'autumn']) {
      const dates = TERMS[name];
      const span = dates ? datesSpan(at, dates) : null;
      // In August the summer term is the last one.
      if (span && span.earliest <= today) columns.push({ start: span.earliest, end: span.latest, label: `${name.charAt(0).toUpperCase()}${name.slice(1)} term ${at}` });
    }
  }
  return count === 0 ? [] : columns.slice(-count);
}

/** "Q1 2022/23" of the financial year; the others name their months, since their quarters have no common number. */
function quarterLabel({ earliest, latest }: Span, yearType: YearType): string {
  const [year, month] = partsOf(earliest);
  if (yearType !== 'financial') return `${shortMonth(earliest)} to ${shortMonth(latest)} ${year}`;
  return month === 1 ? `Q4 ${yearPair(year - 1)}` : `Q${(month - 1) / 3} ${yearPair(year)}`;
}

function shortMonth(day: Day): string {
  return (MONTHS[partsOf(day)[1] - 1] ?? '').slice(0, 3);
}
