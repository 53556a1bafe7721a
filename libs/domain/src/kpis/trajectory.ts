import type { Day } from '../day';
import type { PointStanding } from '../kpi-views';
import type { Measure, Observation, Target } from '../plan-kpis';
import { coveredInWords } from './covered';
import { observedValue } from './observed';
import { quantity } from './quantity';
import { gapInWords, gapTo, nearlyMet, obstacleTo, targetInWords } from './target';

/** One point of a trajectory before its rows are made into views. */
export interface JudgedPoint {
  target: Target;
  actual: Observation | null;
  standing: PointStanding;
  words: string;
}

/**
 * Each target beside the value of its day.
 * @param targets those that stand, in their order.
 * @param rows what may be compared, oldest first.
 * @param latest also where it has no date and nothing can be compared.
 */
export function trajectoryOf(measure: Measure, targets: readonly Target[], rows: readonly Observation[], latest: Observation | null, today: Day): JudgedPoint[] {
  return targets.map((target) => {
    const { dueOn } = target;
    const actual = dueOn === null ? latest : (rows.findLast(({ periodEnd }) => periodEnd !== null && periodEnd <= dueOn) ?? null);
    return { target, actual, ...judgePoint(measure, target, actual, today) };
  });
}

function judgePoint(measure: Measure, target: Target, actual: Observation | null, today: Day): Pick<JudgedPoint, 'standing' | 'words'> {
  const named = targetInWords(target);
  const value = actual && observedValue(actual, measure.unit);
  const isOpen = target.dueOn !== null && today <= target.dueOn;
  if (!actual || value === null) {
    if (isOpen) return { standing: 'not_yet_due', words: `${named}: not yet due, no value so far` };
    return { standing: 'no_value', words: `${named}: ${target.dueOn ? 'no value by then' : 'no value'}` };
  }
  const obstacle = obstacleTo(measure, target);
  if (obstacle) return { standing: 'not_comparable', words: `${named}${obstacle}` };
  const gap = gapTo(measure, target, value);
  const short = gapInWords(measure, target, gap);
  const exactly = gap > 0 ? nearlyMet(measure, target, value) : null;
  const said = `${exactly ?? quantity(value, measure.unit)}${whenInWords(measure, target, actual, isOpen)}`;
  if (isOpen) return { standing: 'not_yet_due', words: `${named}: not yet due, ${said}, ${gap <= 0 ? 'as good as asked' : `${short} to go`}` };
  return gap <= 0 ? { standing: 'met', words: `${named}: ${said}, met` } : { standing: 'missed', words: `${named}: ${said}, missed by ${short}` };
}

/** "then" only of a period that ends in the target's month: an older value is called by its own date. */
function whenInWords(measure: Measure, { dueOn }: Target, actual: Observation, isOpen: boolean): string {
  if (isOpen || dueOn === null) return ' so far';
  return actual.periodEnd?.slice(0, 7) === dueOn.slice(0, 7) ? ' then' : ` (${coveredInWords(measure, actual)})`;
}
