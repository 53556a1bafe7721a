import { NOTE_LINE, placeNotes, type Break } from './break-notes';

const SHORT = 'Second panel';
const LONG = 'Counted per child, not per plan, as the guidance asks';
const at = (...places: [number, string][]): Break[] => places.map(([x, words]) => ({ x, words }));

describe('placeNotes', () => {
  it.each([
    ['one in the middle', 720, at([300, SHORT]), 1],
    ['two with room', 720, at([100, SHORT], [400, SHORT]), 1],
    ['two close together', 720, at([300, LONG], [340, LONG]), 1],
    ['three in a narrow picture', 320, at([80, LONG], [120, SHORT], [180, LONG]), 3],
    ['four wide apart', 480, at([60, LONG], [160, LONG], [260, LONG], [400, LONG]), 4],
    ['at both edges', 320, at([4, LONG], [316, LONG]), 2],
    ['none', 320, [], 0],
  ] as [string, number, Break[], number][])('keeps words off words and lines off words: %s', (_name, width, breaks, mostRows) => {
    const { notes, height } = placeNotes(breaks, { left: 0, right: width });
    expect(notes.map(({ x }) => x)).toEqual(breaks.map(({ x }) => x));
    expect(height).toBeLessThanOrEqual(mostRows * (5 * NOTE_LINE + 6));
    const boxes = notes.map(({ left, right, top, lines }) => ({ left, right, top: top - NOTE_LINE / 2, bottom: top + (lines.length - 0.5) * NOTE_LINE }));
    for (const [index, box] of boxes.entries()) {
      expect(notes[index]!.lines.length).toBeGreaterThan(0);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(-box.top).toBeLessThanOrEqual(height);
      for (const [other, { x, lineTop }] of notes.entries()) {
        if (other > index) expect(box.right < boxes[other]!.left || boxes[other]!.right < box.left || box.bottom <= boxes[other]!.top || boxes[other]!.bottom <= box.top).toBe(true);
        // A line reaches from its top down to the plot.
        expect(x > box.left && x < box.right && lineTop < box.bottom).toBe(false);
      }
    }
  });

  it('leaves the oldest without words where there is no room for all', () => {
    const { notes } = placeNotes(at(...Array.from({ length: 12 }, (_, index): [number, string] => [100 + index * 4, index === 11 ? SHORT : LONG])), { left: 0, right: 320 });
    expect(notes).toHaveLength(12);
    expect(notes[0]!.lines).toEqual([]);
    expect(notes.at(-1)!.lines.join(' ')).toBe(SHORT);
  });
});
