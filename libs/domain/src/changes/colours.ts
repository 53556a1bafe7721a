import type { Direction } from '../board';
import { COLOURS, type Colour } from '../rag';

/**
 * Nothing is better or worse for being not yet due, ongoing or closed: they stand with green. Nor is a
 * promise better for being known to be far too late instead of not known at all; falling silent is always worse.
 */
export function colourDirection(before: Colour, now: Colour): Extract<Direction, 'better' | 'worse' | 'same'> {
  if (before === 'not_assured' && now === 'red') return 'same';
  const difference = rank(now) - rank(before);
  if (difference === 0) return 'same';
  return difference > 0 ? 'better' : 'worse';
}

/** Colours sort worst first. */
function rank(colour: Colour): number {
  return Math.min(COLOURS.indexOf(colour), COLOURS.indexOf('green'));
}
