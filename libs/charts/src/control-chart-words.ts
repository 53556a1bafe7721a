import { quantity } from '@waymark/domain';
import { isTrial, scaleOf, type ControlChartData, type DrawnControl, type DrawnPoint } from './control-chart-data';

/** More special values than this are counted, not told one by one; the table has them. */
const MOST_TOLD = 6;

/** The sentence, and what the picture shows, for those who do not see it. */
export function controlChartInWords({ unit, control }: ControlChartData): string {
  const { points, segments, target } = control;
  if (points.length === 0) return 'No values to draw.';
  const first = points[0]!;
  const sentences = [
    control.words,
    points.length === 1 ? `One value. ${stopped(first.words)}` : `${points.length} values. First, ${stopped(first.words)} Last, ${stopped(points.at(-1)!.words)}`,
    ...segments.map((_, index) => segmentInWords(control, index, unit)),
    specialInWords(points),
    target === null ? '' : `Target: ${levelLabel(target, unit)}.`,
    controlChartNote({ unit, control }) ?? '',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** Said beside the picture where its scale or its limits need a word; `null`: they do not. */
export function controlChartNote({ unit, control }: Pick<ControlChartData, 'unit' | 'control'>): string | null {
  const last = control.segments.at(-1);
  const isCounted = control.points.every(({ value }) => value >= 0);
  const notes = [
    scaleOf(control, unit).note,
    isCounted && last?.lower != null && last.lower < 0 ? `The lower limit is below ${levelLabel(0, unit)}: no single value can be low enough to fall outside it.` : null,
    unit === '%' && last?.upper != null && last.upper > 100 && control.points.every(({ value }) => value <= 100)
      ? 'The upper limit is above 100%: no single value can be high enough to fall outside it.'
      : null,
  ];
  return notes.filter(Boolean).join(' ') || null;
}

/** "52.3%", "£2,000,000", "14.5": the unit of counts stands at the head of the axis. */
export function levelLabel(value: number, unit: string): string {
  // The mean of whole pounds is no whole pound, but nobody reckons in its pence.
  if (unit === 'GBP') return quantity(Math.round(value), unit);
  return unit === '%' ? quantity(value, unit) : ONE_DECIMAL.format(value);
}

/** "From September 2021 (a new panel): mean 60%, limits 41% to 79%." */
function segmentInWords(control: DrawnControl, index: number, unit: string): string {
  const { from, mean, lower, upper, because } = control.segments[index]!;
  const limits = isTrial(control, index) ? 'trial limits' : 'limits';
  const parts = [
    mean === null ? 'mean unknown' : `mean ${levelLabel(mean, unit)}`,
    lower === null || upper === null ? 'limits unknown' : `${limits} ${levelLabel(lower, unit)} to ${levelLabel(upper, unit)}`,
  ];
  const words = parts.join(', ');
  if (because === null && index === 0) return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  return `From ${periodOf(control.points[from]!)}${because === null ? '' : ` (${because.replace(/[.\s]+$/, '')})`}: ${words}.`;
}

function specialInWords(points: readonly DrawnPoint[]): string {
  const special = points.filter(({ signal }) => signal !== 'none');
  if (special.length === 0) return '';
  const told = special.slice(-MOST_TOLD).map(({ words }) => words);
  const count = special.length === 1 ? 'One value is' : `${special.length} values are`;
  return `${count} more than chance explains${special.length > MOST_TOLD ? `, the last ${MOST_TOLD}` : ''}: ${told.join('; ')}.`;
}

/** "February 2022: 62%" speaks of "February 2022". */
function periodOf({ words }: DrawnPoint): string {
  return words.split(':')[0]!;
}

function stopped(words: string): string {
  return words.endsWith('.') ? words : `${words}.`;
}

const ONE_DECIMAL = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
