import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { usePageTitle } from '../../components/announcer';
import { Main } from '../../components/main';
import { PageHeading } from '../../components/page-heading';
import { graphql } from '../../graphql';
import { programmeTitle } from './programme-frame.fragment';

const programmeNamesQuery = graphql(`
  query ProgrammeNames {
    programmes(first: 20) {
      items {
        slug
        name
        localArea
      }
    }
  }
`);

/** No such programme, objective or project: say so, and where to go instead. */
export function MissingPage({ message }: { message: string }) {
  usePageTitle('Page not found');
  const { data } = useQuery(programmeNamesQuery);
  const programmes = data?.programmes.items ?? [];
  return (
    <Main>
      <PageHeading>Page not found</PageHeading>
      <p className="wm-body">{message || 'There is nothing at this address.'}</p>
      {programmes.length > 0 ? (
        <>
          <h2 className="wm-heading-m">Programmes here</h2>
          <ul className="wm-list">
            {programmes.map((programme) => (
              <li key={programme.slug}>
                <Link to="/programmes/$slug" params={{ slug: programme.slug }} search={{ 'as-at': undefined, 'compared-with': undefined }} className="govuk-link">
                  {programmeTitle(programme)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="wm-body">
          <Link to="/" className="govuk-link">
            See all programmes
          </Link>
        </p>
      )}
    </Main>
  );
}
