import { getRouteApi, Link } from '@tanstack/react-router';
import { usePageTitle } from '../../components/announcer';
import { Main } from '../../components/main';
import { PageHeading } from '../../components/page-heading';
import { usePageQuery } from '../../components/use-page-query';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeTitle } from '../programmes/programme-frame.fragment';
import { sponsorQuery, type SponsorData } from './sponsor.fragment';
import { needsInWords, SponsoredSection } from './sponsored-section';

export { sponsorQuery } from './sponsor.fragment';

const route = getRouteApi('/programmes/$slug/my-objectives');

/** What a sponsor answers for: how each objective stands, what changed since they looked, and what waits for them. */
export function SponsorPage() {
  const { slug } = route.useParams();
  const page = usePageQuery(sponsorQuery, { slug });
  if (page.problem?.kind === 'forbidden') return <NoRolePage slug={slug} />;
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="your objectives" />;
  return (
    <ProgrammeFrame programme={page.data.programme} page="My objectives" isBusy={page.isBusy}>
      <SponsorContent key={slug} data={page.data} refresh={page.retry} />
    </ProgrammeFrame>
  );
}

function SponsorContent({ data: { programme, myObjectives }, refresh }: { data: SponsorData; refresh: () => void }) {
  const asAt = route.useSearch()['as-at'];
  return (
    <>
      <PageHeading caption={programmeTitle(programme)}>My objectives</PageHeading>
      {asAt !== undefined && (
        <p className="wm-inset">
          This page is always about today, whatever day the other pages show.{' '}
          <Link to="." search={(search: Record<string, unknown>) => ({ ...search, 'as-at': undefined })} className="govuk-link">
            Go on with today
          </Link>
        </p>
      )}
      {myObjectives.length === 0 ? (
        <p className="wm-empty">You are sponsor of no objective of this programme. Its administrator can give you one.</p>
      ) : (
        <p className="wm-answer">
          <strong>{needsInWords(myObjectives)}</strong>
        </p>
      )}
      {myObjectives.length > 1 && (
        <nav aria-label="My objectives" className="wm-sponsor__parts">
          <ul className="wm-changes__parts">
            {myObjectives.map((sponsored) => (
              <li key={sponsored.objective.id}>
                <a href={`#objective-${sponsored.objective.number}`} className="govuk-link">{`${sponsored.objective.number} ${sponsored.objective.name}`}</a>
                <span className="wm-secondary">{needsInWords([sponsored])}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {myObjectives.map((sponsored) => (
        <SponsoredSection key={sponsored.objective.id} slug={programme.slug} today={programme.today} isClosed={programme.isHistorical} sponsored={sponsored} refresh={refresh} />
      ))}
    </>
  );
}

function NoRolePage({ slug }: { slug: string }) {
  usePageTitle('My objectives');
  return (
    <Main>
      <PageHeading>No objectives of yours here</PageHeading>
      <p className="wm-body">This page is for the sponsors of objectives. You have no such role in this programme; its administrator can give you one.</p>
      <p className="wm-body">
        <Link to="/programmes/$slug" params={{ slug }} className="govuk-link">
          Back to the programme
        </Link>
      </p>
    </Main>
  );
}
