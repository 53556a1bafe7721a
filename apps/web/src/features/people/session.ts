import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import { graphql } from '../../graphql';
import { meQuery, rememberSignedIn, type Me } from './me';

const signOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`);

const signOutEverywhereMutation = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere
  }
`);

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The page that somebody is brought to who has signed out. */
    hasLeft?: boolean;
  }
}

/** What is done when a person has come in: what a visitor was shown is forgotten, and they are brought to a page of ours. */
export function useEnter(): (me: Me, path: string) => Promise<void> {
  const client = useApolloClient();
  const router = useRouter();
  return async (me, path) => {
    await client.resetStore().catch(() => undefined);
    client.writeQuery({ query: meQuery, data: { me } });
    rememberSignedIn(true, me.id);
    router.history.replace(path);
  };
}

/**
 * Signs out, here or on every device: what this browser kept for the person goes with them.
 * @throws what the server could not do; the person is then still signed in.
 */
export function useLeave(): (me: Me, isEverywhere?: boolean) => Promise<void> {
  const client = useApolloClient();
  const router = useRouter();
  const [signOut] = useMutation(signOutMutation);
  const [signOutEverywhere] = useMutation(signOutEverywhereMutation);
  return async (me, isEverywhere = false) => {
    await (isEverywhere ? signOutEverywhere() : signOut()).catch((error: unknown) => {
      // The session had ended already: that is what was asked for.
      if (!hasEnded(error)) throw error;
    });
    await forgetKept(me).catch(() => undefined);
    rememberSignedIn(false);
    await router.navigate({ to: '/', state: { hasLeft: true } });
    await client.resetStore().catch(() => undefined);
  };
}

// Fetched then: few pages keep anything.
async function forgetKept(me: Me): Promise<void> {
  const { forgetDrafts } = await import('../../components/kept-drafts');
  forgetDrafts(me.id);
}

function hasEnded(error: unknown): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
}
