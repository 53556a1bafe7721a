import { daysBetween } from '../day';
import { observedValue, periodInWords, quantity } from '../kpi';
import { listInWords } from '../words';
import { groupBy } from '../lists';
import type { Observation } from '../plan';
import { findingOf, recordsOf, seriesName, type Rule, type Series } from './evidence';

/** One sentence of a document that sets two values of a series against each other: "from 53% in April to 62% in February". */
interface Claim {
  from: Observation & { periodEnd: string };
  to: Observation & { periodEnd: string };
  /** Days from the end of one to the end of the other. */
  length: number;
}

/** Months are not alike: spans that differ by less are one length. */
const MONTH_SLACK_DAYS = 15;
const YEAR_DAYS = 365;

/**
 * Reports on one series that count the change from different starting points. Rightly different are a
 * year-on-year comparison, one of a fixed length, and one that starts where the last one ended.
 */
export const baselineMoves: Rule = ({ series, sourceOf }) =>
  series.flatMap((one) => {
    if (one.observations.length < 4 || !one.traits.hasQuote) return [];
    const claims = claimsOf(one).filter(({ length }) => Math.abs(length - YEAR_DAYS) > MONTH_SLACK_DAYS);
    const moving = claims.filter((claim) => claims.some((other) => isAtOdds(claim, other)));
    const starts = [...new Set(moving.map(({ from }) => periodInWords(from)))];
    if (starts.length < 2) return [];
    const { measure } = one;
    return [
      findingOf('baseline_moves', {
        anchors: [measure.id],
        title: `${seriesName(one)}: progress is counted from ${listInWords(starts)}`,
        explanation: 'The starting point decides how large the gain looks. Fix one baseline and count every report from it.',
        arithmetic: moving.map((claim) => sumOf(claim, measure.unit)),
        records: recordsOf(one),
        touches: [one.kpi?.objective],
        sources: moving.map(({ to }) => sourceOf(to)),
      }),
    ];
  });

function claimsOf({ observations }: Series): Claim[] {
  const quoted = observations.filter(
    (row): row is Claim['from'] => row.quote !== null && row.sourceDocumentId !== null && row.periodEnd !== null && row.value !== null && row.status === 'actual',
  );
  if (quoted.length < 4) return [];
  return [...groupBy(quoted, ({ quote }) => quote).values()]
    .filter(({ length }) => length === 2)
    .flatMap((pair): Claim[] => {
      const [from, to] = [...pair].sort((a, b) => a.periodEnd.localeCompare(b.periodEnd));
      return from && to && from.periodEnd < to.periodEnd ? [{ from, to, length: daysBetween(from.periodEnd, to.periodEnd) }] : [];
    })
    .sort((a, b) => a.from.periodEnd.localeCompare(b.from.periodEnd) || a.to.periodEnd.localeCompare(b.to.periodEnd));
}

function isAtOdds(claim: Claim, other: Claim): boolean {
  const isOverlapping = claim.from.periodEnd < other.to.periodEnd && other.from.periodEnd < claim.to.periodEnd;
  return isOverlapping && claim.from.periodEnd !== other.from.periodEnd && Math.abs(claim.length - other.length) > MONTH_SLACK_DAYS;
}

function sumOf({ from, to }: Claim, unit: string): string {
  const [before, after] = [observedValue(from, unit) ?? 0, observedValue(to, unit) ?? 0];
  const change = Number((after - before).toFixed(1));
  const size = unit === '%' ? `${Math.abs(change)} percentage points` : quantity(Math.abs(change), unit);
  const values = `${quantity(before, unit)} in ${periodInWords(from)} to ${quantity(after, unit)} in ${periodInWords(to)}`;
  return `${values} is ${change === 0 ? 'no change' : `${size} ${change > 0 ? 'up' : 'down'}`}.`;
}
