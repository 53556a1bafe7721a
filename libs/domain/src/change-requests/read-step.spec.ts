import type { ChangeStepKind } from '../plan-decisions';
import { CHANGE_TRANSITIONS, readChangeStep, type ChangeStepContext, type ChangeStepDraft } from '.';

const TODAY = '2026-03-20';
const CONTEXT: ChangeStepContext = {
  requestedOn: '2026-03-03',
  steps: [{ takenOn: '2026-03-10' }],
  meetings: [
    { id: 'february', heldOn: '2026-02-17' },
    { id: 'march', heldOn: '2026-03-17' },
    { id: 'today', heldOn: TODAY },
    { id: 'april', heldOn: '2026-04-21' },
  ],
  today: TODAY,
};
const SAID: ChangeStepDraft = { takenOn: '2026-03-17', comment: 'As said.', boardMeetingId: 'march', decision: 'Board decision 7', evidenceUrl: 'https://example.org/minutes' };

function read(kind: ChangeStepKind, rest: Partial<ChangeStepDraft> = {}, context = CONTEXT) {
  const line = CHANGE_TRANSITIONS.find(({ step }) => step === kind);
  if (!line) throw new Error('no such step');
  const { faults, step } = readChangeStep({ ...SAID, ...rest }, line, context);
  expect(step === null).toBe(faults.length > 0);
  return { step, at: faults.map(({ field }) => field).join(' '), faults };
}

it.each<[ChangeStepKind, Partial<ChangeStepDraft>, string]>([
  ['recommend', { comment: '', boardMeetingId: null, decision: '', evidenceUrl: '' }, ''],
  ['approve', { comment: '', evidenceUrl: '' }, ''],
  ['approve', { boardMeetingId: null }, ''],
  ['approve', { decision: '  ' }, ''],
  ['approve', { boardMeetingId: null, decision: '' }, 'decision'],
  ['reject', { boardMeetingId: null, decision: '' }, 'decision'],
  ['reject', { comment: ' \n ' }, 'comment'],
  ['withdraw', { comment: '' }, 'comment'],
  ['withdraw', { boardMeetingId: null, decision: '' }, ''],
  ['agree', { evidenceUrl: '' }, 'evidenceUrl'],
  ['agree', { comment: '' }, ''],
  ['decline', { evidenceUrl: '', comment: '' }, 'comment evidenceUrl'],
  // The day.
  ['approve', { takenOn: '' }, 'takenOn'],
  ['withdraw', { takenOn: '2026-02-30' }, 'takenOn'],
  ['withdraw', { takenOn: TODAY }, ''],
  ['withdraw', { takenOn: '2026-03-21' }, 'takenOn'],
  ['withdraw', { takenOn: '2026-03-10' }, ''],
  ['withdraw', { takenOn: '2026-03-09' }, 'takenOn'],
  // The meeting.
  ['approve', { boardMeetingId: 'nowhere', decision: '' }, 'boardMeetingId'],
  ['approve', { boardMeetingId: 'april' }, 'boardMeetingId'],
  ['approve', { boardMeetingId: 'today' }, 'boardMeetingId'],
  ['approve', { boardMeetingId: 'today', takenOn: TODAY }, ''],
  ['approve', { boardMeetingId: 'february' }, 'boardMeetingId'],
  // The link.
  ['agree', { evidenceUrl: 'http://example.org' }, ''],
  ['agree', { evidenceUrl: 'javascript:alert(1)' }, 'evidenceUrl'],
  ['agree', { evidenceUrl: 'ftp://example.org/letter' }, 'evidenceUrl'],
  ['agree', { evidenceUrl: 'https:///letter' }, 'evidenceUrl'],
  ['agree', { evidenceUrl: 'https://example.org/a letter' }, 'evidenceUrl'],
  ['recommend', { evidenceUrl: 'example.org' }, 'evidenceUrl'],
])('%s with %j is refused at "%s"', (kind, rest, at) => {
  expect(read(kind, rest).at).toBe(at);
});

it('says which day came before', () => {
  expect(read('recommend', { takenOn: '2026-03-02' }, { ...CONTEXT, steps: [] }).faults).toEqual([
    { field: 'takenOn', message: 'The request was made on 3 March 2026. Give that day or a later one.' },
  ]);
  expect(read('approve', { takenOn: '2026-03-02' }).faults[0]?.message).toBe('The step before was taken on 10 March 2026. Give that day or a later one.');
});

it('names a decision by its meeting where the minutes have no name for it', () => {
  expect(read('approve', { decision: '', comment: '', evidenceUrl: 'HTTPS://Example.org/A' }).step).toEqual({
    step: 'approve',
    takenOn: '2026-03-17',
    comment: null,
    boardMeetingId: 'march',
    decision: 'Decision of the board of 17 March 2026',
    evidenceUrl: 'https://Example.org/A',
  });
});

it('keeps no meeting and no decision with what the board did not decide', () => {
  expect(read('agree').step).toMatchObject({ boardMeetingId: null, decision: null, comment: 'As said.' });
});
