import { useCan, useMe } from '../people/me';

/** Whether the person may ask for a change of any part of the plan. */
export function useMayAsk(slug: string): boolean {
  const may = useCan(slug);
  const held = useMe()?.memberships.filter((membership) => membership.slug === slug) ?? [];
  const parts = held.flatMap(({ objectiveIds, projectIds }) => [...objectiveIds.map((objectiveId) => ({ objectiveId })), ...projectIds.map((projectId) => ({ projectId }))]);
  return may('change:request') || parts.some((part) => may('change:request', part));
}
