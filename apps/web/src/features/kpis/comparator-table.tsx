import { quantity } from '@waymark/domain';
import type { ReactNode } from 'react';
import { DataTable, type Column } from '../../components/data-table';
import { areaOf, type ComparatorData } from './comparators';

interface ComparatorTableProps {
  caption: string;
  comparators: readonly ComparatorData[];
  /** What can be done with one. */
  children: (comparator: ComparatorData) => ReactNode;
}

/** Many comparators, to be put in order and copied. */
export function ComparatorTable({ caption, comparators, children }: ComparatorTableProps) {
  return <DataTable caption={caption} isCaptionHidden className="wm-table--comparators" rows={comparators} rowKey={({ id }) => id} columns={columnsOf(children)} />;
}

function columnsOf(waysOf: (comparator: ComparatorData) => ReactNode): Column<ComparatorData>[] {
  return [
    {
      key: 'area',
      header: 'Whose',
      isRowHeader: true,
      cell: (comparator) => (
        <>
          {areaOf(comparator)}
          <span className="wm-secondary">{comparator.name}</span>
          {waysOf(comparator)}
        </>
      ),
      sortBy: areaOf,
      copy: areaOf,
    },
    { key: 'period', header: 'Period', cell: ({ periodText }) => periodText ?? 'Not stated', sortBy: ({ periodStart, periodText }) => periodStart ?? periodText, copy: ({ periodText }) => periodText ?? '' },
    { key: 'value', header: 'Value', cell: ({ value, unit }) => <strong>{quantity(value, unit)}</strong>, sortBy: ({ value }) => value, copy: ({ value }) => value },
    { key: 'basis', header: 'Basis', cell: ({ basis }) => basis ?? 'Not stated' },
    { key: 'fit', header: 'Held against the latest value', cell: ({ mismatch }) => (mismatch ? <span className="wm-mismatch">{`Not like for like: ${mismatch}`}</span> : 'Like for like') },
    {
      key: 'note',
      header: 'Note and source',
      cell: ({ note, source }) => (
        <>
          {note && <span className="wm-ledger__line">{note}</span>}
          {source && <span className="wm-ledger__line">{[source.document.title, source.document.printedDate ?? 'undated'].join(', ')}</span>}
        </>
      ),
    },
  ];
}
