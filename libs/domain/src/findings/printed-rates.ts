import { quantity } from '../kpi';
import type { Observation } from '../plan';
import { counted, findingOf, recordsOf, seriesName, type Evidence, type Rule, type Series } from './evidence';
import type { Finding } from './finding';
import { meansOfRates, tellMeans } from './mean-of-rates';
import { exactRate, isCut, isRaised, isRounded } from './printed-values';

interface Fault {
  row: Observation;
  exact: number;
  how: 'cut' | 'raised' | 'wrong';
}

/**
 * Percentages that stand beside their counts: means of rates, printed values that the counts do not
 * give, and printed values cut or raised where the nearest digit was due. What is told as the first is
 * not told again.
 */
export const rates: Rule = (evidence) => {
  const means = meansOfRates(evidence);
  const told = new Set(means.map(({ whole }) => whole.id));
  const printed = evidence.series.flatMap((series) => {
    if (series.measure.unit !== '%') return [];
    const found = faultsOf(series.observations);
    if (found.length === 0) return [];
    const faults = found.filter(({ row }) => !told.has(row.id) && stillStands(row, series)).sort(byPeriod);
    const [wrong, misrounded] = [faults.filter(({ how }) => how === 'wrong'), faults.filter(({ how }) => how !== 'wrong')];
    return [...tell('printed_rate_differs', wrong, series, evidence), ...tell('printed_rate_misrounded', misrounded, series, evidence)];
  });
  return [...tellMeans(means, evidence), ...printed];
};

const EXPLANATIONS = {
  printed_rate_differs: 'Either the percentage or a count is wrong, and the board cannot know which. Go back to the source and correct it.',
  printed_rate_misrounded: 'Less than one printed digit out, but rates that are cut or raised do not compare with rates that are rounded. Round to the nearest digit.',
} as const;

function tell(rule: keyof typeof EXPLANATIONS, faults: readonly Fault[], series: Series, { sourceOf }: Evidence): Finding[] {
  const [first] = faults;
  if (!first) return [];
  const { measure, kpi } = series;
  const ways = [...new Set(faults.map(({ how }) => WAYS[how]))].sort().join(' or ');
  const ending = rule === 'printed_rate_differs' ? 'not what the counts give' : `${ways}, not rounded`;
  const all = series.observations.filter(hasCounts).length;
  return [
    findingOf(rule, {
      anchors: [measure.id],
      title: all === 1 ? `${seriesName(series)}: ${changeOf(first)}` : `${seriesName(series)}: ${faults.length} of ${counted(all, 'printed rate')} ${ending}`,
      explanation: EXPLANATIONS[rule],
      arithmetic: faults.map(sumOf),
      records: recordsOf(series),
      touches: [kpi?.objective],
      sources: faults.map(({ row }) => sourceOf(row)),
    }),
  ];
}

/** A loop, because it passes every value of the plan at every read. */
function faultsOf(rows: readonly Observation[]): Fault[] {
  const faults: Fault[] = [];
  for (const row of rows) {
    const fault = faultOf(row);
    if (fault) faults.push(fault);
  }
  return faults;
}

/** "Over 60%" is no claim to a digit. */
function faultOf(row: Observation): Fault | null {
  const { value, numerator, denominator } = row;
  if (value === null || numerator === null || !denominator || row.qualifier !== null) return null;
  const exact = (numerator * 100) / denominator;
  // What is computed here has no printed digits to count.
  if (value === exact || isRounded(value, exact)) return null;
  return { row, exact, how: isCut(value, exact) ? 'cut' : isRaised(value, exact) ? 'raised' : 'wrong' };
}

function hasCounts({ value, numerator, denominator }: Observation): boolean {
  return value !== null && numerator !== null && Boolean(denominator);
}

/** A later value for the same period corrects it, unless it only repeats what was printed. */
function stillStands(row: Observation, { observations }: Series): boolean {
  return !observations.some(
    (other) =>
      other.recordedAt > row.recordedAt &&
      other.periodStart === row.periodStart &&
      other.periodEnd === row.periodEnd &&
      row.periodEnd !== null &&
      (other.value !== row.value || hasCounts(other)),
  );
}

const WAYS = { cut: 'cut', raised: 'rounded up', wrong: 'printed' } as const;

/** "12 of 17 is 70.6%, cut to 70%" */
function sumOf(fault: Fault): string {
  const { row } = fault;
  return `${row.periodText}: ${grouped(row.numerator)} of ${grouped(row.denominator)} is ${changeOf(fault)}.`;
}

/** "70.6%, cut to 70%" */
function changeOf({ row, exact, how }: Fault): string {
  const printed = row.value ?? 0;
  return `${exactRate(exact, printed)}, ${WAYS[how]} ${how === 'wrong' ? 'as' : 'to'} ${quantity(printed, '%')}`;
}

function byPeriod(a: Fault, b: Fault): number {
  return (a.row.periodEnd ?? '').localeCompare(b.row.periodEnd ?? '') || (a.row.id < b.row.id ? -1 : 1);
}

function grouped(count: number | null): string {
  return GROUPED.format(count ?? 0);
}

const GROUPED = new Intl.NumberFormat('en-GB');
