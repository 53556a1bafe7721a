import type { Precision } from '../by-when/by-when';
import type { Day } from '../day';
import type { Fault } from '../domain-error';
import { Form } from '../editing/form';
import type { BaselineVersion, DatedPoint, MilestoneStatus, ReasonCategory } from '../plan';
import type { ChangeAction, ChangeRequestKind } from '../plan-decisions';
import { kindFault } from './kinds';
import { ItemReader } from './read-item';

/** A change request as a person fills it in; texts as typed, '' is nothing given. */
export interface ChangeDraft {
  kind: ChangeRequestKind;
  title: string;
  reasonCategory: ReasonCategory | null;
  reason: string;
  items: ChangeItemDraft[];
}

export interface ChangeItemDraft {
  action: ChangeAction;
  milestoneId: string | null;
  name: string;
  byWhen: string;
  /** Id of the approved baseline on the screen; `null`: it had none. */
  seenBaselineId: string | null;
}

/** As much of a project's milestone as a change of it needs; a `MilestoneView` fits. */
export interface ChangedMilestone {
  id: string;
  name: string;
  status: MilestoneStatus;
  isOngoing: boolean;
  original: Pick<BaselineVersion, 'id' | keyof DatedPoint> | null;
  approved: Pick<BaselineVersion, 'id' | keyof DatedPoint> | null;
}

/** An item as it will be kept. */
export interface NewChangeItem {
  action: ChangeAction;
  milestoneId: string | null;
  name: string | null;
  seenBaselineId: string | null;
  text: string | null;
  earliest: Day | null;
  latest: Day | null;
  precision: Precision | null;
}

export interface ReadChange {
  /** At "title", "reason", "reasonCategory", "items", "items.0", "items.0.byWhen", "items.1.name", "items.0.milestoneId". */
  faults: Fault[];
  /** `null` where anything is wrong. */
  change: { title: string; reasonCategory: ReasonCategory; reason: string; items: NewChangeItem[] } | null;
}

/**
 * Reads a request: which milestones its kind takes (move: at least one moved; add: at least one new; split: one
 * cancelled and two or more new; merge: two or more cancelled and one new; cancel: at least one), dates by the same
 * reading as everywhere, and nothing that is done, cancelled or unchanged. Never throws.
 * @param milestones of the project, as they are now.
 */
export function readChange(draft: ChangeDraft, milestones: readonly ChangedMilestone[], today: Day): ReadChange {
  const form = new Form();
  const title = form.name(draft.title, { field: 'title', called: 'The title' });
  const { reasonCategory } = draft;
  if (reasonCategory === null) form.refuse('reasonCategory', 'Choose the kind of reason.');
  const reason = form.text(draft.reason, { field: 'reason', called: 'The reason' });
  if (reason === '') form.refuse('reason', 'Say why: the board decides by it.');
  form.refuseIf('items', kindFault(draft.kind, draft.items));
  const reader = new ItemReader(form, milestones, today);
  const items = draft.items.map((item, index) => reader.read(item, `items.${index}`));
  const faults = [...form.refused];
  return { faults, change: faults.length > 0 || reasonCategory === null ? null : { title, reasonCategory, reason, items } };
}
