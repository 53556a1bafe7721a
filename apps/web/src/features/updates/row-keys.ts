import type { KeyboardEvent } from 'react';
import type { KeyHint } from '../../components/key-hints';

/** What a key does on a row that has the focus. */
export type RowCommand = 'next' | 'previous' | 'no change' | 'slipped' | 'completed' | 'undo' | 'open';

const COMMANDS: Readonly<Record<string, RowCommand>> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  n: 'no change',
  s: 'slipped',
  c: 'completed',
  u: 'undo',
  Enter: 'open',
};

/** For screen readers, in the same order as they are shown. */
export const ROW_SHORTCUTS = 'ArrowDown ArrowUp N S C U Enter';

/** The keys as shown above the table. */
export const KEY_HINTS: readonly KeyHint[] = [
  { keys: ['↓', '↑'], words: 'next, previous' },
  { keys: ['N'], words: 'no change' },
  { keys: ['S'], words: 'slipped' },
  { keys: ['C'], words: 'completed' },
  { keys: ['U'], words: 'undo' },
  { keys: ['Enter'], words: 'open' },
  { keys: ['Esc'], words: 'back to the row' },
  { keys: ['Ctrl Enter'], words: 'save' },
];

/**
 * The command of a key. Single letters work only while the row itself has the focus (WCAG 2.1.4): in
 * a field they are text, on a button they are the browser's.
 */
export function commandOf(event: KeyboardEvent<HTMLElement>): RowCommand | null {
  if (event.target !== event.currentTarget) return null;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return COMMANDS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

export function isSaveKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey);
}
