import type { Frequency, MeasureKind, MeasureRelation, MeasureWindow, Polarity, YearType } from '../plan-kpis';

/** What is said of how a measure is counted, as parts of a sentence. */
export const KINDS: Readonly<Record<MeasureKind, string>> = {
  count: 'Count',
  share: 'Share of a whole',
  ratio: 'Ratio of one to another',
  average: 'Average of single cases',
  longest: 'Longest of single cases',
  amount: 'Amount',
};

export const POLARITIES: Readonly<Record<Polarity, string>> = { higher: 'higher is better', lower: 'lower is better', target: 'close to its target is best' };

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

export const FREQUENCIES: Readonly<Record<Frequency, string>> = { monthly: 'monthly', quarterly: 'quarterly', termly: 'each term', annual: 'each year' };

export const RELATIONS: Readonly<Record<MeasureRelation, string>> = {
  direct: 'it is the KPI',
  related: 'a related series, not the KPI itself',
  proposed: 'a proposed match',
};

export function windowInWords({ window, yearType }: { window: MeasureWindow | null; yearType: YearType | null }): string | null {
  return window && WINDOWS[window](yearType ? YEARS[yearType] : 'year');
}
