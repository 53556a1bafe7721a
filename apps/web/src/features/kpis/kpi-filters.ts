import type { Filter } from '../../components/list-filter';
import { VERDICT_WORDS } from '../../components/verdict-tag';
import { exceptionsOf, owedBy, VERDICTS, type KpiListRow } from './kpi-list-row';

/** What KPIs can be filtered by. A scorecard has no objectives, and may name no area of weakness. */
export function kpiFilters(objectives: readonly { number: number; name: string }[], kpis: readonly KpiListRow[]): Filter<KpiListRow>[] {
  const areas = new Map(kpis.flatMap((kpi) => kpi.areas.map(({ area }) => [area.id, area.name] as const)));
  const byObjective: Filter<KpiListRow> = {
    kind: 'choice',
    name: 'objective',
    label: 'Objective',
    allLabel: 'All objectives',
    choices: objectives.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` })),
    keeps: ({ objective }, value) => String(objective?.number) === value,
  };
  const byArea: Filter<KpiListRow> = {
    kind: 'choice',
    name: 'area',
    label: 'Area of weakness',
    allLabel: 'All areas',
    choices: [...areas].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'en-GB')),
    keeps: (kpi, value) => kpi.areas.some(({ area }) => area.id === value),
    unknown: () => 'No KPI here measures the area in the address, so all are shown',
  };
  const byVerdict: Filter<KpiListRow> = {
    kind: 'choice',
    name: 'verdict',
    label: 'Verdict',
    allLabel: 'All verdicts',
    choices: VERDICTS.map((value) => ({ value, label: VERDICT_WORDS[value] })),
    keeps: ({ verdict }, value) => verdict === value,
  };
  const byStanding: Filter<KpiListRow> = {
    kind: 'choice',
    name: 'standing',
    label: 'For the board',
    allLabel: 'All',
    choices: [...STANDINGS].map(([value, { label }]) => ({ value, label })),
    keeps: (kpi, value) => STANDINGS.get(value)?.keeps(kpi) ?? true,
  };
  return [...(objectives.length > 0 ? [byObjective] : []), ...(areas.size > 0 ? [byArea] : []), byVerdict, byStanding];
}

/** What a board or whoever chases looks for. */
const STANDINGS: ReadonlyMap<string, { label: string; keeps: (kpi: KpiListRow) => boolean }> = new Map([
  ['exception', { label: 'Exceptions', keeps: (kpi) => exceptionsOf(kpi).length > 0 }],
  ['owed', { label: 'Commentary owed', keeps: (kpi) => owedBy(kpi).length > 0 }],
  ['real', { label: 'Real changes', keeps: ({ headline }) => headline?.control != null && headline.control.variation !== 'none' }],
  ['gaps', { label: 'Values missing', keeps: ({ headline }) => headline?.gapWords != null }],
]);
