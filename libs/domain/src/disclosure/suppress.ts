import type { Observation, Plan } from '../plan';
import type { KpiCommentary } from '../plan-kpis';
import { concernedIn, type Concerned } from './concerned';
import { valuesByPeriod, type PeriodValue } from './period-value';
import { protect } from './protect';
import { isSmall } from './small-numbers';

/** A programme's threshold unless it sets another. */
export const DEFAULT_SMALL_NUMBER = 5;

/**
 * The plan as the public may see it: counts of people below the programme's threshold, what they could be reckoned from, and
 * rates that rest on them are `suppressed`. What a published document says already is left as it is. Everything derived is
 * derived from the result, so that nothing can leak through a chart or a sentence.
 *
 * Zero is shown: "where any number is shown as zero, the original figure submitted was zero", and secondary suppression may be
 * required (DfE, methodology "Children looked after: a focus on placement location", rounding, suppression and grossing).
 * The words that come with a suppressed value go with it, its note and quote and what its owner says of that period, because
 * they tend to say the number. Other free text and the words of documents are for whoever writes them to keep clean.
 *
 * Never changes its input. Where nothing is to be hidden, the plan itself is returned. Idempotent.
 */
export function forPublic(plan: Plan): Plan {
  let shown = plan;
  // What is hidden can no longer contradict that two series tell of each other: so once more, until nothing is left to hide.
  for (let next = withheldFrom(shown); next !== shown; next = withheldFrom(shown)) shown = next;
  return shown;
}

function withheldFrom(plan: Plan): Plan {
  const threshold = plan.programme.smallNumber;
  const concerned = threshold < 2 ? null : concernedIn(plan, threshold);
  if (!concerned) return plan;
  const hidden = hiddenIn(concerned, threshold);
  const observations = hidden.size === 0 ? plan.observations : plan.observations.map((row) => (hidden.has(row) ? suppressed(row) : row));
  const kpiCommentaries = withoutWordsOn(observations, plan.kpiCommentaries);
  return observations === plan.observations && kpiCommentaries === plan.kpiCommentaries ? plan : { ...plan, observations, kpiCommentaries };
}

/** What the public reads where an owner speaks of a suppressed value: that somebody has spoken is no secret. */
export const WITHHELD_WORDS = 'Withheld, because the numbers it speaks of are small.';

function withoutWordsOn(observations: readonly Observation[], commentaries: KpiCommentary[]): KpiCommentary[] {
  if (commentaries.length === 0) return commentaries;
  const silent = new Set<string>();
  for (const row of observations) if (row.status === 'suppressed') silent.add(`${row.measureId} ${row.periodEnd}`);
  const isWithheld = (row: KpiCommentary) => row.words !== WITHHELD_WORDS && silent.has(`${row.measureId} ${row.aboutEnd}`);
  return commentaries.some(isWithheld) ? commentaries.map((row) => (isWithheld(row) ? { ...row, words: WITHHELD_WORDS, action: null } : row)) : commentaries;
}

function hiddenIn({ measures, ties, rows }: Concerned, threshold: number): ReadonlySet<Observation> {
  const hidden = new Set<Observation>();
  const values = valuesByPeriod(measures, rows, hidden);
  for (const value of values) hideSmall(value, threshold);
  protect(values, ties, threshold);
  return hidden;
}

/** Every version of a period goes with one that is small: they stand side by side as "revised". */
function hideSmall(value: PeriodValue, threshold: number): void {
  value.hideWithdrawn();
  const isWithdrawn = value.versions.at(-1)?.status === 'suppressed';
  if (isWithdrawn || value.versions.some((row) => row.sourceDocumentId === null && isSmall(row, value.measure, threshold))) value.hide();
}

function suppressed(row: Observation): Observation {
  const [numbers, said] = [{ value: null, numerator: null, denominator: null, respondents: null }, { qualifier: null, printedAs: null, note: null, quote: null, claimed: null }];
  return { ...row, status: 'suppressed', ...numbers, ...said };
}
