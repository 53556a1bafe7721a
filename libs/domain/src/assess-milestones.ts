import { pointInWords } from './by-when/by-when';
import { actualOf, forecastOf, ledger, slippageAgainst } from './commitment';
import type { FindSource } from './assess-kpis';
import type { Day } from './day';
import type { BaselineVersion, DatedPoint, Milestone, StatusUpdate } from './plan';
import { scheduleRag } from './rag';
import type { Tolerances } from './tolerances';
import type { BaselineView, DatedPointView, MilestoneView, ProjectView } from './views';

/** A milestone with everything that follows from its facts on a day. */
export function assessMilestone(
  milestone: Milestone,
  project: ProjectView,
  baselines: readonly BaselineVersion[],
  statusUpdates: readonly StatusUpdate[],
  { today, tolerances, sourceOf }: { today: Day; tolerances: Tolerances; sourceOf: FindSource },
): MilestoneView {
  const facts = ledger(milestone, baselines, statusUpdates, today);
  const views = new Map<BaselineVersion, BaselineView>(
    facts.baselines.map((row) => [row, { ...row, words: pointInWords(row), source: sourceOf(row) }]),
  );
  const view = (row: BaselineVersion | null) => (row ? (views.get(row) ?? null) : null);
  return {
    ...milestone,
    project,
    status: facts.status,
    confidence: facts.confidence,
    schedule: scheduleRag(milestone, facts, today, tolerances),
    original: view(facts.original),
    approved: view(facts.approved),
    baselines: [...views.values()],
    forecast: inWords(facts.forecast),
    actual: inWords(facts.actual),
    slippageOriginal: slippageAgainst(facts.original, facts, today),
    slippageApproved: slippageAgainst(facts.approved, facts, today),
    statements: facts.statements.map((row) => ({
      ...row,
      forecast: inWords(forecastOf(row)),
      actual: inWords(actualOf(row)),
      source: sourceOf(row),
    })),
    source: sourceOf(milestone),
  };
}

function inWords(point: DatedPoint | null): DatedPointView | null {
  return point && { ...point, words: pointInWords(point) };
}
