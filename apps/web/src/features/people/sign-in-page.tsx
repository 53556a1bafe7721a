import { getRouteApi, Link } from '@tanstack/react-router';
import { usePageTitle } from '../../components/announcer';
import { ErrorSummary } from '../../components/error-summary';
import { Main } from '../../components/main';
import { PageHeading } from '../../components/page-heading';
import { ProblemPage } from '../../components/problem-page';
import { refused, type Refusal } from '../../components/refusal';
import { Skeleton } from '../../components/skeleton';
import { usePageQuery } from '../../components/use-page-query';
import { useSending } from '../../components/use-sending';
import { graphql, type ResultOf } from '../../graphql';
import { DemoAccounts } from './demo-accounts';
import { FIRST_PAGE_HASH, firstPage, ownPath } from './first-page';
import { rememberSignedIn, useMe, type Me } from './me';
import { useEnter } from './session';
import { SignInForm } from './sign-in-form';

export const signInQuery = graphql(`
  query SignInOptions {
    signInOptions {
      organisation
      demoAccounts {
        id
        name
        words
        programmeName
        slug
      }
    }
  }
`);

type Options = ResultOf<typeof signInQuery>['signInOptions'];

/** Why somebody was sent here, by `problem` in the address. */
const PROBLEMS: Readonly<Record<string, string>> = {
  'organisation-refused': 'Your organisation did not let you in. Try again, or ask the people who look after its accounts.',
  'no-role': 'You have no role in a programme here yet. Ask the administrator of your programme to give you one, then sign in again.',
  expired: 'That took too long, or your session has ended. Sign in again to go on.',
};
// Made once each: the summary takes the focus when it is handed another.
const SENT_HERE: Readonly<Record<string, Refusal>> = Object.fromEntries(Object.entries(PROBLEMS).map(([name, message]) => [name, refused([{ field: null, message }])]));

const route = getRouteApi('/sign-in');

/** The ways in: the organisation's accounts, an e-mail address with a password, and in the demo each role by one press. */
export function SignInPage() {
  const page = usePageQuery(signInQuery, {});
  if (page.problem) return <ProblemPage problem={page.problem} retry={page.retry} />;
  return <Main>{page.data ? <WaysIn options={page.data.signInOptions} /> : <Skeleton what="the ways to sign in" />}</Main>;
}

function WaysIn({ options: { organisation, demoAccounts } }: { options: Options }) {
  const { return: wanted, problem } = route.useSearch();
  const back = ownPath(wanted);
  const me = useMe();
  const enter = useEnter();
  const sending = useSending();
  const refusal = sending.refusal ?? (problem === undefined ? null : (SENT_HERE[problem] ?? null));
  usePageTitle(refusal ? 'Error: Sign in' : 'Sign in');
  const enterAtFirstPage = (entered: Me) => enter(entered, back ?? firstPage(entered.memberships));
  // Whoever tries a role sees that role's own page, unless it was a page of the same programme that asked.
  const enterDemo = (entered: Me) => {
    const isOfRole = back !== null && entered.memberships.some(({ slug }) => back.startsWith(`/programmes/${slug}/`));
    return enter(entered, isOfRole ? back : firstPage(entered.memberships));
  };
  const isDemo = demoAccounts.length > 0;
  return (
    <>
      <ErrorSummary refusal={refusal} idOf={(field) => ({ email: 'email', password: 'password' })[field]} />
      <PageHeading>Sign in</PageHeading>
      {me && <SignedInAlready me={me} />}
      {organisation !== null && (
        <div className="wm-way-in">
          {/* Leaves for the organisation's own page, and comes back signed in. */}
          <a className="govuk-button wm-way-in__button" href={`/auth/oidc/start?${new URLSearchParams({ return: back ?? `/#${FIRST_PAGE_HASH}` })}`} onClick={() => rememberSignedIn(true)}>
            {`Sign in with ${organisation}`}
          </a>
        </div>
      )}
      {isDemo && <DemoAccounts accounts={demoAccounts} sending={sending} enter={enterDemo} />}
      {(organisation !== null || isDemo) && <h2 className="wm-heading-l">{isDemo ? 'With an account of your own' : 'With an e-mail address and password'}</h2>}
      <SignInForm sending={sending} enter={enterAtFirstPage} isSecond={organisation !== null} />
    </>
  );
}

function SignedInAlready({ me }: { me: Me }) {
  return (
    <p className="wm-inset">
      {`You are signed in as ${me.name}. `}
      <Link to="/account" className="govuk-link">
        Your account
      </Link>
    </p>
  );
}
