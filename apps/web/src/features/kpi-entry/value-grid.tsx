import type { Day } from '@waymark/domain';
import { useEffect, useRef, type ClipboardEvent, type Dispatch, type FocusEvent, type KeyboardEvent } from 'react';
import { startOf } from './cell-draft';
import type { CellPlace, CellsAction, CellsState } from './cells-state';
import { measureAt, type Grid } from './entry-grid';
import { MeasureRows } from './measure-rows';
import { stepOf, type CellAt } from './cell-keys';
import { pasteBlock, type PasteOutcome } from './paste-block';

/** Where the focus goes when what had it is gone. */
export const GRID_ID = 'value-grid';

export interface ValueGridProps {
  slug: string;
  caption: string;
  grid: Grid;
  cells: CellsState['cells'];
  refused: CellsState['refused'];
  today: Day;
  dispatch: Dispatch<CellsAction>;
  onFocus: (place: CellPlace) => void;
  /** F2: the kind of value and the note of the cell. */
  onDetails: () => void;
  onPaste: (outcome: PasteOutcome) => void;
}

/** KPIs by periods, as in a spreadsheet. It scrolls in a box of its own, so that names and periods stay in sight. */
export function ValueGrid({ slug, caption, grid, cells, refused, today, dispatch, onFocus, onDetails, onPaste }: ValueGridProps) {
  const box = useRef<HTMLDivElement>(null);
  const { measures, rows, columns } = grid;
  const lastColumn = columns.at(-1)?.key;
  // The newest period is what somebody comes for.
  useEffect(() => {
    if (box.current) box.current.scrollLeft = box.current.scrollWidth;
  }, [lastColumn]);

  const inputAt = ({ row, column }: CellAt) => box.current?.querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`);

  function onKeyDown(event: KeyboardEvent) {
    const at = placeOfTarget(event.target);
    if (!at) return;
    if (event.key === 'F2') {
      event.preventDefault();
      return onDetails();
    }
    if (event.key === 'Escape') return takeBack(at);
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    for (let next = moved(at, step); isWithin(next); next = moved(next, step)) {
      const input = inputAt(next);
      if (!input) continue;
      input.focus();
      return input.select();
    }
  }

  function takeBack(at: CellAt): void {
    const [measure, column] = [measureAt(measures, at.row), columns[at.column]];
    const draft = measure && column && cells[measure.id]?.[column.key];
    const part = rows[at.row]?.part;
    if (!draft || !part) return;
    const start = startOf(measure, column);
    dispatch({ kind: 'put', changes: [{ measureId: measure.id, period: column.key, draft: { ...draft, [part]: start[part], status: start.status }, start }] });
  }

  function onPasted(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text/plain');
    const at = placeOfTarget(event.target);
    // One value goes where the caret is, as everywhere.
    if (at && !/[\t\n\r]/.test(text)) return;
    event.preventDefault();
    const outcome = pasteBlock(grid, cells, text, at ?? { row: 0, column: 0 });
    dispatch({ kind: 'put', changes: outcome.changes });
    onPaste(outcome);
  }

  function onFocused({ target }: FocusEvent) {
    const at = placeOfTarget(target);
    const [measure, column] = [at && measureAt(measures, at.row), at && columns[at.column]];
    if (measure && column) onFocus({ measureId: measure.id, period: column.key });
  }

  const isWithin = ({ row, column }: CellAt) => row >= 0 && row < rows.length && column >= 0 && column < columns.length;
  return (
    // A box that scrolls can be reached by the keyboard, and what is pasted into it is placed by its headings.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions
    <div ref={box} id={GRID_ID} className="wm-entry__box" role="region" aria-label={caption} tabIndex={0} onKeyDown={onKeyDown} onPaste={onPasted} onFocus={onFocused}>
      <table className="wm-entry__grid">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="wm-entry__corner">
              KPI
            </th>
            {columns.map(({ key, short, words }) => (
              <th key={key} scope="col" className="wm-entry__period">
                {short === words ? (
                  words
                ) : (
                  <>
                    <span aria-hidden="true">{short}</span>
                    <span className="govuk-visually-hidden">{words}</span>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {measures.map((measure, index) => (
          <MeasureRows
            key={measure.id}
            slug={slug}
            measure={measure}
            cells={cells[measure.id]}
            refused={refused[measure.id]}
            today={today}
            isFirstOfKpi={index === 0 || measures[index - 1]?.kpi?.ref !== measure.kpi?.ref}
            dispatch={dispatch}
          />
        ))}
      </table>
    </div>
  );
}

function placeOfTarget(target: EventTarget): CellAt | null {
  if (!(target instanceof HTMLInputElement) || target.dataset['row'] === undefined) return null;
  return { row: Number(target.dataset['row']), column: Number(target.dataset['column']) };
}

function moved({ row, column }: CellAt, step: CellAt): CellAt {
  return { row: row + step.row, column: column + step.column };
}
