/** What somebody has typed and not saved, by the id of the record it is about. */
export type Drafts<Draft extends object> = Readonly<Record<string, Draft>>;

const PREFIX = 'waymark: draft ';

/**
 * Where one person's drafts of one kind are kept on this device.
 * @param work what they are for: "birmingham", "kpi-values:birmingham"
 */
export function draftFolder(accountId: string, work: string): string {
  return `${PREFIX}${accountId} ${work} `;
}

/**
 * The drafts kept in a folder. What cannot be read is left out.
 * @param read of what was kept, perhaps by an older version of the page: the draft, or `null`; it may throw instead
 */
export function keptDrafts<Draft extends object>(folder: string, read: (kept: unknown) => Draft | null): Drafts<Draft> {
  const drafts: Record<string, Draft> = {};
  for (const key of keysFrom(folder)) {
    const draft = readText(localStorage.getItem(key), read);
    if (draft) drafts[key.slice(folder.length)] = draft;
  }
  return drafts;
}

/**
 * Keeps what has changed. Only drafts that were known before are taken out: another window may hold others.
 * @returns whether this device keeps them.
 */
export function keepDrafts(folder: string, before: Drafts<object>, after: Drafts<object>): boolean {
  try {
    for (const [id, draft] of Object.entries(after)) if (before[id] !== draft) localStorage.setItem(folder + id, JSON.stringify(draft));
    for (const id of Object.keys(before)) if (!after[id]) localStorage.removeItem(folder + id);
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

function readText<Draft>(text: string | null, read: (kept: unknown) => Draft | null): Draft | null {
  try {
    return read(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}
