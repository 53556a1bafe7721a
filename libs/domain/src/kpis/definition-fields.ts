import type { Kpi, Measure } from '../plan-kpis';
import { FREQUENCIES, KINDS, POLARITIES, RELATIONS, windowInWords } from './definition-words';

/** The columns of a measure that define it; its place, its note and who says which way is better are none. */
export type DefiningMeasure = Pick<
  Measure,
  | ('kpiId' | 'name' | 'unit' | 'relation' | 'kind' | 'polarity' | 'window' | 'yearType' | 'frequency' | 'publicationDelay')
  | ('maySum' | 'countsPeople' | 'partOfId' | 'inflowId' | 'outflowId')
>;

/** The columns of a KPI that define its measures; areas and projects say what it is for, not what is counted. */
export type DefiningKpi = Pick<Kpi, 'id' | 'name' | 'definition' | 'numeratorDefinition' | 'denominatorDefinition' | 'frequency' | 'ownerId'>;

/** A definition as it stood. */
export interface Definition {
  measure: DefiningMeasure;
  /** `null` for context, which has no KPI. */
  kpi: DefiningKpi | null;
}

/** What a record is called; `null` where nobody knows it. */
export type NameOf = (id: string) => string | null;

/** One thing that a version says otherwise than the one before; `null`: it was, or is, not said. */
export interface DefinitionChange {
  /** "Unit" */
  field: string;
  was: string | null;
  now: string | null;
}

type InWords = (definition: Definition, nameOf: NameOf) => string | null;

/** All that defines, as the forms name it, in the order in which it is told. */
const FIELDS: readonly (readonly [field: string, words: InWords])[] = [
  ['Name', ({ measure }) => measure.name],
  ['KPI', ({ kpi }) => kpi?.name ?? null],
  ['How it answers the KPI', ({ measure, kpi }) => kpi && RELATIONS[measure.relation]],
  ['Definition', (definition) => ownKpi(definition)?.definition ?? null],
  ['What is counted', (definition) => ownKpi(definition)?.numeratorDefinition ?? null],
  ['Out of', (definition) => ownKpi(definition)?.denominatorDefinition ?? null],
  ['Owner', ({ kpi }, nameOf) => named(kpi?.ownerId ?? null, nameOf)],
  ['Unit', ({ measure }) => measure.unit],
  ['Kind of number', ({ measure: { kind } }) => kind && KINDS[kind]],
  ['Which way is better', ({ measure: { polarity } }) => polarity && POLARITIES[polarity]],
  ['One value covers', ({ measure }) => windowInWords(measure)],
  ['Expected', ({ measure, kpi }) => expected(measure.frequency ?? kpi?.frequency ?? null)],
  ['Expected after', ({ measure: { publicationDelay } }) => (publicationDelay === null ? null : `${publicationDelay} ${publicationDelay === 1 ? 'day' : 'days'}`)],
  ['May be added up', ({ measure: { maySum } }) => (maySum === null ? null : yesOrNo(maySum))],
  ['Counts people', ({ measure }) => yesOrNo(measure.countsPeople)],
  ['Part of', ({ measure }, nameOf) => named(measure.partOfId, nameOf)],
  ['Comes in', ({ measure }, nameOf) => named(measure.inflowId, nameOf)],
  ['Goes out', ({ measure }, nameOf) => named(measure.outflowId, nameOf)],
];

/** In words, field by field; empty where both say the same. */
export function definitionChanges(before: Definition, after: Definition, nameOf: NameOf): DefinitionChange[] {
  return FIELDS.map(([field, words]) => ({ field, was: words(before, nameOf), now: words(after, nameOf) })).filter(({ was, now }) => was !== now);
}

/** What a KPI says that it counts is said of its own measures; a related one counts something else. */
export function ownKpi({ measure, kpi }: Definition): DefiningKpi | null {
  return measure.relation === 'direct' ? kpi : null;
}

function named(id: string | null, nameOf: NameOf): string | null {
  return id && (nameOf(id) ?? 'a record that is gone');
}

function expected(frequency: keyof typeof FREQUENCIES | null): string | null {
  return frequency && FREQUENCIES[frequency];
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
