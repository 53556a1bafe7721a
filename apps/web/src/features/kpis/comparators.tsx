import { quantity } from '@waymark/domain';
import type { ReactNode } from 'react';
import { graphql, type ResultOf } from '../../graphql';
import { sourceFragment } from '../sources/source-quote';
import { AREA_TYPE_WORDS } from './kpi-words';

export const comparatorFragment = graphql(
  `
    fragment ComparatorFields on Comparator {
      id
      recordedAt
      name
      value
      unit
      areaType
      areaName
      neighbourModel
      periodText
      periodStart
      periodEnd
      basis
      mismatch
      note
      source {
        ...SourceFields
      }
    }
  `,
  [sourceFragment],
);

export type ComparatorData = ResultOf<typeof comparatorFragment>;

/** Whose number, of when, on what basis: silence about any of them is said, and so is what does not fit the latest value. */
export function Comparators({ comparators, children }: { comparators: readonly ComparatorData[]; children?: (comparator: ComparatorData) => ReactNode }) {
  return (
    <ul className="wm-list wm-list--tight">
      {comparators.map((comparator) => (
        <li key={comparator.id}>
          {comparatorInWords(comparator)}
          {comparator.mismatch && <span className="wm-mismatch">{`Not like for like: ${comparator.mismatch}`}</span>}
          {comparator.note && <span className="wm-secondary">{comparator.note}</span>}
          {comparator.source && <span className="wm-secondary">{[comparator.source.document.title, comparator.source.document.printedDate ?? 'undated'].join(', ')}</span>}
          {children?.(comparator)}
        </li>
      ))}
    </ul>
  );
}

/** "59.9%, England: 2021, excluding exceptions" */
export function comparatorInWords(comparator: ComparatorData): string {
  const { name, value, unit, periodText, basis } = comparator;
  const area = areaOf(comparator);
  const whose = area.toLowerCase() === name.toLowerCase() ? [] : [area.replace(/^Area not/, 'area not')];
  return `${quantity(value, unit)}, ${name}: ${[...whose, periodText ?? 'period not stated', basis ?? 'basis not stated'].join(', ')}`;
}

/** "England", "West Midlands", "Statistical neighbours of Exampleshire, April 2021 model" */
export function areaOf({ areaType, areaName, neighbourModel }: Pick<ComparatorData, 'areaType' | 'areaName' | 'neighbourModel'>): string {
  const type = areaType && AREA_TYPE_WORDS[areaType];
  const model = neighbourModel ? `, ${neighbourModel} model` : '';
  if (areaType === 'statistical_neighbours') return `${type}${areaName ? ` of ${areaName}` : ''}${model}`;
  return areaName ?? type ?? 'Area not stated';
}
