import fc from 'fast-check';
import { dependency } from '../testing/register-facts';
import { cycleInWords, cycleThrough, type DependencyLink } from './cycle';

/** Projects p1 to p4 with two milestones each; p5 has none. */
const MILESTONES = [1, 2, 3, 4].flatMap((project) => ['a', 'b'].map((part) => ({ id: `m${project}${part}`, projectId: `p${project}` })));
/** "m1a m2a": the first needs the second. */
const link = (words: string): DependencyLink => {
  const [waits = '', needs = ''] = words.split(' ');
  return dependency(waits, needs);
};

describe('a circle that a new dependency would close', () => {
  test.each<[string, string, string[], string]>([
    ['a milestone that needs itself', 'm1a m1a', [], 'm1a m1a'],
    ['a project that needs itself', 'p5 p5', [], 'p5 p5'],
    ['a milestone that needs its own project', 'm1a p1', [], 'm1a p1 m1a'],
    ['a project that needs its own milestone', 'p1 m1a', [], 'p1 m1a p1'],
    ['two milestones', 'm1a m2a', ['m2a m1a'], 'm1a m2a m1a'],
    ['four projects', 'p1 p2', ['p2 p3', 'p3 p4', 'p4 p1'], 'p1 p2 p3 p4 p1'],
    ['two projects, one without milestones', 'p5 p1', ['p1 p5'], 'p5 p1 p5'],
    ['a project one of whose milestones needs what waits', 'm1a p2', ['m2b m1a'], 'm1a p2 m2b m1a'],
    ['a project one of whose milestones needs the project of what waits', 'm1a p2', ['m2b p1'], 'm1a p2 m2b p1 m1a'],
    ['a milestone whose project waits', 'm1a m2a', ['p2 m1a'], 'm1a m2a p2 m1a'],
    ['the shortest way is told', 'm1a m2a', ['m2a m3a', 'm3a m4a', 'm4a m1a', 'm3a m1a'], 'm1a m2a m3a m1a'],
  ])('%s', (_, added, links, way) => expect(cycleThrough(link(added), links.map(link), MILESTONES)?.join(' ')).toBe(way));

  test.each<[string, string, string[]]>([
    ['two milestones of one project', 'm1a m1b', []],
    ['the same again', 'm1a m2a', ['m1a m2a']],
    ['two ways to one end', 'm1a m4a', ['m1a m2a', 'm2a m4a']],
    ['another milestone of the project that waits for this one', 'm1a m2a', ['m2b m1b']],
    ['a circle that stood before and that it does not touch', 'm1a m2a', ['m3a m4a', 'm4a m3a']],
    ['a record that is gone', 'm1a m9x', ['m9x m8x']],
  ])('none: %s', (_, added, links) => expect(cycleThrough(link(added), links.map(link), MILESTONES)).toBeNull());

  test('links given one by one are refused exactly when a milestone would wait for itself', () => {
    const place = fc.constantFrom(...MILESTONES.map(({ id }) => id), 'p1', 'p2', 'p3', 'p4');
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 14 }), (asked) => {
        const kept: DependencyLink[] = [];
        for (const [waits, needs] of asked) {
          const added = dependency(waits, needs);
          const way = cycleThrough(added, kept, MILESTONES);
          expect(way !== null).toBe(hasCircle([...kept, added]));
          if (way === null) kept.push(added);
          else expect([way[0], way[1], way.at(-1)]).toEqual([waits, needs, waits]);
        }
        expect(hasCircle(kept)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the refusal in words', () => {
  const nameOf = (id: string) => id.toUpperCase();
  test.each([
    ['m1a m2a m3a m1a', 'M1A would wait for itself: M1A needs M2A, M2A needs M3A, M3A needs M1A.'],
    ['m1a p2 m2b m1a', 'M1A would wait for itself: M1A needs P2, M2B is part of P2, M2B needs M1A.'],
    ['m1a m2a p2 m1a', 'M1A would wait for itself: M1A needs M2A, M2A is part of P2, P2 needs M1A.'],
    ['m1a p1 m1a', 'M1A would wait for itself: M1A needs P1, M1A is part of P1.'],
    ['p1 m1a p1', 'P1 would wait for itself: P1 needs M1A, M1A is part of P1.'],
    ['p5 p5', 'P5 would wait for itself.'],
  ])('%s', (way, words) => expect(cycleInWords(way.split(' '), nameOf, MILESTONES)).toBe(words));

  test('without knowing what is part of what', () =>
    expect(cycleInWords(['m1a', 'p2', 'm2b', 'm1a'], nameOf)).toBe('M1A would wait for itself: M1A needs P2, P2 needs M2B, M2B needs M1A.'));
});

/** By brute force: each link as one between all milestones of either side, and who reaches whom. */
function hasCircle(links: readonly DependencyLink[]): boolean {
  const ids = MILESTONES.map(({ id }) => id);
  const expand = (milestone: string | null, project: string | null) => MILESTONES.flatMap(({ id, projectId }) => (id === milestone || projectId === project ? [id] : []));
  const reaches = new Set(
    links.flatMap((row) => expand(row.milestoneId, row.projectId).flatMap((waits) => expand(row.needsMilestoneId, row.needsProjectId).map((needs) => `${waits} ${needs}`))),
  );
  for (const via of ids) for (const from of ids) for (const to of ids) if (reaches.has(`${from} ${via}`) && reaches.has(`${via} ${to}`)) reaches.add(`${from} ${to}`);
  return ids.some((id) => reaches.has(`${id} ${id}`));
}
