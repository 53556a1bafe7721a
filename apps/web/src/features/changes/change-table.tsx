import { dayInWords } from '@waymark/domain';
import { DataTable } from '../../components/data-table';
import { TableBehind } from '../../components/table-behind';
import type { Change } from './change.fragment';
import { changeKindInWords, DIRECTION_WORDS } from './change-words';

/** The same changes as rows, for a spreadsheet. */
export function ChangeTable({ changes }: { changes: readonly Change[] }) {
  return (
    <TableBehind summary="Show these changes as a table">
      <DataTable
        caption="Changes"
        rows={changes}
        rowKey={({ id }) => id}
        columns={[
          { key: 'record', header: 'Record', isRowHeader: true, cell: ({ record }) => record.label },
          { key: 'objective', header: 'Objective', cell: ({ objective }) => objective ?? 'The whole' },
          { key: 'kind', header: 'What happened', cell: ({ kind }) => changeKindInWords(kind) },
          { key: 'words', header: 'In words', cell: ({ words }) => words },
          { key: 'before', header: 'Before', cell: ({ before }) => before ?? '' },
          { key: 'after', header: 'After', cell: ({ after }) => after ?? '' },
          { key: 'direction', header: 'Direction', cell: ({ direction }) => DIRECTION_WORDS[direction] },
          { key: 'recorded', header: 'Recorded', cell: ({ recordedOn }) => (recordedOn ? dayInWords(recordedOn) : ''), copy: ({ recordedOn }) => recordedOn ?? '', sortBy: ({ recordedOn }) => recordedOn ?? '' },
        ]}
      />
    </TableBehind>
  );
}
