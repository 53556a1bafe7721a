import { getRouteApi } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
import { FilterForm } from '../../components/filter-form';
import { filterRows } from '../../components/list-filter';
import { PageHeading } from '../../components/page-heading';
import { useListAddress } from '../../components/use-list-address';
import { usePageQuery } from '../../components/use-page-query';
import { graphql, type ResultOf } from '../../graphql';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeFrameFragment, programmeTitle } from '../programmes/programme-frame.fragment';
import { recordFindingFragment, RecordFindings, type RecordFinding } from '../records/record-findings';
import { StandingLegend } from './link-standing';
import { LooseEnds } from './loose-ends';
import { threadFilters } from './thread-filter';
import { ThreadMatrix } from './thread-matrix';
import { ThreadTable } from './thread-table';
import { goldenThreadFragment, threadRows, type ThreadRow } from './thread.fragment';

export const areasQuery = graphql(
  `
    query Areas($slug: String!, $asAt: AsAt) {
      programme(slug: $slug, asAt: $asAt) {
        ...ProgrammeFrame
        ...GoldenThread
        areas {
          id
          findings {
            ...RecordFinding
          }
        }
      }
    }
  `,
  [programmeFrameFragment, goldenThreadFragment, recordFindingFragment],
);

type Programme = ResultOf<typeof areasQuery>['programme'];

const route = getRouteApi('/programmes/$slug/areas');

/** The golden thread: each weakness the inspection named, what is done about it, and what would show that it is mended. */
export function AreasPage() {
  const { slug } = route.useParams();
  const asAt = route.useSearch()['as-at'] ?? null;
  const page = usePageQuery(areasQuery, { slug, asAt });
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the areas of weakness" />;
  const { programme } = page.data;
  return (
    <ProgrammeFrame programme={programme} page="Areas of significant weakness" isBusy={page.isBusy}>
      <AreasContent programme={programme} />
    </ProgrammeFrame>
  );
}

function AreasContent({ programme }: { programme: Programme }) {
  const address = useListAddress();
  const { slug, goldenThread } = programme;
  const rows = threadRows(programme);
  const filters = threadFilters(rows, programme.objectives, address.text);
  const chosen = filterRows(rows, filters, address.text);
  return (
    <>
      <PageHeading caption={programmeTitle(programme)}>Areas of significant weakness</PageHeading>
      <p className="wm-subtitle">{`What the inspection found wanting, what is done about it and what would show that it is mended. As at ${dayInWords(programme.today)}.`}</p>
      <p className="wm-answer">{goldenThread.words}</p>
      <ThreadMatrix slug={slug} areas={goldenThread.areas.map(({ area }) => area)} objectives={programme.threadObjectives} />
      {rows.length === 0 ? (
        <p className="wm-empty">The record names no area of significant weakness, so there is no thread from a weakness to a result. Areas come with a plan made after an inspection.</p>
      ) : (
        <>
          <FilterForm noun="area" filters={filters} address={address} shown={chosen.length} total={rows.length} />
          <StandingLegend {...standings(rows)} />
          {chosen.length === 0 ? <p className="wm-empty">No area fits these filters.</p> : <ThreadTable slug={slug} rows={chosen} />}
          <LooseEnds slug={slug} thread={goldenThread} />
        </>
      )}
      <RecordFindings slug={slug} recordId="" findings={findingsOf(programme)} />
    </>
  );
}

function standings(rows: readonly ThreadRow[]): { stated: number; proposed: number } {
  const links = rows.flatMap(({ row }) => [...row.projects, ...row.kpis]);
  const stated = links.filter(({ standing }) => standing === 'stated').length;
  return { stated, proposed: links.length - stated };
}

/** One finding may touch several areas: it is told once. */
function findingsOf({ areas }: Programme): RecordFinding[] {
  return [...new Map(areas.flatMap(({ findings }) => findings.map((finding) => [finding.id, finding] as const))).values()];
}
