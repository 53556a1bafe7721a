import { Link } from '@tanstack/react-router';
import { usePageTitle } from '../../components/announcer';
import { ErrorSummary } from '../../components/error-summary';
import { Facts } from '../../components/facts';
import { Main } from '../../components/main';
import { PageHeading } from '../../components/page-heading';
import { Skeleton } from '../../components/skeleton';
import { useSending } from '../../components/use-sending';
import { TellingMe } from '../chasing/telling-me';
import { ChangePasswordForm } from './change-password-form';
import { useSignedIn, type Me } from './me';
import { ROLE_SENTENCES } from './role-sentences';
import { useLeave } from './session';

export { meQuery as accountQuery } from './me';

/** Who I am here, what I may do, and how I leave. */
export function AccountPage() {
  const { me, isAsking } = useSignedIn();
  if (me) {
    return (
      <Main>
        <Account me={me} />
      </Main>
    );
  }
  return <Main isBusy={isAsking}>{isAsking ? <Skeleton what="your account" /> : <Nobody />}</Main>;
}

function Nobody() {
  usePageTitle('Your account');
  return (
    <>
      <PageHeading>Your account</PageHeading>
      <p className="wm-body">You are not signed in.</p>
      <Link to="/sign-in" search={{ return: '/account' }} className="govuk-button">
        Sign in
      </Link>
    </>
  );
}

function Account({ me }: { me: Me }) {
  usePageTitle('Your account');
  return (
    <>
      <PageHeading>Your account</PageHeading>
      {me.isDemo && (
        <p className="wm-inset">
          {'This is one of the demonstration’s accounts: anybody at this computer can use it. '}
          <Link to="/sign-in" className="govuk-link">
            Look around as somebody else
          </Link>
        </p>
      )}
      <Facts
        className="wm-account__facts"
        facts={[
          { name: 'Name', value: me.name },
          me.email === null ? null : { name: 'E-mail address', value: me.email },
          { name: 'How you sign in', value: me.isDemo ? 'By one press, on the demonstration’s sign-in page' : me.hasPassword ? 'With a password' : 'With your organisation’s account' },
        ]}
      />
      <Roles memberships={me.memberships} />
      <TellingMe hasAddress={me.email !== null} />
      {me.hasPassword && <ChangePasswordForm />}
      <Leaving me={me} />
    </>
  );
}

function Roles({ memberships }: { memberships: Me['memberships'] }) {
  return (
    <section aria-labelledby="roles">
      <h2 className="wm-heading-l" id="roles">
        Your roles
      </h2>
      {memberships.length === 0 && <p className="wm-empty">You have no role in a programme. The administrator of a programme can give you one.</p>}
      <ul className="wm-account__roles">
        {memberships.map(({ id, slug, programmeName, role, words }) => (
          <li key={id}>
            <strong>{words}</strong>, in{' '}
            <Link to="/programmes/$slug" params={{ slug }} className="govuk-link">
              {programmeName}
            </Link>
            <span className="wm-account__does">{ROLE_SENTENCES[role]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Leaving({ me }: { me: Me }) {
  const leave = useLeave();
  const { refusal, isSending, send } = useSending();
  return (
    <section aria-labelledby="leaving">
      <h2 className="wm-heading-l" id="leaving">
        Sign out
      </h2>
      <p className="wm-body">Left a session open on another device, or lost one? Signing out everywhere ends them all, at once.</p>
      <ErrorSummary refusal={refusal} idOf={() => undefined} />
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" aria-disabled={isSending || undefined} onClick={() => void send([], () => leave(me))}>
          Sign out
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" aria-disabled={isSending || undefined} onClick={() => void send([], () => leave(me, true))}>
          Sign out everywhere
        </button>
      </div>
    </section>
  );
}
