/** Two minutes' reading for a board with forty milestones: a paragraph each, not a report. */
export const LONGEST_NARRATIVE = 2000;
/** Half of that for each part of an explanation. */
export const LONGEST_EXPLANATION = 1000;
/** A by-when of the longest published plans has under 150 characters; one date has fewer. */
export const LONGEST_DATE = 200;

/** A text as it will be kept, and what is wrong with it. */
export interface CleanText {
  text: string;
  fault: string | null;
}

/**
 * A typed text without what nobody can see and no letter needs: control characters, and the marks that
 * turn the direction of what follows, which can disguise a text. Letters of any script and emoji pass.
 * @param called how a message names it: "The sentence"
 * @param most characters as people count them, not units of memory
 */
export function cleanText(typed: string, called: string, most: number): CleanText {
  if (typed.includes('\0')) return { text: '', fault: `${called} holds a character that is no text. Type it again, or paste it as plain text.` };
  const text = typed.replace(/\r\n?/g, '\n').replace(UNSEEN, '').replace(HALF_CHARACTER, '\uFFFD').trim();
  const length = lengthOf(text);
  if (length > most) {
    return { text, fault: `${called} has ${COUNT.format(length)} characters. Shorten it to ${COUNT.format(most)} at most.` };
  }
  return { text: VISIBLE.test(text) ? text : '', fault: null };
}

/** Controls other than tab and new line (U+0000 to U+001F, U+007F to U+009F), bidirectional embeddings, overrides and isolates. */
const UNSEEN = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/gu;
/** Half of a pair: no database takes it. */
const HALF_CHARACTER = /\p{Cs}/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
const COUNT = new Intl.NumberFormat('en-GB');

function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
