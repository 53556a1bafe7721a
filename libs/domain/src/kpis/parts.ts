import type { Measure, Observation } from '../plan-kpis';
import { listInWords } from '../words';
import { observedValue, periodInWords } from './observed';
import { grouped, roundHalfUp } from './quantity';
import { comparableOf } from './series';

/** A measure with its values as they stand. */
export interface MeasuredPart {
  measure: Measure;
  series: readonly Observation[];
}

/** What single cases average, or the longest of them, cannot be added up from parts. */
const NOT_ADDITIVE: readonly Measure['kind'][] = ['average', 'longest'];

/**
 * "The 5 parts add up to 537, as stated", of the latest period of the whole, else of the parts; of rates their counts are added, never
 * the rates. `null` without parts or values.
 */
export function partsInWords(whole: MeasuredPart, parts: readonly MeasuredPart[]): string | null {
  if (parts.length === 0) return null;
  const lead = `The ${parts.length} parts`;
  if (NOT_ADDITIVE.includes(whole.measure.kind)) return `${lead} cannot be added up: each is of single cases`;
  const stated = comparableOf(whole.series).latest;
  const latest = stated ?? parts.map(({ series }) => comparableOf(series).latest).find((row) => row !== null) ?? null;
  if (!latest) return null;
  const found = parts.map(({ series }) => series.find((row) => isSamePeriod(row, latest)) ?? null);
  const missing = parts.filter((_, index) => (found[index]?.value ?? null) === null).map(({ measure }) => measure.name);
  if (missing.length > 0) return `${lead} cannot be added up for ${periodInWords(latest)}: no value for ${listInWords(missing)}`;
  const rows = found.filter((row) => row !== null);
  return whole.measure.unit === '%' || whole.measure.kind === 'ratio' ? ratesInWords(lead, rows, stated) : sumInWords(lead, whole, parts, rows, stated);
}

function isSamePeriod(a: Observation, b: Observation): boolean {
  return a.periodStart === b.periodStart && a.periodEnd === b.periodEnd && (a.periodEnd !== null || a.periodText === b.periodText);
}

function sumInWords(lead: string, { measure }: MeasuredPart, parts: readonly MeasuredPart[], rows: readonly Observation[], stated: Observation | null): string {
  const values = rows.map((row, index) => observedValue(row, parts[index]?.measure.unit ?? measure.unit) ?? 0);
  const sum = roundHalfUp(values.reduce((total, value) => total + value, 0), 6);
  const total = stated && observedValue(stated, measure.unit);
  if (total === null) return `${lead} add up to ${grouped(sum)}; no total is stated`;
  return sum === total ? `${lead} add up to ${grouped(sum)}, as stated` : `${lead} add up to ${grouped(sum)}, not to ${grouped(total)}`;
}

function ratesInWords(lead: string, rows: readonly Observation[], stated: Observation | null): string {
  const without = rows.filter((row) => row.numerator === null || row.denominator === null).length;
  if (without > 0) return `${lead} cannot be added up: rates are put together from their counts, and ${without} of them ${without === 1 ? 'gives' : 'give'} none`;
  const [numerator, denominator] = [sumOf(rows, 'numerator'), sumOf(rows, 'denominator')];
  const said = `${lead} are together ${grouped(numerator)} of ${grouped(denominator)}`;
  if (!stated || stated.numerator === null || stated.denominator === null) return `${said}; no counts are stated for the whole`;
  if (stated.numerator === numerator && stated.denominator === denominator) return `${said}, as stated`;
  return `${said}, not ${grouped(stated.numerator)} of ${grouped(stated.denominator)}`;
}

function sumOf(rows: readonly Observation[], count: 'numerator' | 'denominator'): number {
  return rows.reduce((total, row) => total + (row[count] ?? 0), 0);
}
