import { Link } from '@tanstack/react-router';
import { DataTable } from '../../components/data-table';
import { VERDICT_WORDS, VerdictTag } from '../../components/verdict-tag';
import { capital } from '../../components/words';
import { VERDICTS } from '../kpis/kpi-list-row';
import type { KpiRow } from '../kpis/kpi-row';
import { MeasureTrend } from '../kpis/measure-trend';

export interface KpiTableProps {
  slug: string;
  kpis: readonly KpiRow[];
  total: number;
  neverReported: number;
  /** KPIs with a value for which there is no room. */
  notShown: number;
}

/** Whether what was delivered made a difference: value, trend, what it is held against, verdict. */
export function KpiTable({ slug, kpis, total, neverReported, notShown }: KpiTableProps) {
  return (
    <section aria-labelledby="is-it-working">
      <h2 className="wm-heading-l" id="is-it-working">
        Is it working?
      </h2>
      <p className="wm-figure__words">{summaryOf(total, neverReported, notShown)}</p>
      {kpis.length > 0 && (
        <DataTable
          caption="Key performance indicators"
          isCaptionHidden
          className="wm-table--kpis"
          rows={kpis}
          rowKey={(kpi) => kpi.id}
          columns={[
            { key: 'kpi', header: 'KPI', isRowHeader: true, cell: (kpi) => <KpiName slug={slug} kpi={kpi} />, sortBy: ({ name }) => name, copy: ({ ref, name }) => `${ref} ${name}` },
            { copyHeader: 'Series', copy: ({ headline }) => headline?.name },
            { key: 'trend', header: 'Trend', copy: ({ headline }) => headline?.trendWords, cell: ({ headline }) => (headline ? <MeasureTrend measure={headline} width={110} height={34} /> : <NoData />) },
            { key: 'latest', header: 'Latest', cell: (kpi) => <Latest kpi={kpi} />, copy: ({ headline }) => headline?.latest?.valueWords },
            { copyHeader: 'Period', copy: ({ headline }) => headline?.latest?.periodWords },
            {
              key: 'verdict',
              header: 'Change',
              cell: (kpi) => <Change kpi={kpi} />,
              sortBy: (kpi) => VERDICTS.indexOf(shownVerdict(kpi)),
              copy: ({ headline, verdict }) => headline?.verdictWords ?? VERDICT_WORDS[verdict],
            },
            { copyHeader: 'Target', copy: ({ headline }) => headline?.targetWords },
            { copyHeader: 'Comparator', copy: ({ headline }) => headline?.comparators[0]?.words },
          ]}
        />
      )}
    </section>
  );
}

function summaryOf(total: number, neverReported: number, notShown: number): string {
  const more = notShown > 0 ? ` ${notShown} more with a value ${notShown === 1 ? 'is' : 'are'} on the page of all KPIs.` : '';
  if (total === 0) return 'The plan names no KPI: nobody can tell whether it is working.';
  if (neverReported === 0) return `All ${total} KPIs have at least one value.${more}`;
  if (neverReported === total) return `None of the ${total} KPIs has ever been reported: nobody can tell whether the plan is working.`;
  const reported = total - neverReported;
  return `${reported} of ${total} KPIs ${reported === 1 ? 'has' : 'have'} at least one value; ${neverReported} ${neverReported === 1 ? 'has' : 'have'} never been reported.${more}`;
}

function KpiName({ slug, kpi }: { slug: string; kpi: KpiRow }) {
  const { headline } = kpi;
  return (
    <>
      <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref: kpi.ref }} className="govuk-link">
        {kpi.name}
      </Link>
      {headline && !says(kpi.name, headline.name) && <span className="wm-secondary">{headline.name}</span>}
      {headline && headline.relation !== 'direct' && <span className="wm-secondary">A related series: the KPI itself has no value</span>}
    </>
  );
}

/** Whether the KPI's name already has every word of its series' name. */
function says(name: string, series: string): boolean {
  const words = new Set(wordsOf(name));
  return wordsOf(series).every((word) => words.has(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

function NoData() {
  return <span className="wm-secondary">No data yet</span>;
}

function Latest({ kpi: { headline } }: { kpi: KpiRow }) {
  if (!headline?.latest) return <span className="wm-secondary">Not reported</span>;
  const { valueWords, periodWords, publishedWords } = headline.latest;
  // "43.8% (92 of 210)": the value leaps out, the counts stand under it.
  const [value, counts] = valueWords.split(/ \((?=.*\)$)/);
  return (
    <>
      <strong>{value}</strong>
      {counts && <span className="wm-secondary wm-secondary--dark">{counts.slice(0, -1)}</span>}
      <span className="wm-secondary">{periodWords}</span>
      {publishedWords && <span className="wm-secondary">{`published as ${publishedWords}`}</span>}
    </>
  );
}

function Change({ kpi }: { kpi: KpiRow }) {
  const { headline } = kpi;
  const comparator = headline?.comparators[0];
  return (
    <>
      <VerdictTag verdict={shownVerdict(kpi)} />
      {headline && <span className="wm-secondary wm-secondary--dark">{capital(withoutLead(headline.verdictWords))}</span>}
      {headline && <span className="wm-secondary">{capital([headline.targetWords, comparator?.words].filter(Boolean).join('; '))}</span>}
    </>
  );
}

/** That of the series shown, which may be a related one: its row says so. */
function shownVerdict({ headline, verdict }: KpiRow) {
  return headline?.verdict ?? verdict;
}

/** The tag already says the first word: "Better: up 9.0 points" needs only "up 9.0 points". */
function withoutLead(words: string): string {
  return words.replace(/^(Better|Worse|No change|Never reported|One value): /, '');
}
