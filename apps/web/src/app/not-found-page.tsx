import { Link } from '@tanstack/react-router';
import { usePageTitle } from '../components/announcer';
import { Main } from '../components/main';
import { PageHeading } from '../components/page-heading';

export function NotFoundPage() {
  usePageTitle('Page not found');
  return (
    <Main>
      <PageHeading>Page not found</PageHeading>
      <p className="wm-body">There is no page at this address. If you typed it, check that it is correct; if you pasted it, check that you have all of it.</p>
      <p className="wm-body">
        <Link to="/" className="govuk-link">
          See all programmes
        </Link>
      </p>
    </Main>
  );
}
