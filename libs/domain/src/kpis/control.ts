import type { ControlView } from '../kpi-views';
import type { DefinitionBreak, Frequency, Measure, MeasureWindow, Observation, Rebase } from '../plan-kpis';
import { assuranceInWords, spcInWords, xmr, type SpcImprovement, type SpcWordsOptions, type XmrResult } from '../spc';
import { chartedOf, leftOutInWords, missingInWords, type Charted } from './charted';
import { ChartedPoint, CONTROL_CAUSE_OF, type PointsChart } from './control-point';
import { periodInWords } from './observed';
import { quantity } from './quantity';

export interface ControlFacts {
  measure: Measure;
  /** How often a value is expected; `null`: nobody says. */
  frequency: Frequency | null;
  /** As it stands, in time order. */
  series: readonly Observation[];
  /** By date. */
  breaks: readonly DefinitionBreak[];
  /** By date. */
  rebases: readonly Rebase[];
  /** The one that counts today, in the measure's unit; `null`: none. */
  target: number | null;
}

/** Either a chart, or why there is none. */
export interface Control {
  control: ControlView | null;
  controlAbsence: string | null;
}

/** The chart of single values (XmR) of a measure, where one can be made. */
export function controlOf(facts: ControlFacts): Control {
  const charted = chartedOf(facts.measure, facts.series);
  if (charted.absence !== null) return { control: null, controlAbsence: charted.absence };
  return { control: viewOf(facts, charted), controlAbsence: null };
}

const IMPROVEMENTS: Readonly<Record<'higher' | 'lower' | 'target', SpcImprovement>> = { higher: 'increase', lower: 'decrease', target: 'neutral' };

function viewOf({ measure, frequency, breaks, rebases, target }: ControlFacts, charted: Charted): ControlView {
  const { rows, values } = charted;
  const cuts = cutsOf(rows, breaks, rebases);
  const improvement = measure.polarity ? IMPROVEMENTS[measure.polarity] : 'neutral';
  const result = xmr(values, { improvement, target, rebaseAt: [...cuts.keys()] });
  const segments = result.segments.map((segment) => ({ because: cuts.get(segment.from) ?? null, ...segment }));
  const chart: PointsChart = { rows, points: result.points, segments: result.segments, unit: measure.unit };
  const last = result.points.at(-1);
  const lastSegment = segments.at(-1);
  const mean = lastSegment?.mean ?? null;
  const value = last?.value ?? null;
  return {
    get points() {
      return rows.map((_, at) => new ChartedPoint(chart, at));
    },
    segments,
    variation: result.variation,
    variationCause: CONTROL_CAUSE_OF[last?.cause ?? 'common'],
    side: mean === null || value === null || value === mean ? null : value > mean ? 'high' : 'low',
    assurance: result.assurance,
    assuranceWords: assuranceInWords(result.assurance),
    target,
    isTrial: result.trial,
    get words() {
      return wordsOf(measure, frequency, result, charted, improvement);
    },
  };
}

/** Where a new group begins, and why: the first value of a period that starts on the day or later. */
function cutsOf(rows: readonly Observation[], breaks: readonly DefinitionBreak[], rebases: readonly Rebase[]): Map<number, string> {
  const cuts = new Map<number, string>();
  const reasons = [
    ...breaks.map(({ startsOn, now }) => ({ startsOn, because: `New definition: ${now}` })),
    ...rebases.map(({ startsOn, reason }) => ({ startsOn, because: reason })),
  ];
  for (const { startsOn, because } of reasons) {
    const at = rows.findIndex(({ periodStart }) => periodStart !== null && periodStart >= startsOn);
    if (at <= 0) continue;
    const other = cuts.get(at);
    cuts.set(at, other ? `${other}; ${because}` : because);
  }
  return cuts;
}

const NOUNS: Readonly<Partial<Record<MeasureWindow, SpcWordsOptions['noun']>>> = { month: 'months', quarter: 'quarters', year: 'years' };

/** What the chart says, and what it leaves unsaid: values that were left out, months that have none. */
function wordsOf(measure: Measure, frequency: Frequency | null, result: XmrResult, charted: Charted, improvement: SpcImprovement): string {
  // Where months are missing, "the last nine months" would be said of nine that do not follow each other.
  const missing = missingInWords(charted, frequency);
  const noun = missing ? 'points' : (NOUNS[charted.window] ?? 'points');
  // Only the last point is called by its name.
  const labels = new Array<string>(charted.rows.length);
  const last = charted.rows.at(-1);
  if (last) labels[labels.length - 1] = periodInWords(last);
  const said = spcInWords(result, labels, { improvement, noun, format: (value) => quantity(value, measure.unit) });
  return [said, missing, leftOutInWords(charted)].filter((sentence) => sentence !== null).join(' ');
}
