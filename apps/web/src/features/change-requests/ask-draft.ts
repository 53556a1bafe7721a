import type { ChangeDraft, ChangeItemDraft, ChangeRequestKind, ReasonCategory } from '@waymark/domain';
import type { KnownMilestone } from './asked-plan.fragment';

/** A milestone that is asked for, as typed. */
export interface NewMilestone {
  name: string;
  byWhen: string;
}

/** What a person has filled in so far, for one project; what a kind does not take is kept for the others. */
export interface AskDraft {
  kind: ChangeRequestKind;
  /** Ids of milestones, in the order of choosing, each with the baseline that was on the screen then. */
  chosen: readonly { id: string; seenBaselineId: string | null }[];
  /** New dates as typed, by milestone. */
  dates: Readonly<Record<string, string>>;
  added: readonly NewMilestone[];
  /** `null`: the one that is proposed. */
  title: string | null;
  reasonCategory: ReasonCategory | null;
  reason: string;
}

const NOTHING_NEW: NewMilestone = { name: '', byWhen: '' };

/** Kinds that name milestones of the plan, and kinds that name new ones; how many fields for these at least. */
export const TAKES_CHOSEN: Readonly<Record<ChangeRequestKind, boolean>> = { move: true, add: false, split: true, merge: true, cancel: true };
export const LEAST_ADDED: Readonly<Record<ChangeRequestKind, number>> = { move: 0, add: 1, split: 2, merge: 1, cancel: 0 };

export function emptyAsk(kind: ChangeRequestKind): AskDraft {
  return { kind, chosen: [], dates: {}, added: [], title: null, reasonCategory: null, reason: '' };
}

/** The new milestones that the kind shows fields for: never fewer than it takes, and one only where two become one. */
export function shownAdded({ kind, added }: Pick<AskDraft, 'kind' | 'added'>): NewMilestone[] {
  const least = LEAST_ADDED[kind];
  if (least === 0) return [];
  const shown = kind === 'merge' ? added.slice(0, 1) : [...added];
  while (shown.length < least) shown.push(NOTHING_NEW);
  return shown;
}

export function withAdded(draft: AskDraft, at: number, change: Partial<NewMilestone>): AskDraft {
  const shown = shownAdded(draft).map((milestone, index) => (index === at ? { ...milestone, ...change } : milestone));
  return { ...draft, added: [...shown, ...draft.added.slice(shown.length)] };
}

export function withOneMore(draft: AskDraft): AskDraft {
  return { ...draft, added: [...shownAdded(draft), NOTHING_NEW] };
}

export function withoutAdded(draft: AskDraft, at: number): AskDraft {
  return { ...draft, added: shownAdded(draft).filter((_, index) => index !== at) };
}

/** Ticks a milestone or takes it out; of one that is split there is only one. */
export function withChosen(draft: AskDraft, { id, approved }: Pick<KnownMilestone, 'id' | 'approved'>, isChosen: boolean): AskDraft {
  const others = draft.kind === 'split' ? [] : draft.chosen.filter((one) => one.id !== id);
  return { ...draft, chosen: isChosen ? [...others, { id, seenBaselineId: approved?.id ?? null }] : others };
}

/** What the request would do, one by one: milestones of the plan first, then new ones. */
export function itemsOf(draft: AskDraft): ChangeItemDraft[] {
  const { kind, dates } = draft;
  const chosen = TAKES_CHOSEN[kind] ? (kind === 'split' ? draft.chosen.slice(-1) : draft.chosen) : [];
  return [
    ...chosen.map(({ id, seenBaselineId }) => ({ action: kind === 'move' ? ('move' as const) : ('cancel' as const), milestoneId: id, name: '', byWhen: kind === 'move' ? (dates[id] ?? '') : '', seenBaselineId })),
    ...shownAdded(draft).map((milestone) => ({ action: 'add' as const, milestoneId: null, ...milestone, seenBaselineId: null })),
  ];
}

export function changeDraftOf(draft: AskDraft, milestones: readonly Pick<KnownMilestone, 'id' | 'name'>[]): ChangeDraft {
  const { kind, title, reasonCategory, reason } = draft;
  return { kind, title: title ?? proposedTitle(draft, milestones), reasonCategory, reason, items: itemsOf(draft) };
}

const VERBS: Readonly<Record<ChangeRequestKind, string>> = { move: 'Move', add: 'Add', split: 'Split', merge: 'Merge', cancel: 'Cancel' };

/** "Move “Portal live”", "Merge 3 milestones": a title to keep or to better; '' while nothing is named. */
export function proposedTitle(draft: AskDraft, milestones: readonly Pick<KnownMilestone, 'id' | 'name'>[]): string {
  const { kind } = draft;
  const names =
    kind === 'add' ? shownAdded(draft).map(({ name }) => name.trim()).filter(Boolean) : itemsOf(draft).flatMap(({ milestoneId }) => milestones.find(({ id }) => id === milestoneId)?.name ?? []);
  const [first] = names;
  if (first === undefined) return '';
  return names.length === 1 ? `${VERBS[kind]} “${shortened(first)}”` : `${VERBS[kind]} ${names.length} milestones`;
}

/** A title stands in one line of a table; names of published plans reach 150 characters. */
const LONGEST_IN_TITLE = 80;

function shortened(name: string): string {
  return name.length <= LONGEST_IN_TITLE ? name : `${name.slice(0, LONGEST_IN_TITLE - 1).trimEnd()}…`;
}
