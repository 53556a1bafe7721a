import { pointInWords } from '../by-when/by-when';
import { standingForecast, type Ledger } from '../commitment';
import { dayInWords, type Day } from '../day';
import type { DatedPoint, StatusUpdate } from '../plan';
import { isDeclaredBetter, type Colour } from '../rag';
import type { DatedPointView } from '../views';
import { emptyDraft, type MilestoneFacts, type ReadUpdate, type UpdateContext, type UpdateDraft } from './draft';
import { isBadNews, readDeclaration, readExplanation, type Declaration, type Explanation } from './explanation';
import { ledgerOf, missedDate, outlook } from './outlook';
import { Refusals, type Refuse } from './refusals';
import { statementOf } from './statement';
import { LONGEST_NARRATIVE, cleanText } from './texts';

/** "No change" as a draft: what would be said again, to be seen before it is. */
export function noChangeDraft(facts: MilestoneFacts, today: Day): UpdateDraft {
  const known = ledgerOf(facts, null, today);
  const last = known.statements[0];
  const forecast = standing(facts, known, today);
  return {
    ...emptyDraft(facts),
    isNoChange: true,
    status: known.status,
    forecast: forecast ? pointInWords(forecast) : '',
    confidence: known.confidence,
    reasonCategory: last?.reasonCategory ?? null,
    reason: last?.reason ?? '',
    recovery: last?.recovery ?? '',
    confidenceReason: (known.confidence && last?.confidenceReason) ?? '',
    confidenceUntil: (known.confidence && last?.confidenceUntil) ?? '',
  };
}

/**
 * Says again what was said last, in full and from the facts, whatever the draft's own fields hold; only
 * the sentence, and an explanation that was never given, are taken from the draft.
 */
export function readNoChange(draft: UpdateDraft, facts: MilestoneFacts, known: Ledger, context: UpdateContext): ReadUpdate {
  const { today } = context;
  const { faults, refuse } = new Refusals();
  const refusal = whyNot(facts, known, today);
  if (refusal !== null) refuse('isNoChange', refusal);

  const forecast = refusal === null ? standing(facts, known, today) : null;
  const after = outlook(facts, refusal === null ? { status: known.status, forecast, actual: null } : null, context);
  const { colour } = after.schedule;
  const isBad = refusal === null && isBadNews(colour, known.confidence, null, null);
  const isBetter = refusal === null && known.confidence !== null && isDeclaredBetter(known.confidence, colour);
  const explained = explanationGiven(known.statements, isBad);
  const declared = declarationGiven(known, isBetter);
  const explanation = explained ?? explanationNow(draft, refuse);
  const declaration = declared ?? declarationNow(draft, known, colour, today, refuse);
  const { text, fault } = cleanText(draft.narrative, 'The sentence', LONGEST_NARRATIVE);
  if (fault !== null) refuse('narrative', fault);
  const narrative = text === '' ? `No change since ${dayInWords(known.statements[0]?.statedOn ?? today)}.` : text;
  return {
    faults,
    preview: {
      forecast: forecast && { ...forecast, words: pointInWords(forecast) } satisfies DatedPointView,
      actual: null,
      reading: null,
      schedule: after.schedule,
      slippageOriginal: after.slippageOriginal,
      slippageApproved: after.slippageApproved,
      asks: { reason: explained === null, confidenceReason: declared === null, pastForecast: false, actual: false },
    },
    statement:
      faults.length > 0
        ? null
        : statementOf(today, { status: known.status, forecast, actual: null, narrative, isNoChange: true, ...explanation, ...declaration }),
  };
}

function whyNot(facts: MilestoneFacts, known: Ledger, today: Day): string | null {
  if (known.statements.length === 0) return 'Nothing has been reported yet. Say how it stands.';
  if (known.status === 'completed') return 'It is reported as completed: there is nothing left to report.';
  if (known.status === 'cancelled') return 'It was cancelled by decision: there is nothing left to report.';
  const missed = facts.isOngoing ? null : missedDate(known, today);
  return missed && `${missed} Say when it is expected now.`;
}

function standing(facts: MilestoneFacts, known: Ledger, today: Day): DatedPoint | null {
  return facts.isOngoing ? null : standingForecast(known, today);
}

/** The last statement's explanation; where one is needed and that gave none, the last ever given. `null`: needed, never given. */
function explanationGiven(statements: readonly StatusUpdate[], isNeeded: boolean): Explanation | null {
  const given = isNeeded ? statements.find(({ reasonCategory, reason, recovery }) => reasonCategory && reason && recovery) : statements[0];
  if (isNeeded && !given) return null;
  return { reasonCategory: given?.reasonCategory ?? null, reason: given?.reason ?? null, recovery: given?.recovery ?? null };
}

function explanationNow(draft: UpdateDraft, refuse: Refuse): Explanation {
  const isBegun = draft.reasonCategory !== null || draft.reason.trim() !== '' || draft.recovery.trim() !== '';
  if (isBegun) return readExplanation(draft, { isBadNews: true, isReopened: false }, refuse);
  refuse('isNoChange', 'It is red or slips, and nobody has said why. Give the reason and what is done to recover.');
  return { reasonCategory: null, reason: null, recovery: null };
}

/** The confidence declared last, with its reason while that counts. `null`: better than calculated, and no reason was given. */
function declarationGiven({ confidence, statements: [last] }: Ledger, isBetter: boolean): Declaration | null {
  if (!isBetter) return { confidence, confidenceReason: null, confidenceUntil: null };
  if (!last?.confidenceReason || !last.confidenceUntil) return null;
  return { confidence, confidenceReason: last.confidenceReason, confidenceUntil: last.confidenceUntil };
}

function declarationNow(draft: UpdateDraft, { confidence }: Ledger, colour: Colour, today: Day, refuse: Refuse): Declaration {
  const isBegun = draft.confidenceReason.trim() !== '' || draft.confidenceUntil.trim() !== '';
  if (isBegun) return readDeclaration(draft, confidence, colour, true, today, refuse);
  refuse('isNoChange', `It is declared ${confidence} although the dates give ${colour}. Say why, and until which day.`);
  return { confidence, confidenceReason: null, confidenceUntil: null };
}
