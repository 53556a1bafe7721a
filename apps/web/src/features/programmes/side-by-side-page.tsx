import { getRouteApi } from '@tanstack/react-router';
import { usePageTitle } from '../../components/announcer';
import { Main } from '../../components/main';
import { PageHeading } from '../../components/page-heading';
import { ProblemPage } from '../../components/problem-page';
import { Skeleton } from '../../components/skeleton';
import { usePageQuery } from '../../components/use-page-query';
import { graphql } from '../../graphql';
import { ProgrammeChoice } from './programme-choice';
import { ScorecardIndicators } from './scorecard-indicators';
import { NOBODY, sideFragment, type SideProgramme } from './side-by-side-facts';
import { SideBySideTable } from './side-by-side-table';

export const sideBySideQuery = graphql(
  `
    query SideBySide {
      programmes(first: 50) {
        total
        items {
          ...Side
        }
      }
    }
  `,
  [sideFragment],
);

const route = getRouteApi('/side-by-side');

/** For whoever answers for more than one programme. */
export function SideBySidePage() {
  const page = usePageQuery(sideBySideQuery, {});
  if (page.problem) return <ProblemPage problem={page.problem} retry={page.retry} />;
  return <Main isBusy={page.isBusy}>{page.data ? <SideBySide programmes={page.data.programmes.items} total={page.data.programmes.total} /> : <Skeleton what="the programmes" />}</Main>;
}

function SideBySide({ programmes, total }: { programmes: readonly SideProgramme[]; total: number }) {
  usePageTitle('Side by side');
  const asked = route.useSearch().programmes?.split(',');
  const chosen = programmes.filter(({ slug, isExample }) => (asked ? asked.includes(slug) : !isExample));
  const unknown = (asked ?? []).filter((slug) => slug !== NOBODY && !programmes.some((programme) => programme.slug === slug));
  return (
    <>
      <PageHeading>Side by side</PageHeading>
      <p className="wm-lead">The same questions asked of each programme. Each is shown as it opens: a closed record on its last recorded day, a live one today.</p>
      <ProgrammeChoice programmes={programmes} chosen={chosen.map(({ slug }) => slug)} />
      {total > programmes.length && <p className="wm-secondary">{`The first ${programmes.length} of ${total} programmes can be chosen.`}</p>}
      {unknown.length > 0 && <p className="wm-empty">{`There is no programme “${unknown.join('”, “')}” here.`}</p>}
      {chosen.length === 0 ? <p className="wm-empty">No programme is chosen. Tick at least one above.</p> : <SideBySideTable programmes={chosen} />}
      {chosen
        .filter(({ kind }) => kind === 'scorecard')
        .map((programme) => (
          <ScorecardIndicators key={programme.slug} programme={programme} />
        ))}
    </>
  );
}
