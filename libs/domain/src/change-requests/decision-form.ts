import { dayInWords, isDay, type Day } from '../day';
import { orNull, type Form } from '../editing/form';

/** Something that came before, and how a message names it: "The request was made". */
export interface Earlier {
  day: Day;
  words: string;
}

/** A decision lies between what came before it and today. */
export function readTakenOn(form: Form, takenOn: string, earlier: readonly Earlier[], today: Day): void {
  if (!isDay(takenOn)) return form.refuse('takenOn', 'Give the day of the decision.');
  if (takenOn > today) return form.refuse('takenOn', `${dayInWords(takenOn)} is still to come. Give today or an earlier day.`);
  const last = earlier.filter(({ day }) => day > takenOn).sort((a, b) => a.day.localeCompare(b.day)).at(-1);
  if (last) form.refuse('takenOn', `${last.words} on ${dayInWords(last.day)}. Give that day or a later one.`);
}

/** Where a decision can be read; `null`: nothing is given, or no address. */
export function readEvidence(form: Form, typed: string, isAsked: boolean): string | null {
  const text = orNull(form.text(typed, { field: 'evidenceUrl', called: 'The link' }));
  if (text === null) {
    if (isAsked) form.refuse('evidenceUrl', 'Give a link to where this can be read.');
    return null;
  }
  if (WEB_ADDRESS.test(text)) return text.replace(/^https?/i, (scheme) => scheme.toLowerCase());
  form.refuse('evidenceUrl', 'Give an address that begins with https:// or http://.');
  return null;
}

/** A scheme that only leads to a page, a host, and no spaces. */
const WEB_ADDRESS = /^https?:\/\/[^\s/?#]+\S*$/i;
