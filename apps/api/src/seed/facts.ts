import type {
  AreaType,
  Claim,
  Day,
  Frequency,
  MeasureKind,
  MeasureRelation,
  MeasureWindow,
  LinkStanding,
  ObservationStatus,
  Polarity,
  Precision,
  YearType,
} from '@waymark/domain';
import type { SeedSource } from './seed.types';

/** A fact of a real programme: it does not compile without the document and the words it comes from. */
export interface Fact<Ref extends string> {
  source: SeedSource<Ref>;
}

/** A stretch of time as printed and as read. */
export interface PeriodFact {
  start: Day | null;
  end: Day | null;
  precision: Precision | null;
  /** As printed, or what stands in for it. */
  text: string;
  /** What had to be read into it. */
  note?: string;
}

export interface ObservationFact<Ref extends string> extends Fact<Ref> {
  /** Its place in the list of facts taken from the documents: each stands exactly once. */
  no: number;
  period: PeriodFact;
  value: number | null;
  /** `actual` unless said otherwise. */
  status?: ObservationStatus;
  numerator?: number;
  denominator?: number;
  respondents?: number;
  qualifier?: string;
  /** `other`: the source does not say what stretch of time the value covers. */
  window?: MeasureWindow;
  /** The measure as this document words it, where that differs from the series' name. */
  printedAs?: string;
  note?: string;
  /** What the document says has happened, whatever its numbers say. */
  claimed?: Claim;
}

export interface TargetFact<Ref extends string> extends Fact<Ref> {
  value: number;
  unit: string;
  qualifier?: string;
  dueOn?: Day;
  note?: string;
  tolerance?: number;
}

export interface ComparatorFact<Ref extends string> extends Fact<Ref> {
  name: string;
  areaType: AreaType | null;
  value: number;
  unit: string;
  periodText?: string;
  basis?: string;
  areaName?: string;
  neighbourModel?: string;
  periodStart?: Day;
  periodEnd?: Day;
  numerator?: number;
  denominator?: number;
  note?: string;
}

/** Which way is better, and whether a document says so (`stated`) or we read it so (`proposed`). */
export interface PolarityFact {
  better: Polarity;
  standing: LinkStanding;
}

export interface MeasureFact<Ref extends string> extends Fact<Ref> {
  /** Names the measure's id; never shown. */
  key: string;
  /** Ref of the KPI it answers; `null` for context. */
  kpi: string | null;
  relation: MeasureRelation;
  name: string;
  unit: string;
  polarity?: PolarityFact;
  window?: MeasureWindow;
  note?: string;
  kind?: MeasureKind;
  yearType?: YearType;
  frequency?: Frequency;
  publicationDelay?: number;
  maySum?: boolean;
  countsPeople?: boolean;
  /** Keys of other measures: the whole it is a part of; of a stock, what comes in and what goes out. */
  partOf?: string;
  inflow?: string;
  outflow?: string;
  observations: ObservationFact<Ref>[];
  targets?: TargetFact<Ref>[];
  comparators?: ComparatorFact<Ref>[];
}

export const stated = (better: Polarity): PolarityFact => ({ better, standing: 'stated' });
export const proposed = (better: Polarity): PolarityFact => ({ better, standing: 'proposed' });
