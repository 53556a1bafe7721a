import { RAG_WORDS } from '@waymark/charts';
import type { Filter } from '../../components/list-filter';
import { COLOURS } from './colour-order';
import { isDueBefore, isLate, type MilestoneRow } from './milestone-row';

/** What the milestones of a plan can be filtered by: its objectives, and the officers who answer for any of them. */
export function milestoneFilters(objectives: readonly { number: number; name: string }[], milestones: readonly MilestoneRow[]): Filter<MilestoneRow>[] {
  const officers = new Map(milestones.flatMap(({ project }) => project.officers.map(({ id, role }) => [id, role] as const)));
  return [
    {
      kind: 'choice',
      name: 'objective',
      label: 'Objective',
      allLabel: 'All objectives',
      choices: objectives.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` })),
      keeps: ({ project }, value) => String(project.objective.number) === value,
    },
    {
      kind: 'choice',
      name: 'officer',
      label: 'Responsible officer',
      allLabel: 'All officers',
      choices: [...officers].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'en-GB')),
      keeps: ({ project }, value) => project.officers.some(({ id }) => id === value),
      unknown: () => 'The officer in the address answers for no milestone here, so all are shown',
    },
    {
      kind: 'choice',
      name: 'colour',
      label: 'Calculated colour',
      allLabel: 'All colours',
      choices: COLOURS.map((value) => ({ value, label: RAG_WORDS[value] })),
      keeps: ({ schedule }, value) => schedule.colour === value,
    },
    { kind: 'day', name: 'due-before', label: 'Due before', keeps: isDueBefore },
    { kind: 'tick', name: 'late', label: 'Late only', keeps: isLate },
  ];
}
