import { readCell, STATUS_NAMES, type GridPart } from '@waymark/domain';
import { rateInWords, type CellDraft } from './cell-draft';
import { cellId, type CellFault } from './check-cells';
import { namedInFull, type Column, type GridMeasure } from './entry-grid';

export interface ValueCellProps {
  measure: GridMeasure;
  part: GridPart;
  /** "how many"; '': the measure has one line */
  partWords: string;
  row: number;
  column: Column;
  columnIndex: number;
  draft: CellDraft;
  /** What the cells say untyped. */
  start: CellDraft;
  faults: readonly CellFault[];
  onText: (column: Column, part: GridPart, text: string) => void;
}

/** One cell: a plain text input. A rate is read from its counts and typed only where there are none. */
export function ValueCell({ measure, part, partWords, row, column, columnIndex, draft, start, faults, onText }: ValueCellProps) {
  const rate = part === 'value' && draft.value === '' ? rateInWords(draft, measure.unit) : null;
  const own = faults.filter((fault) => fault.part === part);
  const severity = own.some((fault) => fault.severity === 'error') ? 'error' : own.length > 0 ? 'warning' : null;
  const id = cellId(measure.id, part, column.key);
  if (rate !== null && severity !== 'error') {
    return (
      <td className="wm-entry__cell wm-entry__cell--rate" id={id} tabIndex={-1}>
        {rate}
      </td>
    );
  }
  const isFirst = part === measure.rows[0]?.part;
  const mark = markOf(draft, part, isFirst);
  const isChanged = draft[part] !== start[part] || (isFirst && (draft.status !== start.status || draft.note !== start.note));
  const label = [namedInFull(measure), partWords, column.words].filter(Boolean).join(', ');
  return (
    <td className={`wm-entry__cell${isChanged ? ' wm-entry__cell--changed' : ''}${severity ? ` wm-entry__cell--${severity}` : ''}`}>
      <input
        id={id}
        type="text"
        className="wm-entry__input"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={severity === 'error' || undefined}
        aria-describedby={own.map((_, index) => faultId(id, index)).join(' ') || (mark === null ? undefined : `${id}-mark`)}
        data-row={row}
        data-column={columnIndex}
        value={draft[part]}
        onChange={(event) => onText(column, part, event.target.value)}
      />
      {mark !== null && (
        <span className="wm-entry__mark" id={`${id}-mark`}>
          {mark}
        </span>
      )}
    </td>
  );
}

/** What a word in the cell means, or the kind of value that was chosen; `null`: an actual number. */
function markOf(draft: CellDraft, part: GridPart, isFirst: boolean): string | null {
  const reading = part === 'respondents' ? null : readCell(draft[part]);
  if (reading?.kind === 'status') return reading.typed.toLowerCase() === STATUS_NAMES[reading.status] ? null : STATUS_NAMES[reading.status];
  return isFirst && draft.status !== null ? STATUS_NAMES[draft.status] : null;
}

/** Id of a message of a cell, which stands under the lines of its measure. */
export function faultId(cell: string, index: number): string {
  return `${cell}-fault-${index}`;
}
