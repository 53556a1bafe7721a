import { pointInWords } from './by-when/by-when';
import {
  days,
  daysPast,
  pastInWords,
  slippage,
  slippageInWords,
  standingForecast,
  wasPastWhenWritten,
  type Ledger,
} from './commitment';
import { dayInWords, daysBetween, type Day } from './day';
import type { Confidence, DatedPoint, Milestone } from './plan';
import type { Tolerances } from './tolerances';

/** Calculated colours, worst first: silence sorts with the worst. The last two are closed. */
export const COLOURS = [
  'not_assured',
  'red',
  'amber',
  'green',
  'not_yet_due',
  'ongoing',
  'complete',
  'cancelled',
] as const;
export type Colour = (typeof COLOURS)[number];

const RANK: Readonly<Partial<Record<Colour, number>>> = { green: 0, amber: 1, red: 2 };

/** Whether an owner declares better than is calculated. Colours that say nothing of late or early cannot be bettered. */
export function isDeclaredBetter(declared: Confidence, calculated: Colour): boolean {
  const [first, second] = [RANK[declared], RANK[calculated]];
  return first !== undefined && second !== undefined && first < second;
}

/** Whether what was said on a day is too old to assure anyone. */
export function isStale(saidOn: Day, today: Day, { statementDays }: Pick<Tolerances, 'statementDays'>): boolean {
  return daysBetween(saidOn, today) > statementDays;
}

/** What an owner declares counts as long as the report that declares it does; the report keeps what it said. */
export function standingConfidence(facts: Ledger, today: Day, tolerances: Tolerances): Confidence | null {
  return hasRecentStatement(facts, today, tolerances) ? facts.confidence : null;
}

export interface ScheduleRag {
  colour: Colour;
  /** Without the colour's name: "41 days late". */
  words: string;
  /** The facts that made the colour, as sentences. */
  facts: string[];
  /** The colour against the original baseline. */
  againstOriginal: Colour;
  /** The approved baseline differs from the original. */
  isRebaselined: boolean;
  /** Ongoing, and its review date has passed or none is set. */
  isReviewDue: boolean;
}

type Judgement = Pick<ScheduleRag, 'colour' | 'words' | 'facts'>;

/**
 * The calculated schedule colour of a milestone, first rule that fits: complete, not assured, red,
 * amber, green, not yet due (docs/rules.md gives the sources). Against the approved baseline; the
 * colour against the original stands beside it.
 */
export function scheduleRag(
  milestone: Pick<Milestone, 'isOngoing' | 'reviewOn'>,
  facts: Ledger,
  today: Day,
  tolerances: Tolerances,
): ScheduleRag {
  const judge = (promised: DatedPoint | null) => judgeAgainst(promised, milestone, facts, today, tolerances);
  const approved = judge(facts.approved);
  const isRebaselined = differs(facts.original, facts.approved);
  return {
    ...approved,
    facts: isRebaselined && facts.original
      ? [...approved.facts, `First promised by ${pointInWords(facts.original)}; the baseline has moved since.`]
      : approved.facts,
    againstOriginal: judge(facts.original).colour,
    isRebaselined,
    isReviewDue: approved.colour === 'ongoing' && (milestone.reviewOn === null || milestone.reviewOn < today),
  };
}

function judgeAgainst(
  promised: DatedPoint | null,
  milestone: Pick<Milestone, 'isOngoing' | 'reviewOn'>,
  facts: Ledger,
  today: Day,
  tolerances: Tolerances,
): Judgement {
  if (facts.status === 'completed') return complete(promised, facts);
  if (facts.status === 'cancelled') {
    return { colour: 'cancelled', words: 'cancelled by decision', facts: [statementFact(facts, today)] };
  }
  const silent = silence(promised, facts, today, tolerances);
  if (silent) return silent;
  if (milestone.isOngoing) return ongoing(milestone.reviewOn, facts, today);
  if (!promised) {
    return { colour: 'not_assured', words: 'no date has been promised', facts: [statementFact(facts, today)] };
  }
  return coloured(promised, facts, today, tolerances);
}

function complete(promised: DatedPoint | null, facts: Ledger): Judgement {
  if (!facts.actual) {
    return {
      colour: 'complete',
      words: 'completed, date not stated',
      facts: ['Reported as completed; the report gives no date.', ...promiseFact(promised)],
    };
  }
  const words = promised ? `completed ${slippageInWords(promised, facts.actual)}` : 'completed';
  return { colour: 'complete', words, facts: [`Completed ${pointInWords(facts.actual)}.`, ...promiseFact(promised)] };
}

