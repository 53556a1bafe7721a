import { PLANS_WITHIN_20_WEEKS, type PublishedFigure } from '@waymark/domain';
import type { ComparatorValues } from './comparator-values';

/** "England, excluding exceptions": what is published of one area on one basis, year by year. */
export interface PublishedSeries {
  name: string;
  /** Newest first. */
  figures: readonly PublishedFigure[];
}

/** The published figures by area and basis, in the order in which they are kept. */
export function publishedSeries(): PublishedSeries[] {
  const series = new Map<string, PublishedFigure[]>();
  for (const figure of PLANS_WITHIN_20_WEEKS) {
    const { areaName, basis, neighbourModel } = figure;
    const name = `${areaName}, ${basis}${neighbourModel ? `, ${neighbourModel} model` : ''}`;
    series.set(name, [figure, ...(series.get(name) ?? [])]);
  }
  return [...series].map(([name, figures]) => ({ name, figures }));
}

/** What a comparator's form says of a published figure. */
export function valuesOfFigure({ areaType, areaName, neighboursOf, neighbourModel, value, year, basis }: PublishedFigure): ComparatorValues {
  const isMean = areaType === 'statistical_neighbours';
  return {
    name: isMean ? 'Statistical neighbours' : areaName,
    areaType,
    areaName: areaType === 'england' ? '' : (neighboursOf ?? areaName),
    neighbourModel: neighbourModel ?? '',
    value: String(value),
    period: String(year),
    basis,
    note: `Department for Education, Education, health and care plans (SEN2): plans issued within 20 weeks.${isMean ? ' Plain mean of the ten neighbours, our own.' : ''}`,
  };
}
