import type { SpcCause } from './special-causes';
import type { SpcAssurance, SpcSignal } from './xmr';

/**
 * The icons of variation in NHS England's Making Data Count: special cause of improving or concerning nature, special cause where neither
 * way is better (high, low), and common cause, no significant change.
 */
const SIGNAL_WORDS: Readonly<Record<SpcSignal, string>> = {
  none: 'Common cause',
  improvement: 'Improvement',
  concern: 'Concern',
  high: 'High',
  low: 'Low',
};

/** The icons of assurance in NHS England's Making Data Count: will consistently pass, hit or miss, or consistently fail "if nothing changes". */
const ASSURANCE_WORDS: Readonly<Record<SpcAssurance, string>> = {
  consistent_pass: 'Will reach the target every time unless something changes',
  inconsistent: 'Will hit or miss the target by chance unless something changes',
  consistent_fail: 'Will miss the target every time unless something changes',
};

/** The four rules of Making Data Count by name. */
const CAUSE_WORDS: Readonly<Record<SpcCause, string>> = {
  common: 'Within what chance allows',
  run: 'Part of a run on one side of the average',
  'two-of-three': 'One of two in three close to a limit',
  trend: 'Part of a trend',
  outside: 'Outside the limits',
};

/** "Improvement": the label of the icon of variation. */
export function variationInWords(signal: SpcSignal): string {
  return SIGNAL_WORDS[signal];
}

/** The label of the icon of assurance; `null`: there is none to show. */
export function assuranceInWords(assurance: SpcAssurance | null): string | null {
  return assurance && ASSURANCE_WORDS[assurance];
}

/** "Outside the limits": why a point is marked. */
export function causeInWords(cause: SpcCause): string {
  return CAUSE_WORDS[cause];
}
