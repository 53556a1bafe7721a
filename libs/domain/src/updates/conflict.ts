import type { StatementFact } from './draft';

/**
 * What was recorded after the statement that a writer had on the screen: what saving would pass over
 * unseen. Empty: no conflict. Where that statement is not among those known, nothing known was seen.
 * @param seenStatementId `null`: nothing had been said
 */
export function newerThanSeen<S extends Pick<StatementFact, 'id' | 'recordedAt'>>(seenStatementId: string | null, statements: readonly S[]): S[] {
  const seen = statements.find(({ id }) => id === seenStatementId);
  return seen ? statements.filter(({ recordedAt }) => recordedAt > seen.recordedAt) : [...statements];
}
