import type { KpiListRow } from './kpi-list-row';

/** What the scorecard can be parted by. */
export const GROUPINGS = ['objective', 'area', 'owner'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const GROUPING_LABELS: Readonly<Record<Grouping, string>> = { objective: 'By objective', area: 'By area of weakness', owner: 'By owner' };

export interface KpiGroup {
  key: string;
  /** "Objective 2: Assessment", "No owner" */
  heading: string;
  kpis: KpiListRow[];
}

/** KPIs by what they belong to, in the plan's order; what belongs to nothing comes last. A KPI of two areas stands under both. */
export function kpiGroups(kpis: readonly KpiListRow[], grouping: Grouping): KpiGroup[] {
  const groups = new Map<string, KpiGroup & { place: number }>();
  const ownerName = ownerNames(kpis);
  for (const kpi of kpis) {
    for (const { key, heading, place } of placesOf(kpi, grouping, ownerName)) {
      const group = groups.get(key) ?? { key, heading, place, kpis: [] };
      group.kpis.push(kpi);
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort((a, b) => a.place - b.place || a.heading.localeCompare(b.heading, 'en-GB')).map(({ key, heading, kpis: of }) => ({ key, heading, kpis: of }));
}

const NOWHERE = Number.MAX_SAFE_INTEGER;

type Owner = NonNullable<KpiListRow['owner']>;

/** Two officers may hold one title in two organisations. */
function ownerNames(kpis: readonly KpiListRow[]): (owner: Owner) => string {
  const holders = new Map<string, Set<string>>();
  for (const { owner } of kpis) if (owner) holders.set(owner.role, (holders.get(owner.role) ?? new Set()).add(owner.id));
  return ({ role, organisation }) => (organisation !== null && (holders.get(role)?.size ?? 0) > 1 ? `${role}, ${organisation}` : role);
}

function placesOf({ objective, areas, owner }: KpiListRow, grouping: Grouping, ownerName: (owner: Owner) => string): { key: string; heading: string; place: number }[] {
  if (grouping === 'objective') {
    if (!objective) return [{ key: 'none', heading: 'Of no objective', place: NOWHERE }];
    return [{ key: String(objective.number), heading: `Objective ${objective.number}: ${objective.name}`, place: objective.number }];
  }
  if (grouping === 'owner') return [owner ? { key: owner.id, heading: ownerName(owner), place: 0 } : { key: '', heading: 'Nobody answers for these', place: NOWHERE }];
  if (areas.length === 0) return [{ key: 'none', heading: 'For no area of weakness', place: NOWHERE }];
  return areas.map(({ area }) => ({ key: area.id, heading: area.name, place: 0 }));
}
