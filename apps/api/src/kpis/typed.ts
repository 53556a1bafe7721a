import { rangeFault, readCell, readPeriod, signFault, type Day, type Form, type Measure } from '@waymark/domain';

/** A number as typed, and the words before it: "at least". */
export interface TypedNumber {
  value: number;
  qualifier: string | null;
}

/** A number in the unit of a measure, read as in the grid; `null`: none is typed, or it is refused in the form. */
export function readNumber(form: Form, field: string, typed: string, measure: Pick<Measure, 'unit' | 'kind'>): TypedNumber | null {
  const cell = readCell(typed);
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'fault':
      form.refuse(field, cell.message);
      return null;
    case 'status':
      form.refuse(field, `“${cell.typed}” is not a number. Give one in ${measure.unit}.`);
      return null;
    case 'number':
  }
  form.refuseIf(field, signFault(cell, measure));
  form.refuseIf(field, rangeFault(cell, measure));
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
