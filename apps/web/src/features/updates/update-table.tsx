import type { UpdateContext } from '@waymark/domain';
import { useState } from 'react';
import { HeaderRow } from '../../components/header-row';
import { KeyHints } from '../../components/key-hints';
import type { RowActions } from './row-actions';
import { KEY_HINTS, type RowCommand } from './row-keys';
import { elementId, type RowView } from './row-view';
import { UpdateRow } from './update-row';

interface UpdateTableProps {
  slug: string;
  rows: readonly RowView[];
  context: UpdateContext;
  actions: RowActions;
  now: number;
}

/** All that is owed in one table. Of its rows the Tab key reaches one; the arrows go on from there. */
export function UpdateTable({ slug, rows, context, actions, now }: UpdateTableProps) {
  const [current, setCurrent] = useState<string | null>(null);
  const currentId = rows.some(({ milestone }) => milestone.id === current) ? current : rows[0]?.milestone.id;

  function move(view: RowView, by: 1 | -1): void {
    const next = rows[rows.indexOf(view) + by];
    if (!next) return;
    actions.leave(view);
    document.getElementById(elementId(next.milestone.id))?.focus();
  }

  function obey(command: RowCommand, view: RowView): void {
    if (command === 'next') move(view, 1);
    else if (command === 'previous') move(view, -1);
    else if (command === 'no change') actions.noChange(view);
    else if (command === 'slipped') actions.slipped(view);
    else if (command === 'completed') actions.completed(view);
    else if (command === 'undo') actions.undo(view);
    else actions.open(view);
  }

  return (
    <>
      <KeyHints block="wm-updates" intro="Keys on a row:" hints={KEY_HINTS} />
      <table className="govuk-table wm-updates">
        <caption className="govuk-visually-hidden">Milestones to report on</caption>
        <HeaderRow headers={['Milestone', 'Promised', 'Now expected', 'Confidence', 'In a sentence']} />
        <tbody>
          {rows.map((view) => (
            <UpdateRow
              key={view.milestone.id}
              slug={slug}
              view={view}
              context={context}
              actions={actions}
              isCurrent={view.milestone.id === currentId}
              onFocus={() => setCurrent(view.milestone.id)}
              onCommand={(command) => obey(command, view)}
              now={now}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}
