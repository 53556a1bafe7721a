import type { RagColour } from '@waymark/charts';

/** Worst first, as everywhere; silence sorts with the worst. */
export const COLOURS = ['not_assured', 'red', 'amber', 'green', 'not_yet_due', 'ongoing', 'complete', 'cancelled'] as const satisfies readonly RagColour[];
