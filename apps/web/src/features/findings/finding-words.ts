import { listInWords, type FindingState, type Severity } from '@waymark/domain';

/** What a finding does to a reader, in the words of its tag. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  misleads: 'Misleads the board',
  blocks: 'Blocks a judgement',
  untidy: 'Untidy',
};

export const SEVERITY_MEANING: Readonly<Record<Severity, string>> = {
  misleads: 'A reader comes to a wrong conclusion. Settle these before the figures are used.',
  blocks: 'There is nothing to judge by: nobody can say whether it is on course or working.',
  untidy: 'No wrong conclusion by itself, but it makes the record harder to trust.',
};

/** @param day the day compared with, in words */
export const STATE_WORDS: Readonly<Record<FindingState, (day: string) => string>> = {
  new: (day) => `New since ${day}`,
  still_there: (day) => `Still there: found on ${day} too`,
  gone: (day) => `Gone since ${day}`,
};

const KIND_NOUNS: Readonly<Record<string, [one: string, many: string]>> = {
  area: ['area of weakness', 'areas of weakness'],
  kpi: ['KPI', 'KPIs'],
  measure: ['measure', 'measures'],
  milestone: ['milestone', 'milestones'],
  objective: ['objective', 'objectives'],
  officer: ['role', 'roles'],
  programme: ['programme', 'programmes'],
  project: ['project', 'projects'],
};

/** "36 KPIs", "2 projects and 1 milestone". */
export function recordsInWords(records: readonly { kind: string }[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of records) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, count]) => `${count} ${KIND_NOUNS[kind]?.[count === 1 ? 0 : 1] ?? kind}`);
  return listInWords(parts);
}

export function countOf(counts: readonly { severity: Severity; count: number }[], severity: Severity): number {
  return counts.find((each) => each.severity === severity)?.count ?? 0;
}

/** "2 mislead the board, 4 block a judgement, 3 are untidy": only those there are. */
export function countsInWords(counts: readonly { severity: Severity; count: number }[]): string {
  const verbs: Readonly<Record<Severity, [one: string, many: string]>> = {
    misleads: ['misleads the board', 'mislead the board'],
    blocks: ['blocks a judgement', 'block a judgement'],
    untidy: ['is untidy', 'are untidy'],
  };
  return counts
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${verbs[severity][count === 1 ? 0 : 1]}`)
    .join(', ');
}
