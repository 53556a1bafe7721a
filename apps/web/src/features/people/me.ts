import { can, type Action, type Actor } from '@waymark/domain';
import { useQuery } from '@apollo/client/react';
import { useEffect, useSyncExternalStore } from 'react';
import { graphql, type ResultOf } from '../../graphql';

export const meFragment = graphql(`
  fragment MeFields on Me {
    id
    name
    email
    isDemo
    hasPassword
    memberships {
      id
      programmeId
      slug
      programmeName
      isExample
      role
      objectiveIds
      projectIds
      words
    }
  }
`);

export type Me = ResultOf<typeof meFragment>;

export const meQuery = graphql(
  `
    query Me {
      me {
        ...MeFields
      }
    }
  `,
  [meFragment],
);

const FLAG = 'waymark: signed in';
const listeners = new Set<() => void>();

/** Visitors are not asked who they are: a page costs them no second question. */
export function mayBeSignedIn(): boolean {
  return flag() !== null;
}

/**
 * Said before signing in, and taken back when the server knows nobody.
 * @param accountId who it is, as soon as that is known: other windows notice a change of person by it.
 */
export function rememberSignedIn(isSignedIn: boolean, accountId = 'yes'): void {
  try {
    if (isSignedIn) localStorage.setItem(FLAG, accountId);
    else localStorage.removeItem(FLAG);
  } catch {
    // Then it is asked each time.
  }
  for (const listener of listeners) listener();
}

/** Hears of a person who came, went or changed in another window of this browser. */
export function onSignedInElsewhere(listener: () => void): () => void {
  const hear = ({ key, oldValue, newValue }: StorageEvent) => {
    // "yes" becoming an account is the same person, seen by their own window.
    if ((key === FLAG || key === null) && oldValue !== newValue && oldValue !== 'yes') listener();
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}

function flag(): string | null {
  try {
    return localStorage.getItem(FLAG);
  } catch {
    // A browser that keeps nothing: ask.
    return 'yes';
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The person who has signed in; `null`: nobody, or not known yet. */
export function useMe(): Me | null {
  return useSignedIn().me;
}

/** The person who has signed in, and whether that is still being asked. */
export function useSignedIn(): { me: Me | null; isAsking: boolean } {
  const known = useSyncExternalStore(subscribe, flag);
  const { data, loading } = useQuery(meQuery, { skip: known === null });
  const me = (known !== null && data?.me) || null;
  const isNobody = known !== null && data?.me === null;
  const id = me?.id;
  useEffect(() => {
    if (isNobody) rememberSignedIn(false);
    else if (id !== undefined && known === 'yes') rememberSignedIn(true, id);
  }, [isNobody, id, known]);
  return { me, isAsking: known !== null && loading && !data };
}

/** The person as the permission table knows them. */
export function actorOf(me: Me | null): Actor {
  return me && { accountId: me.id, memberships: me.memberships };
}

/**
 * Asks the permission table about a programme by its slug: for hiding what the server would refuse.
 * @returns a question about an action, and where it matters an objective or project by id.
 */
export function useCan(slug: string): (action: Action, part?: { objectiveId?: string; projectId?: string }) => boolean {
  const me = useMe();
  const programmeId = me?.memberships.find((held) => held.slug === slug)?.programmeId;
  return (action, part = {}) => programmeId !== undefined && can(actorOf(me), action, { programmeId, isOpen: false, ...part });
}
