/**
 * The thresholds of a programme. Each is a setting with its own history; these are the defaults of
 * the field guide (docs/rules.md, from standards on schedule RAG).
 */
export interface Tolerances {
  /** Green up to this many days after the target's last day. */
  greenDays: number;
  /** Amber up to this many days after it; red beyond. */
  amberDays: number;
  /** A statement older than this many days no longer assures anyone. */
  statementDays: number;
  /** A milestone due within this many days needs a statement. */
  horizonDays: number;
  /** Share of an objective's open projects not assured that makes the objective not assured. */
  notAssuredShare: number;
  /** Share of an objective's open projects red or not assured that makes the objective red. */
  redShare: number;
}

/**
 * 7 and 31 days: exception reports of councils call one month behind amber and more than one month red, and
 * a week's grace is the strictest published rule. 35 days: a monthly board with a few days to spare.
 * 42 days: a board meets every four to six weeks, so this is what the next one will be asked about.
 */
export const DEFAULT_TOLERANCES: Readonly<Tolerances> = {
  greenDays: 7,
  amberDays: 31,
  statementDays: 35,
  horizonDays: 42,
  notAssuredShare: 0.5,
  redShare: 0.25,
};
