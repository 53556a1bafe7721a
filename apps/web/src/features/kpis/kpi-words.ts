/** What stretch of time one value covers. */
export const WINDOW_WORDS = {
  snapshot: 'Snapshot on a day',
  month: 'One month',
  quarter: 'One quarter',
  year: 'One year',
  cumulative_year: 'Cumulative over the year',
  rolling_12_months: 'Last 12 months, rolling',
  other: 'Window not stated',
} as const;

export const FREQUENCY_WORDS = {
  monthly: 'monthly',
  quarterly: 'quarterly',
  termly: 'termly',
  annual: 'yearly',
} as const;

/** How a series answers its KPI; silence for the series that is the KPI. */
export const RELATION_WORDS = {
  direct: null,
  related: 'Related series, not the KPI itself',
  proposed: 'Proposed match: the documents do not say that this is the KPI',
} as const;

export const POLARITY_WORDS = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  target: 'Close to the target is better',
} as const;

export const AREA_TYPE_WORDS = {
  england: 'England',
  region: 'Region',
  statistical_neighbours: 'Statistical neighbours',
  local_area: 'Local area',
} as const;

/** Why there is no value, where there is none. */
export const STATUS_WORDS = {
  actual: 'No value',
  provisional: 'Provisional',
  projected: 'Projected',
  part_period: 'Part of the period',
  work_in_progress: 'Work in progress',
  to_be_supplied: 'To be supplied',
  not_available: 'Not available',
  cannot_be_measured: 'Cannot be measured',
  suppressed: 'Kept back: a small number',
} as const;

/** Whether a text can be a number at all; what it means is the server's to say. */
export function hasNumber(text: string): boolean {
  return /\d/.test(text);
}
