import { DomainError } from './domain-error';

/**
 * The National Cyber Security Centre advises three random words: length, and no rules about kinds of characters.
 * https://www.ncsc.gov.uk/collection/passwords/updating-your-approach
 */
export const SHORTEST_PASSWORD = 12;

/** Nobody types more; without an end, hashing it could keep a server busy. */
export const LONGEST_PASSWORD = 200;

/** The commonest of published lists that are long enough to pass otherwise, and what suggests itself here; in small letters, without spaces. */
const COMMONEST: ReadonlySet<string> = new Set([
  '123456789012',
  '1234567890123',
  '12345678901234',
  '123456789abc',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'abcdefghijkl',
  'administrator',
  'adminpassword',
  'changemenow1',
  'changemeplease',
  'iloveyou1234',
  'letmein12345',
  'letmeinplease',
  'manchesterunited',
  'mypassword123',
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'qwerty123456',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopasdf',
  'qwertyuiop[]',
  'threerandomwords',
  'waymarkwaymark',
  'waymark12345',
  'welcome12345',
  'welcome123456',
]);

/** Fewer different characters than this are a pattern: "abababababab". */
const FEWEST_CHARACTERS = 5;

/** @throws DomainError BAD_USER_INPUT for a password that is too short, too long or easily guessed. */
export function checkPassword(password: string, person: { name: string; email: string | null }): void {
  const fault = faultOf(password, person);
  if (fault) throw new DomainError('BAD_USER_INPUT', fault, 'password');
}

function faultOf(password: string, { name, email }: { name: string; email: string | null }): string | null {
  const characters = Array.from(password);
  if (characters.length < SHORTEST_PASSWORD) return `The password must have at least ${SHORTEST_PASSWORD} characters: three random words make a good one`;
  if (characters.length > LONGEST_PASSWORD) return `The password can have at most ${LONGEST_PASSWORD} characters`;
  const plain = plainOf(password);
  const own = [name, email ?? '', email?.split('@')[0] ?? ''].map(plainOf);
  if (own.includes(plain)) return 'The password must not be your name or e-mail address';
  if (COMMONEST.has(plain) || new Set(plain).size < FEWEST_CHARACTERS) return 'This password is one of the first to be guessed: choose another, such as three random words';
  return null;
}

function plainOf(text: string): string {
  return text.toLowerCase().replace(/\s/g, '');
}