/** Rule 2: past its date, due soon or under way, and nobody has spoken for too long. Never green, never red. */
function silence(promised: DatedPoint | null, facts: Ledger, today: Day, tolerances: Tolerances): Judgement | null {
  if (hasRecentStatement(facts, today, tolerances)) return null;
  const past = promised ? daysPast(promised, today) : 0;
  const daysLeft = promised ? daysBetween(today, promised.latest) : Infinity;
  const last = facts.statements[0];
  const heard = last ? `last reported ${dayInWords(last.statedOn)}` : 'nothing reported';
  const evidence = [...promiseFact(promised), statementFact(facts, today)];
  if (promised && past > 0 && wasPastWhenWritten(facts)) {
    return { colour: 'not_assured', words: `already past when first written down, ${heard}`, facts: evidence };
  }
  if (promised && past > 0) {
    return { colour: 'not_assured', words: `${pastInWords(promised, past)}, ${heard}`, facts: evidence };
  }
  if (daysLeft <= tolerances.horizonDays) {
    return { colour: 'not_assured', words: `due ${dueIn(daysLeft)}, ${heard}`, facts: evidence };
  }
  if (facts.status === 'in_progress') {
    return { colour: 'not_assured', words: `under way, ${heard}`, facts: evidence };
  }
  return null;
}

function ongoing(reviewOn: Day | null, facts: Ledger, today: Day): Judgement {
  const words =
    reviewOn === null
      ? 'ongoing, review due: no review date is set'
      : reviewOn < today
        ? `ongoing, review due since ${dayInWords(reviewOn)}`
        : `ongoing, next review ${dayInWords(reviewOn)}`;
  return { colour: 'ongoing', words, facts: ['Ongoing work has no date to be late against.', statementFact(facts, today)] };
}

/** Rules 3 to 6. The least lateness a range can have decides, so that a month is never late for its length. */
function coloured(promised: DatedPoint, facts: Ledger, today: Day, tolerances: Tolerances): Judgement {
  const past = daysPast(promised, today);
  const forecast = standingForecast(facts, today);
  const evidence = [
    ...promiseFact(promised),
    ...(facts.forecast ? [`Forecast ${pointInWords(facts.forecast)}.`] : []),
    statementFact(facts, today),
    `Green up to ${days(tolerances.greenDays)} late, amber up to ${tolerances.amberDays}.`,
  ];
  if (past > 0 && !forecast) {
    // A forecast that has itself gone by is no forecast: nobody says when.
    return { colour: 'red', words: `${pastInWords(promised, past)}, no new date`, facts: evidence };
  }
  if (forecast) {
    const lateness = Math.max(slippage(promised, forecast).least, past);
    const words = slippageInWords(promised, forecast);
    if (lateness > tolerances.amberDays) return { colour: 'red', words, facts: evidence };
    if (lateness > tolerances.greenDays) return { colour: 'amber', words, facts: evidence };
    // Good news lapses: an old forecast that all is well assures nobody, an old forecast of slippage still stands.
    if (hasRecentStatement(facts, today, tolerances)) return { colour: 'green', words, facts: evidence };
  } else if (hasRecentStatement(facts, today, tolerances) && facts.status === 'in_progress') {
    return { colour: 'green', words: `under way, due ${pointInWords(promised)}`, facts: evidence };
  }
  if (daysBetween(today, promised.latest) <= tolerances.horizonDays) {
    return { colour: 'green', words: `reported on, due ${pointInWords(promised)}`, facts: evidence };
  }
  return { colour: 'not_yet_due', words: `due ${pointInWords(promised)}`, facts: evidence };
}

function hasRecentStatement(facts: Ledger, today: Day, tolerances: Tolerances): boolean {
  const last = facts.statements[0];
  return last !== undefined && !isStale(last.statedOn, today, tolerances);
}

function promiseFact(promised: DatedPoint | null): string[] {
  return promised ? [`Promised by ${pointInWords(promised)}.`] : [];
}

function statementFact(facts: Ledger, today: Day): string {
  const last = facts.statements[0];
  if (!last) return `Nothing has been reported up to ${dayInWords(today)}.`;
  const ago = daysBetween(last.statedOn, today);
  return `Last reported ${dayInWords(last.statedOn)}${ago === 0 ? ', the same day' : `, ${days(ago)} before ${dayInWords(today)}`}.`;
}

function dueIn(daysLeft: number): string {
  return daysLeft === 0 ? 'today' : `in ${days(daysLeft)}`;
}

function differs(a: DatedPoint | null, b: DatedPoint | null): boolean {
  return a !== null && b !== null && (a.earliest !== b.earliest || a.latest !== b.latest);
}
