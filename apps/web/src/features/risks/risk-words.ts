import { HIGHEST_RATING, LEAST_RATING, type RiskKind, type RiskLevel, type RiskStatus, type RiskTrend } from '@waymark/domain';
import type { Risk, RiskAssessment } from './risk.fragment';

export const KIND_WORDS: Readonly<Record<RiskKind, string>> = { risk: 'Risk', issue: 'Issue' };
export const LEVEL_WORDS: Readonly<Record<RiskLevel, string>> = { high: 'High', medium: 'Medium', low: 'Low' };
export const TREND_WORDS: Readonly<Record<RiskTrend, string>> = { rising: 'Rising', steady: 'Steady', falling: 'Falling', new: 'New' };
export const STATUS_WORDS: Readonly<Record<RiskStatus, string>> = { open: 'Open', closed: 'Closed' };

/** In the address in place of a risk: the form of a new one is open. */
export const NEW_RISK = 'new';

/** A word for each number; the outermost are those of the refusals. */
const LIKELIHOODS = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'] as const;
const IMPACTS = ['Slight', 'Minor', 'Moderate', 'Major', 'Gravest'] as const;

export const RATINGS = Array.from({ length: HIGHEST_RATING - LEAST_RATING + 1 }, (_, index) => LEAST_RATING + index);

/** "4 Likely" */
export function likelihoodInWords(rating: number): string {
  return `${rating} ${LIKELIHOODS[rating - LEAST_RATING] ?? ''}`.trim();
}

/** "5 Gravest" */
export function impactInWords(rating: number): string {
  return `${rating} ${IMPACTS[rating - LEAST_RATING] ?? ''}`.trim();
}

/** "Likelihood 4 (likely), impact 5 (gravest)"; of an issue "Has happened, impact 5 (gravest)". */
export function ratingsInWords({ likelihood, impact }: Pick<RiskAssessment, 'likelihood' | 'impact'>): string {
  return `${likelihood === null ? 'Has happened' : `Likelihood ${bracketed(likelihoodInWords(likelihood))}`}, impact ${bracketed(impactInWords(impact))}`;
}

/** "4 Likely" as "4 (likely)". */
function bracketed(words: string): string {
  const [number = '', ...rest] = words.split(' ');
  return `${number} (${rest.join(' ').toLowerCase()})`;
}

export function anchorOf({ number }: Pick<Risk, 'number'>): string {
  return `risk-${number}`;
}

/** "2.4 Case management system"; where it is about all of the objective, that. */
export function placeOf({ objective, project }: Pick<Risk, 'objective' | 'project'>): string {
  return project ? `${project.ref} ${project.title}` : `Objective ${objective.number} ${objective.name}`;
}

/** "7 risks and 2 issues" */
export function countInWords(risks: readonly Pick<Risk, 'kind'>[]): string {
  const issues = risks.filter(({ kind }) => kind === 'issue').length;
  const counted = (count: number, noun: string) => (count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`);
  return [counted(risks.length - issues, 'risk'), counted(issues, 'issue')].filter(Boolean).join(' and ');
}
