import type { ControlSignal } from '@waymark/domain';

/** The eight states of a promise, worst first: the order in which they are listed and stacked. */
export const RAG_COLOURS = ['not_assured', 'red', 'amber', 'green', 'not_yet_due', 'ongoing', 'complete', 'cancelled'] as const;
export type RagColour = (typeof RAG_COLOURS)[number];

export const RAG_WORDS: Readonly<Record<RagColour, string>> = {
  not_assured: 'Not assured',
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  not_yet_due: 'Not yet due',
  ongoing: 'Ongoing',
  complete: 'Complete',
  cancelled: 'Cancelled',
};

/**
 * The ink of each state. Every one has at least 4.5:1 on white, so that the same ink serves shapes
 * (3:1 needed, WCAG 1.4.11) and bold words beside them (4.5:1, WCAG 1.4.3); palette.spec.ts measures it.
 */
export const RAG_INK: Readonly<Record<RagColour, string>> = {
  not_assured: '#2d2f31',
  red: '#a8071a',
  amber: '#b35300',
  green: '#00703c',
  not_yet_due: '#6b6f72',
  ongoing: '#1a65a6',
  complete: '#12436d',
  cancelled: '#5f6366',
};

/** What a point of a control chart says: in the order of a legend. */
export const SIGNALS = ['none', 'improvement', 'concern', 'high', 'low'] as const satisfies readonly ControlSignal[];

/**
 * Blue improves, orange concerns, purple is neither, grey is chance: the meaning is that of NHS England's Making Data Count, whose
 * own blue and grey fail 3:1 on white. These have 4.5:1, so that they serve letters too.
 */
export const SIGNAL_INK: Readonly<Record<ControlSignal, string>> = {
  none: '#5f6366',
  improvement: '#2073bc',
  concern: '#c25700',
  high: '#490092',
  low: '#490092',
};

/** Limits from too few points: a first guess, drawn lighter than others, yet 3:1 on white. */
export const TRIAL_INK = '#858686';
/** Between the limits of a small trend: a ground, never a cue of its own. */
export const CHANCE_FILL = '#e9ebed';

/** Categorical colours in order of use: the Government Analysis Function palette. */
export const SERIES_INK = ['#12436d', '#28a197', '#801650', '#f46a25'] as const;

export const INK = '#0b0c0c';
export const SECONDARY_INK = '#484949';
export const RULE = '#cecece';
export const PAPER = '#ffffff';
/** Last approved promise: grey, yet 3:1 on white. */
export const APPROVED_FILL = '#858686';

export const FONT = "'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";
