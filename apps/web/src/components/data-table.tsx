import { useRef, type ReactNode } from 'react';
import { copyValueOf, sortValueOf, textOfNode, wordsOfCell } from './cell-words';
import { CopyTableButton } from './copy-table-button';
import { SortableHeader } from './sortable-header';
import type { CopiedTable, CopyValue } from './table-copy';
import { isBlank, sortRows, type SortValue } from './table-order';
import { useTableOrder, type AddressedSort } from './use-table-order';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Names the row. */
  isRowHeader?: boolean;
  isNumeric?: boolean;
  /** What the rows are put in order by; without it the words of the cell. A day as ISO text, a count as a number. */
  sortBy?: (row: Row) => SortValue;
  /** What goes into a spreadsheet; without it the words of the cell. A day as ISO text, a number without its unit. */
  copy?: (row: Row) => CopyValue;
  /** The header in the spreadsheet, where it must say more: "Days late, at least". */
  copyHeader?: string;
}

/** A column that only a spreadsheet has room for. */
export interface CopyColumn<Row> {
  copyHeader: string;
  copy: (row: Row) => CopyValue;
}

export interface DataTableProps<Row> {
  caption: string;
  /** The heading above already says it. */
  isCaptionHidden?: boolean;
  columns: readonly (Column<Row> | CopyColumn<Row>)[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowId?: (row: Row) => string;
  className?: string;
  sort?: AddressedSort;
}

/**
 * A real table that becomes a list of labelled facts where it is too narrow. The roles are written
 * out because browsers forget them when the display of a table changes. Its rows can be put in order
 * and copied into a spreadsheet; one row needs neither.
 */
export function DataTable<Row>({ caption, isCaptionHidden = false, columns, rows, rowKey, rowId, className = '', sort }: DataTableProps<Row>) {
  const table = useRef<HTMLTableElement>(null);
  const shownColumns = columns.filter(isShown);
  const { order, unknown, change } = useTableOrder(shownColumns, sort);
  const ordered = shownColumns.find(({ key }) => key === order?.key);
  const sorted = order && ordered ? sortRows(rows, (row) => sortValue(ordered, row), order.isDescending) : rows;
  const canSort = rows.length > 1;

  const copied = (): CopiedTable => {
    const body = [...(table.current?.tBodies[0]?.rows ?? [])];
    return {
      headers: columns.map((column) => column.copyHeader ?? (isShown(column) ? column.header : '')),
      rows: sorted.map((row, index) => columns.map((column) => (column.copy ? column.copy(row) : shownValue(body[index], shownColumns.indexOf(column as Column<Row>))))),
    };
  };

  return (
    <div className={`wm-table-frame${isCaptionHidden ? ' wm-table-frame--no-caption' : ''}`}>
      {unknown !== undefined && <p className="wm-table-frame__problem">{`The address asks for the order “${unknown}”, which this table does not have. It stands in the order of the record.`}</p>}
      {(canSort || sort) && rows.length > 0 && <CopyTableButton caption={caption} count={rows.length} table={copied} />}
      <table ref={table} className={`govuk-table wm-table ${canSort ? 'wm-table--sortable' : ''} ${className}`} role="table">
        <caption className={isCaptionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption wm-table__caption'}>{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row" role="row">
            {shownColumns.map((column) => (
              <SortableHeader
                key={column.key}
                column={column}
                order={order?.key === column.key ? order : null}
                onSort={canSort && rows.some((row) => !isBlank(sortValue(column, row))) ? () => change(column) : null}
              />
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {sorted.map((row) => (
            <tr key={rowKey(row)} id={rowId?.(row)} className="govuk-table__row" role="row">
              {shownColumns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isShown<Row>(column: Column<Row> | CopyColumn<Row>): column is Column<Row> {
  return 'cell' in column;
}

function sortValue<Row>(column: Column<Row>, row: Row): SortValue {
  return column.sortBy ? column.sortBy(row) : sortValueOf(textOfNode(column.cell(row)));
}

function shownValue(row: HTMLTableRowElement | undefined, index: number): CopyValue {
  const cell = row?.cells[index];
  return cell ? copyValueOf(wordsOfCell(cell)) : '';
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
