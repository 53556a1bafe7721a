import type { Day } from '../day';
import type { ControlCause, ControlPoint, ControlSignal } from '../kpi-views';
import type { Observation } from '../plan-kpis';
import type { SpcCause, XmrPoint, XmrSegment } from '../spc';
import { periodInWords } from './observed';
import { numberInWords, quantity } from './quantity';

/** As the schema spells them. */
export const CONTROL_CAUSE_OF: Readonly<Record<SpcCause, ControlCause>> = {
  common: 'common',
  outside: 'outside',
  trend: 'trend',
  'two-of-three': 'two_of_three',
  run: 'run',
};

/** The chart that a point is on. */
export interface PointsChart {
  rows: readonly Observation[];
  points: readonly XmrPoint[];
  segments: readonly XmrSegment[];
  unit: string;
}

/** Where a point stands among those of its group. */
interface PointPlace {
  points: readonly XmrPoint[];
  segment: XmrSegment;
  at: number;
}

/** It holds no words and no numbers of its own: a chart has a hundred points, and a scorecard two hundred charts. */
export class ChartedPoint implements ControlPoint {
  readonly #chart: PointsChart;
  readonly #at: number;

  constructor(chart: PointsChart, at: number) {
    this.#chart = chart;
    this.#at = at;
  }

  get day(): Day {
    return this.#chart.rows[this.#at]?.periodEnd ?? '';
  }

  get value(): number {
    return valueAt(this.#chart.points, this.#at);
  }

  get cause(): ControlCause {
    return CONTROL_CAUSE_OF[this.#chart.points[this.#at]?.cause ?? 'common'];
  }

  get signal(): ControlSignal {
    return this.#chart.points[this.#at]?.signal ?? 'none';
  }

  get words(): string {
    const { rows, points, segments, unit } = this.#chart;
    const at = this.#at;
    const row = rows[at];
    const segment = segments.find(({ to }) => at <= to);
    return row && segment ? `${periodInWords(row)}: ${quantity(this.value, unit)}${REASONS[this.cause]({ points, segment, at })}` : '';
  }
}

const REASONS: Readonly<Record<ControlCause, (place: PointPlace) => string>> = {
  common: () => '',
  outside: ({ points, segment: { upper }, at }) => (upper !== null && valueAt(points, at) > upper ? ', above the upper limit' : ', below the lower limit'),
  trend: (place) => {
    const rising = stepsAround(place, 1);
    const falling = stepsAround(place, -1);
    return `, one of ${numberInWords(Math.max(rising, falling) + 1)} ${rising > falling ? 'rising' : 'falling'}`;
  },
  two_of_three: ({ points, segment: { mean }, at }) => `, one of two in three close to the ${mean !== null && valueAt(points, at) > mean ? 'upper' : 'lower'} limit`,
  run: (place) => {
    const { points, at, segment } = place;
    const isHigh = valueAt(points, at) > (segment.mean ?? 0);
    return `, one of ${numberInWords(runAround(place, isHigh))} ${isHigh ? 'above' : 'below'} the average`;
  },
};

/** How many steps the same way lead to a point and on from it, within its group. */
function stepsAround({ points, segment, at }: PointPlace, way: 1 | -1): number {
  const goes = (to: number) => (valueAt(points, to) - valueAt(points, to - 1)) * way > 0;
  let [first, last] = [at, at];
  while (first > segment.from && goes(first)) first -= 1;
  while (last < segment.to && goes(last + 1)) last += 1;
  return last - first;
}

/** How many points around one, it included, are on its side of the average. */
function runAround({ points, segment, at }: PointPlace, isHigh: boolean): number {
  const mean = segment.mean ?? 0;
  const isSo = (index: number) => (isHigh ? valueAt(points, index) > mean : valueAt(points, index) < mean);
  let [first, last] = [at, at];
  while (first > segment.from && isSo(first - 1)) first -= 1;
  while (last < segment.to && isSo(last + 1)) last += 1;
  return last - first + 1;
}

function valueAt(points: readonly XmrPoint[], at: number): number {
  return points[at]?.value ?? NaN;
}
