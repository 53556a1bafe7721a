import type { DatedPoint, MilestoneFacts, Precision } from '@waymark/domain';
import type { Statement, UpdateMilestone } from './updates.query';

type WirePoint = NonNullable<Statement['forecast']>;

/** A milestone as the rules take it: GraphQL's enums have no hyphen. */
export function factsOf({ isOngoing, reviewOn, baselines, statements }: UpdateMilestone): MilestoneFacts {
  return {
    isOngoing,
    reviewOn,
    baselines: baselines.map((baseline) => ({ ...baseline, precision: precisionOf(baseline) })),
    statements: statements.map((statement) => ({ ...statement, forecast: pointOf(statement.forecast), actual: pointOf(statement.actual) })),
  };
}

function pointOf(point: WirePoint | null): DatedPoint | null {
  return point && { ...point, precision: precisionOf(point) };
}

function precisionOf({ precision }: Pick<WirePoint, 'precision'>): Precision {
  if (precision === 'academic_year') return 'academic-year';
  return precision === 'financial_year' ? 'financial-year' : precision;
}
