import { getRouteApi, Link } from '@tanstack/react-router';
import { Main } from '../../components/main';
import { PageHeading } from '../../components/page-heading';
import { usePageTitle } from '../../components/announcer';
import { draftFolder } from '../../components/kept-drafts';
import { PageWaiting } from '../programmes/page-waiting';
import { UpdatesForm } from './updates-form';
import { useMyUpdates } from './use-my-updates';

export { updatesQuery } from './updates.query';

const route = getRouteApi('/programmes/$slug/updates');

/** Everything one person owes the next board, reported in one table. */
export function UpdatesPage() {
  const { slug } = route.useParams();
  const { updates, accountId, problem, refetch } = useMyUpdates(slug);
  if (!updates) {
    if (problem?.kind === 'forbidden') return <NoRolePage slug={slug} />;
    return <PageWaiting problem={problem} retry={() => void refetch().catch(() => undefined)} what="your updates" />;
  }
  const folder = draftFolder(accountId, slug);
  return <UpdatesForm key={folder} folder={folder} updates={updates} refetch={refetch} />;
}

function NoRolePage({ slug }: { slug: string }) {
  usePageTitle('My updates');
  return (
    <Main>
      <PageHeading>No updates to give here</PageHeading>
      <p className="wm-body">
        Project managers and programme managers report on milestones. You have no such role in this programme; its administrator can give you one.
      </p>
      <p className="wm-body">
        <Link to="/programmes/$slug" params={{ slug }} className="govuk-link">
          Back to the programme
        </Link>
      </p>
    </Main>
  );
}
