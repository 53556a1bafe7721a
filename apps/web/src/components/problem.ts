import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What went wrong with a question to the server, as far as the page can say it. */
export type Problem =
  | { kind: 'network' }
  | { kind: 'not_found'; message: string }
  | { kind: 'bad_input'; message: string; fields: string[] }
  | { kind: 'too_much'; message: string }
  | { kind: 'signed_out' }
  | { kind: 'forbidden'; message: string }
  | { kind: 'server'; reference: string | null };

export interface RawError {
  message?: unknown;
  extensions?: { [key: string]: unknown };
}

export function problemOf(error: unknown): Problem {
  const raw = rawErrorOf(error);
  if (!raw) return error instanceof ServerError ? { kind: 'server', reference: null } : { kind: 'network' };
  const message = typeof raw.message === 'string' ? raw.message : '';
  switch (raw.extensions?.['code']) {
    case 'NOT_FOUND':
      return { kind: 'not_found', message };
    case 'BAD_USER_INPUT':
      return { kind: 'bad_input', message, fields: fieldsOf(raw.extensions['fields']) };
    case 'UNAUTHENTICATED':
      return { kind: 'signed_out' };
    case 'FORBIDDEN':
      return { kind: 'forbidden', message };
    case 'QUERY_TOO_DEEP':
    case 'QUERY_TOO_COSTLY':
      return { kind: 'too_much', message };
    default: {
      const reference = raw.extensions?.['reference'];
      return { kind: 'server', reference: typeof reference === 'string' ? reference : null };
    }
  }
}

/** The GraphQL error, whether it came with an answer or inside a refused request. */
export function rawErrorOf(error: unknown): RawError | null {
  if (CombinedGraphQLErrors.is(error)) return error.errors[0] ?? null;
  if (!ServerError.is(error)) return null;
  try {
    const body = JSON.parse(error.bodyText) as { errors?: RawError[] };
    return body.errors?.[0] ?? null;
  } catch {
    return null;
  }
}

/** The API gives the inputs at fault as `{ field, message }`. */
function fieldsOf(fields: unknown): string[] {
  if (!Array.isArray(fields)) return [];
  return fields.flatMap((fault: unknown) => (isFault(fault) ? [fault.field] : []));
}

function isFault(fault: unknown): fault is { field: string } {
  return typeof fault === 'object' && fault !== null && 'field' in fault && typeof fault.field === 'string';
}
