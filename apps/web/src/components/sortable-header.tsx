import type { TableOrder } from './table-order';

export interface SortableHeaderProps {
  column: { key: string; header: string; isNumeric?: boolean };
  /** The order of the rows, where it is by this column. */
  order: TableOrder | null;
  /** `null` where there is nothing to go by. */
  onSort: (() => void) | null;
}

/** A column's header; pressing it puts the rows in order. On paper it is its words. */
export function SortableHeader({ column, order, onSort }: SortableHeaderProps) {
  const direction = order?.isDescending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={order ? direction : undefined}
      className={`govuk-table__header wm-table__header--${column.key}${column.isNumeric ? ' govuk-table__header--numeric' : ''}`}
    >
      {onSort ? (
        <button type="button" className={`wm-sort${order ? ` wm-sort--${direction}` : ''}`} onClick={onSort}>
          {column.header}
          <svg className="wm-sort__arrows" width="9" height="14" viewBox="0 0 10 16" aria-hidden="true" focusable="false">
            <path className="wm-sort__up" d="M5 0 10 6H0Z" />
            <path className="wm-sort__down" d="M5 16 0 10H10Z" />
          </svg>
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
