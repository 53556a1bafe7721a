import { dayInWords, isDay } from '../day';
import type { Role } from '../permission';
import { ROLE_NAMES } from '../role-words';

/** What a column is called where its name alone does not say it. */
const LABELS: Readonly<Record<string, string>> = {
  actual_earliest: 'Completed, first day',
  actual_latest: 'Completed, last day',
  actual_precision: 'Completed, how exact',
  actual_text: 'Completed',
  adviser_dfe: "Department for Education's adviser",
  adviser_nhs: "NHS England's adviser",
  accountable_council: "Council's accountable officer",
  accountable_health: "NHS's accountable officer",
  aliases: 'Other spellings',
  amber_days: 'Amber up to (days late)',
  about_end: 'Of the period up to',
  area_type: 'Whose number',
  benefits: 'Benefits',
  by_when_text: 'By when',
  confidence: 'Declared confidence',
  confidence_reason: 'Why declared better',
  confidence_until: 'Declared until',
  cut_off_on: 'Cut-off',
  due_on: 'By when',
  earliest: 'First day',
  evidence_url: 'Where it can be read',
  forecast_earliest: 'Forecast, first day',
  forecast_latest: 'Forecast, last day',
  forecast_precision: 'Forecast, how exact',
  forecast_text: 'Forecast',
  green_days: 'Green up to (days late)',
  holder: 'Held by',
  inflow_id: 'What comes in',
  horizon_days: 'Due soon within (days)',
  is_example: 'Example',
  is_historical: 'Closed record',
  is_no_change: 'No change',
  is_ongoing: 'Ongoing',
  is_open: 'Open to everybody',
  latest: 'Last day',
  may_sum: 'May be added up',
  needs_agreement: 'To be agreed by the DfE and NHS England',
  not_assured_share: 'Not assured from (share of open projects)',
  neighbour_model: 'Model of the neighbours',
  numerator_definition: 'Numerator',
  denominator_definition: 'Denominator',
  officers_text: 'Officers as written',
  outflow_id: 'What goes out',
  period_text: 'Period',
  precision: 'How exact',
  publication_delay: 'Expected after (days)',
  quote: 'Words of the document',
  reading_note: 'How we read it',
  reason_category: 'Kind of reason',
  recovery: 'Steps to recover',
  red_share: 'Red from (share of open projects)',
  ref: 'Number',
  revisit_published: 'Letter about the revisit',
  said_on: 'Said on',
  size_bytes: 'Size in bytes',
  small_number: 'Kept from the public below',
  source_document_id: 'Document',
  starts_on: 'Begins on',
  statement_days: 'Silent after (days)',
  sub_actions: 'Sub-actions',
  text: 'As written',
  url: 'Address',
};

/** Acronyms of the field, kept in capitals. */
const ACRONYMS: Readonly<Record<string, string>> = { kpi: 'KPI', url: 'URL' };

/** "sponsor_id" is "Sponsor", "held_on" is "Held on". */
export function columnLabel(column: string): string {
  const label = LABELS[column];
  if (label) return label;
  const words = column.replace(/_id$/, '').split('_');
  const spelled = words.map((word) => ACRONYMS[word] ?? word).join(' ');
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}

/** Columns of lists of values: "in_progress" is "in progress". An officer's role is a text. */
const LISTED = new Set([
  'actual_precision',
  'area_type',
  'confidence',
  'forecast_precision',
  'frequency',
  'kind',
  'monitoring',
  'plan_standing',
  'polarity',
  'polarity_standing',
  'precision',
  'reason_category',
  'relation',
  'standing',
  'status',
  'window',
  'year_type',
]);

/**
 * A value of a column as people say it; `null` for none.
 * @param kind of the record: a milestone's and a membership's role are of a list, an officer's is not.
 * @param nameOf what a record is called; `null` where nobody knows it.
 */
export function columnValue(kind: string, column: string, value: unknown, nameOf: (id: string) => string | null): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return column.endsWith('_share') ? `${Math.round(value * 1000) / 10}%` : NUMBER.format(value);
  if (Array.isArray(value)) return value.length === 0 ? null : value.join('; ');
  if (typeof value !== 'string') return JSON.stringify(value);
  if (column.endsWith('_id')) return nameOf(value) ?? 'a record that is gone';
  if (DAY.test(column) && isDay(value)) return dayInWords(value);
  if (column === 'role' && kind === 'membership') return ROLE_NAMES[value as Role] ?? value;
  return LISTED.has(column) || (column === 'role' && kind === 'milestone') ? value.replaceAll(/[_-]/g, ' ') : value;
}

/** Columns that hold days; texts may look like one. */
const DAY = /(^|_)(on|until|earliest|latest|start|end)$/;
const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
