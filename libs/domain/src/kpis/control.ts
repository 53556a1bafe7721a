import type { ControlView } from '../kpi-views';
import type { Frequency, MeasureWindow } from '../plan-kpis';
import { assuranceInWords, knownOnly, spcInWords, xmr, type SpcImprovement, type SpcWordsOptions, type XmrResult } from '../spc';
import { chartedOf, leftOutInWords, missingInWords, type Charted } from './charted';
import { ChartedPoint, CONTROL_CAUSE_OF, type PointsChart } from './control-point';
import { periodInWords } from './observed';
import { numberInWords, quantity } from './quantity';
import { cutsOf, type StretchFacts } from './stretches';

export interface ControlFacts extends StretchFacts {
  /** How often a value is expected; `null`: nobody says. */
  frequency: Frequency | null;
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

function viewOf(facts: ControlFacts, charted: Charted): ControlView {
  const { measure, breaks, rebases, target } = facts;
  const { rows, values } = charted;
  const cuts = cutsOf(rows, breaks, rebases);
  const improvement = measure.polarity ? IMPROVEMENTS[measure.polarity] : 'neutral';
  const result = knownOnly(xmr(values, { improvement, target, rebaseAt: [...cuts.keys()] }));
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
      return wordsOf(facts, result, charted, improvement);
    },
  };
}

const NOUNS: Readonly<Partial<Record<MeasureWindow, SpcWordsOptions['noun']>>> = { month: 'months', quarter: 'quarters', year: 'years' };

/** What the chart says, and what it leaves unsaid: values that were left out, months that have none. */
function wordsOf({ measure, frequency, target }: ControlFacts, result: XmrResult, charted: Charted, improvement: SpcImprovement): string {
  // Where months are missing, "the last nine months" would be said of nine that do not follow each other.
  const missing = missingInWords(charted, frequency);
  const noun = missing ? 'points' : (NOUNS[charted.window] ?? 'points');
  // Only the last point is called by its name.
  const labels = new Array<string>(charted.rows.length);
  const last = charted.rows.at(-1);
  if (last) labels[labels.length - 1] = periodInWords(last);
  const format = (value: number) => quantity(value, measure.unit);
  const said = spcInWords(result, labels, { improvement, noun, format });
  const met = target === null ? null : metInWords(result, target, { improvement, noun, format });
  return [said, met, missing, leftOutInWords(charted)].filter((sentence) => sentence !== null).join(' ');
}

/** "13 of 14 months meet the target of 100%.": what can be said of it where no limits are known; `null` where they are, or of one value. */
function metInWords({ segments, points }: XmrResult, target: number, { improvement, noun, format }: SpcWordsOptions): string | null {
  const segment = segments.at(-1);
  if (!segment || segment.lower !== null || segment.from === segment.to || improvement === 'neutral') return null;
  const all = points.slice(segment.from);
  const met = all.filter(({ value }) => (improvement === 'increase' ? value >= target : value <= target)).length;
  const who = met === all.length ? `All ${numberInWords(met)} ${noun} meet` : met === 0 ? `No ${noun.slice(0, -1)} meets` : `${met} of ${all.length} ${noun} meet`;
  return `${who} the target of ${format(target)}.`;
}
