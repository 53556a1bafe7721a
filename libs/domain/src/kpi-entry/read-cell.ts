import { MONTHS } from '../day';
import { ABSENT, DOUBTFUL, MARKS, NOUGHT, SPREADSHEET_ERRORS, type AbsentStatus } from './cell-words';

/** A number as it stands in a cell. */
export interface CellNumber {
  kind: 'number';
  /** 62 for "62%"; never NaN, never infinite. */
  value: number;
  /** Decimals as typed: "62.0" has one. */
  decimals: number;
  isPercent: boolean;
  /** It carries a pound sign. */
  isMoney: boolean;
  /** "over", "at least", "estimated" */
  qualifier: string | null;
  /** What a mark such as [p] says of it. */
  status: 'provisional' | 'projected' | null;
  /** The cell without spaces around it. */
  typed: string;
}

/** What a cell says. A fault is a sentence that quotes the cell and says what to type instead. */
export type CellReading =
  | { kind: 'empty' }
  | CellNumber
  /** @property qualifier how a suppressed number was written: "<5", "[c]" */
  | { kind: 'status'; status: AbsentStatus; qualifier: string | null; typed: string }
  | { kind: 'fault'; message: string };

/** A cell holds a number or a few words; what is longer is a pasted sentence. */
const LONGEST_CELL = 80;
/** A double keeps fifteen digits exactly. */
const MOST_DIGITS = 15;

const EMPTY: CellReading = { kind: 'empty' };

/** Reads one cell as typed or pasted. Never throws. */
export function readCell(text: string): CellReading {
  // Most cells are plain, and ten thousand are read in one go.
  if (text === '') return EMPTY;
  if (PLAIN.test(text)) return numberOf(text, { typed: text });
  if (text.length > 1000) return fault(text.slice(0, 1000), 'is too long for a number');
  // Raised digits are footnotes: made plain they would grow into the number.
  if (RAISED.test(text)) return fault(text, 'carries a footnote mark. Take it out and type the number alone');
  const plain = text.normalize('NFKC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim().replace(/^'/, '').trim();
  if (plain === '') return EMPTY;
  if (plain.length > LONGEST_CELL) return fault(plain, 'is too long for a number');
  return readWord(plain) ?? readNumber(plain) ?? fault(plain, whyNot(plain));
}

const PLAIN = /^\d{1,15}(?:\.\d{1,9})?$/;
const RAISED = /[²³¹⁰⁴-⁹₀-₉①-⑳]/;
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g;

function readWord(plain: string): CellReading | null {
  const word = plain.toLowerCase();
  const known = ABSENT.get(word) ?? ABSENT.get(word.replace(/\.$/, ''));
  if (known) return { kind: 'status', status: known, qualifier: known === 'suppressed' ? plain : null, typed: plain };
  // "<5" and ">95%" are how published tables hold a small number, or a small rest, back.
  if (HELD_BACK.test(plain)) return { kind: 'status', status: 'suppressed', qualifier: plain, typed: plain };
  if (NOUGHT.has(word)) return numberOf('0', { typed: plain });
  const error = SPREADSHEET_ERRORS.get(word);
  if (error !== undefined) return fault(plain, `is an error of the spreadsheet: ${error}`);
  const doubt = DOUBTFUL.get(word);
  return doubt === undefined ? null : { kind: 'fault', message: `${doubt}.` };
}

const HELD_BACK = /^(?:[<≤]=?|fewer than|less than) ?\d+(?:\.\d+)? ?%?$|^[>≥]=? ?\d+(?:\.\d+)? ?%$/i;

const QUALIFIED =
  /^(over|more than|at least|at most|no more than|minimum|up to|about|approximately|approx\.?|around|nearly|almost|circa|under|estimated|close to|rounded(?: to [a-z]+)?) (?=[£\d.(-])(.+)$/i;
const ABOVE = /^(>=|≥|>) ?(?=[£\d.])(.+)$/;
const MARKED = /^(.+?) ?\[([pfre])\]$/i;
const PERCENT = / ?(?:%|per ?cent|pc)$/i;
const SIGNED = /^([-−–—+] ?)?(£ ?)?([-−–—] ?)?([\d., ]+)$/;

function readNumber(plain: string): CellReading | null {
  const marked = MARKED.exec(plain);
  const mark = MARKS[marked?.[2]?.toLowerCase() ?? ''];
  const unmarked = marked?.[1] ?? plain;
  const qualified = QUALIFIED.exec(unmarked);
  const above = ABOVE.exec(unmarked);
  const bare = qualified?.[2] ?? above?.[2] ?? unmarked;
  const percent = PERCENT.exec(bare);
  const counted = percent ? bare.slice(0, percent.index) : bare;
  // Accounts write what is below nought in brackets.
  const bracketed = /^\((.+)\)$/.exec(counted);
  const parts = SIGNED.exec(bracketed?.[1] ?? counted);
  const digits = parts?.[4]?.trim();
  if (!parts || digits === undefined || !GROUPED.test(digits)) return null;
  const isNegative = bracketed !== null || /[-−–—]/.test(`${parts[1] ?? ''}${parts[3] ?? ''}`);
  return numberOf(digits.replace(/[, ]/g, ''), {
    typed: plain,
    isNegative,
    isPercent: percent !== null,
    isMoney: parts[2] !== undefined,
    qualifier: qualified?.[1] ?? (above && (above[1] === '>' ? 'over' : 'at least')) ?? mark?.qualifier ?? null,
    status: mark?.status ?? null,
  });
}

/** "1,234.5", "1 234", "27932", ".5": thousands by threes, all parted alike. */
const GROUPED = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.\d+)?$|^\.\d+$/;

