import { areaRef, kpiRef, objectiveRef, type RecordRef } from '../records';
import type { AreaView, KpiView, ObjectiveView, SourceView } from '../views';
import { counted, findingOf, type Rule } from './evidence';
import type { Finding, FindingRule } from './finding';

/*
 * What is missing. Each gap is one finding however many records share it: thirty-six KPIs without an
 * owner are one thing to put right.
 */

export const objectiveWithoutSponsor: Rule = ({ programme: { objectives } }) => {
  const without = objectives.filter(({ sponsor }) => sponsor === null);
  return gap('objective_without_sponsor', objectives.length, without, {
    noun: 'objective',
    lacks: 'sponsor',
    explanation: 'A sponsor answers to the board for the objective. Without one, nobody does. Name one for each.',
    record: objectiveRef,
    objective: (objective) => objective,
  });
};

export const kpiWithoutOwner: Rule = ({ programme: { kpis } }) =>
  kpiGap('kpi_without_owner', kpis, ({ owner }) => owner === null, 'owner', 'Nobody answers for the figure, its quality or its delivery. Name a role for each KPI.');

export const kpiWithoutTarget: Rule = ({ programme: { kpis } }) =>
  kpiGap(
    'kpi_without_target',
    kpis,
    ({ measures }) => measures.every(({ target }) => target === null),
    'target',
    'Without a target a value can be better or worse than before, never good enough. Set a value and a day for each KPI.',
  );

/** A value of the KPI's own: a related series does not answer for it, nor does a hope. */
export const kpiWithoutData: Rule = ({ programme: { kpis } }) => {
  const related = kpis.filter(({ verdict, headline }) => verdict === 'no_data' && headline !== null);
  const besides = related.length > 0 ? [`${counted(related.length, 'KPI')} of these ${related.length === 1 ? 'has' : 'have'} related figures, which do not answer for it.`] : [];
  return kpiGap(
    'kpi_without_data',
    kpis,
    ({ verdict }) => verdict === 'no_data',
    'value of its own',
    'Whether these changed for children cannot be told. Report a first value for each, or take the KPI out by decision.',
    besides,
  );
};

export const areaWithoutKpi: Rule = ({ programme: { areas } }) =>
  areaGap('area_without_kpi', areas, ({ kpis }) => kpis.length === 0, 'KPI', 'Nothing would show whether the weakness is being put right. Link a KPI to each area.');

/** Areas with no KPI at all are the other rule's. */
export const areaWithoutData: Rule = ({ programme: { areas } }) =>
  areaGap(
    'area_without_data',
    areas,
    ({ kpis }) => kpis.length > 0 && kpis.every(({ verdict }) => verdict === 'no_data'),
    'KPI with a value',
    'The area has KPIs, and none has ever been reported: progress on the weakness cannot be shown.',
  );

function kpiGap(rule: FindingRule, kpis: readonly KpiView[], lacksIt: (kpi: KpiView) => boolean, lacks: string, explanation: string, besides: string[] = []): Finding[] {
  return gap(rule, kpis.length, kpis.filter(lacksIt), { noun: 'KPI', lacks, explanation, besides, record: kpiRef, objective: ({ objective }) => objective });
}

function areaGap(rule: FindingRule, areas: readonly AreaView[], lacksIt: (area: AreaView) => boolean, lacks: string, explanation: string): Finding[] {
  return gap(rule, areas.length, areas.filter(lacksIt), {
    noun: 'area of weakness',
    nouns: 'areas of weakness',
    lacks,
    explanation,
    record: areaRef,
    // An area's objective is known by its id alone; its KPIs and projects carry the objective itself.
    objective: ({ objectiveId, kpis, projects }) =>
      [...kpis, ...projects].map(({ objective }) => objective).find((objective) => objective?.id === objectiveId) ?? null,
  });
}

interface Words<T> {
  noun: string;
  nouns?: string;
  lacks: string;
  explanation: string;
  besides?: string[];
  record: (row: T) => RecordRef;
  objective: (row: T) => ObjectiveView | null;
}

/** One finding for all that lack something. */
export function gap<T extends { source: SourceView | null }>(rule: FindingRule, total: number, without: readonly T[], words: Words<T>): Finding[] {
  if (without.length === 0) return [];
  const { noun, nouns = `${noun}s`, lacks, explanation, besides = [], record, objective } = words;
  const [only] = without;
  const title =
    without.length === total && total > 1
      ? `None of the ${total} ${nouns} has ${article(lacks)}`
      : without.length === 1 && only
        ? `${record(only).label} has no ${lacks}`
        : `${without.length} of ${total} ${nouns} have no ${lacks.replace('its own', 'their own')}`;
  return [
    findingOf(rule, {
      anchors: [],
      title,
      explanation,
      arithmetic: [`${total} ${total === 1 ? noun : nouns}: ${total - without.length} with ${article(lacks)}, ${without.length} without.`, ...besides],
      records: without.map(record),
      touches: without.map(objective),
      sources: without.map(({ source }) => source),
    }),
  ];
}

function article(lacks: string): string {
  return `${/^[aeiou]/.test(lacks) ? 'an' : 'a'} ${lacks}`;
}
