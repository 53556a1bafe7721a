import { actualColumns, actualOf, forecastColumns, forecastOf } from '../commitment';
import type { Day } from '../day';
import type { DatedPoint, StatusUpdate } from '../plan';
import type { NewStatement, StatementFact } from './draft';

type Said = Pick<
  NewStatement,
  | 'status'
  | 'narrative'
  | 'isNoChange'
  | 'reasonCategory'
  | 'reason'
  | 'recovery'
  | 'confidence'
  | 'confidenceReason'
  | 'confidenceUntil'
> & { forecast: DatedPoint | null; actual: DatedPoint | null };

/** What is said today, as it will be kept. */
export function statementOf(today: Day, { forecast, actual, ...said }: Said): NewStatement {
  return { statedOn: today, ...forecastColumns(forecast), ...actualColumns(actual), ...said, readingNote: null, changeRequestId: null };
}

/** A row as a fact to read the next update by. */
export function statementFact(row: StatusUpdate): StatementFact {
  return { ...row, forecast: forecastOf(row), actual: actualOf(row) };
}
