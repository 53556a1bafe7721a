import { readCell, readPeriod, type Day, type Form, type Measure } from '@waymark/domain';

/** A number as typed, and the words before it: "at least". */
export interface TypedNumber {
  value: number;
  qualifier: string | null;
}

/** A number in the unit of a measure; `null`: none is typed, or it is refused in the form. */
export function readNumber(form: Form, field: string, typed: string, { unit, kind }: Pick<Measure, 'unit' | 'kind'>): TypedNumber | null {
  const cell = readCell(typed);
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'fault':
      form.refuse(field, cell.message);
      return null;
    case 'status':
      form.refuse(field, `“${cell.typed}” is not a number. Give one in ${unit}.`);
      return null;
    case 'number':
  }
  if (cell.isPercent && !unit.startsWith('%')) form.refuse(field, `This is counted in ${unit}, not in per cent.`);
  if (cell.isMoney && !unit.includes('£')) form.refuse(field, `This is counted in ${unit}, not in pounds.`);
  if (kind === 'share' && (cell.value < 0 || cell.value > 100)) form.refuse(field, 'A share of a whole lies between 0% and 100%.');
  if (kind === 'count' && cell.value < 0) form.refuse(field, 'A count cannot be below nought.');
  return cell;
}

/** The last day of what is typed: a month is over with its last day. `null`: none is typed, or it is refused in the form. */
export function readDue(form: Form, field: string, typed: string, { yearType }: Pick<Measure, 'yearType'>): Day | null {
  return readTyped(form, field, typed, yearType)?.end ?? null;
}

/** The first day of a month, or a day. `null`: none is typed, or it is refused in the form. */
export function readFirstDay(form: Form, field: string, typed: string): Day | null {
  const period = readTyped(form, field, typed, null);
  if (period && period.precision !== 'day' && period.precision !== 'month') form.refuse(field, 'Give a day or a month, for example 1 April 2022 or April 2022.');
  return period?.start ?? null;
}

function readTyped(form: Form, field: string, typed: string, yearType: Measure['yearType']) {
  if (typed.trim() === '') return null;
  // Without a window the first of a month is a day.
  const { period, fault } = readPeriod(typed, { yearType, window: null });
  form.refuseIf(field, fault);
  return period;
}
