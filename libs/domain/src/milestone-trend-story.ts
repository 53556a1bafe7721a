import type { Direction } from './board';
import { shiftDirection, shiftInWords } from './changes/shift';
import { slippageInWords, wasPastWhenWritten, type Span } from './commitment';
import { dayInWords } from './day';
import type { ForecastPoint } from './milestone-trend';
import type { BaselineView, MilestoneView } from './views';
import { capital } from './words';

/** A milestone's promise, moves and end in a few sentences. */
export function storyOf(milestone: MilestoneView, points: readonly ForecastPoint[]): string {
  const { original, statements } = milestone;
  if (points.length === 0) return `No date was ever promised, expected or achieved.${statements.length === 0 ? ' Nothing was reported.' : ''}`;
  const sentences = [
    original ? `Promised for ${promiseInWords(milestone, original)}.` : 'No date was promised.',
    ...rebaselinesInWords(milestone, points),
    `${capital([...movesInWords(milestone, points), endInWords(milestone)].join('; '))}.`,
  ];
  return sentences.join(' ');
}

function rebaselinesInWords({ original, approved }: MilestoneView, points: readonly ForecastPoint[]): string[] {
  const count = points.filter(({ kind }) => kind === 'rebaselined').length;
  if (count === 0 || !original || !approved) return [];
  return [`Re-baselined ${times(count)}, to ${approved.words}, ${shiftInWords(original, approved)} than first promised.`];
}

/** How often the date that was expected moved, and which way; a decision about the promise is not a forecast. */
function movesInWords({ original, statements }: MilestoneView, points: readonly ForecastPoint[]): string[] {
  const open = statements.filter((row) => row.status !== 'completed' && row.status !== 'cancelled');
  if (open.length === 0) {
    const [end] = statements;
    const [start] = points;
    const isGap = end !== undefined && start?.kind === 'promised' && start.saidOn < end.statedOn;
    return isGap ? [`nothing was reported between the promise and ${dayInWords(end.statedOn)}`] : [];
  }
  const given = points.filter(({ kind, isCarriedOver }) => kind === 'reported' && !isCarriedOver);
  if (given.length === 0) return [`${open.length === 1 ? '1 report, without' : `${open.length} reports, none with`} a date`];
  const expected = [...(original ? [original] : []), ...given];
  const moves = expected.slice(1).flatMap((to, index) => {
    const from = expected[index];
    return from ? [shiftDirection(from, to)].filter((move) => move === 'better' || move === 'worse') : [];
  });
  if (moves.length > 0) return [`moved ${times(moves.length)}${waysInWords(moves)}`];
  const isKept = original !== null && given.every((row) => row.earliest >= original.earliest && row.latest <= original.latest);
  if (isKept) return [`${KEPT[given.length] ?? `all ${given.length} reports with a date`} kept to it`];
  const comparison = expected.length > 1 ? ', none clearly later or earlier' : '';
  return [`${given.length === 1 ? '1 report' : `${given.length} reports`} with a date${comparison}`];
}

const KEPT: Readonly<Record<number, string>> = { 1: 'the one report with a date', 2: 'both reports with a date' };

function waysInWords(moves: readonly Direction[]): string {
  const always = moves.length === 1 ? '' : 'always ';
  if (moves.every((move) => move === 'worse')) return `, ${always}later`;
  if (moves.every((move) => move === 'better')) return `, ${always}earlier`;
  return `, ${moves.filter((move) => move === 'worse').length} of them later`;
}

function endInWords(milestone: MilestoneView): string {
  const { status, actual, forecast, statements } = milestone;
  const last = statements[0];
  if (!last) return 'nothing was reported since';
  const said = `on ${dayInWords(last.statedOn)}`;
  if (status === 'completed' && actual) return `achieved ${actual.words}${lateness(milestone, actual)}`;
  if (status === 'completed') return `reported as completed ${said}, without a date`;
  if (status === 'cancelled') return `reported as cancelled ${said}`;
  return forecast ? `last expected ${forecast.words}${lateness(milestone, forecast)}; last report ${said}` : `last report ${said}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** ", 92 to 122 days late": always against the first promise. */
export function lateness({ original }: MilestoneView, expected: Span): string {
  return original ? `, ${slippageInWords(original, expected)}` : '';
}

/** A date that was past when it was written down promised nothing, and that is said. */
export function promiseInWords(milestone: MilestoneView, { words }: BaselineView): string {
  return wasPastWhenWritten(milestone) ? `${words}, already past when first written down` : words;
}
