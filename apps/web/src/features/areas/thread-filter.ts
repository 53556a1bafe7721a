import { countedChoice, type ChoiceFilter } from '../../components/list-filter';
import { GAP_WORDS, type ThreadGap } from './thread-gap';
import type { ThreadRow } from './thread.fragment';

/** In place of a gap: any of them, or that the thread holds. */
const ANY_GAP = 'any';
const NO_GAP = 'none';

/** What areas can be filtered by. */
export function threadFilters(
  rows: readonly ThreadRow[],
  objectives: readonly { number: number; name: string }[],
  textOf: (name: string) => string | undefined,
): ChoiceFilter<ThreadRow>[] {
  const byObjective: ChoiceFilter<ThreadRow> = {
    kind: 'choice',
    name: 'objective',
    label: 'Objective',
    allLabel: 'All objectives',
    choices: objectives.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` })),
    keeps: (row, value) => row.objectives.some(({ number }) => String(number) === value),
  };
  const byGap: ChoiceFilter<ThreadRow> = {
    kind: 'choice',
    name: 'gap',
    label: 'Where the thread breaks',
    allLabel: 'All areas',
    choices: [
      { value: ANY_GAP, label: 'Broken somewhere' },
      ...Object.entries(GAP_WORDS).map(([value, label]) => ({ value, label })),
      { value: NO_GAP, label: 'The thread holds' },
    ],
    keeps: ({ row }, value) => hasGap(row.gaps, value),
  };
  return [byObjective, byGap].map((filter) => countedChoice(filter, rows, textOf(filter.name)));
}

function hasGap(gaps: readonly ThreadGap[], asked: string): boolean {
  if (asked === ANY_GAP) return gaps.length > 0;
  return asked === NO_GAP ? gaps.length === 0 : gaps.some((gap) => gap === asked);
}
