import { isDay, type Day } from '../day';
import type { Fault } from '../domain-error';
import type { RiskKind, RiskStatus } from '../plan-decisions';
import { HIGHEST_RATING, LEAST_RATING } from './risk-score';

/** A line of the register as typed, or a new assessment of one; what is not asked for is left out. */
export interface RiskDraft {
  kind: RiskKind;
  title?: string;
  likelihood: number | null;
  impact: number | null;
  /** When the mitigation is to be in place. */
  dueOn?: Day | null;
  status?: RiskStatus;
  note?: string | null;
}

/** What is wrong with a risk, an issue or an assessment of one; empty: nothing. */
export function riskFaults({ kind, title, likelihood, impact, dueOn = null, status, note }: RiskDraft): Fault[] {
  const faults: Fault[] = [];
  if (title !== undefined && title.trim() === '') faults.push({ field: 'title', message: 'The title is missing.' });
  if (kind === 'issue' && likelihood !== null) {
    faults.push({ field: 'likelihood', message: 'An issue has happened already: leave the likelihood out, or record a risk.' });
  }
  if (kind === 'risk' && !isRating(likelihood)) faults.push({ field: 'likelihood', message: ratingMessage('likelihood', 'rare', 'almost certain') });
  if (!isRating(impact)) faults.push({ field: 'impact', message: ratingMessage('impact', 'slight', 'gravest') });
  if (dueOn !== null && !isDay(dueOn)) faults.push({ field: 'dueOn', message: 'Give the day by which the mitigation is in place, such as 30 June 2026, or none.' });
  if (status === 'closed' && (note ?? '').trim() === '') faults.push({ field: 'note', message: 'Say why it is closed: the reason stays in the register.' });
  return faults;
}

function isRating(value: number | null): boolean {
  return value !== null && Number.isInteger(value) && value >= LEAST_RATING && value <= HIGHEST_RATING;
}

function ratingMessage(called: string, least: string, highest: string): string {
  return `Give the ${called} as a whole number from ${LEAST_RATING} (${least}) to ${HIGHEST_RATING} (${highest}).`;
}
