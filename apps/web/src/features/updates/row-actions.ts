import { emptyDraft, noChangeDraft, readUpdate, type UpdateContext, type UpdateDraft } from '@waymark/domain';
import type { Dispatch } from 'react';
import { factsOf } from './milestone-facts';
import { correctionDraft, isBlank, newUpdateId, spelledOut, type RowDraft } from './row-draft';
import { elementId, nameOf, type RowView } from './row-view';
import type { RowsAction } from './rows-state';
import type { UpdateMilestone } from './updates.query';

type Field = keyof UpdateDraft;

export interface RowActions {
  noChange: (view: RowView) => void;
  report: (view: RowView) => void;
  slipped: (view: RowView) => void;
  completed: (view: RowView) => void;
  /** Puts right what was said last, by a new report. */
  correct: (milestone: UpdateMilestone) => void;
  /** Reports on what is not due yet. */
  begin: (milestone: UpdateMilestone) => void;
  change: (view: RowView, patch: Partial<UpdateDraft>) => void;
  open: (view: RowView) => void;
  /** Takes back what was begun, or brings it back. */
  undo: (view: RowView) => void;
  /** Folds a finished row, and one in which nothing was typed. */
  leave: (view: RowView) => void;
  /** Leaves the row if nothing is missing; else says what is. */
  finish: (view: RowView) => void;
  keepTheirs: (view: RowView) => void;
  saveAfterTheirs: (view: RowView) => void;
}

export interface ActionTools {
  dispatch: Dispatch<RowsAction>;
  context: UpdateContext;
  /** Puts the focus on an element of the page once it is there. */
  focusOn: (id: string) => void;
  say: (words: string) => void;
}

/** What can be done to the rows, by key or by button. */
export function rowActions({ dispatch, context, focusOn, say }: ActionTools): RowActions {
  const begin = (milestone: UpdateMilestone, draft: UpdateDraft, isOpen: boolean) =>
    dispatch({ kind: 'begin', milestoneId: milestone.id, row: newRow(milestone, draft), isOpen });
  const focusField = (id: string, field: Field) => focusOn(elementId(id, field));

  function report(view: RowView, patch: Partial<UpdateDraft>, field: Field): void {
    const { milestone, begun } = view;
    if (!begun) begin(milestone, { ...emptyDraft(factsOf(milestone)), ...patch }, true);
    else {
      const base = begun.draft.isNoChange ? { ...emptyDraft(factsOf(milestone)), narrative: begun.draft.narrative } : {};
      change(view, { ...base, ...patch });
      dispatch({ kind: 'open', milestoneId: milestone.id });
    }
    focusField(milestone.id, field);
  }

  function change({ milestone }: RowView, patch: Partial<UpdateDraft>): void {
    if (Object.keys(patch).length > 0) dispatch({ kind: 'change', milestoneId: milestone.id, patch, at: Date.now(), newId: newUpdateId() });
  }

  function noChange({ milestone, begun }: RowView): void {
    const { id } = milestone;
    if (begun && !begun.draft.isNoChange && !isBlank(begun.draft, milestone)) return say('Something is typed in this row. Take it back first.');
    const draft = noChangeDraft(factsOf(milestone), context.today);
    const { faults, preview } = readUpdate(draft, factsOf(milestone), context);
    const [fault] = faults;
    if (!fault) {
      begin(milestone, draft, false);
      dispatch({ kind: 'close', milestoneId: id });
      focusOn(elementId(id));
      return say(`No change on ${nameOf(milestone)}, not saved yet`);
    }
    // It cannot be said again as it is: what is missing is asked for.
    const isAsked = preview.asks.reason || preview.asks.confidenceReason;
    begin(milestone, isAsked ? draft : emptyDraft(factsOf(milestone)), true);
    dispatch({ kind: 'check', milestoneIds: [id] });
    say(fault.message);
    focusField(id, preview.asks.reason ? 'reasonCategory' : preview.asks.confidenceReason ? 'confidenceReason' : dateOrSentence(milestone));
  }

  function leave({ milestone, begun, isReady }: RowView): void {
    if (begun && isBlank(begun.draft, milestone)) dispatch({ kind: 'forget', milestoneId: milestone.id });
    else if (isReady) dispatch({ kind: 'close', milestoneId: milestone.id });
  }

  function take(milestone: UpdateMilestone, draft: UpdateDraft): void {
    begin(milestone, draft, true);
    focusField(milestone.id, draft.status === 'completed' ? 'actual' : dateOrSentence(milestone));
  }

  return {
    noChange,
    change,
    leave,
    report: (view) => report(view, {}, 'status'),
    slipped: (view) => report(view, reopened(view), dateOrSentence(view.milestone)),
    completed: (view) => report(view, { status: 'completed', isNoChange: false }, 'actual'),
    correct: (milestone) => take(milestone, correctionDraft(milestone)),
    begin: (milestone) => take(milestone, emptyDraft(factsOf(milestone))),
    open(view) {
      if (!view.begun) return report(view, {}, 'status');
      dispatch({ kind: 'open', milestoneId: view.milestone.id });
      focusField(view.milestone.id, view.begun.draft.isNoChange ? 'narrative' : 'status');
    },
    undo({ milestone, begun, isDropped }) {
      if (!begun && !isDropped) return;
      dispatch({ kind: begun ? 'drop' : 'bring back', milestoneId: milestone.id });
      focusOn(elementId(milestone.id));
      say(`${nameOf(milestone)}: ${begun ? 'taken back' : 'back as it was'}`);
    },
    finish(view) {
      const { milestone, faults } = view;
      leave(view);
      if (view.isReady || faults.length === 0) return focusOn(elementId(milestone.id));
      dispatch({ kind: 'check', milestoneIds: [milestone.id] });
      focusField(milestone.id, faults[0]?.field ?? 'status');
    },
    keepTheirs({ milestone }) {
      dispatch({ kind: 'forget', milestoneId: milestone.id });
      focusOn(elementId(milestone.id));
      say(`${nameOf(milestone)}: your report is dropped, theirs stands`);
    },
    saveAfterTheirs({ milestone, begun }) {
      if (!begun) return;
      const seen = milestone.statements.find(({ id }) => id === begun.seenStatementId);
      const seenStatementId = milestone.statements[0]?.id ?? null;
      dispatch({ kind: 'see', milestoneId: milestone.id, seenStatementId, draft: spelledOut(begun.draft, seen), newId: newUpdateId() });
      focusOn(elementId(milestone.id));
      say(`${nameOf(milestone)}: your report will be saved after theirs`);
    },
  };
}

function newRow(milestone: UpdateMilestone, draft: UpdateDraft): RowDraft {
  return {
    id: newUpdateId(),
    label: nameOf(milestone),
    draft,
    seenStatementId: milestone.statements[0]?.id ?? null,
    changedAt: Date.now(),
    isSent: false,
  };
}

/** A slip is of something open: whoever had chosen "completed" takes that back. */
function reopened({ milestone, begun }: RowView): Partial<UpdateDraft> {
  return begun?.draft.status === 'completed' ? { status: milestone.status === 'completed' ? 'in_progress' : milestone.status } : {};
}

/** Ongoing work has no date to be expected. */
function dateOrSentence({ isOngoing }: UpdateMilestone): Field {
  return isOngoing ? 'narrative' : 'forecast';
}
