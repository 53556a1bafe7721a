import fc from 'fast-check';
import { COLOURS, type Colour } from './rag';
import { rollUpProject, rollUpProjects } from './roll-up';
import { DEFAULT_TOLERANCES } from './tolerances';

const of = (counts: Partial<Record<Colour, number>>) =>
  Object.entries(counts).flatMap(([colour, count]) => Array<Colour>(count).fill(colour as Colour));

describe('rollUpProject: the worst of the open milestones', () => {
  it.each<[Partial<Record<Colour, number>>, Colour]>([
    [{ complete: 2 }, 'complete'],
    [{ complete: 2, cancelled: 1 }, 'complete'],
    [{ cancelled: 1 }, 'cancelled'],
    [{ complete: 2, green: 1 }, 'green'],
    [{ green: 3, amber: 1 }, 'amber'],
    [{ amber: 3, red: 1 }, 'red'],
    [{ red: 3, not_assured: 1 }, 'not_assured'],
    [{ not_yet_due: 2, ongoing: 1 }, 'not_yet_due'],
    [{ ongoing: 1, complete: 1 }, 'ongoing'],
    [{}, 'not_assured'],
  ])('%j is %s', (counts, colour) => {
    expect(rollUpProject(of(counts)).colour).toBe(colour);
  });
});

describe('rollUpProjects: an objective or programme, both sides of each share', () => {
  it.each<[Partial<Record<Colour, number>>, Colour]>([
    [{ not_assured: 2, green: 2 }, 'not_assured'],
    [{ not_assured: 2, green: 3 }, 'red'],
    [{ not_assured: 1, red: 1, green: 6 }, 'red'],
    [{ red: 1, green: 3 }, 'red'],
    [{ red: 1, green: 4 }, 'amber'],
    [{ not_assured: 1, green: 4 }, 'amber'],
    [{ amber: 1, green: 9 }, 'amber'],
    [{ green: 1, not_yet_due: 9 }, 'green'],
    [{ green: 1, complete: 9 }, 'green'],
    [{ red: 1, complete: 9 }, 'red'],
    [{ red: 1, green: 3, complete: 90, cancelled: 5 }, 'red'],
    [{ complete: 3 }, 'complete'],
    [{ not_yet_due: 3, complete: 1 }, 'not_yet_due'],
    [{ ongoing: 2 }, 'ongoing'],
  ])('%j is %s', (counts, colour) => {
    expect(rollUpProjects(of(counts), DEFAULT_TOLERANCES).colour).toBe(colour);
  });

  it('always gives the counts with the colour', () => {
    expect(rollUpProjects(of({ complete: 2, green: 4, amber: 2, red: 3, not_assured: 2 }), DEFAULT_TOLERANCES)).toMatchObject({
      open: 11,
      total: 13,
      words: '13 projects: 2 complete, 4 green, 2 amber, 3 red, 2 not assured',
    });
  });

  const colours = fc.array(fc.constantFrom(...COLOURS), { minLength: 1, maxLength: 40 });

  it('counts everything once, and is green only when nothing is off track', () => {
    fc.assert(
      fc.property(colours, (projects) => {
        const result = rollUpProjects(projects, DEFAULT_TOLERANCES);
        expect(result.counts.reduce((sum, entry) => sum + entry.count, 0)).toBe(projects.length);
        if (result.colour === 'green') expect(projects.some((colour) => ['red', 'amber', 'not_assured'].includes(colour))).toBe(false);
      }),
    );
  });

  it('does not depend on order', () => {
    fc.assert(
      fc.property(colours, (projects) => {
        expect(rollUpProjects([...projects].reverse(), DEFAULT_TOLERANCES)).toEqual(rollUpProjects(projects, DEFAULT_TOLERANCES));
      }),
    );
  });
});
