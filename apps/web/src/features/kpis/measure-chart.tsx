import { KpiChart, kpiChartInWords, kpiChartNote, KPI_NAMES_BESIDE, type KpiChartData, type KpiPoint } from '@waymark/charts';
import { quantity } from '@waymark/domain';
import { useWidth } from '../../components/use-width';
import { KpiLegend } from './kpi-legend';
import { STATUS_WORDS } from './kpi-words';

/** What the chart needs of a measure. */
export interface ChartedMeasure {
  name: string;
  unit: string;
  window: string | null;
  target: { value: number; unit: string; words: string } | null;
  comparators: readonly { name: string; value: number; unit: string; periodText: string | null }[];
  series: { items: readonly ChartedValue[] };
}

interface ChartedValue {
  periodEnd: string | null;
  periodWords: string;
  value: number | null;
  valueWords: string;
  status: keyof typeof STATUS_WORDS;
  window: string | null;
}

/** A measure's dated values against what they are held to; where there is too little for a picture, that in a sentence. */
export function MeasureChart({ measure }: { measure: ChartedMeasure }) {
  const [box, width] = useWidth(760);
  const data = chartDataOf(measure);
  const held = data.comparators.length + (data.target ? 1 : 0);
  if (data.points.length === 0) return <p className="wm-empty">{undrawnInWords(measure)}</p>;
  if (data.points.length === 1 && held === 0) return <p className="wm-secondary">One dated value and nothing to hold it against: there is no movement to draw yet.</p>;
  const note = kpiChartNote(data);
  return (
    <figure className="wm-figure wm-kpi-figure">
      <figcaption className="wm-figure__words">{kpiChartInWords({ ...data, target: null, comparators: [] }).replace(note ?? '', '').trim()}</figcaption>
      <KpiLegend data={data} hasNames={width < KPI_NAMES_BESIDE} />
      <div ref={box} className="wm-figure__picture">
        <KpiChart data={data} width={width} className="wm-kpi-chart" />
      </div>
      {note && <p className="wm-note wm-note--small">{note}</p>}
    </figure>
  );
}

export function chartDataOf({ name, unit, window, target, comparators, series }: ChartedMeasure): KpiChartData {
  return {
    title: name,
    unit,
    points: series.items.flatMap((value) => pointOf(value, unit, window)),
    // A target in another unit cannot be drawn on this scale; the facts beside say so.
    target: target?.unit === unit ? { value: target.value, label: quantity(target.value, unit), words: target.words } : null,
    comparators: comparators
      .filter((comparator) => comparator.unit === unit)
      .map((comparator) => ({ value: comparator.value, label: quantity(comparator.value, unit), words: `${quantity(comparator.value, unit)} ${comparator.name}${comparator.periodText ? `, ${comparator.periodText}` : ''}` })),
  };
}

/** Only what has a date and a number can be drawn. */
function pointOf({ periodEnd, periodWords, value, valueWords, status, window: own }: ChartedValue, unit: string, window: string | null): KpiPoint[] {
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
