import { diffWords } from 'diff';

/** Words that stayed, that were there, or that are there now. */
export interface Part {
  kind: 'same' | 'was' | 'now';
  words: string;
}

/**
 * Below this share of words in common, marks between the words are harder to read than both texts one after the
 * other: "22 April 2022" against "30 June 2022" shares only the year.
 */
const LEAST_IN_COMMON = 0.5;

/** Old and new in one text, with what differs marked. `null` on a side: nothing was said. */
export function markedWords(before: string | null, after: string | null): Part[] {
  if (before === null || after === null || before === after) return whole(before, after);
  const parts = diffWords(before, after).map(({ value, added, removed }): Part => ({ kind: removed ? 'was' : added ? 'now' : 'same', words: value }));
  const same = parts.filter(({ kind }) => kind === 'same').reduce((sum, { words }) => sum + countOfWords(words), 0);
  return same < LEAST_IN_COMMON * Math.min(countOfWords(before), countOfWords(after)) || same < 2 ? whole(before, after) : parts;
}

function whole(before: string | null, after: string | null): Part[] {
  if (before === after) return before === null ? [] : [{ kind: 'same', words: before }];
  return [...(before === null ? [] : [{ kind: 'was' as const, words: before }]), ...(after === null ? [] : [{ kind: 'now' as const, words: after }])];
}

function countOfWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
