import { escalationInWords, noticeWords, type NoticeFacts } from './notice-words';

describe('noticeWords', () => {
  const facts: NoticeFacts = { kind: 'reminder', today: '2026-03-17', label: '2.4 Portal', cutOffOn: '2026-03-17', owners: ['Tom Okafor'], comment: null, stateWords: null };

  it.each<[Partial<NoticeFacts>, string]>([
    [{}, 'Report on 2.4 Portal: the cut-off is 17 March 2026'],
    [{ today: '2026-03-18' }, 'Report on 2.4 Portal: the cut-off was 17 March 2026'],
    [{ kind: 'late_owner', today: '2026-03-20' }, 'Your report on 2.4 Portal is late: the cut-off was 17 March 2026'],
    [{ kind: 'late_programme_manager', today: '2026-03-24' }, 'No report on 2.4 Portal from Tom Okafor: the cut-off was 17 March 2026'],
    [{ kind: 'late_sponsor', today: '2026-03-26', owners: [] }, 'No report on 2.4 Portal, for which nobody answers: the cut-off was 17 March 2026'],
    [{ kind: 'chased' }, 'The programme manager asks for a report on 2.4 Portal: the cut-off is 17 March 2026'],
    [{ kind: 'update_returned', cutOffOn: null, comment: 'Which date?' }, 'Your report on 2.4 Portal came back: “Which date?”'],
    [{ kind: 'change_decided', cutOffOn: null, label: 'Change request 7: Move it', stateWords: 'Rejected by the board' }, 'Change request 7: Move it: rejected by the board'],
  ])('%j', (rest, words) => {
    expect(noticeWords({ ...facts, ...rest })).toBe(words);
  });
});

describe('escalationInWords', () => {
  const reminded = 'Those who owe are reminded from 3 March 2026.';
  it.each([
    ['2026-03-24', `${reminded} What is late then is told to those who owe on 10 March 2026, the programme manager on 11 March 2026, the sponsor on 12 March 2026.`],
    ['2026-03-11', `${reminded} What is late then is told to those who owe on 10 March 2026, the programme manager on 11 March 2026. The board meets before the sponsor would be told.`],
    ['2026-03-06', `${reminded} The board meets before those who owe, the programme manager and the sponsor would be told.`],
  ])('of a board on %s', (heldOn, words) => {
    expect(escalationInWords({ heldOn, cutOffOn: '2026-03-05' })).toBe(words);
  });

  it('of no board', () => {
    expect(escalationInWords(null)).toBe('Nobody is reminded until a board meeting is planned');
  });
});
