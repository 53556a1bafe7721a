import { dayInWords } from '@waymark/domain';
import { DataTable } from '../../components/data-table';
import { graphql, type ResultOf } from '../../graphql';
import { RecordLink, recordRefFragment } from '../records/record-link';

export const baselineFragment = graphql(
  `
    fragment BaselineRow on Baseline {
      id
      version
      standing
      words
      approvedOn
      decision
      approver
      reason
      changeRequest {
        ...RecordRefFields
      }
    }
  `,
  [recordRefFragment],
);

type Baseline = ResultOf<typeof baselineFragment>;

/** Every version of a promise with the decision that moved it: a date never moves silently. */
export function BaselineTable({ slug, baselines }: { slug: string; baselines: readonly Baseline[] }) {
  return (
    <DataTable
      caption="How the promise moved"
      rows={baselines}
      rowKey={(baseline) => baseline.id}
      columns={[
        {
          key: 'version',
          header: 'Version',
          isRowHeader: true,
          cell: ({ version, standing }) => `${version === 1 ? 'Original' : `Version ${version}`}${standing === 'draft' ? ', draft' : ''}`,
        },
        { key: 'date', header: 'Promised for', cell: ({ words }) => words },
        {
          key: 'decision',
          header: 'Decision',
          cell: ({ version, decision, approver, approvedOn, changeRequest }) => (
            <>
              {version === 1 ? decision : decisionOf({ decision, approver, approvedOn })}
              {changeRequest && (
                <span className="wm-ledger__line">
                  <RecordLink slug={slug} record={changeRequest} />
                </span>
              )}
            </>
          ),
        },
        { key: 'reason', header: 'Reason', cell: ({ version, reason }) => reason ?? (version === 1 ? '' : 'None recorded') },
      ]}
    />
  );
}

function decisionOf({ decision, approver, approvedOn }: Pick<Baseline, 'decision' | 'approver' | 'approvedOn'>): string {
  const parts = [decision, approver, approvedOn && dayInWords(approvedOn)].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'None recorded';
}
