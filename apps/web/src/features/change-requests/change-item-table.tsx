import { Link } from '@tanstack/react-router';
import { OPEN_CHANGE_STATES } from '@waymark/domain';
import { DataTable } from '../../components/data-table';
import { capital } from '../../components/words';
import type { ChangeItem, ChangeRequest } from './change-request.fragment';

const ACTIONS = { move: 'Move', add: 'New', cancel: 'Ends' } as const;

/** Each milestone before and after: the first promise, what was approved when it was asked for, and what is asked for. */
export function ChangeItemTable({ slug, request }: { slug: string; request: ChangeRequest }) {
  const isOpen = OPEN_CHANGE_STATES.has(request.state);
  return (
    <DataTable
      caption="Before and after"
      isCaptionHidden
      className="wm-table--change-items"
      rows={request.items}
      rowKey={({ id }) => id}
      columns={[
        { key: 'milestone', header: 'Milestone', isRowHeader: true, cell: (item) => <ItemName slug={slug} request={request} item={item} />, copy: ({ called }) => called },
        ...(request.kind === 'split' || request.kind === 'merge' ? [{ key: 'action', header: 'What becomes of it', cell: ({ action }: ChangeItem) => ACTIONS[action] }] : []),
        { key: 'first', header: 'First promised', cell: ({ action, original }) => original?.words ?? (action === 'add' ? 'Nothing' : 'No date') },
        { key: 'before', header: isOpen ? 'Approved now' : 'Approved when asked', cell: ({ action, before }) => before?.words ?? (action === 'add' ? 'Not in the plan' : 'No date') },
        { key: 'after', header: 'Asked for', cell: ({ afterWords }) => <strong>{afterWords ?? 'Cancelled'}</strong>, copy: ({ afterWords }) => afterWords ?? 'Cancelled' },
        { key: 'movement', header: 'Movement', cell: ({ movementWords }) => capital(movementWords) },
      ]}
    />
  );
}

/** A new one has a page as soon as it is in the plan. */
export function ItemName({ slug, request, item: { action, called, milestone } }: { slug: string; request: ChangeRequest; item: ChangeItem }) {
  const id = milestone?.id ?? (action === 'add' && !OPEN_CHANGE_STATES.has(request.state) ? request.project.milestones.find(({ name }) => name === called)?.id : undefined);
  if (id === undefined) return <span>{called}</span>;
  return (
    <Link to="/programmes/$slug/milestones/$id" params={{ slug, id }} className="govuk-link">
      {called}
    </Link>
  );
}
