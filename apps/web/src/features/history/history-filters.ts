import { isDay } from '@waymark/domain';
import { filterProblem, type ChoiceFilter, type Filter } from '../../components/list-filter';
import type { FramedProgramme } from '../programmes/programme-frame.fragment';
import type { HistoryEntry } from './history.query';
import { RECORD_KINDS, type RecordKind } from './record-kinds';

// The server has filtered: what is here fits.
const keeps = () => true;

const BY_KIND: ChoiceFilter<HistoryEntry> = {
  kind: 'choice',
  name: 'kind',
  label: 'What changed',
  allLabel: 'Everything',
  choices: Object.entries(RECORD_KINDS).map(([value, [label]]) => ({ value, label })),
  keeps,
};
const FROM: Filter<HistoryEntry> = { kind: 'day', name: 'from', label: 'From', keeps };
const TO: Filter<HistoryEntry> = { kind: 'day', name: 'to', label: 'Until', keeps };

/** What the history of a programme can be filtered by. */
export function historyFilters({ objectives }: Pick<FramedProgramme, 'objectives'>, actors: readonly string[]): Filter<HistoryEntry>[] {
  return [
    {
      kind: 'choice',
      name: 'actor',
      label: 'Who',
      allLabel: 'Everybody',
      choices: actors.map((name) => ({ value: name, label: name })),
      keeps,
      unknown: (text) => `“${text}” has changed nothing of this kind`,
    },
    // A scorecard has none.
    ...(objectives.length > 0 ? [byObjective(objectives)] : []),
    BY_KIND,
    FROM,
    TO,
  ];
}

function byObjective(objectives: FramedProgramme['objectives']): ChoiceFilter<HistoryEntry> {
  const choices = objectives.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` }));
  return { kind: 'choice', name: 'objective', label: 'Objective', allLabel: 'All objectives', choices, keeps };
}

export interface HistoryVariables {
  actor: string | null;
  objective: number | null;
  kind: RecordKind | null;
  from: string | null;
  to: string | null;
}

/** What of the address can be asked of the server; what cannot is said at its field. */
export function askedBy(text: (name: string) => string | undefined): HistoryVariables {
  const [kind, objective] = [text('kind'), text('objective') ?? ''];
  const day = (name: string) => (isDay(text(name)) ? (text(name) ?? null) : null);
  return {
    actor: text('actor') ?? null,
    objective: /^\d{1,4}$/.test(objective) ? Number(objective) : null,
    kind: filterProblem(BY_KIND, kind) === null ? ((kind ?? null) as RecordKind | null) : null,
    from: day('from'),
    to: day('to'),
  };
}
