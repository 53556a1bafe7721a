import { textWidth } from './wrap-label';

export interface LabelWish {
  key: string;
  text: string;
  /** Middle of the mark it names. */
  x: number;
  /** Where the letters would stand, best place first. */
  lines: readonly number[];
}

export interface PlacedLabel {
  key: string;
  text: string;
  /** Middle of the text. */
  x: number;
  y: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface LabelRoom {
  left: number;
  right: number;
  fontSize: number;
  /** What no label may cover. */
  marks?: readonly Box[];
}

/** Labels that fit between `left` and `right` without touching a mark or each other, first wishes first; the rest are left to the table. */
export function placeLabels(wishes: readonly LabelWish[], { left, right, fontSize, marks = [] }: LabelRoom): PlacedLabel[] {
  const taken: Box[] = [...marks];
  const placed: PlacedLabel[] = [];
  for (const { key, text, x, lines } of wishes) {
    const half = textWidth(text, fontSize) / 2;
    const middle = Math.min(Math.max(x, left + half), right - half);
    const box = (y: number): Box => ({ left: middle - half - 3, right: middle + half + 3, top: y - fontSize * 0.7, bottom: y + fontSize * 0.7 });
    const y = lines.find((line) => !taken.some((other) => touches(box(line), other)));
    if (y === undefined) continue;
    taken.push(box(y));
    placed.push({ key, text, x: Math.round(middle * 10) / 10, y });
  }
  return placed;
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
