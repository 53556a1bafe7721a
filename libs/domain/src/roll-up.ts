import { COLOURS, type Colour } from './rag';
import type { Tolerances } from './tolerances';

export interface ColourCount {
  colour: Colour;
  count: number;
}

/** The colour of a group with the counts behind it: a colour never stands without its numbers. */
export interface RollUp {
  colour: Colour;
  /** In the order of `COLOURS`; zero counts left out. */
  counts: ColourCount[];
  open: number;
  total: number;
  /** "13 projects: 2 complete, 4 green, 2 amber, 3 red, 2 not assured". */
  words: string;
  /** Which rule gave the colour. */
  reasons: string[];
}

/** Words for a colour in a sentence. */
export const COLOUR_WORDS: Readonly<Record<Colour, string>> = {
  not_assured: 'not assured',
  red: 'red',
  amber: 'amber',
  green: 'green',
  not_yet_due: 'not yet due',
  ongoing: 'ongoing',
  complete: 'complete',
  cancelled: 'cancelled',
};

/** A project is the worst of its open milestones; complete when all are. Cancelled ones do not count. */
export function rollUpProject(milestones: readonly Colour[]): RollUp {
  const group = count(milestones, 'milestone');
  const worst = COLOURS.find((colour) => isOpen(colour) && milestones.includes(colour));
  if (milestones.length === 0) {
    return { ...group, colour: 'not_assured', words: 'no milestone has a date', reasons: ['No date has been promised.'] };
  }
  if (worst) return { ...group, colour: worst, reasons: [`The worst of its open milestones is ${COLOUR_WORDS[worst]}.`] };
  if (milestones.includes('complete')) return { ...group, colour: 'complete', reasons: ['All its milestones are complete.'] };
  return { ...group, colour: 'cancelled', reasons: ['All its milestones are cancelled.'] };
}

/**
 * An objective or a programme from its projects: not assured when half or more of the open ones are;
 * else red when a quarter or more are red or not assured; amber when any is red, amber or not
 * assured; else green. Where none of the open ones has a colour yet, neither has the whole: silence
 * is never green.
 */
export function rollUpProjects(projects: readonly Colour[], tolerances: Tolerances): RollUp {
  const group = count(projects, 'project');
  const { open } = group;
  const notAssured = number(projects, 'not_assured');
  const off = notAssured + number(projects, 'red');
  const result = (colour: Colour, reason: string): RollUp => ({ ...group, colour, reasons: [reason] });

  if (projects.length === 0) return { ...result('not_assured', 'There is no project.'), words: 'no projects' };
  if (open === 0) {
    return projects.includes('complete')
      ? result('complete', 'All its projects are complete.')
      : result('cancelled', 'All its projects are cancelled.');
  }
  if (notAssured >= open * tolerances.notAssuredShare) {
    return result('not_assured', `${notAssured} of ${open} open projects not assured: ${percent(tolerances.notAssuredShare)} or more.`);
  }
  if (off >= open * tolerances.redShare) {
    return result('red', `${off} of ${open} open projects red or not assured: ${percent(tolerances.redShare)} or more.`);
  }
  if (off + number(projects, 'amber') > 0) {
    return result('amber', `${off + number(projects, 'amber')} of ${open} open projects red, amber or not assured.`);
  }
  if (projects.includes('green')) return result('green', `None of ${open} open projects is red, amber or not assured.`);
  return projects.includes('not_yet_due')
    ? result('not_yet_due', `None of ${open} open projects is due yet.`)
    : result('ongoing', 'All its open projects are ongoing.');
}

/** Complete and cancelled are closed; everything else is open. */
export function isOpen(colour: Colour): boolean {
  return colour !== 'complete' && colour !== 'cancelled';
}

function count(colours: readonly Colour[], noun: 'milestone' | 'project'): Omit<RollUp, 'colour' | 'reasons'> {
  const counts = COLOURS.map((colour) => ({ colour, count: number(colours, colour) })).filter((entry) => entry.count > 0);
  // Read from the good end, as people do: "2 complete, 4 green, 1 red".
  const listed = [...counts].reverse().map((entry) => `${entry.count} ${COLOUR_WORDS[entry.colour]}`);
  return {
    counts,
    open: colours.filter(isOpen).length,
    total: colours.length,
    words: `${colours.length} ${noun}${colours.length === 1 ? '' : 's'}: ${listed.join(', ')}`,
  };
}

function number(colours: readonly Colour[], colour: Colour): number {
  return colours.filter((candidate) => candidate === colour).length;
}

function percent(share: number): string {
  if (share === 0.5) return 'half';
  if (share === 0.25) return 'a quarter';
  return `${Math.round(share * 100)}%`;
}
