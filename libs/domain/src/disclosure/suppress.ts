import { byId, groupBy } from '../lists';
import type { Measure, Observation, Plan } from '../plan';
import type { KpiCommentary } from '../plan-kpis';
import { valuesByPeriod, type PeriodValue } from './period-value';
import { isSmall } from './small-numbers';
import { hidePartsThatGiveAway, sumsOf } from './sums';
import { hideDifferences, hideTwins, runningTotalsOf, twinsOf } from './told-elsewhere';

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
  const threshold = plan.programme.smallNumber;
  const concerned = threshold < 2 ? null : measuresConcerned(plan, threshold);
  if (!concerned || concerned.size === 0) return plan;
  const hidden = hiddenIn(plan.measures.filter(({ id }) => concerned.has(id)), plan.observations, threshold);
  const observations = hidden.size === 0 ? plan.observations : plan.observations.map((row) => (hidden.has(row) ? suppressed(row) : row));
  const kpiCommentaries = withoutWordsOn(observations, plan.kpiCommentaries);
  return observations === plan.observations && kpiCommentaries === plan.kpiCommentaries ? plan : { ...plan, observations, kpiCommentaries };
}

/** What the public reads where an owner speaks of a suppressed value: that somebody has spoken is no secret. */
export const WITHHELD_WORDS = 'Withheld, because the numbers it speaks of are small.';

function withoutWordsOn(observations: readonly Observation[], commentaries: KpiCommentary[]): KpiCommentary[] {
  const silent = new Set(observations.flatMap((row) => (row.status === 'suppressed' ? [`${row.measureId} ${row.periodEnd}`] : [])));
  const isWithheld = (row: KpiCommentary) => row.words !== WITHHELD_WORDS && silent.has(`${row.measureId} ${row.aboutEnd}`);
  return commentaries.some(isWithheld) ? commentaries.map((row) => (isWithheld(row) ? { ...row, words: WITHHELD_WORDS, action: null } : row)) : commentaries;
}

/**
 * The series with something to hide, and those that could tell it: their parts, their totals and the others of their KPI. A look
 * along the rows, because this runs at every public read and most series have nothing to hide.
 */
function measuresConcerned({ measures, observations }: Plan, threshold: number): Set<string> {
  const ofPeople = byId(measures.filter(({ countsPeople }) => countsPeople));
  const concerned = new Set<string>();
  for (const row of observations) {
    if (row.sourceDocumentId !== null || concerned.has(row.measureId)) continue;
    const measure = ofPeople.get(row.measureId);
    if (measure && mayTell(row, measure, threshold)) concerned.add(measure.id);
  }
  const [all, ofKpi, partsOf] = [byId(measures), groupBy(measures, ({ kpiId }) => kpiId), groupBy(measures, ({ partOfId }) => partOfId)];
  // What is added on the way is looked at too.
  for (const id of concerned) {
    const { kpiId = null, partOfId = null } = all.get(id) ?? {};
    for (const other of [...((kpiId && ofKpi.get(kpiId)) || []), ...(partsOf.get(id) ?? [])]) concerned.add(other.id);
    if (partOfId !== null) concerned.add(partOfId);
  }
  return concerned;
}

function mayTell(row: Observation, measure: Measure, threshold: number): boolean {
  return row.status === 'suppressed' || (row.window ?? measure.window) === 'cumulative_year' || isSmall(row, measure, threshold);
}

function hiddenIn(measures: readonly Measure[], observations: readonly Observation[], threshold: number): ReadonlySet<Observation> {
  const hidden = new Set<Observation>();
  const values = valuesByPeriod(measures, observations, hidden);
  for (const value of values) hideSmall(value, threshold);
  const [sums, twins, running] = [sumsOf(values), twinsOf(values), runningTotalsOf(values)];
  // What one rule hides may give away, or protect, what another looks at. Each round hides at least one value more.
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    hidePartsThatGiveAway(sums, threshold);
    hideTwins(twins);
    hideDifferences(running, threshold);
  }
  return hidden;
}

/** Every version of a period goes with one that is small: they stand side by side as "revised". */
function hideSmall(value: PeriodValue, threshold: number): void {
  // Who withdraws a value by hand withdraws what was entered before; a value entered later stands.
  const isWithdrawn = value.versions.at(-1)?.status === 'suppressed';
  if (isWithdrawn || value.versions.some((row) => row.sourceDocumentId === null && isSmall(row, value.measure, threshold))) value.hide();
}

function suppressed(row: Observation): Observation {
  const [numbers, said] = [{ value: null, numerator: null, denominator: null, respondents: null }, { qualifier: null, printedAs: null, note: null, quote: null, claimed: null }];
  return { ...row, status: 'suppressed', ...numbers, ...said };
}
