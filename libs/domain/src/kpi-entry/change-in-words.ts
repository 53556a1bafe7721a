import { observationInWords } from '../kpis/observed';
import type { Observation } from '../plan-kpis';
import { STATUS_NAMES, isNumbered } from './cell-words';
import type { EntryChange } from './entry';

type Said = Pick<Observation, 'status' | 'value' | 'numerator' | 'denominator' | 'respondents' | 'qualifier'>;

/** What saving would do to one period: "February 2022: 61.5% (8 of 13), was 37.7% (20 of 53)". */
export function changeInWords(index: number, period: string, now: Said, was: Said | null, isSame: boolean, unit: string): EntryChange {
  const after = saidInWords(now, unit);
  const before = was && saidInWords(was, unit);
  const kind = was === null ? 'new' : isSame ? 'same' : 'revision';
  const then = kind === 'new' ? '' : isSame ? ', as before' : before === after ? ', reworded' : `, was ${before}`;
  return { index, kind, before, after, words: `${period.charAt(0).toUpperCase()}${period.slice(1)}: ${after}${then}` };
}

/** "61.5% (8 of 13)", "12, provisional", "suppressed, given as <5", "not available". */
export function saidInWords(said: Said, unit: string): string {
  const { status, qualifier } = said;
  if (!isNumbered(status)) return `${STATUS_NAMES[status]}${qualifier === null ? '' : `, given as ${qualifier}`}`;
  return `${observationInWords(said, unit)}${status === 'actual' ? '' : `, ${STATUS_NAMES[status]}`}`;
}
