import type { UpdateDraft, UpdateFault } from '@waymark/domain';
import type { RowDrafts } from './kept-rows';
import type { RowDraft } from './row-draft';

/** What somebody has begun and not saved, by milestone. */
export interface RowsState {
  drafts: RowDrafts;
  /** Rows whose fields are open. */
  open: readonly string[];
  /** Found on this device when the page opened, and not touched since. */
  restored: readonly string[];
  /** Somebody tried to be done with the row: all that is missing is said. */
  checked: readonly string[];
  /** What the server refused, until the row changes. */
  refused: Readonly<Record<string, readonly UpdateFault[]>>;
  /** Taken back, and still to be had. */
  dropped: RowDrafts;
}

export type RowsAction =
  | { kind: 'begin'; milestoneId: string; row: RowDraft; isOpen: boolean }
  | { kind: 'change'; milestoneId: string; patch: Partial<UpdateDraft>; at: number; newId: string }
  | { kind: 'see'; milestoneId: string; seenStatementId: string | null; draft: UpdateDraft; newId: string }
  | { kind: 'open' | 'close' | 'drop' | 'forget' | 'bring back'; milestoneId: string }
  | { kind: 'check' | 'sent'; milestoneIds: readonly string[] }
  | { kind: 'saved'; updateIds: readonly string[] }
  | { kind: 'refused'; faults: RowsState['refused'] };

export function startWith(drafts: RowDrafts): RowsState {
  return { drafts, open: [], restored: Object.keys(drafts), checked: [], refused: {}, dropped: {} };
}

export function rowsReducer(state: RowsState, action: RowsAction): RowsState {
  switch (action.kind) {
    case 'begin': {
      const next = { ...state, drafts: { ...state.drafts, [action.milestoneId]: action.row }, dropped: without(state.dropped, [action.milestoneId]) };
      return action.isOpen ? { ...next, open: withId(state.open, action.milestoneId) } : next;
    }
    case 'change': {
      const row = state.drafts[action.milestoneId];
      if (!row) return state;
      // Sent and then changed, it is another update: the first may have arrived, and then says something else.
      const id = row.isSent ? action.newId : row.id;
      const changed = { ...row, id, isSent: false, draft: { ...row.draft, ...action.patch }, changedAt: action.at };
      return {
        ...state,
        drafts: { ...state.drafts, [action.milestoneId]: changed },
        restored: withoutId(state.restored, action.milestoneId),
        refused: without(state.refused, [action.milestoneId]),
      };
    }
    case 'see': {
      const row = state.drafts[action.milestoneId];
      if (!row) return state;
      const seen = { ...row, id: row.isSent ? action.newId : row.id, isSent: false, draft: action.draft, seenStatementId: action.seenStatementId };
      return { ...state, drafts: { ...state.drafts, [action.milestoneId]: seen } };
    }
    case 'open':
      return { ...state, open: withId(state.open, action.milestoneId) };
    case 'close':
      return { ...state, open: withoutId(state.open, action.milestoneId), restored: withoutId(state.restored, action.milestoneId) };
    case 'drop': {
      const row = state.drafts[action.milestoneId];
      if (!row) return state;
      return { ...cleared(state, [action.milestoneId]), dropped: { ...state.dropped, [action.milestoneId]: row } };
    }
    case 'forget':
      return cleared(state, [action.milestoneId]);
    case 'bring back': {
      const row = state.dropped[action.milestoneId];
      if (!row) return state;
      return { ...state, drafts: { ...state.drafts, [action.milestoneId]: row }, dropped: without(state.dropped, [action.milestoneId]) };
    }
    case 'check':
      return { ...state, checked: [...new Set([...state.checked, ...action.milestoneIds])] };
    case 'sent': {
      const sent = action.milestoneIds.flatMap((id) => (state.drafts[id] ? [[id, { ...state.drafts[id], isSent: true }] as const] : []));
      return { ...state, drafts: { ...state.drafts, ...Object.fromEntries(sent) } };
    }
    case 'saved':
      // What was changed since it was sent is another update by now.
      return cleared(state, idsOf(state.drafts, action.updateIds));
    case 'refused': {
      const ids = Object.keys(action.faults);
      return { ...state, refused: { ...state.refused, ...action.faults }, open: [...new Set([...state.open, ...ids])] };
    }
  }
}

function cleared(state: RowsState, ids: readonly string[]): RowsState {
  const keep = (list: readonly string[]) => list.filter((id) => !ids.includes(id));
  return {
    drafts: without(state.drafts, ids),
    refused: without(state.refused, ids),
    dropped: without(state.dropped, ids),
    open: keep(state.open),
    restored: keep(state.restored),
    checked: keep(state.checked),
  };
}

function idsOf(drafts: RowDrafts, updateIds: readonly string[]): string[] {
  return Object.entries(drafts).flatMap(([milestoneId, { id }]) => (updateIds.includes(id) ? [milestoneId] : []));
}

function without<Value>(record: Readonly<Record<string, Value>>, ids: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));
}

const withId = (list: readonly string[], id: string) => (list.includes(id) ? list : [...list, id]);
const withoutId = (list: readonly string[], id: string) => list.filter((each) => each !== id);
