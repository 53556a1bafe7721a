import { CHANGE_KINDS } from '@waymark/domain';
import { countedChoice, type ChoiceFilter } from '../../components/list-filter';
import { objectiveChoices, WHOLE } from '../findings/finding-filter';
import type { FramedProgramme } from '../programmes/programme-frame.fragment';
import type { Change } from './change.fragment';
import { changeKindInWords } from './change-words';

/** What changes can be filtered by. A scorecard has no objectives: the filter is there only to say so of a value in the address. */
export function changeFilters(items: readonly Change[], programme: FramedProgramme, textOf: (name: string) => string | undefined): ChoiceFilter<Change>[] {
  // A kind of a newer server comes after those known here.
  const kinds = [...new Set<string>([...CHANGE_KINDS, ...items.map(({ kind }) => kind)])];
  const byObjective: ChoiceFilter<Change> = {
    kind: 'choice',
    name: 'objective',
    label: 'Objective',
    allLabel: 'All objectives',
    choices: objectiveChoices(programme),
    keeps: ({ objective }, value) => String(objective ?? WHOLE) === value,
  };
  const byKind: ChoiceFilter<Change> = {
    kind: 'choice',
    name: 'kind',
    label: 'What happened',
    allLabel: 'All changes',
    choices: kinds.map((value) => ({ value, label: changeKindInWords(value) })),
    keeps: ({ kind }, value) => kind === value,
  };
  return [...(programme.objectives.length > 0 || textOf('objective') !== undefined ? [byObjective] : []), byKind].map((filter) =>
    countedChoice(filter, items, textOf(filter.name)),
  );
}
