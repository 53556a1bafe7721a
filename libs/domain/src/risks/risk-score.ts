import type { RiskKind } from '../plan-decisions';

/** What a line of the register is called: "R4", "I5". */
export function registerRef({ kind, number }: { kind: RiskKind; number: number }): string {
  return `${kind === 'issue' ? 'I' : 'R'}${number}`;
}

/** How grave, gravest first. */
export const RISK_LEVELS = ['high', 'medium', 'low'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** Against the assessment before the last; `new`: there is only one. */
export const RISK_TRENDS = ['rising', 'steady', 'falling', 'new'] as const;
export type RiskTrend = (typeof RISK_TRENDS)[number];

/** Both ends of the scale of likelihood and of impact. */
export const LEAST_RATING = 1;
export const HIGHEST_RATING = 5;

/**
 * The five by five matrix of public registers, likelihood times impact. The Orange Book (HM Treasury) leaves the bands to
 * whoever keeps the register. By convention 15 to 25 is the top band (the NHS matrix of the National Patient Safety Agency,
 * 2008, calls it extreme); its two middle bands are one here, and begin at 5, so that what would be gravest is never low.
 */
export const HIGH_FROM = 15;
export const MEDIUM_FROM = 5;

/** Likelihood times impact, 1 to 25; of an issue, which has happened, five times its impact. */
export function riskScore({ likelihood, impact }: { likelihood: number | null; impact: number }): number {
  return (likelihood ?? HIGHEST_RATING) * impact;
}

export function riskLevel(score: number): RiskLevel {
  if (score >= HIGH_FROM) return 'high';
  return score >= MEDIUM_FROM ? 'medium' : 'low';
}
