import { MONTHS } from '../day';
import { BLOCK_BREAK, LINE_BREAK } from './text';

export type TokenKind =
  | 'number'
  | 'word'
  | 'dash'
  | 'slash'
  | 'dot'
  | 'comma'
  | 'colon'
  | 'semicolon'
  | 'open'
  | 'close'
  | 'quote'
  | 'and'
  | 'line'
  | 'block'
  | 'other'
  | 'end';

/** A piece of a text: a run of digits, a run of letters or one mark. White space is no token. */
export interface Token {
  kind: TokenKind;
  /** In lower case. */
  text: string;
  isCapital: boolean;
  /** Of a number with at most four digits; otherwise -1. */
  value: number;
  /** 1 to 12 for the name of a month; otherwise 0. */
  month: number;
  /** No white space and no break between this token and the one before. */
  isGlued: boolean;
  start: number;
  end: number;
}

const PIECE = /(\d+)|(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|\S|[\n\f]/gu;

export function tokensOf(plain: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of plain.matchAll(PIECE)) {
    const [piece, digits, letters] = match;
    const start = match.index;
    const text = piece.toLowerCase();
    tokens.push({
      kind: digits !== undefined ? 'number' : letters !== undefined ? 'word' : (MARKS.get(piece) ?? 'other'),
      text,
      isCapital: letters !== undefined && piece.charAt(0) !== text.charAt(0),
      value: digits !== undefined && digits.length <= 4 ? Number(digits) : -1,
      month: letters !== undefined ? (MONTH_NUMBERS.get(text) ?? 0) : 0,
      isGlued: start === previousEnd,
      start,
      end: start + piece.length,
    });
    previousEnd = piece === LINE_BREAK || piece === BLOCK_BREAK ? -1 : start + piece.length;
  }
  return tokens;
}

const END: Token = { kind: 'end', text: '', isCapital: false, value: -1, month: 0, isGlued: false, start: -1, end: -1 };

/** The token at a place; an `end` token outside the text, so that looking ahead needs no care. */
export function tokenAt(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? END;
}

export function isBreak(token: Token): boolean {
  return token.kind === 'line' || token.kind === 'block' || token.kind === 'end';
}

/** The place after a list of words that stands at a place, line breaks not counted; otherwise -1. */
export function afterWords(tokens: readonly Token[], index: number, words: readonly string[]): number {
  let at = index;
  for (const word of words) {
    while (tokenAt(tokens, at).kind === 'line') at++;
    if (tokenAt(tokens, at).text !== word) return -1;
    at++;
  }
  return at;
}

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((name, index): [string, number] => [name.toLowerCase(), index + 1]),
  ...MONTHS.map((name, index): [string, number] => [name.slice(0, 3).toLowerCase(), index + 1]),
  ['sept', 9],
]);

const MARKS: ReadonlyMap<string, TokenKind> = new Map([
  ...[...'-‐‑‒–—―−'].map((mark): [string, TokenKind] => [mark, 'dash']),
  ...[...'/⁄∕\\'].map((mark): [string, TokenKind] => [mark, 'slash']),
  ...[..."'’‘`´"].map((mark): [string, TokenKind] => [mark, 'quote']),
  ...[...'([{'].map((mark): [string, TokenKind] => [mark, 'open']),
  ...[...')]}'].map((mark): [string, TokenKind] => [mark, 'close']),
  ['.', 'dot'],
  [',', 'comma'],
  [':', 'colon'],
  [';', 'semicolon'],
  ['&', 'and'],
  [LINE_BREAK, 'line'],
  [BLOCK_BREAK, 'block'],
]);
