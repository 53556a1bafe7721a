import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { ownChanges } from '../features/live/own-changes';
import { rememberSignedIn } from '../features/people/me';

/** The one Apollo client of the application; tests hand in a link of their own. */
export function createClient(link: ApolloLink = httpLink()): ApolloClient {
  return new ApolloClient({ link: ApolloLink.from([noticeEndedSession(), ownChanges, link]), cache: createCache(), clientAwareness: { name: 'waymark-web' } });
}

/** Where the server knows nobody, the header says so too; the page that asked says what it means there. */
function noticeEndedSession(): ApolloLink {
  return new ErrorLink(({ error }) => {
    if (CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) rememberSignedIn(false);
  });
}

function httpLink(): ApolloLink {
  return new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    // Says that a script on this page asks, not a form on another site (CSRF prevention).
    headers: { 'apollo-require-preflight': 'true' },
  });
}

/**
 * The same record looks different as at another day, under the same id. Nothing is therefore
 * normalised by id: each picture is kept whole under the field and arguments it was asked by, which
 * include the day, and two days can never be mixed.
 */
function createCache(): InMemoryCache {
  return new InMemoryCache({
    dataIdFromObject: () => undefined,
    typePolicies: {
      // Pages ask one programme for different parts under the same arguments: keep them together.
      Programme: { merge: true },
    },
  });
}
