import { CHANGE_STATES } from '@waymark/domain';
import { countedChoice, type ChoiceFilter } from '../../components/list-filter';
import { STATE_NAMES } from './change-request-words';
import type { ListedRequest } from './change-request-list';

/** What requests can be filtered by: how far they have come, and whose plan they change. */
export function changeRequestFilters(
  requests: readonly ListedRequest[],
  objectives: readonly { number: number; name: string }[],
  textOf: (name: string) => string | undefined,
): ChoiceFilter<ListedRequest>[] {
  const byState: ChoiceFilter<ListedRequest> = {
    kind: 'choice',
    name: 'state',
    label: 'Standing',
    allLabel: 'All standings',
    choices: [{ value: WAITING, label: 'Waiting for somebody' }, ...CHANGE_STATES.map((value) => ({ value, label: STATE_NAMES[value] }))],
    keeps: ({ state, waitsFor }, value) => (value === WAITING ? waitsFor !== null : state === value),
  };
  const byObjective: ChoiceFilter<ListedRequest> = {
    kind: 'choice',
    name: 'objective',
    label: 'Objective',
    allLabel: 'All objectives',
    choices: objectives.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` })),
    keeps: ({ project }, value) => String(project.objective.number) === value,
  };
  return [byState, byObjective].map((filter) => countedChoice(filter, requests, textOf(filter.name)));
}

/** In place of a state. */
const WAITING = 'waiting';
