import { groupBy } from '../lists';
import { onceFor } from '../once';
import type { Plan } from '../plan';
import type { DefinitionBreak, MeasureWindow, Observation } from '../plan-kpis';
import { firstDayOf } from './series';

/**
 * The plan with each value as it was counted: where the window of its measure changed later, with the one of its time. Nothing that was
 * recorded is written anew for that.
 */
export function asCounted(plan: Plan): Plan {
  const changes = plan.definitionBreaks.filter(({ windowBefore }) => windowBefore !== null);
  if (changes.length === 0) return plan;
  const byMeasure = groupBy(changes.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1)), ({ measureId }) => measureId);
  return { ...plan, observations: plan.observations.map((row) => counted(row, byMeasure.get(row.measureId) ?? [])) };
}

/** @param changes of its measure, by date. */
function counted(row: Observation, changes: readonly DefinitionBreak[]): Observation {
  if (row.window !== null || changes.length === 0) return row;
  const day = firstDayOf(row);
  const window = changes.find(({ startsOn }) => day < startsOn)?.windowBefore ?? null;
  return window === null ? row : withWindow(row, window);
}

/** One object however often it is read: what changed between two readings is told by their rows. */
function withWindow(row: Observation, window: MeasureWindow): Observation {
  const known = variants(row);
  const made = known.get(window) ?? { ...row, window };
  known.set(window, made);
  return made;
}

const variants = onceFor((_: Observation) => new Map<MeasureWindow, Observation>());
