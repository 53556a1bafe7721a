import type { UpdateContext } from '@waymark/domain';
import type { KeyboardEvent } from 'react';
import { FinishedRow, UntouchedRow } from './closed-row';
import { ConflictNotice } from './conflict-notice';
import { MilestoneCell } from './milestone-cell';
import { OpenRow } from './open-row';
import type { RowActions } from './row-actions';
import { commandOf, ROW_SHORTCUTS, type RowCommand } from './row-keys';
import { elementId, nameOf, type RowView } from './row-view';
import { promiseHistory, promiseInWords } from './update-words';

interface UpdateRowProps {
  slug: string;
  view: RowView;
  context: UpdateContext;
  actions: RowActions;
  /** The one row that the Tab key reaches. */
  isCurrent: boolean;
  onFocus: () => void;
  onCommand: (command: RowCommand) => void;
  now: number;
}

/** One milestone: untouched, being written, or written and not saved. */
export function UpdateRow({ slug, view, context, actions, isCurrent, onFocus, onCommand, now }: UpdateRowProps) {
  const { milestone, begun, isOpen } = view;
  const { today } = context;

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape') {
      event.preventDefault();
      actions.leave(view);
      document.getElementById(elementId(milestone.id))?.focus();
      return;
    }
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    onCommand(command);
  }

  const written = begun && { ...view, begun };
  return (
    <>
      {/* The row takes the keys; whoever uses none of them has a button for each. */}
      <tr
        id={elementId(milestone.id)}
        className={`govuk-table__row wm-updates__row wm-updates__row--${stateOf(view)}`}
        aria-label={`${nameOf(milestone)}: ${stateInWords(view)}`}
        aria-keyshortcuts={ROW_SHORTCUTS}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <th scope="row" className="govuk-table__header wm-updates__milestone">
          <MilestoneCell slug={slug} view={view} today={today} />
        </th>
        <td className="govuk-table__cell" data-label="Promised">
          {promiseInWords(milestone)}
          <span className="wm-secondary">{promiseHistory(milestone, today)}</span>
        </td>
        {!written ? (
          <UntouchedRow slug={slug} view={view} today={today} actions={actions} now={now} />
        ) : isOpen ? (
          <OpenRow slug={slug} view={written} today={today} actions={actions} onChange={(patch) => actions.change(view, patch)} />
        ) : (
          <FinishedRow slug={slug} view={written} today={today} actions={actions} now={now} />
        )}
      </tr>
      {written && view.newer.length > 0 && (
        <tr className="wm-updates__notice">
          <td colSpan={5} className="govuk-table__cell">
            <ConflictNotice view={written} context={context} actions={actions} />
          </td>
        </tr>
      )}
    </>
  );
}

function stateOf({ begun, isOpen }: RowView): 'untouched' | 'open' | 'finished' {
  return !begun ? 'untouched' : isOpen ? 'open' : 'finished';
}

function stateInWords({ milestone, begun, isReady, newer }: RowView): string {
  if (!begun) return milestone.statements[0]?.response?.kind === 'returned' ? 'returned by the sponsor, to report again' : 'to report';
  if (newer.length > 0) return 'somebody else has reported, choose';
  if (!isReady) return 'begun, not complete';
  return begun.draft.isNoChange ? 'no change, not saved yet' : 'written, not saved yet';
}
