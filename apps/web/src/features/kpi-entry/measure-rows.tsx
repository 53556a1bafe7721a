import { Link } from '@tanstack/react-router';
import type { Day, GridPart } from '@waymark/domain';
import { memo, useDeferredValue, type Dispatch } from 'react';
import { startOf, typed } from './cell-draft';
import type { CellsAction, CellsState } from './cells-state';
import { cellId, checkMeasure, refusedFaults, type CellFault, type CheckedCell } from './check-cells';
import { partInWords, type Column, type GridMeasure } from './entry-grid';
import type { MeasureCells } from './kept-cells';
import { OvertakenNotice } from './overtaken-notice';
import { faultId, ValueCell } from './value-cell';

export interface MeasureRowsProps {
  slug: string;
  measure: GridMeasure;
  cells: MeasureCells | undefined;
  refused: CellsState['refused'][string] | undefined;
  today: Day;
  /** The KPI's name stands above its first measure. */
  isFirstOfKpi: boolean;
  dispatch: Dispatch<CellsAction>;
}

/** The lines of one measure and what is wrong in them. Drawn anew only when something of the measure changes. */
export const MeasureRows = memo(function MeasureRows({ slug, measure, cells, refused, today, isFirstOfKpi, dispatch }: MeasureRowsProps) {
  const { kpi, columns, rows } = measure;
  // Typing is never held up by checking.
  const checked = checkMeasure(measure, useDeferredValue(cells), today);
  const onText = (column: Column, part: GridPart, text: string) => {
    const start = startOf(measure, column);
    dispatch({ kind: 'put', changes: [{ measureId: measure.id, period: column.key, draft: typed(cells?.[column.key] ?? start, part, text), start }] });
  };
  const drawn = columns.map((column) => {
    const own = checked.find((cell) => cell.column === column);
    const faults = cells?.[column.key] ? [...(own?.faults ?? []), ...refusedFaults(measure, refused?.[column.key])] : [];
    const start = startOf(measure, column);
    return { column, draft: cells?.[column.key] ?? start, start, faults };
  });
  const told = drawn.filter(({ faults }) => faults.length > 0);
  const overtaken = checked.filter((cell) => cell.isOvertaken && cells?.[cell.column.key] === cell.draft);
  return (
    <tbody>
      {isFirstOfKpi && (
        <tr className="wm-entry__kpi">
          <th scope="rowgroup" colSpan={columns.length + 1}>
            <span className="wm-entry__kpi-name">
              {kpi ? (
                <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref: kpi.ref }} className="govuk-link">
                  {`${kpi.ref} ${kpi.name}`}
                </Link>
              ) : (
                'Without a KPI'
              )}
            </span>
          </th>
        </tr>
      )}
      {rows.map((row, index) => {
        const words = partInWords(row, measure);
        return (
          <tr key={row.part} className={index === 0 ? 'wm-entry__row wm-entry__row--first' : 'wm-entry__row'}>
            <th scope="row" className="wm-entry__name">
              {index === 0 ? <span className="wm-entry__measure">{measure.name}</span> : <span className="govuk-visually-hidden">{`${measure.name}, `}</span>}
              {(words !== '' || index === 0) && <span className="wm-entry__part">{words || measure.unit}</span>}
            </th>
            {drawn.map((cell, at) => (
              <ValueCell key={cell.column.key} measure={measure} part={row.part} partWords={words} row={measure.firstRow + index} columnIndex={at} onText={onText} {...cell} />
            ))}
          </tr>
        );
      })}
      {told.length + overtaken.length > 0 && (
        <tr className="wm-entry__messages">
          <td colSpan={columns.length + 1}>
            <div className="wm-entry__told">
              {told.map(({ column, faults }) => rows.map(({ part }) => <CellMessages key={`${column.key} ${part}`} measure={measure} column={column} part={part} faults={faults.filter((fault) => fault.part === part)} />))}
              {overtaken.map((cell) => (
                <OvertakenNotice key={cell.column.key} cell={cell} today={today} dispatch={dispatch} />
              ))}
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
});

function CellMessages({ measure, column, part, faults }: Pick<CheckedCell, 'measure' | 'column'> & { part: GridPart; faults: readonly CellFault[] }) {
  if (faults.length === 0) return null;
  const id = cellId(measure.id, part, column.key);
  const row = measure.rows.find((one) => one.part === part);
  const words = row ? partInWords(row, measure) : '';
  return (
    <>
      {faults.map(({ severity, message }, index) => (
        <p key={message} className={`wm-entry__fault wm-entry__fault--${severity}`}>
          <span className="wm-entry__sign" aria-hidden="true">
            {severity === 'error' ? '!' : '?'}
          </span>
          <span>
            <button type="button" className="wm-link-button" onClick={() => document.getElementById(id)?.focus()}>
              {words === '' ? column.words : `${column.words}, ${words}`}
            </button>
            {severity === 'error' ? ': ' : ', look again: '}
            <span id={faultId(id, index)}>{message}</span>
          </span>
        </p>
      ))}
    </>
  );
}
