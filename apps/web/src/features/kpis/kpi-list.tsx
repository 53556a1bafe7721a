import { DataTable, type Column, type CopyColumn } from '../../components/data-table';
import type { ListAddress } from '../../components/use-list-address';
import { VERDICT_WORDS } from '../../components/verdict-tag';
import { BestComparator, Direction, Earlier, KpiName, Latest, RealChange, Said, TargetStanding } from './kpi-list-cells';
import { besideHeadline, exceptionsOf, VERDICTS, type KpiListRow } from './kpi-list-row';

export interface KpiListProps {
  slug: string;
  /** "Key performance indicators", "Objective 2: Assessment" */
  caption: string;
  kpis: readonly KpiListRow[];
  address: ListAddress;
  isScorecard: boolean;
}

type KpiColumn = Column<KpiListRow> | CopyColumn<KpiListRow>;

/**
 * The scorecard: of every KPI what it is now and was before, whether that is better, whether it is more than chance, what it is held
 * against, what its owner says and what is missing. One that was never reported stays, as silence.
 */
export function KpiList({ slug, caption, kpis, address, isScorecard }: KpiListProps) {
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      className="wm-table--kpi-list"
      rows={kpis}
      rowKey={(kpi) => kpi.id}
      sort={address.sort}
      columns={[
        {
          key: 'kpi',
          header: isScorecard ? 'Indicator' : 'KPI',
          isRowHeader: true,
          cell: (kpi) => <KpiName slug={slug} kpi={kpi} isScorecard={isScorecard} />,
          sortBy: ({ ref, name }) => `${ref} ${name}`,
          copy: ({ ref, name }) => `${ref} ${name}`,
        },
        ...PLACES,
        ...VALUES,
        {
          key: 'comparator',
          header: 'Comparator',
          cell: (kpi) => <BestComparator slug={slug} kpi={kpi} />,
          sortBy: ({ headline }) => (headline?.comparator ?? headline?.comparators[0])?.value,
          copy: ({ headline }) => headline?.comparators.map(({ words }) => words).join('; '),
        },
        { key: 'said', header: 'Said, and missing', cell: (kpi) => <Said slug={slug} kpi={kpi} />, copy: ({ headline }) => headline?.commentaries[0]?.words },
        { copyHeader: 'Exception', copy: (kpi) => exceptionsOf(kpi).map((one) => [besideHeadline(one, kpi), one.exception].filter((words) => words !== null).join(': ')).join('; ') },
        { copyHeader: 'Missing values', copy: ({ headline }) => headline?.gapWords },
      ]}
    />
  );
}

/** Where it belongs in a plan: said by the headings, and in a spreadsheet by columns of their own. */
const PLACES: readonly KpiColumn[] = [
  { copyHeader: 'Objective', copy: ({ objective }) => objective && `${objective.number} ${objective.name}` },
  { copyHeader: 'Area of weakness', copy: ({ areas }) => areas.map(({ area, standing }) => (standing === 'proposed' ? `${area.name} (proposed link)` : area.name)).join('; ') },
  { copyHeader: 'Owner', copy: ({ owner }) => owner?.role },
];

const VALUES: readonly KpiColumn[] = [
  {
    key: 'latest',
    header: 'Latest',
    cell: (kpi) => <Latest kpi={kpi} />,
    sortBy: ({ headline }) => headline?.latest?.value,
    copy: ({ headline }) => rounded(headline?.latest?.value),
  },
  { copyHeader: 'Unit', copy: ({ headline }) => headline?.unit },
  { copyHeader: 'Period', copy: ({ headline }) => headline?.latest?.periodWords },
  { copyHeader: 'Series', copy: ({ headline }) => headline && (headline.relation === 'direct' ? headline.name : `${headline.name} (${headline.relation})`) },
  { key: 'before', header: 'Before', cell: (kpi) => <Earlier kpi={kpi} />, sortBy: ({ headline }) => headline?.previous?.value, copyHeader: 'Previous', copy: ({ headline }) => rounded(headline?.previous?.value) },
  { copyHeader: 'A year before', copy: ({ headline }) => rounded(headline?.yearBefore?.value) },
  {
    key: 'verdict',
    header: 'Direction',
    cell: (kpi) => <Direction kpi={kpi} />,
    sortBy: ({ verdict }) => VERDICTS.indexOf(verdict),
    copyHeader: 'Verdict',
    copy: ({ verdict }) => VERDICT_WORDS[verdict],
  },
  { copyHeader: 'Change', copy: ({ headline }) => headline?.verdictWords },
  {
    key: 'real',
    header: 'Real change or noise',
    cell: (kpi) => <RealChange kpi={kpi} />,
    sortBy: ({ headline }) => SIGNAL_ORDER[headline?.control?.variation ?? 'unknown'],
    copy: ({ headline }) => headline?.control?.words ?? headline?.controlAbsence,
  },
  { key: 'target', header: 'Target', cell: (kpi) => <TargetStanding kpi={kpi} />, sortBy: ({ headline }) => headline?.target?.value, copy: ({ headline }) => headline?.target?.value },
  { copyHeader: 'Against the target', copy: ({ headline }) => headline?.targetWords },
];

/** What a board looks at first comes first. */
const SIGNAL_ORDER = { concern: 0, low: 1, high: 2, improvement: 3, none: 4, unknown: 5 } as const;

/** Floats carry digits that nobody measured. */
function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 1e4) / 1e4;
}
