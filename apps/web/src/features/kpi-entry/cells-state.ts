import type { EntryField } from '@waymark/domain';
import { isSameDraft, type CellDraft } from './cell-draft';
import type { Cells, MeasureCells } from './kept-cells';

/** One period of one measure. */
export interface CellPlace {
  measureId: string;
  /** Key of the column. */
  period: string;
}

export interface CellChange extends CellPlace {
  draft: CellDraft;
  /** What the cells say untyped: typed back to that, nothing is left to save. */
  start: CellDraft;
}

export interface Refused {
  field: EntryField;
  message: string;
}

export interface CellsState {
  cells: Cells;
  /** What the server refused, by measure and period, until it changes. */
  refused: Readonly<Record<string, Readonly<Record<string, readonly Refused[]>>>>;
}

export type CellsAction =
  | { kind: 'put'; changes: readonly CellChange[] }
  | { kind: 'forget'; places: readonly CellPlace[] }
  /** @property sent what was sent: what was changed since stays */
  | { kind: 'saved'; sent: readonly (CellPlace & { draft: CellDraft })[] }
  | { kind: 'refused'; faults: readonly (CellPlace & Refused)[] }
  | { kind: 'restore'; cells: Cells };

export function startWith(cells: Cells): CellsState {
  return { cells, refused: {} };
}

/** Only the measures named change: the rows of all others stay as they are drawn. */
export function cellsReducer(state: CellsState, action: CellsAction): CellsState {
  switch (action.kind) {
    case 'put':
      return {
        cells: patched(
          state.cells,
          action.changes.map(({ measureId, period, draft, start }) => ({ measureId, period, value: isSameDraft(draft, start) ? null : draft })),
        ),
        refused: patched(state.refused, action.changes.map(cleared)),
      };
    case 'forget':
      return { cells: patched(state.cells, action.places.map(cleared)), refused: patched(state.refused, action.places.map(cleared)) };
    case 'saved': {
      const arrived = action.sent.filter(({ measureId, period, draft }) => state.cells[measureId]?.[period] === draft);
      return cellsReducer(state, { kind: 'forget', places: arrived });
    }
    case 'refused': {
      const refused: Record<string, Record<string, Refused[]>> = {};
      for (const { measureId, period, field, message } of action.faults) ((refused[measureId] ??= {})[period] ??= []).push({ field, message });
      return { ...state, refused };
    }
    case 'restore':
      return { cells: action.cells, refused: {} };
  }
}

/** How many periods are typed in. */
export function countOf(cells: Cells): number {
  return Object.values(cells).reduce((sum, measure: MeasureCells) => sum + Object.keys(measure).length, 0);
}

function cleared({ measureId, period }: CellPlace): CellPlace & { value: null } {
  return { measureId, period, value: null };
}

type Nested<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;

function patched<Value>(nested: Nested<Value>, patches: readonly (CellPlace & { value: Value | null })[]): Nested<Value> {
  const next: Record<string, Record<string, Value>> = {};
  for (const { measureId, period, value } of patches) {
    // Nothing there and nothing to put: the measure stays the same object.
    if (value === null && (next[measureId] ?? nested[measureId])?.[period] === undefined) continue;
    const measure = (next[measureId] ??= { ...nested[measureId] });
    if (value === null) delete measure[period];
    else measure[period] = value;
  }
  const all = { ...nested, ...next };
  for (const id of Object.keys(next)) if (Object.keys(next[id] ?? {}).length === 0) delete all[id];
  return all;
}
