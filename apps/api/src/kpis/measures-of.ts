import { DomainError, type MeasureView, type ProgrammeView } from '@waymark/domain';
import type { PlanChange } from '../plans/plan-change';

/** Those of its KPIs, and the context. */
export function measuresOf({ kpis, contextMeasures }: ProgrammeView): MeasureView[] {
  return [...kpis.flatMap(({ measures }) => measures), ...contextMeasures];
}

/** @throws DomainError NOT_FOUND where the plan has no such measure. */
export function measureOf({ plan }: PlanChange, id: string): MeasureView {
  const measure = measuresOf(plan).find((row) => row.id === id);
  if (!measure) throw new DomainError('NOT_FOUND', 'The plan has no such measure', 'measureId');
  return measure;
}

/** A unit or a definition can be changed freely only before anything was counted by it. */
export function hasValues({ series }: MeasureView): boolean {
  return series.some(({ value }) => value !== null);
}
