/** What a reader could expect of a KPI and may not find. */
export interface KpiCompleteness {
  definition: string | null;
  owner: unknown;
  frequency: string | null;
  areas: readonly unknown[];
  projects: readonly unknown[];
  measures: readonly {
    relation: 'direct' | 'related' | 'proposed';
    target: unknown;
    polarity: string | null;
    comparators: readonly unknown[];
    latest: unknown;
  }[];
}

/** Each thing that is missing, in a plain sentence; a related series does not answer for the KPI. */
export function missingInWords({ definition, owner, frequency, areas, projects, measures }: KpiCompleteness): string[] {
  const own = measures.filter(({ relation }) => relation !== 'related');
  const isReported = own.some(({ latest }) => latest !== null);
  return [
    isReported ? '' : measures.some(({ latest }) => latest !== null) ? 'Never reported: only related series have values.' : 'Never reported: nobody has given a value.',
    own.some(({ target }) => target !== null) ? '' : 'No target is set.',
    owner ? '' : 'Nobody is named as its owner.',
    frequency ? '' : 'How often it is reported is not stated.',
    definition ? '' : 'No definition is given.',
    isReported && own.every(({ polarity }) => polarity === null) ? 'Nobody says which way is better.' : '',
    isReported && own.every(({ comparators }) => comparators.length === 0) ? 'Nothing is given to compare it with.' : '',
    areas.length > 0 ? '' : 'It is linked to no area of weakness.',
    projects.length > 0 ? '' : 'No project is linked to it.',
  ].filter(Boolean);
}
