import { RISK_KINDS, RISK_LEVELS, RISK_STATUSES } from '@waymark/domain';
import { countedChoice, type ChoiceFilter } from '../../components/list-filter';
import type { Register, Risk } from './risk.fragment';
import { KIND_WORDS, LEVEL_WORDS, STATUS_WORDS } from './risk-words';

/** What the register can be filtered by. */
export function riskFilters({ risks, objectives }: Pick<Register, 'risks' | 'objectives'>, textOf: (name: string) => string | undefined): ChoiceFilter<Risk>[] {
  const filters: Omit<ChoiceFilter<Risk>, 'kind'>[] = [
    {
      name: 'objective',
      label: 'Objective',
      allLabel: 'All objectives',
      choices: objectives.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` })),
      keeps: ({ objective }, value) => String(objective.number) === value,
    },
    { name: 'level', label: 'Level', allLabel: 'All levels', choices: RISK_LEVELS.map((value) => ({ value, label: LEVEL_WORDS[value] })), keeps: ({ level }, value) => level === value },
    { name: 'kind', label: 'Kind', allLabel: 'Risks and issues', choices: RISK_KINDS.map((value) => ({ value, label: `${KIND_WORDS[value]}s` })), keeps: ({ kind }, value) => kind === value },
    { name: 'status', label: 'Status', allLabel: 'Open and closed', choices: RISK_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] })), keeps: ({ status }, value) => status === value },
  ];
  return filters.map((filter) => countedChoice({ kind: 'choice', ...filter }, risks, textOf(filter.name)));
}
