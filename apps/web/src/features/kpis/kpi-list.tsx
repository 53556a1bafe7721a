import { Link } from '@tanstack/react-router';
import { DataTable, type Column, type CopyColumn } from '../../components/data-table';
import { RagTag } from '../../components/rag-tag';
import type { ListAddress } from '../../components/use-list-address';
import { VERDICT_WORDS, VerdictTag } from '../../components/verdict-tag';
import { capital } from '../../components/words';
import { silenceOf, VERDICTS, type KpiListRow } from './kpi-list-row';
import { STATUS_WORDS } from './kpi-words';

export interface KpiListProps {
  slug: string;
  kpis: readonly KpiListRow[];
  address: ListAddress;
  isScorecard: boolean;
}

type KpiColumn = Column<KpiListRow> | CopyColumn<KpiListRow>;

/** Every KPI: what it says, whom it belongs to, what it is held against. One that was never reported stays, as silence. */
export function KpiList({ slug, kpis, address, isScorecard }: KpiListProps) {
  return (
    <DataTable
      caption={isScorecard ? 'Indicators' : 'Key performance indicators'}
      isCaptionHidden
      className="wm-table--kpi-list"
      rows={kpis}
      rowKey={(kpi) => kpi.id}
      sort={address.sort}
      columns={[nameColumn(slug, isScorecard), ...(isScorecard ? [] : PLACES), ...VALUES, comparatorColumn(slug)]}
    />
  );
}

function nameColumn(slug: string, isScorecard: boolean): KpiColumn {
  return {
    key: 'kpi',
    header: isScorecard ? 'Indicator' : 'KPI',
    isRowHeader: true,
    cell: ({ ref, name }) => (
      <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref }} className="govuk-link">
        {`${ref} ${name}`}
      </Link>
    ),
  };
}

/** Where it belongs in a plan. */
const PLACES: readonly KpiColumn[] = [
  {
    key: 'objective',
    header: 'Objective',
    cell: ({ objective }) => objective?.number ?? 'None',
    sortBy: ({ objective }) => objective?.number,
    copy: ({ objective }) => objective && `${objective.number} ${objective.name}`,
  },
  {
    key: 'area',
    header: 'Area of weakness',
    cell: ({ areas }) => areas.map(({ area, standing }) => (standing === 'proposed' ? `${area.name} (proposed link)` : area.name)).join('; ') || 'None',
    sortBy: ({ areas }) => areas[0]?.area.name,
  },
  {
    key: 'owner',
    header: 'Owner',
    cell: ({ owner }) => owner?.role ?? <span className="wm-secondary">Nobody</span>,
    sortBy: ({ owner }) => owner?.role,
    copy: ({ owner }) => owner?.role,
  },
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
  {
    key: 'verdict',
    header: 'Verdict and change',
    cell: (kpi) => <Change kpi={kpi} />,
    sortBy: ({ verdict }) => VERDICTS.indexOf(verdict),
    copyHeader: 'Verdict',
    copy: ({ verdict }) => VERDICT_WORDS[verdict],
  },
  { copyHeader: 'Change', copy: ({ headline }) => headline?.verdictWords },
  {
    key: 'target',
    header: 'Target',
    cell: ({ headline }) => (
      <>
        {headline?.targetColour && <RagTag colour={headline.targetColour} />}
        {headline?.target ? capital(headline.targetWords) : <span className="wm-secondary">None set</span>}
      </>
    ),
    sortBy: ({ headline }) => headline?.target?.value,
    copy: ({ headline }) => headline?.target?.value,
  },
];

function comparatorColumn(slug: string): KpiColumn {
  return {
    key: 'comparator',
    header: 'Comparator',
    cell: (kpi) => <FirstComparator slug={slug} kpi={kpi} />,
    sortBy: ({ headline }) => headline?.comparators[0]?.value,
    copy: ({ headline }) => headline?.comparators.map(({ words }) => words).join('; '),
  };
}

function Latest({ kpi }: { kpi: KpiListRow }) {
  const { headline } = kpi;
  if (!headline?.latest) {
    const status = silenceOf(kpi);
    return <span className="wm-secondary">{status ? STATUS_WORDS[status] : 'No value'}</span>;
  }
  const { valueWords, periodWords, publishedWords } = headline.latest;
  // "43.8% (92 of 210)": the value leaps out, the counts stand under it.
  const [value, counts] = valueWords.split(/ \((?=.*\)$)/);
  return (
    <>
      <strong>{value}</strong>
      {counts && <span className="wm-secondary wm-secondary--dark">{counts.slice(0, -1)}</span>}
      <span className="wm-secondary">{periodWords}</span>
      {publishedWords && <span className="wm-secondary">{`published as ${publishedWords}`}</span>}
      {headline.relation !== 'direct' && <span className="wm-secondary">{`${headline.relation === 'related' ? 'Related series' : 'Proposed match'}: ${headline.name}`}</span>}
    </>
  );
}

/** The KPI's own verdict. A related series never answers for it, so what it says stands apart. */
function Change({ kpi: { verdict, headline } }: { kpi: KpiListRow }) {
  const words = headline?.verdictWords;
  return (
    <>
      <VerdictTag verdict={verdict} />
      {words && verdict === headline.verdict && <span className="wm-secondary wm-secondary--dark">{capital(words.replace(/^[^:]*: /, ''))}</span>}
      {words && verdict !== headline.verdict && <span className="wm-secondary">{`The related series: ${words}`}</span>}
    </>
  );
}

/** The one that the column is sorted by; the KPI's page has them all, and what none of them says. */
function FirstComparator({ slug, kpi: { ref, headline } }: { slug: string; kpi: KpiListRow }) {
  const [first, ...others] = headline?.comparators ?? [];
  if (!first) return <span className="wm-secondary">None</span>;
  return (
    <>
      {first.words}
      {others.length > 0 && (
        <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref }} className="govuk-link wm-line">
          {`and ${others.length} more`}
          <span className="govuk-visually-hidden">{`, compared with ${ref}`}</span>
        </Link>
      )}
    </>
  );
}

/** Floats carry digits that nobody measured. */
function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 1e4) / 1e4;
}
