import { textWidth, wrapLabel } from './wrap-label';

/** Where a series begins anew, and why. */
export interface Break {
  x: number;
  words: string;
}

export interface PlacedNote {
  x: number;
  /** From here the line runs down; negative, from the foot of the notes upwards. */
  lineTop: number;
  lines: string[];
  /** Left edge of the words, and the middle of their first line, counted like `lineTop`. */
  left: number;
  right: number;
  top: number;
}

export interface PlacedNotes {
  notes: PlacedNote[];
  /** Of all rows together; 0 without a note. */
  height: number;
}

export const NOTE_FONT = 12;
export const NOTE_LINE = 14;
const NOTE_WIDTH = 210;
/** In a narrow picture a note takes at most this share of the width. */
const NOTE_SHARE = 0.62;
/** Where the words of neighbours leave no room, they are set narrower, in more lines. */
const NARROWINGS = [
  { share: 1, lines: 3 },
  { share: 0.65, lines: 4 },
  { share: 0.5, lines: 5 },
] as const;
/** From a line to its words. */
const ASIDE = 5;
/** More than this many rows of words would be a text with a picture under it. */
const MOST_ROWS = 4;
/** Of more breaks than this the newest have words: each one more multiplies the ways to arrange them. */
const MOST_NOTES = 6;

interface Option {
  row: number;
  left: number;
  right: number;
  isAside: boolean;
}

interface Wish extends Break {
  lines: string[];
  wide: number;
}

/**
 * Words above the plot, each beside the line it explains, in as few rows as they need: no words on others, no line through words.
 * Where there is no room for all, the oldest stay without words (the description and the table have them).
 */
export function placeNotes(breaks: readonly Break[], { left, right }: { left: number; right: number }): PlacedNotes {
  for (let from = Math.max(0, breaks.length - MOST_NOTES); from < breaks.length; from++) {
    const kept = breaks.slice(from);
    for (const { share, lines } of NARROWINGS) {
      const wishes = kept.map((each) => wishFor(each, Math.min(NOTE_WIDTH, (right - left) * NOTE_SHARE) * share, lines));
      for (let rows = 1; rows <= Math.min(MOST_ROWS, kept.length); rows++) {
        const found = arrange(wishes, [], rows, { left, right });
        if (found) return stacked(breaks.slice(0, from), wishes, found);
      }
    }
  }
  return { notes: [], height: 0 };
}

function wishFor(each: Break, width: number, most: number): Wish {
  const lines = wrapLabel(each.words, width, NOTE_FONT, most);
  return { ...each, lines, wide: Math.max(...lines.map((line) => textWidth(line, NOTE_FONT))) };
}

/** Tries the rows from the lowest up, and in each the sides of the line, until everything stands free. */
function arrange(wishes: readonly Wish[], placed: readonly Option[], rows: number, edges: { left: number; right: number }): Option[] | null {
  const wish = wishes[placed.length];
  if (!wish) return [...placed];
  for (let row = 0; row < rows; row++) {
    for (const option of sidesOf(wish, row, edges)) {
      if (!placed.every((other, index) => areApart(option, wish.x, other, wishes[index]!.x))) continue;
      const found = arrange(wishes, [...placed, option], rows, edges);
      if (found) return found;
    }
  }
  return null;
}

/** Right of the line, left of it, or, where it is too near the edge for either, above its end. */
function sidesOf({ x, wide }: Wish, row: number, { left, right }: { left: number; right: number }): Option[] {
  const sides = [
    { left: x + ASIDE, isAside: true },
    { left: x - ASIDE - wide, isAside: true },
    { left: Math.min(Math.max(x - wide / 2, left), right - wide), isAside: false },
  ];
  return sides.map((side) => ({ ...side, row, right: side.left + wide })).filter((side) => side.left >= left && side.right <= right);
}

function areApart(a: Option, ax: number, b: Option, bx: number): boolean {
  const areBeside = a.row !== b.row || a.left > b.right + 8 || b.left > a.right + 8;
  return areBeside && !runsThrough(a, ax, b) && !runsThrough(b, bx, a);
}

/** Whether the line of `a` runs through the words of `b`. */
function runsThrough(a: Option, x: number, b: Option): boolean {
  const reaches = a.isAside ? b.row <= a.row : b.row < a.row;
  return reaches && x > b.left - 4 && x < b.right + 4;
}

function stacked(silent: readonly Break[], wishes: readonly Wish[], options: readonly Option[]): PlacedNotes {
  const rows = Math.max(...options.map(({ row }) => row)) + 1;
  const highs = Array.from({ length: rows }, (_, row) => Math.max(...wishes.filter((_, index) => options[index]!.row === row).map(({ lines }) => lines.length)) * NOTE_LINE + 6);
  const footOf = (row: number) => highs.slice(0, row).reduce((sum, high) => sum + high, 0);
  const notes = wishes.map(({ x, lines }, index): PlacedNote => {
    const { row, left, right, isAside } = options[index]!;
    const top = -footOf(row) - lines.length * NOTE_LINE - 2;
    return { x, lines, left, right, top: top + NOTE_LINE / 2, lineTop: isAside ? top : -footOf(row) };
  });
  return {
    notes: [...silent.map(({ x }) => ({ x, lines: [], left: x, right: x, top: 0, lineTop: 0 })), ...notes],
    height: footOf(rows),
  };
}
