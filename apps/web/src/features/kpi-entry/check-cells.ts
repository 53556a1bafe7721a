import { checkEntries, periodOfColumn, type Day, type EntryChange, type GridPart, type ObservationEntry } from '@waymark/domain';
import { standingAt, type CellDraft } from './cell-draft';
import type { CellPlace, CellsState, Refused } from './cells-state';
import type { Column, Grid, GridMeasure } from './entry-grid';
import type { MeasureCells } from './kept-cells';

/** A message at a cell. */
export interface CellFault {
  part: GridPart;
  severity: 'error' | 'warning';
  message: string;
}

/** What is typed for one period, checked. */
export interface CheckedCell {
  measure: GridMeasure;
  column: Column;
  draft: CellDraft;
  faults: readonly CellFault[];
  /** What saving would do; `null` where it cannot be read. */
  change: EntryChange | null;
  /** Somebody else has entered a value since this was typed: a person chooses. */
  isOvertaken: boolean;
}

/** Checked once for what is typed in a measure and what stands there: a key in one measure costs no other. */
const known = new WeakMap<MeasureCells, WeakMap<GridMeasure, readonly CheckedCell[]>>();

/** What is typed for a measure in the periods of the grid, by the rules with which the server refuses. */
export function checkMeasure(measure: GridMeasure, cells: MeasureCells | undefined, today: Day): readonly CheckedCell[] {
  if (!cells) return NONE;
  const byMeasure = known.get(cells) ?? new WeakMap<GridMeasure, readonly CheckedCell[]>();
  known.set(cells, byMeasure);
  const checked = byMeasure.get(measure) ?? check(measure, cells, today);
  byMeasure.set(measure, checked);
  return checked;
}

const NONE: readonly CheckedCell[] = [];

function check(measure: GridMeasure, cells: MeasureCells, today: Day): CheckedCell[] {
  const begun = measure.columns.flatMap((column) => {
    const draft = cells[column.key];
    return draft ? [{ column, draft }] : [];
  });
  const { faults, changes } = checkEntries(
    begun.map(({ column, draft }) => entryOf(measure, column, draft)),
    [measure],
    today,
  );
  return begun.map(({ column, draft }, index) => {
    const isOvertaken = (standingAt(measure, column)?.id ?? null) !== draft.seenId;
    const own = isOvertaken ? [] : faults.filter((fault) => fault.index === index);
    return {
      measure,
      column,
      draft,
      isOvertaken,
      faults: own.map(({ field, severity, message }) => ({ part: partOf(measure, field), severity, message })),
      change: changes.find((change) => change.index === index) ?? null,
    };
  });
}

/** All that is typed in the periods of the grid, in its order. */
export function checkGrid({ measures }: Grid, cells: CellsState['cells'], today: Day): CheckedCell[] {
  return measures.flatMap((measure) => checkMeasure(measure, cells[measure.id], today));
}

export function entryOf(measure: Pick<GridMeasure, 'id'>, column: Column, draft: CellDraft): ObservationEntry {
  return { measureId: measure.id, period: periodOfColumn(column), ...draft };
}

/** What a draft would be recorded as, whoever was quicker: "61.5% (8 of 13)"; as typed where it cannot be read. */
export function draftInWords(measure: GridMeasure, column: Column, draft: CellDraft, today: Day): string {
  const seenId = standingAt(measure, column)?.id ?? null;
  const [change] = checkEntries([entryOf(measure, column, { ...draft, seenId })], [measure], today).changes;
  return change?.after ?? ([draft.numerator, draft.denominator, draft.value].filter((text) => text.trim() !== '').join(' of ') || 'nothing');
}

/** The line of the grid at which a message stands; what is about the whole period, at its first. */
export function partOf({ rows }: Pick<GridMeasure, 'rows'>, field: string): GridPart {
  const found = rows.find(({ part }) => part === field) ?? rows[0];
  return found?.part ?? 'value';
}

/** What the server refused, as messages at cells. */
export function refusedFaults(measure: Pick<GridMeasure, 'rows'>, refused: readonly Refused[] | undefined): CellFault[] {
  return (refused ?? []).map(({ field, message }) => ({ part: partOf(measure, field), severity: 'error', message }));
}

export function placeOf({ measure, column }: Pick<CheckedCell, 'measure' | 'column'>): CellPlace {
  return { measureId: measure.id, period: column.key };
}

/** Id of a cell's input. */
export function cellId(measureId: string, part: GridPart, period: string): string {
  return `cell-${measureId}-${part}-${period.replace('/', '-')}`;
}
