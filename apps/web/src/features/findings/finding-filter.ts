import { FINDING_RULES, FINDING_STATES, SEVERITIES } from '@waymark/domain';
import { countedChoice, type ChoiceFilter } from '../../components/list-filter';
import type { FramedProgramme } from '../programmes/programme-frame.fragment';
import type { FollowedFinding } from './finding.fragment';
import { SEVERITY_WORDS } from './finding-words';
import { ruleInWords } from './rule-words';

export const STATE_NAMES = { new: 'New', still_there: 'Still there', gone: 'Gone' } as const;

/** In place of an objective's number: what belongs to none. */
export const WHOLE = 'none';

/** Every objective by its number, and the whole. */
export function objectiveChoices({ objectives }: FramedProgramme): { value: string; label: string }[] {
  return [...objectives.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` })), { value: WHOLE, label: 'The programme as a whole' }];
}

/**
 * What findings can be filtered by. A scorecard has no objectives, and what is compared with nothing has
 * no states: those are there only to say so of a value in the address.
 */
export function findingFilters(
  items: readonly FollowedFinding[],
  programme: FramedProgramme,
  textOf: (name: string) => string | undefined,
): ChoiceFilter<FollowedFinding>[] {
  // A rule of a newer server comes after those known here.
  const rules = [...new Set<string>([...FINDING_RULES, ...items.map(({ finding }) => finding.rule)])];
  const bySeverity: ChoiceFilter<FollowedFinding> = {
    kind: 'choice',
    name: 'severity',
    label: 'Severity',
    allLabel: 'All severities',
    choices: SEVERITIES.map((value) => ({ value, label: SEVERITY_WORDS[value] })),
    keeps: ({ finding }, value) => finding.severity === value,
  };
  const byObjective: ChoiceFilter<FollowedFinding> = {
    kind: 'choice',
    name: 'objective',
    label: 'Objective',
    allLabel: 'All objectives',
    choices: objectiveChoices(programme),
    keeps: ({ finding: { objectives } }, value) => (value === WHOLE ? objectives.length === 0 : objectives.some((number) => String(number) === value)),
  };
  const byRule: ChoiceFilter<FollowedFinding> = {
    kind: 'choice',
    name: 'rule',
    label: 'Kind',
    allLabel: 'All kinds',
    choices: rules.map((value) => ({ value, label: ruleInWords(value) })),
    keeps: ({ finding }, value) => finding.rule === value,
  };
  const isFollowed = items.some(({ state }) => state !== null);
  const byState: ChoiceFilter<FollowedFinding> = {
    kind: 'choice',
    name: 'state',
    label: 'State',
    allLabel: 'All states',
    choices: isFollowed ? FINDING_STATES.map((value) => ({ value, label: STATE_NAMES[value] })) : [],
    keeps: ({ state }, value) => state === value,
    ...(isFollowed ? {} : { unknown: () => 'There is no earlier day to follow findings from, so all are shown' }),
  };
  return [
    bySeverity,
    ...(programme.objectives.length > 0 || textOf('objective') !== undefined ? [byObjective] : []),
    byRule,
    ...(isFollowed || textOf('state') !== undefined ? [byState] : []),
  ].map((filter) => countedChoice(filter, items, textOf(filter.name)));
}
