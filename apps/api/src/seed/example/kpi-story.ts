import type { AreaType, Frequency, MeasureKind, MeasureRelation, MeasureWindow, ObservationStatus, Polarity } from '@waymark/domain';
import type { Offset } from './calendar';
import type { OfficerKey, Round } from './story';

/** Counted from the last month reported: 0 is the last one, 11 the one eleven months before. */
export type MonthsBack = number;

export interface TargetStory {
  value: number;
  qualifier: string;
  due: Offset;
  tolerance?: number;
}

/** Made up; of the year before the programme, unless of the latest month. */
export interface ComparatorStory {
  name: string;
  areaType: AreaType;
  value: number;
  basis: string | null;
  areaName?: string;
  neighbourModel?: string;
  isOfLatestMonth?: true;
}

/** How a measure is counted, whatever its values are. */
export interface DefinitionStory {
  key: string;
  name: string;
  unit: string;
  kind: MeasureKind;
  polarity: Polarity | null;
  window: MeasureWindow;
  relation?: MeasureRelation;
  countsPeople?: false;
}

/** Why a month was reported twice: what was counted too many (or, below 0, too few) at first. */
export interface RevisionStory {
  back: MonthsBack;
  /** Days from the first report to the revised one. */
  after: number;
  numerator: number;
  denominator: number;
  status: ObservationStatus;
  firstNote: string | null;
  note: string;
}

/** A series told by its ends; what lies between is drawn from a fixed sequence of pseudo-random numbers. */
export interface SeriesStory extends DefinitionStory {
  /** Number of months, up to the last one reported. */
  months: number;
  from: number;
  to: number;
  /** From this month on it stands at `to`, before at `from`; without it the level moves in a straight line. */
  stepAt?: MonthsBack;
  /** How far a month may stray from the line. */
  noise: number;
  /** A rate is counted out of about so many cases; without it the value itself is the count. */
  cases?: number;
  isSurvey?: boolean;
  /** A trajectory by date. */
  targets?: TargetStory[];
  comparators?: ComparatorStory[];
  /** The month now running is reported in part. */
  hasPartMonth?: boolean;
  /** The last month is still provisional. */
  isProvisional?: boolean;
  /** So many of the last months have not come. */
  overdue?: number;
  /** A month for which something else is said than a value. */
  silent?: { back: MonthsBack; status: ObservationStatus; note: string };
  revised?: RevisionStory;
  /** What the whole is made of: each a share of it, the last one the rest. */
  parts?: { key: string; name: string; share: number }[];
  /** The number the rate is counted out of, as a series of its own. */
  outOf?: DefinitionStory;
  definitionBreak?: { at: MonthsBack; was: string; now: string; reason: string };
  rebase?: { at: MonthsBack; board: Round; reason: string };
  commentaries?: CommentaryStory[];
}

/** What is open at the end of a month: what was open, what came in, less what went out. */
export interface StockStory extends DefinitionStory {
  opening: number;
  inflow: string;
  outflow: string;
}

/** What an owner said of the month so many before the last, in a round of reports. */
export interface CommentaryStory {
  back: MonthsBack;
  round: Round;
  words: string;
  action: string | null;
}

export interface KpiStory {
  ref: string;
  name: string;
  objective: number;
  owner: OfficerKey;
  areas: string[];
  definition?: string;
  numerator?: string;
  denominator?: string;
  note?: string;
  /** Monthly unless told. */
  frequency?: Frequency;
  /** None: never reported. */
  series: SeriesStory[];
  stock?: StockStory;
  /** A value asked for and not yet sent. */
  isToBeSupplied?: boolean;
}

export const MADE_UP_ENGLAND = { name: 'England (made-up figure)', areaType: 'england' } as const;
export const MADE_UP_REGION = { name: 'Region (made-up figure)', areaType: 'region' } as const;
export const MADE_UP_NEIGHBOURS = {
  name: 'Similar areas (made-up figure)',
  areaType: 'statistical_neighbours',
  areaName: 'Exampleshire',
  neighbourModel: 'made-up',
} as const;
