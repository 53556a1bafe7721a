import type { Frequency, MeasureWindow, YearType } from '@waymark/domain';
import type { WireKpi, WireMeasure } from './entry-grid.query';

/** How often values come, and of which kind of year: what one grid can show side by side. */
export interface Cadence {
  /** In the address: "monthly", "quarterly-academic". */
  id: string;
  label: string;
  frequency: Frequency | 'day';
  yearType: YearType;
  /** Periods on one screen. */
  columns: number;
}

const YEARS: readonly (readonly [YearType, string])[] = [
  ['financial', 'financial year'],
  ['academic', 'academic year'],
  ['calendar', 'calendar year'],
];

/** Years are of the financial kind where nothing is said: the field reports by them. */
const USUAL_YEAR: YearType = 'financial';

/** Where the page begins. */
export const MONTHLY: Cadence = { id: 'monthly', label: 'Monthly', frequency: 'monthly', yearType: USUAL_YEAR, columns: 12 };

/** In the order in which they are offered. */
export const CADENCES: readonly Cadence[] = [
  MONTHLY,
  ...YEARS.map(([yearType, name]): Cadence => ({ id: `quarterly-${yearType}`, label: `Quarterly, ${name}`, frequency: 'quarterly', yearType, columns: 8 })),
  { id: 'termly', label: 'Termly', frequency: 'termly', yearType: 'academic', columns: 6 },
  ...YEARS.map(([yearType, name]): Cadence => ({ id: `annual-${yearType}`, label: `Annual, ${name}`, frequency: 'annual', yearType, columns: 6 })),
  { id: 'day', label: 'Dated snapshots', frequency: 'day', yearType: USUAL_YEAR, columns: 12 },
];

/** What a window says where nobody has said how often. */
const BY_WINDOW: Readonly<Record<MeasureWindow, Cadence['frequency']>> = {
  snapshot: 'day',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'annual',
  cumulative_year: 'monthly',
  rolling_12_months: 'monthly',
  other: 'day',
};

/** The grid in which a measure stands. */
export function cadenceOf({ frequency, window, yearType }: Pick<WireMeasure, 'frequency' | 'window' | 'yearType'>, kpi: Pick<WireKpi, 'frequency'> | null): string {
  const often = frequency ?? kpi?.frequency ?? BY_WINDOW[window ?? 'other'];
  return often === 'quarterly' || often === 'annual' ? `${often}-${yearType ?? USUAL_YEAR}` : often;
}

export function cadenceAt(id: string | undefined): Cadence | undefined {
  return CADENCES.find((cadence) => cadence.id === id);
}
