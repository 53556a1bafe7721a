import type { KeyboardEvent } from 'react';
import type { KeyHint } from '../../components/key-hints';

/** Indexes of the grid's row and column; as a step, how far. */
export interface CellAt {
  row: number;
  column: number;
}

/** The keys as shown above the grid. */
export const KEY_HINTS: readonly KeyHint[] = [
  { keys: ['↑', '↓', 'Enter'], words: 'up and down' },
  { keys: ['←', '→', 'Tab'], words: 'across' },
  { keys: ['F2'], words: 'kind of value, note' },
  { keys: ['Esc'], words: 'take back' },
];

/** Where a key leads, as in a spreadsheet: left and right only from the edge of the text. `null`: it is the text's. */
export function stepOf(event: KeyboardEvent): CellAt | null {
  const input = event.target as HTMLInputElement;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const [from, to, end] = [input.selectionStart ?? 0, input.selectionEnd ?? 0, input.value.length];
  const isWhole = from === 0 && to === end;
  switch (event.key) {
    case 'ArrowUp':
      return { row: -1, column: 0 };
    case 'ArrowDown':
      return { row: 1, column: 0 };
    case 'Enter':
      return { row: event.shiftKey ? -1 : 1, column: 0 };
    case 'ArrowLeft':
      return !event.shiftKey && (isWhole || (from === 0 && to === 0)) ? { row: 0, column: -1 } : null;
    case 'ArrowRight':
      return !event.shiftKey && (isWhole || (from === end && to === end)) ? { row: 0, column: 1 } : null;
    default:
      return null;
  }
}
