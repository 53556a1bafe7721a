import { addDays } from '../day';
import type { ResponseKind } from '../plan-decisions';
import { DEFAULT_TOLERANCES } from '../tolerances';
import { newerThanSeen } from './conflict';
import { boardCycle, cutOffInWords, updatesOwed, type OwedFacts } from './owed';

const TODAY = '2022-03-15';
const from = (days: number) => addDays(TODAY, days);
const FEBRUARY = { heldOn: '2022-02-24', cutOffOn: '2022-02-17' };
const MARCH = { heldOn: '2022-03-24', cutOffOn: '2022-03-17' };
const APRIL = { heldOn: '2022-04-28', cutOffOn: '2022-04-21' };

describe('boardCycle', () => {
  it.each([
    ['between two boards', '2022-03-15', MARCH, FEBRUARY, false],
    ['on the cut-off day', '2022-03-17', MARCH, FEBRUARY, false],
    ['the day after the cut-off', '2022-03-18', MARCH, FEBRUARY, true],
    ['on the day of the board', '2022-03-24', MARCH, FEBRUARY, true],
    ['the day after the board', '2022-03-25', APRIL, MARCH, false],
    ['before the first', '2022-02-01', FEBRUARY, null, false],
    ['after the last', '2022-05-01', null, APRIL, false],
  ])('%s', (_, today, meeting, previous, isPastCutOff) => {
    expect(boardCycle([APRIL, FEBRUARY, MARCH], today)).toEqual({ meeting, previous, isPastCutOff });
  });
});

describe('cutOffInWords', () => {
  it.each([
    ['2022-03-15', 'Cut-off: Thursday 17 March, in 2 days'],
    ['2022-03-16', 'Cut-off: Thursday 17 March, in 1 day'],
    ['2022-03-17', 'Cut-off: Thursday 17 March, today'],
    ['2022-03-18', 'Cut-off: Thursday 17 March, 1 day ago; reports are late'],
    ['2021-12-31', 'Cut-off: Thursday 17 March 2022, in 76 days'],
    ['2022-03-25', 'No board meeting is planned'],
  ])('%s: %s', (today, words) => {
    expect(cutOffInWords(boardCycle([MARCH], today), today)).toBe(words);
  });
});

function row(rest: Partial<OwedFacts> = {}, statedOn?: string): OwedFacts {
  const statements = statedOn ? [{ statedOn }] : [];
  return { status: 'not_started', isOngoing: false, reviewOn: null, position: 1, original: null, approved: null, project: { ref: '1.1' }, ...rest, statements };
}

function answered(kind: ResponseKind, rest: Partial<OwedFacts>): OwedFacts {
  return { ...row(rest), statements: [{ statedOn: '2022-03-01', response: { kind } }] };
}

describe('updatesOwed', () => {
  const due = (latest: string) => ({ original: { latest }, approved: { latest } });
  const ongoing = (reviewOn: string | null) => ({ isOngoing: true, reviewOn });
  // The board of 24 March asks about what is due up to 5 May.
  const cases: [string, OwedFacts, 'owed' | 'reported' | 'later' | null][] = [
    ['under way', row({ status: 'in_progress' }), 'owed'],
    ['due 42 days after the board', row(due('2022-05-05')), 'owed'],
    ['due 43 days after the board', row(due('2022-05-06')), 'later'],
    ['past its date', row(due(from(-1))), 'owed'],
    ['due soon by its original, not by the approved one', row({ original: { latest: from(1) }, approved: { latest: '2022-09-01' } }), 'later'],
    ['not started, no date', row(), 'later'],
    ['said on the day of the last cut-off', row({ status: 'in_progress' }, '2022-02-17'), 'owed'],
    ['said the day after the last cut-off', row({ status: 'in_progress' }, '2022-02-18'), 'reported'],
    ['far away, and said', row(due('2023-01-01'), '2022-03-01'), 'reported'],
    ['completed for this board', row({ status: 'completed' }, '2022-02-18'), 'reported'],
    ['completed before', row({ status: 'completed' }, '2022-02-17'), null],
    ['cancelled', row({ status: 'cancelled' }, '2022-03-01'), null],
    ['ongoing, review due yesterday', row(ongoing(from(-1))), 'owed'],
    ['ongoing, review due today', row(ongoing(from(0))), 'later'],
    ['ongoing, no review set', row(ongoing(null)), 'owed'],
    ['said, and acknowledged', answered('acknowledged', { status: 'in_progress' }), 'reported'],
    ['said, and returned', answered('returned', { status: 'in_progress' }), 'owed'],
    ['far away, said, and returned', answered('returned', due('2023-01-01')), 'owed'],
    ['completed, and returned', answered('returned', { status: 'completed' }), 'owed'],
    ['cancelled, and returned', answered('returned', { status: 'cancelled' }), null],
    ['returned, and said again', { ...row(), statements: [{ statedOn: '2022-03-02' }, { statedOn: '2022-03-01', response: { kind: 'returned' } }] }, 'reported'],
  ];

  const listOf = (milestone: OwedFacts, meetings = [FEBRUARY, MARCH]) => {
    const lists = updatesOwed([milestone], boardCycle(meetings, TODAY), TODAY, DEFAULT_TOLERANCES);
    return Object.entries(lists).find(([, list]) => list.includes(milestone))?.[0] ?? null;
  };

  it.each(cases)('%s: %s', (_, milestone, list) => {
    expect(listOf(milestone)).toBe(list);
  });

  it.each([
    ['no meeting at all', [] as (typeof MARCH)[]],
    ['no meeting before', [MARCH]],
    ['no meeting to come', [FEBRUARY]],
  ])('counts the last 35 days with %s', (_, meetings) => {
    expect(listOf(row({ status: 'in_progress' }, from(-35)), meetings)).toBe('reported');
    expect(listOf(row({ status: 'in_progress' }, from(-36)), meetings)).toBe('owed');
  });

  it('counts the 42 days from today where no board is planned', () => {
    expect([listOf(row(due(from(42))), []), listOf(row(due(from(43))), [])]).toEqual(['owed', 'later']);
  });

  it('follows the order of the plan', () => {
    const places: [string, number][] = [['2.10', 1], ['2.9', 2], ['2.9', 1], ['1.3', 1]];
    const milestones = places.map(([ref, position]) => row({ status: 'in_progress', project: { ref }, position }));
    const { owed } = updatesOwed(milestones, boardCycle([MARCH], TODAY), TODAY, DEFAULT_TOLERANCES);
    expect(owed.map(({ project, position }) => [project.ref, position])).toEqual([['1.3', 1], ['2.9', 1], ['2.9', 2], ['2.10', 1]]);
  });
});

describe('newerThanSeen', () => {
  const said = (id: string, hour: number) => ({ id, recordedAt: `2022-03-15T${hour}:00:00.000Z` });
  const all = [said('c', 12), said('b', 11), said('a', 10)];

  it.each([
    ['the newest was seen', 'c', []],
    ['two came since', 'a', ['c', 'b']],
    ['nothing had been said', null, ['c', 'b', 'a']],
    ['what was seen is not known', 'z', ['c', 'b', 'a']],
  ])('%s', (_, seen, expected) => {
    expect(newerThanSeen(seen, all).map(({ id }) => id)).toEqual(expected);
  });

  it('finds what was recorded since, also where it speaks of an earlier day and stands below', () => {
    expect(newerThanSeen('seen', [said('seen', 11), said('late', 12)]).map(({ id }) => id)).toEqual(['late']);
  });
});
