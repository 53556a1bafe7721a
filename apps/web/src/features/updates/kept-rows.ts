import { emptyDraft } from '@waymark/domain';
import { keptDrafts, type Drafts } from '../../components/kept-drafts';
import type { RowDraft } from './row-draft';

/** Reports that somebody has begun, by milestone. */
export type RowDrafts = Drafts<RowDraft>;

export function keptRows(folder: string): RowDrafts {
  return keptDrafts(folder, readRow);
}

const EMPTY = emptyDraft({ statements: [] });

function readRow(found: unknown): RowDraft | null {
  const kept = found as Partial<RowDraft> | null;
  if (typeof kept?.id !== 'string' || typeof kept.draft !== 'object') return null;
  const { id, label = '', seenStatementId = null, changedAt = 0, isSent = false } = kept;
  // A draft from an older version of this page may lack a field.
  return { id, label, draft: { ...EMPTY, ...kept.draft }, seenStatementId, changedAt, isSent };
}
