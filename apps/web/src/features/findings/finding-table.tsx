import { DataTable } from '../../components/data-table';
import { TableBehind } from '../../components/table-behind';
import type { FollowedFinding } from './finding.fragment';
import { STATE_NAMES } from './finding-filter';
import { SEVERITY_WORDS } from './finding-words';
import { ruleInWords } from './rule-words';

/** The same findings as rows, for a spreadsheet. */
export function FindingTable({ items }: { items: readonly FollowedFinding[] }) {
  return (
    <TableBehind summary="Show these findings as a table">
      <DataTable
        caption="Findings"
        rows={items}
        rowKey={({ finding }) => finding.id}
        columns={[
          { key: 'title', header: 'Finding', isRowHeader: true, cell: ({ finding }) => finding.title },
          { key: 'severity', header: 'Severity', cell: ({ finding }) => SEVERITY_WORDS[finding.severity] },
          { key: 'rule', header: 'Kind', cell: ({ finding }) => ruleInWords(finding.rule) },
          { key: 'objectives', header: 'Objectives', cell: ({ finding }) => finding.objectives.join(', ') || 'The whole' },
          { key: 'state', header: 'State', cell: ({ state }) => (state ? STATE_NAMES[state] : 'Not followed') },
          { key: 'arithmetic', header: 'Arithmetic', cell: ({ finding }) => finding.arithmetic.join('; ') },
        ]}
      />
    </TableBehind>
  );
}
