import { DomainError } from '@waymark/domain';

export const LONGEST_NAME = 100;
export const LONGEST_REASON = 500;

/** Controls, and the marks that turn the direction of what follows, which can disguise a text. */
const UNSEEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * One line as it will be kept.
 * @param what as the message asks for it: "why".
 * @throws DomainError BAD_USER_INPUT at the field where nothing or too much is said.
 */
export function lineOf(typed: string, field: string, what: string, most: number): string {
  const line = typed.normalize('NFC').replace(/\s+/g, ' ').replace(UNSEEN, '').trim();
  if (line === '') throw new DomainError('BAD_USER_INPUT', `Say ${what}`, field);
  if (Array.from(line).length > most) throw new DomainError('BAD_USER_INPUT', `This can have at most ${most} characters`, field);
  return line;
}
