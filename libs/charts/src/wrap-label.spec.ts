import { textWidth, wrapLabel } from './wrap-label';

describe('wrapLabel', () => {
  it.each([
    ['fits', 'Short', 200, ['Short']],
    ['breaks at words', 'one two three four', 70, ['one two', 'three four']],
    ['cuts the last line', 'one two three four five six', 70, ['one two', 'three four…']],
    ['cuts a word too long for a line', 'Supercalifragilistic', 70, ['Supercali…']],
    ['nothing', '', 80, []],
    ['no room at all', 'one two three', 0, ['o…', 't…']],
  ])('%s', (_name, text, width, lines) => {
    expect(wrapLabel(text, width, 14)).toEqual(lines);
  });

  it.each(['WWWWWWWWWW WWWWWWWWWW', 'illi illi illi illi illi illi', '2.8 Speech, Language and Communication Needs (SLCN) transformation'])('never exceeds the width: %s', (text) => {
    for (const line of wrapLabel(text, 120, 14)) expect(textWidth(line, 14)).toBeLessThanOrEqual(120);
  });

  it('knows wide letters from narrow ones', () => {
    expect(textWidth('WWW', 14)).toBeGreaterThan(2 * textWidth('iii', 14));
  });
});
