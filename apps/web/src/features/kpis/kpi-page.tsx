import { useApolloClient } from '@apollo/client/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { PageHeading } from '../../components/page-heading';
import { usePageQuery } from '../../components/use-page-query';
import { VerdictTag } from '../../components/verdict-tag';
import { graphql } from '../../graphql';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { RecordFindings } from '../records/record-findings';
import { SourceQuote } from '../sources/source-quote';
import { KpiFacts } from './kpi-facts';
import { KpiMeasure } from './kpi-measure';
import type { KpiMeasureData } from './kpi-measure.fragment';
import { missingInWords } from './kpi-missing';
import { kpiQuery, type KpiOnPage } from './kpi-page.fragment';
import { measureValueFragment } from './measure-series.fragment';
import type { MeasureWays } from './measure-ways';
import { useMeasureWays } from './use-measure-ways';

export { kpiQuery } from './kpi-page.fragment';

/** Of every measure, for the schema has no way to one alone; a KPI has few. */
const seriesQuery = graphql(
  `
    query RestOfSeries($slug: String!, $asAt: AsAt, $ref: String!, $after: String!) {
      programme(slug: $slug, asAt: $asAt) {
        slug
        kpi(ref: $ref) {
          id
          measures {
            id
            series(first: 200, after: $after) {
              total
              nextCursor
              items {
                ...MeasureValue
              }
            }
          }
        }
      }
    }
  `,
  [measureValueFragment],
);

type Kpi = KpiOnPage['kpi'];
type FetchSeries = (measureId: string, after: string) => Promise<KpiMeasureData['series']>;

const route = getRouteApi('/programmes/$slug/kpis/$ref');

/** A KPI: whether it really moves, what is behind it, what it is held against, and the words behind every number. */
export function KpiPage() {
  const { slug, ref } = route.useParams();
  const asAt = route.useSearch()['as-at'] ?? null;
  const page = usePageQuery(kpiQuery, { slug, asAt, ref });
  const client = useApolloClient();
  const fetchSeries = useCallback<FetchSeries>(
    async (measureId, after) => {
      const { data } = await client.query({ query: seriesQuery, variables: { slug, asAt, ref, after }, fetchPolicy: 'no-cache' });
      const measure = data?.programme.kpi.measures.find(({ id }) => id === measureId);
      if (!measure) throw new Error('No answer');
      return measure.series;
    },
    [client, slug, asAt, ref],
  );
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the KPI" />;
  const { programme } = page.data;
  const noun = programme.kind === 'scorecard' ? 'Indicator' : 'KPI';
  return (
    <ProgrammeFrame programme={programme} page={`${noun} ${programme.kpi.ref} ${programme.kpi.name}`} isBusy={page.isBusy}>
      <KpiContent key={programme.kpi.id} programme={programme} noun={noun} isEarlier={asAt !== null} fetchSeries={fetchSeries} />
    </ProgrammeFrame>
  );
}

interface KpiContentProps {
  programme: KpiOnPage;
  /** "KPI" */
  noun: string;
  /** The day in the address is another one than today. */
  isEarlier: boolean;
  fetchSeries: FetchSeries;
}

