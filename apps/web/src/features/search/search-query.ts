import { graphql, type ResultOf } from '../../graphql';
import { recordRefFragment } from '../records/record-address';

export const searchQuery = graphql(
  `
    query Search($text: String!, $slug: String, $asAt: AsAt) {
      search(text: $text, slug: $slug, asAt: $asAt) {
        record {
          ...RecordRefFields
        }
        programmeSlug
        programmeName
        context
      }
    }
  `,
  [recordRefFragment],
);

export type SearchHit = ResultOf<typeof searchQuery>['search'][number];
export type HitKind = SearchHit['record']['kind'];

/** What the groups of hits are called. */
export const KIND_WORDS: Readonly<Record<HitKind, string>> = {
  programme: 'Programmes',
  objective: 'Objectives',
  project: 'Projects',
  milestone: 'Milestones',
  kpi: 'KPIs',
  measure: 'Series of KPIs',
  area: 'Areas of weakness',
  officer: 'Officers',
  risk: 'Risks and issues',
  change_request: 'Change requests',
};

/** Hits by kind. The kind of the best hit comes first, and within a kind the best. */
export function groupHits(hits: readonly SearchHit[]): { kind: HitKind; hits: SearchHit[] }[] {
  const groups = new Map<HitKind, SearchHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.record.kind);
    if (group) group.push(hit);
    else groups.set(hit.record.kind, [hit]);
  }
  return [...groups].map(([kind, found]) => ({ kind, hits: found }));
}
