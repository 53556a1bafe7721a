import { dayInWords, daysBetween } from '@waymark/domain';
import { RAG_WORDS } from './palette';
import { endOf, isSameSpan, type TimelineData, type TimelineRow } from './timeline-data';

/** One or two plain sentences for the whole chart: how many are past their promise, and which by most. */
export function slippageTimelineInWords(data: TimelineData): string {
  const total = data.rows.length;
  if (total === 0) return 'There are no promises to draw.';
  const late = data.rows.filter((row) => daysPast(row, data) > 0);
  if (late.length === 0) return total === 1 ? 'The promise is not past its first date.' : `None of ${total} promises is past its first date.`;
  const silent = late.filter((row) => endOf(row, data.today)?.kind === 'silent');
  const worst = late.reduce((a, b) => (daysPast(b, data) > daysPast(a, data) ? b : a));
  const counted = total === 1 ? 'The promise is past its first date' : `${lateInWords(late.length, total)} past the date first promised`;
  return `${counted}${silentInWords(silent.length, late.length)}. ${late.length === 1 ? '' : 'Furthest: '}${rowInWords(worst, data)}`;
}

/** "1.1 New SEND Strategy: first promised 30 August 2022, done 21 March 2023; Complete, 203 days late." */
export function rowInWords(row: TimelineRow, data: Pick<TimelineData, 'today'>): string {
  const name = row.detail ? `${row.label}, ${row.detail}` : row.label;
  const parts: string[] = [];
  if (row.isOngoing) parts.push('ongoing, no end date');
  if (row.original) parts.push(`first promised ${row.original.words}`);
  if (row.approved && !isSameSpan(row.approved, row.original)) parts.push(`last approved ${row.approved.words}`);
  const end = endOf(row, data.today);
  if (end?.kind === 'done' && row.actual) parts.push(`done ${row.actual.words}`);
  else if (end?.kind === 'expected' && row.forecast) parts.push(`now expected ${row.forecast.words}`);
  else if (end?.kind === 'silent') parts.push(`no new date by ${dayInWords(data.today)}`);
  const state = [RAG_WORDS[row.colour], row.slip, row.slipNote].filter(Boolean).join(', ');
  return `${name}: ${[...parts].join(', ')}${parts.length ? '; ' : ''}${state}.`;
}

/** From the last day of the first promise to the first day it can be kept, or was. */
function daysPast(row: TimelineRow, data: TimelineData): number {
  const end = endOf(row, data.today);
  return end && row.original ? daysBetween(row.original.latest, end.span.earliest) : 0;
}

function lateInWords(late: number, total: number): string {
  if (late === total) return total === 2 ? 'Both promises shown are' : `All ${total} promises shown are`;
  return `${late} of ${total} promises shown ${late === 1 ? 'is' : 'are'}`;
}

function silentInWords(silent: number, late: number): string {
  if (silent === 0) return '';
  if (late === 1) return ', with no new date';
  if (silent === late) return '; none has a new date';
  return `; ${silent} of them ${silent === 1 ? 'has' : 'have'} no new date`;
}
