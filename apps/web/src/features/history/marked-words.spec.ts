import { markedWords, type Part } from './marked-words';

const written = (parts: readonly Part[]) => parts.map(({ kind, words }) => (kind === 'same' ? words : kind === 'was' ? `[-${words}-]` : `{+${words}+}`)).join('');

describe('old and new in one text', () => {
  it.each([
    ['a word of several', 'Improve the case management system', 'Replace the case management system', '[-Improve-]{+Replace+} the case management system'],
    ['words at the end', 'Head of SEND', 'Head of SEND and Inclusion', 'Head of SEND {+and Inclusion+}'],
    ['hardly anything in common: one after the other', '22 April 2022', '30 June 2022', '[-22 April 2022-]{+30 June 2022+}'],
    ['one word for another', 'amber', 'red', '[-amber-]{+red+}'],
    ['one word shared of two', 'High priority', 'Low priority', '[-High priority-]{+Low priority+}'],
    ['said for the first time', null, 'monitored', '{+monitored+}'],
    ['taken out', 'monitored', null, '[-monitored-]'],
    ['nothing on either side', null, null, ''],
    ['letters that are no ASCII', 'Zoë leads the team', 'Zoë and أحمد lead the team', 'Zoë [-leads-]{+and أحمد lead+} the team'],
    ['markup is text', '<b>One</b> day a week', '<b>Two</b> day a week', '<b>[-One-]{+Two+}</b> day a week'],
  ])('%s', (_case, before, after, expected) => {
    expect(written(markedWords(before, after))).toBe(expected);
  });
});
