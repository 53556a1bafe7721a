import type { GridColumn, GridMeasure, GridRow } from './grid';
import { findHeadings, type Headings } from './paste-headings';
import { lineNames } from './paste-names';
import { readCell } from './read-cell';
import { readTsv } from './tsv';

export interface PastedCell {
  /** Index of the grid's row and column. */
  row: number;
  column: number;
  text: string;
}

export interface Pasted {
  cells: PastedCell[];
  /** What was left out, and where in the block: "Line 3: the grid has no KPI called 'Attendance'". */
  problems: string[];
  /** What was understood: "Headings were read: April to July 2022"; `null`: it begins at the chosen cell. */
  words: string | null;
}

/** Of more lines that cannot be placed, only how many there are is said. */
const PROBLEMS_TOLD = 20;
/** A name and what of it is counted; in wider sheets a reference stands before them. */
const MOST_NAME_CELLS = 3;

/**
 * Places a block copied from a spreadsheet. Headings and names in it decide where its cells go; without them it begins at
 * the chosen cell. Empty cells of the block change nothing. Never throws.
 * @param at the cell in which one pastes.
 */
export function readPaste(text: string, rows: readonly GridRow[], columns: readonly GridColumn[], measures: readonly GridMeasure[], at: { row: number; column: number }): Pasted {
  const lines = readTsv(text);
  if (lines.length === 0) return { cells: [], problems: ['Nothing was copied.'], words: null };
  const names = lineNames(rows, measures);
  const headings = findHeadings(lines, columns, names.isKnown);
  const firstLine = headings ? headings.line + 1 : 0;
  const firstValue = headings?.firstValue ?? nameCells(lines, names.isKnown);
  const width = lines.slice(firstLine).reduce((most, line) => Math.max(most, line.length), 0);
  const block = new Block(rows, columns, headings);

  if (headings) for (let line = 0; line < headings.line; line += 1) if (lines[line]?.some((cell) => cell !== '')) block.problem(`Line ${line + 1} stands above the headings and was left out.`);
  for (let index = firstLine; index < lines.length; index += 1) {
    const line = lines[index] ?? [];
    const values = line.slice(firstValue);
    const isNamed = firstValue > 0;
    if (isNamed && line.every((cell) => cell === '')) continue;
    const found = isNamed ? names.find(line.slice(0, firstValue), values, lines[index + 1]?.slice(0, firstValue) ?? []) : { row: at.row + index - firstLine, problem: null };
    // A line of names only parts the sheet; what follows it is read by itself.
    if (found.problem !== null && values.every((cell) => cell === '')) continue;
    if (found.problem !== null) block.lineProblem(`Line ${index + 1}: ${found.problem}.`);
    else block.place(index + 1, found.row, values, headings ? (cell) => headings.columns[cell + firstValue] ?? null : (cell) => at.column + cell, isNamed);
  }
  return block.pasted(width, firstValue);
}

/** How many leading cells hold names: those where a line has a KPI's name, or words that are no value. */
function nameCells(lines: readonly (readonly string[])[], isKnown: (cell: string) => boolean): number {
  let count = 0;
  const hasMore = lines.some((line) => line.length > 1);
  while (hasMore && count < MOST_NAME_CELLS && lines.some((line) => line.length > count + 1 && isName(line[count] ?? '', isKnown))) count += 1;
  return count;
}

function isName(cell: string, isKnown: (cell: string) => boolean): boolean {
  return /\p{L}{2}/u.test(cell) && (isKnown(cell) || (readCell(cell).kind === 'fault' && !/^[\d#<>=£$€(]/.test(cell)));
}

class Block {
  private readonly cells: PastedCell[] = [];
  private readonly problems: string[] = [];
  private readonly lines = new Map<number, number>();
  private unplaced = 0;
  private below = 0;
  private readonly beside = new Set<number>();

  constructor(
    private readonly rows: readonly GridRow[],
    private readonly columns: readonly GridColumn[],
    private readonly headings: Headings | null,
  ) {}

  problem(words: string): void {
    this.problems.push(words);
  }

  lineProblem(words: string): void {
    this.unplaced += 1;
    if (this.unplaced <= PROBLEMS_TOLD) this.problems.push(words);
  }

  place(line: number, row: number, values: readonly string[], columnOf: (cell: number) => number | null, isNamed: boolean): void {
    const earlier = isNamed ? this.lines.get(row) : undefined;
    if (earlier !== undefined) {
      this.lineProblem(`Line ${line}: it is for the same line of the grid as line ${earlier}, “${this.rows[row]?.label}”, and was left out.`);
      return;
    }
    this.lines.set(row, line);
    if (row < 0 || row >= this.rows.length) {
      if (values.some((text) => text !== '')) this.below += 1;
      return;
    }
    values.forEach((text, cell) => {
      const column = text === '' ? null : columnOf(cell);
      if (column === null) return;
      if (column >= 0 && column < this.columns.length) this.cells.push({ row, column, text });
      else this.beside.add(column);
    });
  }

  pasted(width: number, firstValue: number): Pasted {
    const { problems, headings } = this;
    if (headings) {
      for (const [cell, why] of headings.problems) if (cell < width) problems.push(`Column ${cell + 1}: ${why}. Its values were left out.`);
    }
    if (this.unplaced > PROBLEMS_TOLD) problems.push(`${this.unplaced - PROBLEMS_TOLD} more lines could not be placed.`);
    if (this.below > 0) problems.push(`${counted(this.below, 'line')} left out: the grid ends with ${lastLabel(this.rows)}.`);
    if (this.beside.size > 0) problems.push(`${counted(this.beside.size, 'column')} left out: the grid ends with ${lastLabel(this.columns)}.`);
    if (this.cells.length === 0 && problems.length === 0) problems.push('There are no values in what was copied.');
    return { cells: this.cells, problems, words: this.understood(firstValue) };
  }

  private understood(firstValue: number): string | null {
    const read = (this.headings?.columns ?? []).filter((column) => column !== null).sort((a, b) => a - b);
    const [first, last] = [this.columns[read[0] ?? -1]?.label, this.columns[read.at(-1) ?? -1]?.label];
    const headings = first === undefined ? [] : [`Headings were read: ${first === last ? first : `${first} to ${last}`}.`];
    const names = firstValue > 0 && this.lines.size > 0 ? [`Names were read: ${this.lines.size === 1 ? '1 line' : `${this.lines.size} lines`}.`] : [];
    return [...headings, ...names].join(' ') || null;
  }
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun} was` : `${count} ${noun}s were`;
}

function lastLabel(labels: readonly { label: string }[]): string {
  return labels.length === 0 ? 'nothing' : `“${labels.at(-1)?.label}”`;
}