function KpiContent({ programme, noun, isEarlier, fetchSeries }: KpiContentProps) {
  const { slug, kpi, kind } = programme;
  const ways = useMeasureWays(programme, isEarlier);
  const own = kpi.measures.filter(({ relation }) => relation !== 'related');
  const others = kpi.measures.filter(({ relation }) => relation === 'related');
  const series = { slug, kpiRef: kpi.ref, ways, fetchSeries };
  return (
    <>
      {kpi.objective && (
        <nav aria-label="Where this KPI belongs">
          <ol className="wm-crumbs">
            <li>
              <Link to="/programmes/$slug/objectives/$number" params={{ slug, number: String(kpi.objective.number) }} className="govuk-link">
                {`Objective ${kpi.objective.number} ${kpi.objective.name}`}
              </Link>
            </li>
          </ol>
        </nav>
      )}
      <PageHeading caption={`${noun} ${kpi.ref}`}>{kpi.name}</PageHeading>
      <p className="wm-answer">
        <VerdictTag verdict={kpi.verdict} /> {verdictInWords(kpi)}
      </p>
      {kpi.note && <p className="wm-note">{kpi.note}</p>}
      <Missing lines={missingInWords(kpi).filter((line) => kind === 'plan' || !/linked/.test(line))} />
      {own.length > 0 && <Series id="values" heading={own.length === 1 ? 'What was reported' : `What was reported: ${own.length} series`} measures={own} series={series} />}
      <section aria-labelledby="about" className="wm-kpi-about">
        <h2 className="wm-heading-l" id="about">
          {`About this ${noun === 'KPI' ? 'KPI' : 'indicator'}`}
        </h2>
        <KpiFacts slug={slug} kpi={kpi} isScorecard={kind === 'scorecard'} />
        {ways.mayDefine && <DefinitionLinks slug={slug} kpi={kpi} />}
      </section>
      {others.length > 0 && <Series id="related" heading="Related series, which do not answer for it" measures={others} series={series} />}
      <RecordFindings slug={slug} recordId={kpi.id} findings={kpi.findings} />
      <Words kpi={kpi} />
      <p className="wm-more">
        <Link to="/programmes/$slug/changes" params={{ slug }} search={{ record: kpi.id }} className="govuk-link">
          {`What changed in this ${noun === 'KPI' ? 'KPI' : 'indicator'} between two dates`}
        </Link>
      </p>
    </>
  );
}

interface SeriesProps {
  id: string;
  heading: string;
  measures: readonly KpiMeasureData[];
  series: { slug: string; kpiRef: string; ways: MeasureWays; fetchSeries: FetchSeries };
}

function Series({ id, heading, measures, series }: SeriesProps) {
  return (
    <section aria-labelledby={id}>
      <h2 className="wm-heading-l" id={id}>
        {heading}
      </h2>
      {measures.map((measure) => (
        <KpiMeasure key={measure.id} measure={measure} {...series} />
      ))}
    </section>
  );
}

function DefinitionLinks({ slug, kpi: { ref } }: { slug: string; kpi: Kpi }) {
  return (
    <ul className="wm-ways">
      <li>
        <Link to="/programmes/$slug/define-kpi" params={{ slug }} search={{ ref }} className="govuk-link">
          Change what it means
        </Link>
      </li>
      <li>
        <Link to="/programmes/$slug/define-kpi" params={{ slug }} search={{ ref, measure: 'new' }} className="govuk-link">
          Add a series to it
        </Link>
      </li>
    </ul>
  );
}

/** The tag says better or worse; the words say by how much, and of which series where there are several. */
function verdictInWords({ verdict, headline, measures }: Kpi): string {
  if (verdict === 'no_data' || !headline) return 'nobody could tell whether it moves.';
  const words = headline.verdictWords.replace(/^(Better|Worse|No change|One value): /i, '');
  return measures.length > 1 ? `${headline.name}: ${words}` : words;
}

function Missing({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="wm-missing" aria-labelledby="missing">
      <h2 className="wm-heading-s" id="missing">
        What is missing
      </h2>
      <ul className="wm-missing__list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Words({ kpi: { source, sourceQuotes } }: { kpi: Kpi }) {
  if (!source && sourceQuotes.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 className="wm-heading-l" id="sources">
        What the documents say
      </h2>
      <div className="wm-quotes">
        {source && <SourceQuote source={source} topic="As printed" />}
        {sourceQuotes.map((quote) => (
          <SourceQuote key={quote.id} source={quote} topic={[quote.topic, quote.words].filter(Boolean).join(', ')} />
        ))}
      </div>
    </section>
  );
}
