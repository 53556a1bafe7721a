/** A value with its unit: percentages to one decimal, thousands grouped. */
export function quantity(value: number, unit: string): string {
  if (unit === '%') return `${decimal(value)}%`;
  if (unit === '% (percentage points)') return `${decimal(value)} percentage points`;
  if (unit === 'GBP') return `£${grouped(value)}`;
  return `${decimal(value)} ${value === 1 ? unit.replace(/^([a-z]+)s$/, '$1') : unit}`;
}

/** The difference of two percentages is in percentage points, never in per cent. */
export function difference(amount: number, unit: string): string {
  return unit === '%' ? `${decimal(amount)} percentage ${roundHalfUp(amount, 1) === 1 ? 'point' : 'points'}` : quantity(amount, unit);
}

/** Halves away from zero. */
export function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // The tiny addend undoes binary fractions such as 1.005 standing just below their half.
  return (Math.sign(value) * Math.floor(Math.abs(value) * factor + 0.5 + 1e-9)) / factor;
}

export function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

/** One decimal at most: "40.3", "1,250". */
export function decimal(value: number): string {
  const rounded = roundHalfUp(value, 1);
  // Below a thousand nothing is grouped, and a formatter costs ten times as much.
  return Math.abs(rounded) < 1000 ? String(rounded) : ONE_DECIMAL.format(rounded);
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

/** "a", "a and b", "a, b and c". */
export function listInWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

// Made once: making a formatter costs far more than using it.
const ONE_DECIMAL = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const GROUPED = new Intl.NumberFormat('en-GB');
