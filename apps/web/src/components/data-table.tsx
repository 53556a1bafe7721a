import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Names the row. */
  isRowHeader?: boolean;
  isNumeric?: boolean;
}

export interface DataTableProps<Row> {
  caption: string;
  /** The heading above already says it. */
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowId?: (row: Row) => string;
  className?: string;
}

/**
 * A real table that becomes a list of labelled facts where it is too narrow. The roles are written
 * out because browsers forget them when the display of a table changes.
 */
export function DataTable<Row>({ caption, isCaptionHidden = false, columns, rows, rowKey, rowId, className = '' }: DataTableProps<Row>) {
  return (
    <table className={`govuk-table wm-table ${className}`} role="table">
      <caption className={isCaptionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption wm-table__caption'}>{caption}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row" role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" className={`govuk-table__header${column.isNumeric ? ' govuk-table__header--numeric' : ''}`}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row) => (
          <tr key={rowKey(row)} id={rowId?.(row)} className="govuk-table__row" role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.isRowHeader) {
    return (
      <th scope="row" role="rowheader" className={`govuk-table__header wm-table__row-header wm-table__cell--${column.key}`}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role -- a cell it is, even as a block
    <td role="cell" data-label={column.header} className={`govuk-table__cell wm-table__cell--${column.key}${column.isNumeric ? ' govuk-table__cell--numeric' : ''}`}>
      <div className="wm-table__value">{column.cell(row)}</div>
    </td>
  );
}
