import { monthEnd, partsOf } from '../day';
import type { GridColumn } from './grid';
import { quoted } from './read-cell';
import { monthNamed, type Period } from './period';
import { readPeriod } from './read-period';
import type { MeasureWindow, YearType } from '../plan-kpis';

/** The line of a block that names its periods. */
export interface Headings {
  line: number;
  /** The first cell that is a period: those before it hold names. */
  firstValue: number;
  /** For each cell its column of the grid; `null`: none. */
  columns: (number | null)[];
  /** By cell, why its values have no place; nothing for those that have one. */
  problems: Map<number, string>;
}

/** A title or an empty line may stand above the headings. */
const LINES_LOOKED_AT = 3;

/**
 * Finds the line of headings: at least two of its cells, and half of all, are periods; one is enough where it stands
 * last and the cells before it are no KPI. Years alone are periods only in a grid of years, for they may as well be numbers.
 */
export function findHeadings(lines: readonly (readonly string[])[], columns: readonly GridColumn[], isKnown: (cell: string) => boolean): Headings | null {
  const isOfYears = columns.some(({ start, end }) => Number(end.slice(0, 4)) * 12 + partsOf(end)[1] - Number(start.slice(0, 4)) * 12 - partsOf(start)[1] === 11);
  for (let line = 0; line < Math.min(lines.length, LINES_LOOKED_AT); line += 1) {
    const cells = lines[line] ?? [];
    const readings = cells.map((cell) => (/^\d{4}$/.test(cell) && !isOfYears ? [] : periodsOf(cell, columns)));
    const firstValue = readings.findIndex((periods) => periods.length > 0);
    const count = readings.filter((periods) => periods.length > 0).length;
    const filled = cells.filter((cell) => cell !== '').length;
    const isNamed = cells.slice(0, Math.max(firstValue, 0)).some(isKnown);
    const isOnlyOne = count === 1 && firstValue === cells.length - 1;
    if (isNamed || line === lines.length - 1 || !(isOnlyOne || (count >= 2 && count * 2 >= filled - firstValue))) continue;
    return { line, firstValue, ...placed(cells, readings, firstValue, columns) };
  }
  return null;
}

function placed(cells: readonly string[], readings: readonly Period[][], firstValue: number, columns: readonly GridColumn[]): Pick<Headings, 'columns' | 'problems'> {
  const problems = new Map<number, string>();
  const taken = new Set<number>();
  const at = cells.map((cell, index) => {
    if (index < firstValue) return null;
    const [column, other] = [...new Set((readings[index] ?? []).flatMap((period) => columnAt(period, columns) ?? []))];
    const grid = columns.length > 0 ? `The grid runs from ${columns[0]?.label} to ${columns.at(-1)?.label}` : 'The grid has no periods';
    if ((readings[index] ?? []).length === 0) problems.set(index, cell === '' ? 'a column has no heading' : `the heading ${quoted(cell)} cannot be read as a period`);
    else if (column === undefined) problems.set(index, `${quoted(cell)} is not in the grid. ${grid}`);
    else if (other !== undefined) problems.set(index, `the heading ${quoted(cell)} fits more than one period of the grid. Write its year`);
    else if (taken.has(column)) problems.set(index, `the heading ${quoted(cell)} names a period that an earlier one names too`);
    else {
      taken.add(column);
      return column;
    }
    return null;
  });
  return { columns: at, problems };
}

const CONTEXTS: readonly { yearType: YearType | null; window: MeasureWindow | null }[] = [
  { yearType: null, window: null },
  { yearType: 'academic', window: null },
  { yearType: 'calendar', window: null },
];

/** What a heading can mean; one month without a year is each of that name in the grid. */
function periodsOf(cell: string, columns: readonly GridColumn[]): Period[] {
  if (cell === '' || cell.length > 40) return [];
  const month = monthNamed(cell);
  if (month !== null) {
    return columns.filter(({ start, end }) => partsOf(end)[1] === month && start.slice(0, 7) === end.slice(0, 7)).map(({ start, end, label }) => ({ start, end, precision: 'month', text: label }));
  }
  if (!/\d/.test(cell)) return [];
  const plain = readPeriod(cell, { yearType: null, window: null });
  // "Q1 2022" is asked about, not guessed from what the grid happens to show.
  if (!plain.period) return [];
  const fits = columnAt(plain.period, columns) !== null;
  const others = fits ? [] : CONTEXTS.slice(1).flatMap((context) => readPeriod(cell, context).period ?? []);
  return [plain.period, ...others];
}

/** The same days; else the same last day, as for snapshots; else the month or year that begins on a day, as Excel keeps one. */
function columnAt({ start, end }: Period, columns: readonly GridColumn[]): number | null {
  const by = (isIt: (column: GridColumn) => boolean): number | null => {
    const index = columns.findIndex(isIt);
    return index < 0 ? null : index;
  };
  const isDay = start === end;
  return (
    by((column) => column.start === start && column.end === end) ??
    by((column) => column.end === end && (isDay || column.start === column.end)) ??
    (isDay ? by((column) => column.start === start && column.end === monthEnd(start)) : null)
  );
}
