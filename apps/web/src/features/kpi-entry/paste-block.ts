import { readCell, readPaste, writeTsv, type Pasted } from '@waymark/domain';
import { startOf, typed } from './cell-draft';
import type { CellAt } from './cell-keys';
import { measureAt, type Grid } from './entry-grid';
import type { Cells } from './kept-cells';
import type { PastedChange } from './undo-paste';

/** What became of a pasted block. */
export interface PasteOutcome {
  count: number;
  words: string | null;
  problems: readonly string[];
  /** As it was pasted: what could not be placed is not lost. */
  text: string;
  /** The cell in which one pasted. */
  at: CellAt;
  /** What it wrote. */
  changes: readonly PastedChange[];
  /** The block with its lines as columns, where it can be placed better so; else `null`. */
  turned: string | null;
}

/** Places a block by its headings and names, or from a cell on. */
export function pasteBlock(grid: Grid, cells: Cells, text: string, at: CellAt): PasteOutcome {
  const pasted = placed(grid, text, at);
  const { words, problems } = pasted;
  return { count: pasted.cells.length, words, problems, text, at, changes: changesOf(grid, cells, pasted.cells), turned: betterTurned(grid, pasted, text, at) };
}

function placed({ rows, columns, measures }: Grid, text: string, at: CellAt): Pasted {
  return readPaste(text, rows, columns, measures, at);
}

/** The cells of a block, gathered by period: each draft begins with what stands there or was typed before. */
function changesOf({ measures, rows, columns }: Grid, cells: Cells, pasted: Pasted['cells']): PastedChange[] {
  const changes = new Map<string, PastedChange>();
  for (const { row, column: at, text } of pasted) {
    const [measure, column, part] = [measureAt(measures, row), columns[at], rows[row]?.part];
    if (!measure || !column || !part) continue;
    const key = `${measure.id} ${column.key}`;
    const earlier = changes.get(key);
    const start = earlier?.start ?? startOf(measure, column);
    const before = earlier?.before ?? cells[measure.id]?.[column.key] ?? start;
    const draft = typed(earlier?.draft ?? before, part, text);
    changes.set(key, { measureId: measure.id, period: column.key, before, draft, start, parts: [...(earlier?.parts ?? []), part] });
  }
  return [...changes.values()];
}

/** Some keep their periods in lines and their KPIs side by side: turned, such a block has headings and names that can be read. */
function betterTurned(grid: Grid, pasted: Pasted, text: string, at: CellAt): string | null {
  const asIs = doubtsOf(pasted);
  const turned = asIs > 0 ? turnedText(text) : null;
  if (turned === null) return null;
  const other = placed(grid, turned, at);
  return other.words !== null && other.cells.length > 0 && doubtsOf(other) < asIs ? turned : null;
}

/** What could not be placed, and what was placed and is no value. */
function doubtsOf({ problems, cells }: Pasted): number {
  return problems.length + cells.filter(({ text }) => readCell(text).kind === 'fault').length;
}

/** `null`: one line or one column, or cells in quotation marks. */
function turnedText(text: string): string | null {
  const lines = text
    .trimEnd()
    .split(/\r\n|\r|\n/)
    .map((line) => line.split('\t'));
  const width = Math.max(...lines.map(({ length }) => length));
  if (text.includes('"') || lines.length < 2 || width < 2) return null;
  return writeTsv(Array.from({ length: width }, (_, column) => lines.map((line) => line[column] ?? '')));
}
