import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import { useCan, useMe } from '../people/me';
import { useNarrow } from './use-narrow';

/** A page of a programme, by the end of its address. */
export interface Entry {
  page: '' | 'updates' | 'milestones' | 'kpis' | 'areas' | 'findings' | 'changes' | 'history' | 'edit' | 'people';
  name: string;
}

const owedCountQuery = graphql(`
  query OwedCount($slug: String!) {
    myUpdates(slug: $slug) {
      owed {
        id
      }
    }
  }
`);

// What fits on one line of a meeting room's screen beside the day.
const MOST_ON_A_LINE = 9;
const RARELY_OPENED: ReadonlySet<Entry['page']> = new Set(['history', 'people']);

/** The pages a person may open, in order; where they are many, the rarely opened ones stand behind "More". */
export function useEntries(slug: string, isPlan: boolean): { pages: Entry[]; behindMore: Entry[] } {
  const may = useCan(slug);
  const owes = useMayUpdate(slug);
  const owed = useOwedCount(slug, isPlan && owes);
  const isNarrow = useNarrow();
  const entries: (Entry | false)[] = [
    isPlan && owes && { page: 'updates', name: owed === null ? 'My updates' : `My updates (${owed})` },
    { page: '', name: isPlan ? 'Board' : 'Scorecard' },
    isPlan && { page: 'milestones', name: 'Milestones' },
    { page: 'kpis', name: isPlan ? 'KPIs' : 'Indicators' },
    isPlan && { page: 'areas', name: 'Areas of weakness' },
    { page: 'findings', name: 'Findings' },
    { page: 'changes', name: 'What changed' },
    may('plan:edit') && { page: 'edit', name: 'Edit plan' },
    { page: 'history', name: 'History' },
    may('member:read') && { page: 'people', name: 'People' },
  ];
  const allowed = entries.filter((entry) => entry !== false);
  if (isNarrow || allowed.length <= MOST_ON_A_LINE) return { pages: allowed, behindMore: [] };
  return { pages: allowed.filter(({ page }) => !RARELY_OPENED.has(page)), behindMore: allowed.filter(({ page }) => RARELY_OPENED.has(page)) };
}

/** Whether the person reports on any part of the plan. */
function useMayUpdate(slug: string): boolean {
  const may = useCan(slug);
  const held = useMe()?.memberships.filter((membership) => membership.slug === slug) ?? [];
  const parts = held.flatMap(({ objectiveIds, projectIds }) => [...objectiveIds.map((objectiveId) => ({ objectiveId })), ...projectIds.map((projectId) => ({ projectId }))]);
  return may('milestone:update') || parts.some((part) => may('milestone:update', part));
}

/** How many reports are owed; `null`: not known yet. Not kept: a report made a moment ago counts. */
function useOwedCount(slug: string, isAsked: boolean): number | null {
  const { data } = useQuery(owedCountQuery, { variables: { slug }, skip: !isAsked, fetchPolicy: 'no-cache' });
  return data?.myUpdates.owed.length ?? null;
}
