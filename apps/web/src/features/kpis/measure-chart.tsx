import { KpiChart, kpiChartInWords, kpiChartNote, KPI_NAMES_BESIDE, type KpiChartData, type KpiComparatorSeries, type KpiPoint } from '@waymark/charts';
import { AREA_TYPES, quantity } from '@waymark/domain';
import { useWidth } from '../../components/use-width';
import { areaOf, type ComparatorData } from './comparators';
import { KpiLegend } from './kpi-legend';
import type { KpiMeasureData } from './kpi-measure.fragment';
import { STATUS_WORDS } from './kpi-words';
import type { MeasureValue } from './measure-series.fragment';

/** What the chart needs of a measure. */
export interface ChartedMeasure extends Pick<KpiMeasureData, 'name' | 'unit' | 'window' | 'target' | 'trajectory' | 'comparator' | 'comparators' | 'breaks'> {
  series: { items: readonly MeasureValue[] };
}

/** A measure's dated values against what they are held to; where there is too little for a picture, that in a sentence. */
export function MeasureChart({ measure }: { measure: ChartedMeasure }) {
  const [box, width] = useWidth(760);
  const data = chartDataOf(measure);
  const held = data.comparators.length + (data.comparatorSeries?.length ?? 0) + (data.target ? 1 : 0);
  if (data.points.length === 0) return <p className="wm-empty">{undrawnInWords(measure)}</p>;
  if (data.points.length === 1 && held === 0) return <p className="wm-secondary">One dated value and nothing to hold it against: there is no movement to draw yet.</p>;
  const note = kpiChartNote(data);
  const bare = { title: data.title, unit: data.unit, points: data.points, target: null, comparators: [] };
  return (
    <figure className="wm-figure wm-kpi-figure">
      <figcaption className="wm-figure__words">{kpiChartInWords(bare).replace(kpiChartNote(bare) ?? '', '').trim()}</figcaption>
      <KpiLegend data={data} hasNames={width < KPI_NAMES_BESIDE} />
      <div ref={box} className="wm-figure__picture">
        <KpiChart data={data} width={width} className="wm-kpi-chart" />
      </div>
      {note && <p className="wm-note wm-note--small">{note}</p>}
    </figure>
  );
}

/** Only what is in the same unit can be drawn on one scale; the facts beside tell of the rest. */
export function chartDataOf({ name, unit, window, target, trajectory, comparator, comparators, breaks, series }: ChartedMeasure): KpiChartData {
  const same = comparators.filter((comparator) => comparator.unit === unit);
  const isDated = ({ periodStart, periodEnd }: ComparatorData) => periodStart !== null && periodEnd !== null;
  return {
    title: name,
    unit,
    points: series.items.flatMap((value) => pointOf(value, unit, window)),
    target: target?.unit === unit ? { value: target.value, label: quantity(target.value, unit), words: target.words } : null,
    trajectory: trajectory.flatMap(({ standing, target: point }) =>
      point.dueOn !== null && point.unit === unit ? [{ day: point.dueOn, value: point.value, label: quantity(point.value, unit), words: point.words, standing }] : [],
    ),
    comparators: same.filter((comparator) => !isDated(comparator)).map((comparator) => ({ value: comparator.value, label: quantity(comparator.value, unit), words: namedIn(comparator) })),
    comparatorSeries: seriesOf(same.filter(isDated), same.find(({ id }) => id === comparator?.id) ?? null),
    breaks: breaks.map(({ startsOn, now }) => ({ day: startsOn, words: now })),
  };
}

/** The Analysis Function draws at most four lines together: the values and these. The table has the rest. */
const MOST_SERIES = 3;

/** One line for each area, step by step through its periods, of the basis that fits best; England before the rest. */
function seriesOf(comparators: readonly ComparatorData[], best: ComparatorData | null): KpiComparatorSeries[] {
  const series = new Map<string, ComparatorData[]>();
  for (const comparator of comparators) {
    if (best && comparator.basis !== best.basis) continue;
    const key = comparator.areaType ? areaOf(comparator) : comparator.name;
    series.set(key, [...(series.get(key) ?? []), comparator]);
  }
  const rank = ([, points]: [string, ComparatorData[]]) => AREA_TYPES.findIndex((type) => type === points[0]?.areaType);
  const chosen = [...series].toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_SERIES);
  return chosen.map(([name, points]) => ({
    name,
    points: points
      .toSorted((a, b) => (a.periodStart ?? '').localeCompare(b.periodStart ?? ''))
      .map((comparator) => ({ from: comparator.periodStart ?? '', to: comparator.periodEnd ?? '', value: comparator.value, label: quantity(comparator.value, comparator.unit), words: namedIn(comparator) })),
  }));
}

function namedIn({ name, value, unit, periodText }: ComparatorData): string {
  return `${quantity(value, unit)} ${name}${periodText ? `, ${periodText}` : ''}`;
}

/** Only what has a date and a number can be drawn. */
function pointOf({ periodEnd, periodWords, value, valueWords, status, window: own }: MeasureValue, unit: string, window: string | null): KpiPoint[] {
  if (periodEnd === null || value === null) return [];
  const kind = status === 'projected' ? 'projected' : status === 'part_period' ? 'part' : areUnlike(own, window) ? 'unlike' : 'whole';
  const said = status === 'actual' ? '' : `, ${STATUS_WORDS[status].toLowerCase()}`;
  const label = unit === '%' || unit === 'GBP' ? quantity(value, unit) : NUMBER.format(value);
  return [{ day: periodEnd, value, kind, label, words: `${periodWords}: ${valueWords}${said}` }];
}

/** Where a source does not say what a value covers, nothing speaks against the comparison. */
function areUnlike(own: string | null, window: string | null): boolean {
  const known = [own ?? window, window].filter((each) => each !== null && each !== 'other');
  return known.length === 2 && known[0] !== known[1];
}

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

function undrawnInWords({ series: { items } }: ChartedMeasure): string {
  if (items.length === 0) return 'Never reported: there is nothing to draw.';
  return items.some(({ value }) => value !== null)
    ? 'The documents give no date for these values, so they cannot be drawn on time.'
    : 'Named in the documents without a value: there is nothing to draw.';
}
