/** What a rule can refuse with. Codes are shown to clients as `extensions.code`. */
export type DomainErrorCode = 'BAD_USER_INPUT' | 'NOT_FOUND' | 'CONFLICT' | 'FORBIDDEN' | 'UNAUTHENTICATED' | 'TOO_MANY_REQUESTS';

/** A refusal with a message for the person, and the input at fault where there is one. */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly field?: string,
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** What is wrong at one input: its path ("updates.2.forecast"), and words that say what to do. */
export interface Fault {
  field: string;
  message: string;
}

/** Several refusals at once, each at its input. */
export class DomainFaults extends DomainError {
  /** @param faults at least one. */
  constructor(
    code: DomainErrorCode,
    readonly faults: readonly Fault[],
    message = faults.map((fault) => fault.message).join(' '),
  ) {
    super(code, message, faults[0]?.field);
    this.name = 'DomainFaults';
  }
}
