/** What somebody has typed and not saved, by the id of the record it is about. */
export type Drafts<Draft extends object> = Readonly<Record<string, Draft>>;

const PREFIX = 'waymark: draft ';

/** The text under which this window found or left a draft: another window may have put its own there since. */
const left = new WeakMap<object, string>();

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
    const text = localStorage.getItem(key) ?? 'null';
    const draft = readText(text, read);
    if (!draft) continue;
    drafts[key.slice(folder.length)] = draft;
    left.set(draft, text);
  }
  return drafts;
}

/**
 * Keeps what has changed, each draft by itself. Only drafts that were known before, and that stand as this window left
 * them, are taken out: another window may hold others, or have gone on with the same.
 * @returns whether this device keeps them.
 */
export function keepDrafts(folder: string, before: Drafts<object>, after: Drafts<object>): boolean {
  try {
    for (const [id, draft] of Object.entries(after)) if (before[id] !== draft) keep(folder + id, draft, before[id]);
    for (const [id, draft] of Object.entries(before)) if (!after[id] && localStorage.getItem(folder + id) === left.get(draft)) localStorage.removeItem(folder + id);
    return true;
  } catch {
    return false;
  }
}

function keep(key: string, draft: object, before: object | undefined): void {
  const text = JSON.stringify(draft);
  // Where there is no room for it, what stood there before is still its own.
  left.set(draft, (before && left.get(before)) ?? text);
  localStorage.setItem(key, text);
  left.set(draft, text);
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

function readText<Draft>(text: string, read: (kept: unknown) => Draft | null): Draft | null {
  try {
    return read(JSON.parse(text));
  } catch {
    return null;
  }
}
