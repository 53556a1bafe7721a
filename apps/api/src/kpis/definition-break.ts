import { definitionInWords, type Day, type Form, type Kpi, type Measure } from '@waymark/domain';
import { NO_SOURCE, type PlanChange } from '../plans/plan-change';
import { DefinitionBreak } from './kpi-facts.entity';
import { readFirstDay } from './typed';

type Counted = Pick<Kpi, 'definition' | 'numeratorDefinition' | 'denominatorDefinition' | 'frequency'>;

/** A measure, and the KPI that says what it counts. */
export interface Defined {
  measure: Measure;
  kpi: Counted | null;
}

/** From which day on it is counted in the new way; `null`: in the same, or it is refused in the form. */
export function readBreak(form: Form, typed: string, isChanged: boolean): Day | null {
  const day = readFirstDay(form, 'breaksOn', typed);
  if (isChanged && typed.trim() === '') {
    form.refuse('breaksOn', 'What is counted changes, and there are values. Give the first day that is counted in the new way: values before and after it are not compared.');
  }
  if (!isChanged && typed.trim() !== '') form.refuse('breaksOn', 'What is counted stays the same: leave this day empty.');
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
    reason,
    statedBy: change.roleFor('kpi:define'),
    ...NO_SOURCE,
  });
}

function definedAs(words: string, { kpi }: Defined): string {
  return kpi?.definition ? `${words}; defined as “${kpi.definition}”` : words;
}
