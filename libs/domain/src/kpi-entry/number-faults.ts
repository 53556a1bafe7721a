import { isMoneyUnit } from '../kpis/quantity';
import type { Measure } from '../plan-kpis';
import { quoted, type CellNumber } from './read-cell';

type Counted = Pick<Measure, 'kind' | 'unit'>;

/** Why a sign typed beside a number does not go with the unit: of a value, a target or a comparator; `null`: it does. */
export function signFault({ isPercent, isMoney, typed }: CellNumber, { unit }: Pick<Measure, 'unit'>): string | null {
  const unlike = isPercent && !unit.startsWith('%') ? 'a percentage' : isMoney && !isMoneyUnit(unit) ? 'an amount of money' : null;
  return unlike && `${quoted(typed)} is ${unlike}, and this KPI is in ${unitWords(unit)}. Type the number without the sign, if that is what it is.`;
}

function unitWords(unit: string): string {
  return unit === '%' ? 'per cent' : unit === 'GBP' ? 'pounds' : unit;
}

/** Why no such number can be, whatever was counted; `null`: it can. Amounts and averages may be below nought. */
export function rangeFault({ value, typed }: Pick<CellNumber, 'value' | 'typed'>, { kind, unit }: Counted): string | null {
  if (kind === 'share' && (value < 0 || value > 100)) {
    return `${value}${unit === '%' ? '%' : ''} cannot be: a share lies between 0 and 100%. Correct it; if this KPI is a ratio, its definition must say so.`;
  }
  const never = value < 0 ? neverBelow({ kind, unit }) : null;
  return never && `${quoted(typed)} is below nought, and ${never} cannot be. Type 0 or more.`;
}

function neverBelow({ kind, unit }: Counted): string | null {
  if (kind === 'longest') return 'a wait';
  if (kind === 'count' || (kind === null && countsThings(unit))) return 'a count';
  if (kind === 'ratio') return unit === '%' ? 'a percentage' : 'a ratio';
  return kind === null && unit === '%' ? 'a percentage' : null;
}

/** What is measured, not counted, can be below nought: a change of points, days early, money. */
const MEASURED =
  /%|£|\b(?:GBP|pounds?|per ?cent|percentage|points?|scores?|rate|ratio|index|average|mean|median|net|change|difference|balance|FTE|WTE|hours?|minutes?|days?|weeks?|months?|years?|per)\b/i;
/** Words after which a unit says of which of its things it speaks: "children waiting over 18 weeks" are children. */
const OF_WHICH = / (?:over|under|above|below|beyond|within|waiting|with|without|who|whose|that|which|in|for|after|before|of|aged)\b.*$/i;

function countsThings(unit: string): boolean {
  return !MEASURED.test(unit.replace(OF_WHICH, ''));
}
