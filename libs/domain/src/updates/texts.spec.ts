import { cleanText } from './texts';

describe('cleanText', () => {
  it.each([
    ['trimmed', '  On track. \n', 'On track.'],
    ['lines and tabs stay', 'One\r\nTwo\tThree\rFour', 'One\nTwo\tThree\nFour'],
    ['controls go', 'On\u0007 tr\u001back\u0085\u007f', 'On track'],
    ['marks that turn the direction go', 'a\u202Ab\u202Bc\u202Cd\u202De\u202Ef\u2066g\u2067h\u2068i\u2069j', 'abcdefghij'],
    ['right to left letters stay', 'הושלם, تم 👩🏽‍🏫 אבג\u200F', 'הושלם, تم 👩🏽‍🏫 אבג\u200F'],
    ['half a character becomes a mark for it', 'a\uD83Db', 'a\uFFFDb'],
    ['markup is text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['nothing to see is nothing', '\u200B\u200D \u2060', ''],
  ])('%s', (_, typed, text) => {
    expect(cleanText(typed, 'The sentence', 100)).toEqual({ text, fault: null });
  });

  it('counts characters as people do, and says how many are too many', () => {
    expect(cleanText('😀'.repeat(2000), 'The sentence', 2000).fault).toBeNull();
    expect(cleanText(`${'😀'.repeat(2000)}.`, 'The sentence', 2000).fault).toBe('The sentence has 2,001 characters. Shorten it to 2,000 at most.');
    expect(cleanText(` ${'a'.repeat(2000)} `, 'The sentence', 2000).fault).toBeNull();
  });

  it('refuses what is no text', () => {
    expect(cleanText('a\0b', 'The reason', 100).fault).toBe('The reason holds a character that is no text. Type it again, or paste it as plain text.');
  });
});
