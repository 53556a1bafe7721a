import fc from 'fast-check';
import { addDays, type Day } from '../day';
import { knockOnOf, type KnockOnEnd, type KnockOnLink, type Move } from './knock-on';

/** Last promised days, or "closed"; what is not named is promised for nothing. Ids as "2a": milestone a of project 2; "2": the project. */
type Days = Record<string, string>;

function end(id: string, days: Days): KnockOnEnd {
  const isProject = /^\d+$/.test(id);
  const day = days[id] ?? null;
  return {
    record: { kind: isProject ? 'project' : 'milestone', id, label: `The ${id}`, ref: id },
    projectId: id.replace(/\D/g, ''),
    latest: day === 'closed' ? '2026-06-02' : day,
    isClosed: day === 'closed',
  };
}

const links = (words: string, days: Days): KnockOnLink[] =>
  words.split(', ').map((pair) => {
    const [waits = '', needs = ''] = pair.split(' ');
    return { dependent: end(waits, days), needs: end(needs, days) };
  });
const move = (id: string, latest: Day): Move => ({ milestoneId: id, projectId: id.replace(/\D/g, ''), latest });
const told = (moves: Move[], among: KnockOnLink[]) => knockOnOf(moves, among).map(({ record, needs, days }) => `${record.id} by ${days} for ${needs.id}`);

const JUNE = '2026-06-30';
const JULY = '2026-07-12';

describe('knock-on', () => {
  test('in words', () => {
    expect(knockOnOf([move('2a', JULY)], links('1a 2a', { '1a': JUNE, '2a': '2026-06-01' }))).toEqual([
      expect.objectContaining({ days: 12, words: 'due by 30 June 2026, 12 days before The 2a would be there' }),
    ]);
  });

  test.each<[string, string, Days, string[]]>([
    ['the day before', '1a 2a', { '1a': '2026-07-11' }, ['1a by 1 for 2a']],
    ['the same day is soon enough', '1a 2a', { '1a': JULY }, []],
    ['through others', '1a 2a, 3a 1a, 4a 3a', { '1a': JUNE, '3a': '2026-07-01', '4a': '2026-07-02' }, ['1a by 12 for 2a', '3a by 11 for 1a', '4a by 10 for 3a']],
    ['through what has no date of its own', '1a 2a, 3a 1a', { '3a': JUNE }, ['3a by 12 for 1a']],
    ['what is promised late enough stops it', '1a 2a, 3a 1a', { '1a': JULY, '3a': JUNE }, []],
    ['what is closed is not hit, and stops it', '1a 2a, 3a 1a', { '1a': 'closed', '3a': JUNE }, []],
    ['what is there already is waited for no more', '1a 2a, 3a 1a', { '1a': JUNE, '2a': 'closed' }, []],
    ['its project is there no earlier', '1a 2', { '1a': JUNE, '2': '2026-06-01' }, ['1a by 12 for 2']],
    ['not the other milestones of its project', '1a 2b', { '1a': JUNE, '2b': '2026-06-01' }, []],
    ['the project of what is hit', '1a 2a, 3a 1', { '1a': JUNE, '1': JUNE, '3a': '2026-07-02' }, ['1a by 12 for 2a', '3a by 10 for 1']],
    ['a project that waits holds back its milestones', '1 2a, 3a 1b', { '1': JUNE, '1b': JUNE, '3a': '2026-07-02' }, ['1 by 12 for 2a', '3a by 10 for 1b']],
    ['but none that is promised late enough', '1 2a, 3a 1b', { '1': JUNE, '1b': JULY, '3a': '2026-07-02' }, ['1 by 12 for 2a']],
    ['a project by its last day', '1 2a', { '1': '2026-08-01' }, []],
    ['nothing that waits for something else', '1a 3a', { '1a': JUNE, '3a': JUNE }, []],
    ['a circle ends', '1a 2a, 2a 1a', { '1a': JUNE, '2a': '2026-06-01' }, ['1a by 12 for 2a']],
  ])('%s', (_, pairs, days, expected) => expect(told([move('2a', JULY)], links(pairs, days))).toEqual(expected));

  test('each once, with the worst; among equals the first; in the order of the links', () => {
    const among = links('4a 3a, 1a 2a, 1a 3a, 1a 3, 5a 1a', { '1a': JUNE, '4a': JUNE, '5a': JUNE });
    expect(told([move('2a', JULY), move('3a', '2026-07-20')], among)).toEqual(['4a by 20 for 3a', '1a by 20 for 3a', '5a by 20 for 1a']);
  });

  test('moves are set against each other: what moves far enough along is not hit', () => {
    const among = links('1a 2a, 1 2a', { '1a': JUNE, '1': JUNE, '2a': '2026-06-01' });
    expect(told([move('2a', JULY), move('1a', '2026-07-10')], among)).toEqual(['1a by 2 for 2a', '1 by 2 for 2a']);
    expect(told([move('2a', JULY), move('1a', JULY)], among)).toEqual([]);
  });

  test('nothing moves, or nothing is tied', () => {
    expect(knockOnOf([], links('1a 2a', { '1a': JUNE }))).toEqual([]);
    expect(knockOnOf([move('2a', JULY)], [])).toEqual([]);
  });

  test('a later move never hits less, and never by fewer days', () => {
    const id = fc.constantFrom('1a', '1b', '2a', '2b', '3a', '3b', '1', '2', '3');
    const someDays = fc.dictionary(id, fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-06-01', days)));
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { minLength: 1, maxLength: 8 }), someDays, fc.nat(40), fc.nat(20), (pairs, days, moved, more) => {
        const among = pairs.map(([waits, needs]) => ({ dependent: end(waits, days), needs: end(needs, days) }));
        const before = knockOnOf([move('2a', addDays('2026-06-01', moved))], among);
        const after = new Map(knockOnOf([move('2a', addDays('2026-06-01', moved + more))], among).map((hit) => [hit.record.id, hit.days]));
        expect(new Set(before.map(({ record }) => record.id)).size).toBe(before.length);
        // Itself it reaches only in a circle, which is refused.
        for (const hit of before.filter(({ record }) => record.id !== '2a' && record.id !== '2')) expect(after.get(hit.record.id)).toBe(hit.days + more);
      }),
      { numRuns: 200 },
    );
  });
});
