import { DataTable } from '../../components/data-table';
import { Facts } from '../../components/facts';
import { programmeTitle } from './programme-frame.fragment';
import { SIDE_FACTS, type SideFact, type SideProgramme } from './side-by-side-facts';
import { useNarrow } from './use-narrow';

/** A column for each programme; where there is no room for columns, one programme under the other. */
export function SideBySideTable({ programmes }: { programmes: readonly SideProgramme[] }) {
  const isNarrow = useNarrow();
  if (isNarrow) return programmes.map((programme) => <SideBlock key={programme.slug} programme={programme} />);
  return (
    <DataTable
      caption="Programmes side by side"
      isCaptionHidden
      className="wm-table--sides"
      rows={SIDE_FACTS}
      rowKey={({ key }) => key}
      columns={[
        { key: 'fact', header: 'Asked of each', isRowHeader: true, cell: ({ name }: SideFact) => name, sortBy: () => null },
        ...programmes.map((programme) => ({
          key: programme.slug,
          header: programmeTitle(programme),
          cell: ({ value }: SideFact) => value(programme),
          // The order of the questions is theirs.
          sortBy: () => null,
        })),
      ]}
    />
  );
}

function SideBlock({ programme }: { programme: SideProgramme }) {
  return (
    <section aria-labelledby={`side-${programme.slug}`} className="wm-side">
      <h2 className="wm-heading-l" id={`side-${programme.slug}`}>
        {programmeTitle(programme)}
      </h2>
      <Facts facts={SIDE_FACTS.map(({ name, value }) => ({ name, value: value(programme) }))} className="wm-facts--tight" />
    </section>
  );
}
