import { monthNumber } from '../kpis/months';
import { isInOrder, observationsByMeasure } from '../kpis/series';
import { byId } from '../lists';
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
  traits: Traits;
}

/** What is anywhere among the observations of a series. A plan has thousands of them, and most rules ask for what few series have. */
interface Traits {
  hasQuote: boolean;
  hasWindow: boolean;
  hasClaim: boolean;
  hasUndated: boolean;
  /** Some dated period reaches beyond one month of the calendar. */
  hasLong: boolean;
  /** Each is dated, and no period comes twice: no two can be at odds. */
  isInOrder: boolean;
  /** `null`: the first says none. */
  precision: Observation['precision'] | undefined;
  isOfOnePrecision: boolean;
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
  const observations = observationsByMeasure(plan.observations);
  const seriesOf = (measure: MeasureView, kpi: KpiView | null): Series => {
    const own = observations.get(measure.id) ?? [];
    return { measure, kpi, observations: own, traits: traitsOf(own) };
  };
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
  const filled = series.filter(({ observations }) => observations.length > 0);
  const first = filled[0]?.traits.precision;
  const isRegular = first === 'day' || first === 'month' || first === 'quarter';
  return { series, mayNest: !isRegular || filled.some(({ traits: { precision, isOfOnePrecision } }) => precision !== first || !isOfOnePrecision) };
}

/** In one pass, for all rules. */
function traitsOf(observations: readonly Observation[]): Traits {
  const first = observations[0]?.precision;
  let [hasQuote, hasWindow, hasClaim, hasUndated, hasLong, isOfOnePrecision] = [false, false, false, false, false, true];
  for (const { quote, window, claimed, periodStart, periodEnd, precision } of observations) {
    if (quote !== null) hasQuote = true;
    if (window !== null) hasWindow = true;
    if (claimed !== null) hasClaim = true;
    if (precision !== first) isOfOnePrecision = false;
    if (periodEnd === null) hasUndated = true;
    else if (!hasLong && periodStart !== null && monthNumber(periodStart) !== monthNumber(periodEnd)) hasLong = true;
  }
  return { hasQuote, hasWindow, hasClaim, hasUndated, hasLong, isInOrder: isInOrder(observations), precision: first, isOfOnePrecision };
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
