/** Digits after the point of a value as printed. */
export function decimalsOf(value: number): number {
  // The two that nearly every value has, without writing it out.
  if (Number.isInteger(value)) return 0;
  if (Number.isInteger(value * 10)) return 1;
  return (String(value).split('.')[1] ?? '').length;
}

// Undoes binary fractions that stand a hair beside their decimal.
const HAIR = 1e-9;

/** Whether a printed value is another one rounded to as many digits; a half may go either way. */
export function isRounded(printed: number, exact: number): boolean {
  return Math.abs(printed - exact) * 10 ** decimalsOf(printed) <= 0.5 + HAIR;
}

/** Whether a printed value is another one with its further digits cut off. */
export function isCut(printed: number, exact: number): boolean {
  const rest = (exact - printed) * 10 ** decimalsOf(printed);
  return rest > -HAIR && rest < 1;
}

/** Whether a printed value is another one rounded up to the next digit. */
export function isRaised(printed: number, exact: number): boolean {
  const rest = (printed - exact) * 10 ** decimalsOf(printed);
  return rest > -HAIR && rest < 1;
}

/** An exact rate with one digit more than the printed one, so that the difference can be seen. */
export function exactRate(exact: number, printed: number): string {
  return `${exact.toFixed(decimalsOf(printed) + 1)}%`;
}
