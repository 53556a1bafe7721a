import type { AreaType } from '../plan-kpis';

export type ExceptionsBasis = 'excluding exceptions' | 'including exceptions';

/** A published figure that any plan can be held against. */
export interface PublishedFigure {
  areaType: AreaType;
  /** "England", "West Midlands"; of statistical neighbours, whose: "Statistical neighbours of Derby". */
  areaName: string;
  /** The calendar year. */
  year: number;
  basis: ExceptionsBasis;
  /** Per cent. */
  value: number;
  /** Plans issued within 20 weeks, where that count is published. */
  numerator: number | null;
  /** Of statistical neighbours only: the local area, and which model named them. */
  neighboursOf?: string;
  neighbourModel?: string;
}

/** The first year of which DfE collects each person's record: a break, years before it are not of the same series. */
export const PERSON_LEVEL_FROM = 2022;

const FIRST_YEAR = 2016;
const [EXCLUDING, INCLUDING] = ['excluding exceptions', 'including exceptions'] as const;

/**
 * Education, health and care plans issued within 20 weeks, per cent of all new plans of a calendar year.
 *
 * Source: DfE, SEN2, published as "Education, health and care plans" and in the Local Authority Interactive Tool. In two forms:
 * without the cases in which the law allows an exception to the time limit, and with them; a figure without its basis says
 * little. From the data of 2022 on SEN2 is collected for each person, so 2021 and 2022 are not of one series. Birmingham's 2020
 * is as published, and implausible: with the exceptions it is above the figure without them. A year that is not here was not read.
 *
 * Means of statistical neighbours are our own: the plain mean of ten authorities' published figures, each with the same weight,
 * by the neighbours of the model named. DfE's later models name others.
 */
export const PLANS_WITHIN_20_WEEKS: readonly PublishedFigure[] = [
  ...yearsOf('england', 'England', EXCLUDING, [58.6, 64.9, 60.1, 60.4, 58.0, 59.9, 49.2, 50.3, 46.4]),
  ...yearsOf('england', 'England', INCLUDING, [55.7, 61.3, 58.0, 58.7, 55.6, 57.9, 47.7, 49.1, 45.9]),
  ...yearsOf('region', 'West Midlands', EXCLUDING, [64.6, 66.0, 58.4, 53.7, 50.0, 62.6, 50.1, 49.5, 42.3]),
  ...yearsOf('local_area', 'Birmingham', EXCLUDING, [97.1, 93.4, 84.9, 71.6, 39.9, 59.7, 65.6, 60.5, 26.7], { 2020: 252, 2021: 668, 2022: 781 }),
  ...yearsOf('local_area', 'Birmingham', INCLUDING, [90.2, 83.7, 80.1, 63.7, 48.4, 54.5, 62.7, 58.9, 26.7], { 2020: 388, 2021: 670, 2022: 781 }),
  ...yearsOf('local_area', 'Derby', EXCLUDING, [16.1, 75.0, 11.7, 24.7, 23.1, 39.9, 28.2, 26.8, 16.4]),
  ...statisticalNeighbours('Birmingham', 'April 2021', { 2020: 54.5, 2021: 65.1, 2022: 50.3 }),
];

/** A row of the table, year by year. */
function yearsOf(areaType: AreaType, areaName: string, basis: ExceptionsBasis, values: readonly number[], counts: Readonly<Record<number, number>> = {}): PublishedFigure[] {
  return values.map((value, index) => {
    const year = FIRST_YEAR + index;
    return { areaType, areaName, year, basis, value, numerator: counts[year] ?? null };
  });
}

/** Of the figures without exceptions. */
function statisticalNeighbours(neighboursOf: string, neighbourModel: string, values: Readonly<Record<number, number>>): PublishedFigure[] {
  return Object.entries(values).map(([year, value]) => ({
    areaType: 'statistical_neighbours',
    areaName: `Statistical neighbours of ${neighboursOf}`,
    year: Number(year),
    basis: EXCLUDING,
    value,
    numerator: null,
    neighboursOf,
    neighbourModel,
  }));
}
