import { rawErrorOf } from './problem';

/** What is wrong with one input. */
export interface Fault {
  /** Its path as the API names it, "updates.2.forecast"; `null`: it is about the whole. */
  field: string | null;
  message: string;
}

/** Why something was not done. */
export interface Refusal {
  /** "BAD_USER_INPUT", "FORBIDDEN", as the API has it; "NETWORK": no answer came. */
  code: string;
  /** At least one. */
  faults: readonly Fault[];
}

/** What the form itself finds wrong, before anything is sent. */
export function refused(faults: readonly Fault[]): Refusal {
  return { code: 'BAD_USER_INPUT', faults };
}

/** A refused mutation in words: at the fields the server names, else about the whole. */
export function refusalOf(error: unknown): Refusal {
  const raw = rawErrorOf(error);
  if (!raw) return whole('NETWORK', 'The server cannot be reached. What you entered is still here: try again in a moment.');
  const given = raw.extensions?.['code'];
  const code = typeof given === 'string' ? given : 'INTERNAL';
  const message = typeof raw.message === 'string' ? raw.message : '';
  const faults = faultsOf(raw.extensions?.['fields']);
  if (faults.length > 0) return { code, faults };
  if (code !== 'INTERNAL' && message !== '') return whole(code, message);
  const reference = raw.extensions?.['reference'];
  const quote = typeof reference === 'string' ? ` If you report this, quote the reference ${reference}.` : '';
  return whole(code, `The server could not do this. Nothing was saved, and what you entered is still here.${quote}`);
}

function whole(code: string, message: string): Refusal {
  return { code, faults: [{ field: null, message }] };
}

function faultsOf(fields: unknown): Fault[] {
  if (!Array.isArray(fields)) return [];
  return fields.flatMap((fault: unknown) => (isFault(fault) ? [{ field: fault.field, message: fault.message }] : []));
}

function isFault(fault: unknown): fault is { field: string; message: string } {
  return typeof fault === 'object' && fault !== null && 'field' in fault && typeof fault.field === 'string' && 'message' in fault && typeof fault.message === 'string';
}
