import { breakFault, definitionInWords, type Day, type Kpi, type Measure, type MeasureView } from '@waymark/domain';
import { NO_SOURCE, type PlanChange } from '../plans/plan-change';
import { DefinitionBreak } from './kpi-facts.entity';
import { readFirstDay } from './typed';

type Counted = Pick<Kpi, 'definition' | 'numeratorDefinition' | 'denominatorDefinition' | 'frequency'>;

/** A measure, and the KPI that says what it counts. */
export interface Defined {
  measure: Measure;
  kpi: Counted | null;
}

/**
 * From which day on it is counted in the new way; `null`: in the same, or it is refused in the form.
 * @param measures whose values are on its two sides.
 */
export function readBreak({ form, today }: Pick<PlanChange, 'form' | 'today'>, typed: string, isChanged: boolean, measures: readonly MeasureView[]): Day | null {
  const day = readFirstDay(form, 'breaksOn', typed);
  if (isChanged && typed.trim() === '') {
    form.refuse('breaksOn', 'What is counted changes, and there are values. Give the first day that is counted in the new way: values before and after it are not compared.');
  }
  if (!isChanged && typed.trim() !== '') form.refuse('breaksOn', 'What is counted stays the same: leave this day empty.');
  if (isChanged && day !== null) for (const measure of measures) form.refuseIf('breaksOn', breakFault(day, measure, today));
  return isChanged ? day : null;
}

/** Says at a measure that it is counted otherwise from a day on. */
export async function appendBreak(change: PlanChange, startsOn: Day, reason: string, before: Defined, after: Defined): Promise<void> {
  const [was, now] = [definitionInWords(before.measure, before.kpi), definitionInWords(after.measure, after.kpi)];
  const isTold = was !== now;
  await change.write<DefinitionBreak>(DefinitionBreak, null, {
    measureId: before.measure.id,
    startsOn,
    was: isTold ? was : definedAs(was, before),
    now: isTold ? now : definedAs(now, after),
    windowBefore: before.measure.window === after.measure.window ? null : before.measure.window,
    reason,
    statedBy: change.roleFor('kpi:define'),
    ...NO_SOURCE,
  });
}

function definedAs(words: string, { kpi }: Defined): string {
  return kpi?.definition ? `${words}; defined as “${kpi.definition}”` : words;
}