function numberOf(digits: string, rest: Partial<CellNumber> & { typed: string; isNegative?: boolean }): CellReading {
  const { typed, isNegative = false, isPercent = false, isMoney = false, qualifier = null, status = null } = rest;
  if (digits.replace('.', '').replace(/^0+/, '').length > MOST_DIGITS) return fault(typed, 'has more digits than can be kept exactly. Round it');
  const size = Number(digits);
  const dot = digits.indexOf('.');
  const decimals = dot < 0 ? 0 : digits.length - dot - 1;
  return { kind: 'number', value: isNegative && size > 0 ? -size : size, decimals, isPercent, isMoney, qualifier, status, typed };
}

const MONTH_NAMES = MONTHS.map((name) => (name.length > 4 ? `${name.slice(0, 3)}(?:${name.slice(3)})?` : name)).join('|');
const DATE = new RegExp(
  `^(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{4}[/.-]\\d{1,2}(?:[/.-]\\d{1,2})?|(?:\\d{1,2}(?:st|nd|rd|th)?[ -])?(?:${MONTH_NAMES}|Sept|Jun|Jul)\\.?,?(?:[ -]'?\\d{1,4}){0,2})(?:[ T]\\d.*)?$`,
  'i',
);

/** Why a text is no number: the commonest reasons first named. */
function whyNot(plain: string): string {
  if (/^#+$/.test(plain)) return 'means that the column was too narrow for its number. Widen it in the spreadsheet and copy again';
  if (plain.startsWith('=')) return 'is a formula. Copy its result instead';
  if (DATE.test(plain)) return 'is a date, not a number. The spreadsheet may have changed it: format the cells as numbers and type it again';
  const continental = /^-?(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(plain);
  if (continental) return `has its comma and dot the other way round. Write ${(continental[1] ?? '').replace(/\./g, ',')}.${continental[2]}`;
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(plain)) return `has dots between its thousands. Write ${plain.replace(/\./g, ',')}`;
  const comma = /^(\d+),(\d{1,2}|\d{4,})( ?%)?$/.exec(plain);
  if (comma) return `has its comma in an odd place. If it parts the decimals, write ${comma[1]}.${comma[2]}${comma[3] ?? ''}; thousands are parted by threes, as 1,234`;
  const shortened = /^(-?\d(?:\.\d+)?)e([+-]?\d{1,3})$/i.exec(plain);
  if (shortened) return 'is a number shortened by the spreadsheet. Widen the column or format it as a number, and write it in full, as 100,000';
  const parts = /^(\d[\d,]*) ?(?:\/|of|out of) ?(\d[\d,]*)$/i.exec(plain);
  if (parts) return `is two numbers. Type ${parts[1]} as how many and ${parts[2]} as of how many, each in its own cell`;
  if (/^£?[\d.,]+ ?(?:k|m|bn|thousand|million)$/i.test(plain)) return 'is shortened. Write the number in full, as 1,200,000';
  if (/^[$€]/.test(plain)) return 'is not in pounds. Give the amount in pounds';
  const unit = /^(\d[\d,]*(?:\.\d+)?) ?[a-z][a-z ]*$/i.exec(plain);
  if (unit) return `has words after the number. Type ${unit[1]} alone`;
  if (/^\d[\d., ]*$/.test(plain)) return 'cannot be read as one number. Thousands are parted by threes and decimals by a dot, as 1,234.5';
  return 'is not a number. Type a number such as 62% or 1,234, or say why there is none: n/a, to be supplied';
}

function fault(text: string, why: string): CellReading {
  return { kind: 'fault', message: `${quoted(text)} ${why}.` };
}

const LONGEST_QUOTE = 40;

/** A typed text inside a message, cut where it is long. */
export function quoted(text: string): string {
  const characters = [...text.slice(0, LONGEST_QUOTE * 2 + 2).replace(/\p{Cs}/gu, '\uFFFD').replace(/[\s\p{Cc}]+/gu, ' ')];
  return `“${characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : characters.join('')}”`;
}
