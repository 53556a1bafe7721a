import { grouped } from '../kpis/quantity';
import type { EntryField, EntryMeasure } from './entry';
import type { Figures } from './read-figures';

export type Tell = (field: EntryField, severity: 'error' | 'warning', message: string) => void;

export function isWhole(value: number): boolean {
  return Number.isInteger(value);
}

/**
 * Holds two counts against each other and against the value typed beside them. The value is kept as published; where
 * none is typed it is reckoned from the counts.
 */
export function checkShare(
  figures: Figures & { numerator: number; denominator: number },
  { kind, unit }: Pick<EntryMeasure, 'kind' | 'unit'>,
  tell: Tell,
  refuse: (field: EntryField, message: string) => void,
): Figures {
  const { numerator, denominator, typed } = figures;
  const counts = (): string => `${grouped(numerator)} of ${grouped(denominator)}`;
  if (denominator === 0 && numerator === 0) {
    const left = typed ? `, and the ${typed.typed} is left out` : '';
    tell('denominator', 'warning', `0 of 0 is no percentage: it is recorded as cannot be measured${left}.`);
    return { ...figures, status: 'cannot_be_measured', value: null, qualifier: null, typed: null };
  }
  if (denominator === 0) {
    refuse('denominator', `${counts()} cannot be. Correct one of the two counts.`);
    return figures;
  }
  if (numerator > denominator && kind === 'share') {
    refuse('numerator', `${counts()} is more than all of them, and this KPI is a share. Correct one of the two counts; if the second is a target, the definition must say that it is a ratio.`);
    return figures;
  }
  if (numerator > denominator && kind === null) {
    tell('numerator', 'warning', `${counts()} is more than all of them. Nobody has said whether this KPI is a share, which cannot be above 100%, or a ratio.`);
  }
  const percent = unit === '%' ? '%' : '';
  const reckoned = percent === '' ? numerator / denominator : (numerator * 100) / denominator;
  if (!typed) return { ...figures, value: reckoned };
  if (Math.abs(reckoned - typed.value) > roundingOf(typed.decimals)) {
    tell('value', 'warning', `${counts()} is ${rounded(reckoned, Math.max(1, typed.decimals))}${percent}, and ${typed.value}${percent} is typed. The typed one is kept as published; the KPI goes by the counts.`);
  }
  return figures;
}

/** Half of the last decimal given, and a hair for binary fractions. */
function roundingOf(decimals: number): number {
  return 0.5 * 10 ** -decimals + 1e-9;
}

function rounded(value: number, decimals: number): string {
  return String(Number(value.toFixed(Math.min(decimals, 6))));
}
