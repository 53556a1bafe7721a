import type { Frequency, Kpi, Measure, MeasureKind, MeasureWindow, YearType } from '../plan-kpis';

const KINDS: Readonly<Record<MeasureKind, string>> = {
  count: 'Count',
  share: 'Share of a whole',
  ratio: 'Ratio of one to another',
  average: 'Average of single cases',
  longest: 'Longest of single cases',
  amount: 'Amount',
};

const POLARITIES = { higher: 'higher is better', lower: 'lower is better', target: 'close to its target is best' } as const;

const WINDOWS: Readonly<Record<MeasureWindow, (year: string) => string | null>> = {
  snapshot: () => 'as on one day',
  month: () => 'one month',
  quarter: () => 'one quarter',
  year: (year) => `one ${year}`,
  cumulative_year: (year) => `the ${year} so far`,
  rolling_12_months: () => 'the 12 months before',
  other: () => null,
};

const YEARS: Readonly<Record<YearType, string>> = { calendar: 'calendar year', financial: 'financial year', academic: 'academic year' };

const FREQUENCIES: Readonly<Record<Frequency, string>> = { monthly: 'monthly', quarterly: 'quarterly', termly: 'each term', annual: 'each year' };

/**
 * What is counted, over what and how, in one line: "Share of a whole: plans finalised in time, of all plans finalised; higher
 * is better; one month; expected monthly, 14 days after". What nobody says is left out.
 */
export function definitionInWords(measure: Measure, kpi: Pick<Kpi, 'numeratorDefinition' | 'denominatorDefinition' | 'frequency'> | null): string {
  const parts = [
    countedInWords(measure, kpi),
    measure.polarity && POLARITIES[measure.polarity],
    measure.window && WINDOWS[measure.window](measure.yearType ? YEARS[measure.yearType] : 'year'),
    expectedInWords(measure.frequency ?? kpi?.frequency ?? null, measure.publicationDelay),
  ].filter((part) => part !== null);
  return parts.join('; ');
}

/** The KPI's numerator and denominator are those of its own measures; a related one counts something else. */
function countedInWords({ kind, unit, relation }: Measure, kpi: Pick<Kpi, 'numeratorDefinition' | 'denominatorDefinition'> | null): string {
  const kindWords = kind && KINDS[kind];
  const lead = kindWords ? `${kindWords}${unit === '%' ? '' : `, in ${unit}`}` : `In ${unit}`;
  if (relation !== 'direct' || !kpi?.numeratorDefinition) return lead;
  const of = kpi.denominatorDefinition ? `, of ${lower(kpi.denominatorDefinition)}` : '';
  return `${lead}: ${lower(kpi.numeratorDefinition)}${of}`;
}

function expectedInWords(frequency: Frequency | null, delay: number | null): string | null {
  if (!frequency) return null;
  const after = delay === null ? '' : delay === 0 ? ', on the last day' : `, ${delay} ${delay === 1 ? 'day' : 'days'} after`;
  return `expected ${FREQUENCIES[frequency]}${after}`;
}

/** Within a sentence; "EHC plans" keeps its capitals, and no full stop is left inside. */
function lower(text: string): string {
  const plain = text.replace(/\.$/, '');
  return /^[A-Z][a-z]/.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}
