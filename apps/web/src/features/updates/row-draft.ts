import { dayInWords, emptyDraft, type UpdateDraft } from '@waymark/domain';
import { factsOf } from './milestone-facts';
import type { Statement, UpdateMilestone } from './updates.query';

/** A report that somebody has begun. */
export interface RowDraft {
  /** Of the update that it becomes: the same at every attempt to save it, so that two attempts make one. */
  id: string;
  /** The milestone's name, in case it is no longer on the list when the draft is found again. */
  label: string;
  draft: UpdateDraft;
  /** The newest statement that was on the screen; `null`: there was none. */
  seenStatementId: string | null;
  /** When it was changed last, in milliseconds since 1970. */
  changedAt: number;
  /** It was sent, and whether it arrived is not known. */
  isSent: boolean;
}

/** What counts of a draft: a date typed for a status that is no longer chosen is kept, and not sent. */
export function relevant(draft: UpdateDraft): UpdateDraft {
  if (draft.isNoChange) return draft;
  return draft.status === 'completed' ? { ...draft, forecast: '' } : { ...draft, actual: '' };
}

/** Nothing typed and nothing chosen. */
export function isBlank(draft: UpdateDraft, milestone: UpdateMilestone): boolean {
  return JSON.stringify(draft) === JSON.stringify(emptyDraft(factsOf(milestone)));
}

/** What was said last, to be put right: a new report, beside which the old one stays in the history. */
export function correctionDraft(milestone: UpdateMilestone): UpdateDraft {
  const [last] = milestone.statements;
  return last ? { ...emptyDraft(factsOf(milestone)), ...fieldsOf(last) } : emptyDraft(factsOf(milestone));
}

/**
 * "No change" once somebody else has reported: said again in full as it was on the screen, because
 * what would be repeated is now theirs.
 */
export function spelledOut(draft: UpdateDraft, seen: Statement | undefined): UpdateDraft {
  if (!draft.isNoChange) return draft;
  const narrative = draft.narrative.trim() || (seen ? `No change since ${dayInWords(seen.statedOn)}.` : '');
  return { ...draft, isNoChange: false, narrative };
}

/** A name for a new update. `crypto.randomUUID` is missing where a page comes without TLS. */
export function newUpdateId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => (index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function fieldsOf(statement: Statement): Partial<UpdateDraft> {
  return {
    status: statement.status,
    forecast: statement.forecast?.words ?? '',
    actual: statement.actual?.words ?? '',
    confidence: statement.confidence,
    narrative: statement.narrative,
    reasonCategory: statement.reasonCategory,
    reason: statement.reason ?? '',
    recovery: statement.recovery ?? '',
    confidenceReason: statement.confidenceReason ?? '',
    confidenceUntil: statement.confidenceUntil ?? '',
  };
}
