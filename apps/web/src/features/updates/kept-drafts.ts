import { emptyDraft } from '@waymark/domain';
import type { RowDraft } from './row-draft';

export type Drafts = Readonly<Record<string, RowDraft>>;

const PREFIX = 'waymark: draft ';

/** Where the drafts of one person in one programme are kept on this device. */
export function draftFolder(accountId: string, slug: string): string {
  return `${PREFIX}${accountId} ${slug} `;
}

/** The drafts kept in a folder, by milestone. What cannot be read is left out. */
export function keptDrafts(folder: string): Drafts {
  const drafts: Record<string, RowDraft> = {};
  for (const key of keysFrom(folder)) {
    const draft = readDraft(localStorage.getItem(key));
    if (draft) drafts[key.slice(folder.length)] = draft;
  }
  return drafts;
}

/**
 * Keeps what has changed. Only drafts that were known before are taken out: another window may hold others.
 * @returns whether this device keeps them.
 */
export function keepDrafts(folder: string, before: Drafts, after: Drafts): boolean {
  try {
    for (const [milestoneId, draft] of Object.entries(after)) {
      if (before[milestoneId] !== draft) localStorage.setItem(folder + milestoneId, JSON.stringify(draft));
    }
    for (const milestoneId of Object.keys(before)) {
      if (!after[milestoneId]) localStorage.removeItem(folder + milestoneId);
    }
    return true;
  } catch {
    return false;
  }
}

/** For signing out: a device that several people use keeps nobody's words. */
export function forgetDrafts(accountId: string): void {
  for (const key of keysFrom(`${PREFIX}${accountId} `)) localStorage.removeItem(key);
}

function keysFrom(prefix: string): string[] {
  try {
    return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '').filter((key) => key.startsWith(prefix));
  } catch {
    // A browser that keeps nothing has nothing.
    return [];
  }
}

const EMPTY = emptyDraft({ statements: [] });

function readDraft(text: string | null): RowDraft | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<RowDraft> | null;
    if (typeof kept?.id !== 'string' || typeof kept.draft !== 'object') return null;
    const { id, label = '', seenStatementId = null, changedAt = 0, isSent = false } = kept;
    // A draft from an older version of this page may lack a field.
    return { id, label, draft: { ...EMPTY, ...kept.draft }, seenStatementId, changedAt, isSent };
  } catch {
    return null;
  }
}
