/**
 * A value with its unit: percentages to one decimal, pounds whole or with their pence, other numbers to one decimal, and below one to
 * two significant digits. Thousands are grouped; what is not nought never reads as nought.
 */
export function quantity(value: number, unit: string): string {
  return said(value, unit, decimalsSaid(value, unit));
}

/** A value said with as many more digits as keep it from reading like another: 2,399 of 3,200 beside 75% is "74.97%". */
export function quantityApart(value: number, other: number, unit: string): string {
  let decimals = decimalsSaid(value, unit);
  while (decimals < MOST_DECIMALS && value !== other && roundHalfUp(value, decimals) === roundHalfUp(other, decimals)) decimals += 1;
  return said(value, unit, decimals);
}

/** With all the decimals it was given with: a target of 61.5% or 61.25% is neither 62% nor 61.3%. */
export function quantityAsGiven(value: number, unit: string): string {
  return said(value, unit, Math.max(decimalsSaid(value, unit), decimalsOf(value)));
}

/** The difference of two percentages is in percentage points, never in per cent. */
export function difference(amount: number, unit: string): string {
  return inPoints(quantity(amount, unit), unit);
}

/** As `difference`, kept from reading like another one. */
export function differenceApart(amount: number, other: number, unit: string): string {
  return inPoints(quantityApart(amount, other, unit), unit);
}

/** Whether a unit is pounds: of a measure in it, a number may be typed with its sign. */
export function isMoneyUnit(unit: string): boolean {
  return unit === 'GBP' || unit.includes('£');
}

/** How many decimals `quantity` says a value with, at most: noughts at their end are left out. */
export function decimalsSaid(value: number, unit: string): number {
  const size = Math.abs(value);
  if (size === 0) return 0;
  const least = isPounds(unit) ? PENCE : 1;
  const isFine = unit.startsWith('%') || least === PENCE;
  if (isFine ? size >= 0.5 * 10 ** -least : size >= 1) return least;
  return Math.min(MOST_DECIMALS, (isFine ? 0 : 1) - Math.floor(Math.log10(size)));
}

const PENCE = 2;
/** What is smaller has never been counted. */
const MOST_DECIMALS = 20;

/** Of pounds in thousands or millions nobody reckons in pence. */
function isPounds(unit: string): boolean {
  return unit === 'GBP' || /^£(?:$| per)/.test(unit);
}

function said(value: number, unit: string, decimals: number): string {
  const number = decimal(value, decimals);
  if (unit === '%') return `${number}%`;
  if (unit === '% (percentage points)') return `${number} percentage points`;
  if (unit === 'GBP' || unit.startsWith('£')) {
    const rest = unit.startsWith('£') ? unit.slice(1) : '';
    // Pence have two digits, or none.
    return `${number.startsWith('-') ? '-' : ''}£${(isPounds(unit) ? number.replace(/\.\d$/, '$&0') : number).replace(/^-/, '')}${rest}`;
  }
  return `${number} ${value === 1 ? unit.replace(/^([a-z]+)s$/, '$1') : unit}`;
}

function inPoints(words: string, unit: string): string {
  return unit === '%' ? words.replace(/%$/, words === '1%' ? ' percentage point' : ' percentage points') : words;
}

/** Halves away from zero. */
export function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // So large a number has no decimals.
  if (!Number.isFinite(value * factor)) return value;
  // The tiny addend undoes binary fractions such as 1.005 standing just below their half.
  return (Math.sign(value) * Math.floor(Math.abs(value) * factor + 0.5 + 1e-9)) / factor;
}

/** What reckoning in binary fractions adds or takes. */
const NOISE = 1e-9;

export function isSameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= NOISE * Math.max(Math.abs(a), Math.abs(b));
}

export function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

/** "40.3", "1,250", "0.02" */
function decimal(value: number, decimals: number): string {
  const rounded = roundHalfUp(value, decimals);
  const size = Math.abs(rounded);
  // Below a thousand nothing is grouped, and a formatter costs ten times as much.
  return size < 1000 && (size >= 1e-6 || size === 0) ? String(rounded + 0) : formatter(decimals).format(rounded);
}

/** "27,932" */
export function grouped(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1000 ? String(value) : GROUPED.format(value);
}

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "ten", "40", "1,200" */
export function numberInWords(count: number): string {
  return SMALL_NUMBERS[count] ?? grouped(count);
}

/** "ten months", "one month", "40 months". */
export function countInWords(count: number, nouns: string): string {
  return `${numberInWords(count)} ${count === 1 ? nouns.replace(/s$/, '') : nouns}`;
}

// Made once: making a formatter costs far more than using it.
const GROUPED = new Intl.NumberFormat('en-GB');
const FORMATTERS = new Map<number, Intl.NumberFormat>();

function formatter(decimals: number): Intl.NumberFormat {
  const known = FORMATTERS.get(decimals) ?? new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals });
  FORMATTERS.set(decimals, known);
  return known;
}
