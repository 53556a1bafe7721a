import { DEFAULT_SMALL_NUMBER, type Comparator, type Measure, type Observation, type Target } from '@waymark/domain';
import type { ComparatorFact, Fact, MeasureFact, ObservationFact, TargetFact } from './facts';
import { seedId } from './seed-id';
import type { New } from './seed.types';

export const documentId = (slug: string, ref: string) => seedId(slug, `document/${ref}`);
export const kpiId = (slug: string, ref: string) => seedId(slug, `kpi/${ref}`);
export const measureId = (slug: string, key: string) => seedId(slug, `measure/${key}`);

/** A plan's cover of which nothing is said. */
export const SILENT_COVER = {
  inspection: null,
  revisit: null,
  revisitPublished: null,
  accountableCouncil: null,
  accountableHealth: null,
  adviserDfe: null,
  adviserNhs: null,
  needsAgreement: false,
  smallNumber: DEFAULT_SMALL_NUMBER,
};

/** What a statement taken from a document never has: it is nobody's report in the tool. */
export const NO_REPORT = {
  isNoChange: false,
  reasonCategory: null,
  reason: null,
  recovery: null,
  confidenceReason: null,
  confidenceUntil: null,
};

/** The two columns that tie a row to its document and its words. */
export function sourced(slug: string, { source }: Fact<string>): { sourceDocumentId: string; quote: string } {
  return { sourceDocumentId: documentId(slug, source.document), quote: source.quote };
}

export interface MeasureRows {
  measures: New<Measure>[];
  targets: New<Target>[];
  comparators: New<Comparator>[];
  observations: New<Observation>[];
}

/** Turns the facts about series of numbers into rows, in the order given. */
export function measureRows<Ref extends string>(slug: string, facts: readonly MeasureFact<Ref>[]): MeasureRows {
  const all = <T>(rowsOf: (fact: MeasureFact<Ref>, position: number) => T[]) =>
    facts.flatMap((fact, index) => rowsOf(fact, index + 1));
  return {
    measures: all((fact, position) => [measureRow(slug, fact, position)]),
    targets: all((fact) => (fact.targets ?? []).map((target) => targetRow(slug, fact.key, target))),
    comparators: all((fact) => (fact.comparators ?? []).map((comparator) => comparatorRow(slug, fact.key, comparator))),
    observations: all((fact) => fact.observations.map((observation) => observationRow(slug, fact.key, observation))),
  };
}

function measureRow(slug: string, fact: MeasureFact<string>, position: number): New<Measure> {
  return {
    id: measureId(slug, fact.key),
    kpiId: fact.kpi === null ? null : kpiId(slug, fact.kpi),
    name: fact.name,
    unit: fact.unit,
    relation: fact.relation,
    polarity: fact.polarity?.better ?? null,
    polarityStanding: fact.polarity?.standing ?? null,
    window: fact.window ?? null,
    note: fact.note ?? null,
    position,
    kind: fact.kind ?? null,
    yearType: fact.yearType ?? null,
    frequency: fact.frequency ?? null,
    publicationDelay: fact.publicationDelay ?? null,
    maySum: fact.maySum ?? null,
    countsPeople: fact.countsPeople ?? true,
    partOfId: fact.partOf ? measureId(slug, fact.partOf) : null,
    inflowId: fact.inflow ? measureId(slug, fact.inflow) : null,
    outflowId: fact.outflow ? measureId(slug, fact.outflow) : null,
    ...sourced(slug, fact),
  };
}

function observationRow(slug: string, measureKey: string, fact: ObservationFact<string>): New<Observation> {
  const { period } = fact;
  return {
    id: seedId(slug, `observation/${fact.no}`),
    measureId: measureId(slug, measureKey),
    periodStart: period.start,
    periodEnd: period.end,
    periodText: period.text,
    precision: period.precision,
    status: fact.status ?? 'actual',
    value: fact.value,
    numerator: fact.numerator ?? null,
    denominator: fact.denominator ?? null,
    respondents: fact.respondents ?? null,
    qualifier: fact.qualifier ?? null,
    window: fact.window ?? null,
    printedAs: fact.printedAs ?? null,
    note: [fact.note, period.note].filter(Boolean).join(' ') || null,
    claimed: fact.claimed ?? null,
    enteredBy: null,
    ...sourced(slug, fact),
  };
}

function targetRow(slug: string, measureKey: string, fact: TargetFact<string>): New<Target> {
  return {
    id: seedId(slug, `target/${measureKey}/${fact.value}`),
    measureId: measureId(slug, measureKey),
    value: fact.value,
    unit: fact.unit,
    qualifier: fact.qualifier ?? null,
    dueOn: fact.dueOn ?? null,
    note: fact.note ?? null,
    tolerance: fact.tolerance ?? null,
    ...sourced(slug, fact),
  };
}

export function comparatorRow(slug: string, measureKey: string, fact: ComparatorFact<string>): New<Comparator> {
  const { source, name, value, areaName, basis, periodStart } = fact;
  return {
    id: seedId(slug, ['comparator', measureKey, source.document, name, value, areaName, basis, periodStart].filter((part) => part !== undefined).join('/')),
    measureId: measureId(slug, measureKey),
    name: fact.name,
    areaType: fact.areaType,
    value: fact.value,
    unit: fact.unit,
    periodText: fact.periodText ?? null,
    basis: fact.basis ?? null,
    areaName: fact.areaName ?? null,
    neighbourModel: fact.neighbourModel ?? null,
    periodStart: fact.periodStart ?? null,
    periodEnd: fact.periodEnd ?? null,
    numerator: fact.numerator ?? null,
    denominator: fact.denominator ?? null,
    note: fact.note ?? null,
    ...sourced(slug, fact),
  };
}
