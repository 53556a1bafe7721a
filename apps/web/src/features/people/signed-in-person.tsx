import { useApolloClient } from '@apollo/client/react';
import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { use, useEffect, useState } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { refusalOf } from '../../components/refusal';
import { NoticeLink } from '../chasing/notice-link';
import { FIRST_PAGE_HASH, firstPage } from './first-page';
import { onSignedInElsewhere, useSignedIn, type Me } from './me';
import { useLeave } from './session';

/** The person in the header with what they are here, or the way in. */
export function SignedInPerson() {
  const client = useApolloClient();
  const { me, isAsking } = useSignedIn();
  const path = useLocation({ select: ({ pathname }) => pathname });
  // Somebody else, or nobody, in another window: what is shown here was for the person before.
  useEffect(() => onSignedInElsewhere(() => void client.resetStore().catch(() => undefined)), [client]);
  useStart(me);
  if (me) return <Person me={me} path={path} />;
  // Room is kept, so that nothing jumps when the name arrives.
  if (isAsking) return <div className="wm-header__person" />;
  return <Visitor path={path} />;
}

/** Whoever comes back from their organisation without a page in mind is brought to where they start. */
function useStart(me: Me | null): void {
  const router = useRouter();
  const isAsked = useLocation({ select: ({ pathname, hash }) => pathname === '/' && hash === FIRST_PAGE_HASH });
  useEffect(() => {
    if (me && isAsked) router.history.replace(firstPage(me.memberships));
  }, [me, isAsked, router]);
}

function Visitor({ path }: { path: string }) {
  const hasLeft = useLocation({ select: ({ state }) => state.hasLeft });
  const address = useLocation({ select: ({ href }) => href });
  const isWorthReturning = !['/', '/sign-in', '/set-password'].includes(path);
  return (
    <div className="wm-header__person">
      {hasLeft && <span>You have signed out</span>}
      <Link to="/sign-in" search={isWorthReturning ? { return: address } : {}} className="wm-header__link">
        Sign in
      </Link>
    </div>
  );
}

function Person({ me, path }: { me: Me; path: string }) {
  const { say } = use(AnnouncerContext);
  const leave = useLeave();
  const [problem, setProblem] = useState('');
  const roles = rolesHere(me, path);
  const signOut = async () => {
    setProblem('');
    try {
      await leave(me);
      say('You have signed out');
    } catch (error) {
      setProblem(refusalOf(error).faults[0]?.message ?? '');
    }
  };
  return (
    <div className="wm-header__person">
      <Link to="/account" className="wm-header__link wm-header__account">
        {me.name}
        {roles && <span className="wm-header__roles">{`, ${roles}`}</span>}
      </Link>
      <NoticeLink path={path} />
      <button type="button" className="wm-header__link wm-header__sign-out" onClick={() => void signOut()}>
        Sign out
      </button>
      {problem && (
        <span role="alert" className="wm-header__problem">
          {`You are still signed in. ${problem}`}
        </span>
      )}
    </div>
  );
}

/** What the person is in the programme that is looked at; outside of one, what they are everywhere if that is one thing. */
function rolesHere({ memberships }: Me, path: string): string {
  const slug = /^\/programmes\/([^/]+)/.exec(path)?.[1];
  const held = slug === undefined ? memberships : memberships.filter((membership) => membership.slug === decodeURIComponent(slug));
  if (slug === undefined && held.length > 1) return '';
  return held.map(({ words }) => words.charAt(0).toLowerCase() + words.slice(1)).join('; ');
}
