import type { Ledger } from '../commitment';
import type { Day } from '../day';
import { isDeclaredBetter } from '../rag';
import { actualExample, forecastExample, readActual, readForecast, readingOf, type ReadDate } from './dates';
import type { MilestoneFacts, ReadUpdate, UpdateContext, UpdateDraft } from './draft';
import { isBadNews, readDeclaration, readExplanation } from './explanation';
import { readNoChange } from './no-change';
import { ledgerOf, missedDate, outlook } from './outlook';
import { Refusals, type Refuse } from './refusals';
import { statementOf } from './statement';
import { LONGEST_NARRATIVE, cleanText } from './texts';

/**
 * Reads what a person typed about a milestone: what is wrong with it, what it would give, and the
 * statement to save once nothing is wrong. The API refuses by it, the client previews with it. Never throws.
 */
export function readUpdate(draft: UpdateDraft, facts: MilestoneFacts, context: UpdateContext): ReadUpdate {
  const known = ledgerOf(facts, null, context.today);
  return draft.isNoChange ? readNoChange(draft, facts, known, context) : readReport(draft, facts, known, context);
}

function readReport(draft: UpdateDraft, facts: MilestoneFacts, known: Ledger, context: UpdateContext): ReadUpdate {
  const { today } = context;
  const { faults, refuse } = new Refusals();
  const isDone = draft.status === 'completed';
  const isOpen = draft.status === 'not_started' || draft.status === 'in_progress';
  const isStatusFree = mayReport(draft, known, refuse);
  const forecast = isOpen ? openForecast(draft, facts, known, today, refuse) : null;
  const actual = isDone ? completion(draft, today, refuse) : null;
  if (!isDone && draft.actual.trim() !== '') refuse('status', 'A completion date is given. Choose completed, or take the date out.');

  const after = outlook(facts, isStatusFree ? { status: draft.status, forecast, actual } : null, context);
  const calculated = after.schedule.colour;
  // Confidence looks ahead: of what is done there is none.
  const confidence = isOpen ? draft.confidence : null;
  const isBetter = confidence !== null && isDeclaredBetter(confidence, calculated);
  const isBad = isOpen && isBadNews(calculated, confidence, known.forecast, forecast);
  const isReopened = isOpen && known.status === 'completed';
  const isPast = forecast !== null && forecast.latest < today;
  const explanation = readExplanation(draft, { isBadNews: isBad, isReopened }, refuse);
  const declaration = readDeclaration(draft, confidence, calculated, isBetter, today, refuse);
  const narrative = sentence(draft, refuse);
  const reading = isDone ? actual : forecast;
  return {
    faults,
    preview: {
      forecast,
      actual,
      reading: reading && `Read as ${readingOf(reading)}`,
      schedule: after.schedule,
      slippageOriginal: after.slippageOriginal,
      slippageApproved: after.slippageApproved,
      asks: { reason: isBad || isReopened, confidenceReason: isBetter, pastForecast: isPast, actual: isDone },
    },
    statement:
      faults.length > 0
        ? null
        : statementOf(today, { status: draft.status, forecast, actual, narrative, isNoChange: false, ...explanation, ...declaration }),
  };
}

/** A decision of the board cancels a milestone, and only another one brings it back. */
function mayReport(draft: UpdateDraft, known: Ledger, refuse: Refuse): boolean {
  if (known.status === 'cancelled') refuse('status', 'It was cancelled by decision. Only a decision can open it again.');
  else if (draft.status === 'cancelled') refuse('status', 'A milestone is cancelled by decision, not by an update. Choose another status.');
  else return true;
  return false;
}

/** When it is now expected; `null` where the forecast given before still stands, or none is needed. */
function openForecast(draft: UpdateDraft, facts: MilestoneFacts, known: Ledger, today: Day, refuse: Refuse): ReadDate['point'] {
  if (facts.isOngoing) {
    if (draft.forecast.trim() !== '') refuse('forecast', 'Ongoing work has no date to be expected. Take the date out; when the work has ended, choose completed.');
    return null;
  }
  const { point, fault } = readForecast(draft.forecast, today);
  if (fault !== null) refuse('forecast', fault);
  else if (!point) {
    const missed = missedDate(known, today);
    if (missed !== null) refuse('forecast', `${missed} Say when it is expected now, ${forecastExample(today)}.`);
  } else if (point.latest < today && !draft.isPastForecastMeant) {
    refuse('forecast', `${readingOf(point)} has gone by. Give a date to come, or say that the past date is meant.`);
  }
  return point;
}

function completion(draft: UpdateDraft, today: Day, refuse: Refuse): ReadDate['point'] {
  if (draft.forecast.trim() !== '') refuse('forecast', 'It cannot be both completed and expected. Take this date out, or choose another status.');
  const { point, fault } = readActual(draft.actual, today);
  if (fault !== null) refuse('actual', fault);
  else if (!point) refuse('actual', `Say when it was completed, ${actualExample(today)}.`);
  else if (point.earliest > today) refuse('actual', `${readingOf(point)} is still to come. Say when it was completed, today at the latest.`);
  else if (point.latest > today) refuse('actual', `${readingOf(point)} is not over. Give a more exact date, today at the latest.`);
  return point;
}

function sentence(draft: UpdateDraft, refuse: Refuse): string {
  const { text, fault } = cleanText(draft.narrative, 'The sentence', LONGEST_NARRATIVE);
  if (fault !== null) refuse('narrative', fault);
  else if (text === '') refuse('narrative', 'Say in a sentence how it stands.');
  return text;
}
