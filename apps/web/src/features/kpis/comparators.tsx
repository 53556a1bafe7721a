import { quantity } from '@waymark/domain';
import { graphql, type ResultOf } from '../../graphql';
import { sourceFragment } from '../sources/source-quote';
import { AREA_TYPE_WORDS } from './kpi-words';

export const comparatorFragment = graphql(
  `
    fragment ComparatorFields on Comparator {
      id
      name
      value
      unit
      areaType
      periodText
      basis
      source {
        ...SourceFields
      }
    }
  `,
  [sourceFragment],
);

type Comparator = ResultOf<typeof comparatorFragment>;

/** Whose number, of when, on what basis: silence about any of them is said. */
export function Comparators({ comparators }: { comparators: readonly Comparator[] }) {
  return (
    <ul className="wm-list wm-list--tight">
      {comparators.map(({ id, name, value, unit, areaType, periodText, basis, source }) => (
        <li key={id}>
          {`${quantity(value, unit)}, ${name}: `}
          {[areaType ? AREA_TYPE_WORDS[areaType] : 'area not stated', periodText ?? 'period not stated', basis ?? 'basis not stated'].join(', ')}
          {source && <span className="wm-secondary">{[source.document.title, source.document.printedDate ?? 'undated'].join(', ')}</span>}
        </li>
      ))}
    </ul>
  );
}
