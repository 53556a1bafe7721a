import { byId, groupBy } from '../lists';
import type { Observation, Plan } from '../plan';
import { kpiRef, measureRef, type RecordRef } from '../records';
import type { KpiView, MeasureView, ObjectiveView, ProgrammeView, SourceView } from '../views';
import type { Finding, FindingRule } from './finding';
import { SEVERITY_OF } from './severity';

/** A series with the KPI it speaks for; `null` for context. */
export interface Series {
  measure: MeasureView;
  kpi: KpiView | null;
  /** As recorded and as printed, revised ones included; the measure's own `series` has the computed values. */
  observations: Observation[];
}

/** The series of one KPI, or one series that no KPI covers: what may be set against each other. */
export interface Family {
  series: Series[];
  /** Some period may lie within another: not where all are months, or all days. */
  mayNest: boolean;
}

/** What the rules look at: the assessed plan, and the rows as recorded where the view has only what stands. */
export interface Evidence {
  programme: ProgrammeView;
  /** Every series in plan order: the KPIs' first, then the context's. */
  series: Series[];
  families: Family[];
  sourceOf: (row: { sourceDocumentId: string | null; quote: string | null }) => SourceView | null;
}

/** A rule says what it finds, in plan order. */
export type Rule = (evidence: Evidence) => Finding[];

export function evidenceOf(plan: Plan, programme: ProgrammeView): Evidence {
  const documents = byId(plan.sourceDocuments);
  const observations = groupBy(plan.observations, (row) => row.measureId);
  const seriesOf = (measure: MeasureView, kpi: KpiView | null): Series => ({ measure, kpi, observations: observations.get(measure.id) ?? [] });
  const families = [
    ...programme.kpis.map((kpi) => familyOf(kpi.measures.map((measure) => seriesOf(measure, kpi)))),
    ...programme.contextMeasures.map((measure) => familyOf([seriesOf(measure, null)])),
  ];
  return {
    programme,
    series: families.flatMap(({ series }) => series),
    families,
    sourceOf: ({ sourceDocumentId, quote }) => {
      const document = sourceDocumentId ? documents.get(sourceDocumentId) : undefined;
      return document && quote ? { document, quote } : null;
    },
  };
}

function familyOf(series: Series[]): Family {
  const first = series.find(({ observations }) => observations.length > 0)?.observations[0]?.precision;
  const isRegular = first === 'day' || first === 'month' || first === 'quarter';
  return { series, mayNest: !isRegular || series.some(({ observations }) => observations.some(({ precision }) => precision !== first)) };
}

type Written = Pick<Finding, 'title' | 'explanation' | 'arithmetic' | 'records'> & {
  /** Ids of the records whose fault it is; empty for a fault of the programme as a whole. */
  anchors: string[];
  /** The objectives it touches; repeats and nothing allowed. */
  touches: (Pick<ObjectiveView, 'number'> | null | undefined)[];
  sources: (SourceView | null)[];
};

/** Completes a finding: its identity comes from the rule and its records alone, never from their order or words. */
export function findingOf(rule: FindingRule, { anchors, touches, sources, ...said }: Written): Finding {
  return {
    id: [rule, ...[...new Set(anchors)].sort()].join(':'),
    rule,
    severity: SEVERITY_OF[rule],
    ...said,
    objectives: [...new Set(touches.flatMap((objective) => objective?.number ?? []))].sort((a, b) => a - b),
    sources: unique(sources),
  };
}

/** "K2.1 Within 20 weeks" */
export function seriesName({ measure, kpi }: Series): string {
  return kpi ? `${kpi.ref} ${measure.name}` : measure.name;
}

/** The series, and its KPI where it has one. */
export function recordsOf({ measure, kpi }: Series): RecordRef[] {
  return [measureRef(measure, kpi), ...(kpi ? [kpiRef(kpi)] : [])];
}

/** "1 KPI", "36 KPIs". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function unique(sources: readonly (SourceView | null)[]): SourceView[] {
  const seen = new Set<string>();
  return sources.flatMap((source) => {
    if (!source) return [];
    const key = `${source.document.id} ${source.quote}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [source];
  });
}
