/** Longest address that mail can carry (RFC 5321, 4.5.3.1.3). */
const LONGEST = 254;

/** One address, however it was typed. */
export function emailOf(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** Something, an at sign, a name with a dot: whether it arrives, only a letter would tell. */
export function isEmail(email: string): boolean {
  return email.length <= LONGEST && /^[^\s@\p{Cc}]+@[^\s@\p{Cc}.]+(\.[^\s@\p{Cc}.]+)+$/u.test(email);
}
