import { shiftDirection } from '../changes/shift';
import { dayInWords, daysBetween, type Day } from '../day';
import type { Confidence, DatedPoint, StatusUpdate } from '../plan';
import type { Colour } from '../rag';
import { readLastDay } from './dates';
import type { UpdateDraft } from './draft';
import type { Refuse } from './refusals';
import { LONGEST_EXPLANATION, cleanText } from './texts';

/** A quarter, two to three boards: after that a better judgement than the dates must be made anew. */
export const LONGEST_CONFIDENCE_DAYS = 92;

export type Explanation = Pick<StatusUpdate, 'reasonCategory' | 'reason' | 'recovery'>;
export type Declaration = Pick<StatusUpdate, 'confidence' | 'confidenceReason' | 'confidenceUntil'>;

/**
 * Red or slipping: calculated red or amber, declared red, or expected later than was last said. A date
 * that only became vaguer both ways is not later.
 */
export function isBadNews(calculated: Colour, declared: Confidence | null, lastForecast: DatedPoint | null, forecast: DatedPoint | null): boolean {
  if (calculated === 'red' || calculated === 'amber' || declared === 'red') return true;
  return lastForecast !== null && forecast !== null && shiftDirection(lastForecast, forecast) === 'worse';
}

/** Bad news says why and what is done; what was completed and is open again says why. */
export function readExplanation(draft: UpdateDraft, asked: { isBadNews: boolean; isReopened: boolean }, refuse: Refuse): Explanation {
  const why = asked.isBadNews ? 'it is red or slips' : 'it is not complete after all';
  const isAsked = asked.isBadNews || asked.isReopened;
  if (isAsked && !draft.reasonCategory) refuse('reasonCategory', `Choose the kind of reason why ${why}.`);
  const reason = readText(draft, 'reason', 'The reason', isAsked ? `Say why ${why}.` : null, refuse);
  const recovery = readText(draft, 'recovery', 'The text on recovery', asked.isBadNews ? 'Say what is done to recover.' : null, refuse);
  return { reasonCategory: draft.reasonCategory, reason, recovery };
}

/** Better than calculated needs a reason and a last day; otherwise neither is kept. */
export function readDeclaration(draft: UpdateDraft, confidence: Confidence | null, calculated: Colour, isBetter: boolean, today: Day, refuse: Refuse): Declaration {
  if (!isBetter) return { confidence, confidenceReason: null, confidenceUntil: null };
  const missing = `Say why it is ${confidence} although the dates give ${calculated}.`;
  const confidenceReason = readText(draft, 'confidenceReason', 'The reason for the confidence', missing, refuse);
  const { day, fault } = readLastDay(draft.confidenceUntil, today);
  const wrong = fault ?? lastDayFault(day, today);
  if (wrong !== null) refuse('confidenceUntil', wrong);
  return { confidence, confidenceReason, confidenceUntil: day };
}

function lastDayFault(day: Day | null, today: Day): string | null {
  if (day === null) return `Say until which day this counts, at most ${LONGEST_CONFIDENCE_DAYS} days ahead.`;
  const ahead = daysBetween(today, day);
  if (ahead < 1) return `${dayInWords(day)} is not after today. Give a later day.`;
  if (ahead > LONGEST_CONFIDENCE_DAYS) return `${dayInWords(day)} is ${ahead} days ahead. Give a day at most ${LONGEST_CONFIDENCE_DAYS} days ahead.`;
  return null;
}

/** @param missing what to say when nothing is typed; `null` where nothing needs to be */
function readText(draft: UpdateDraft, field: 'reason' | 'recovery' | 'confidenceReason', called: string, missing: string | null, refuse: Refuse): string | null {
  const { text, fault } = cleanText(draft[field], called, LONGEST_EXPLANATION);
  if (fault !== null) refuse(field, fault);
  else if (text === '' && missing !== null) refuse(field, missing);
  return text === '' ? null : text;
}
