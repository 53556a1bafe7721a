import { useMutation } from '@apollo/client/react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type FormEvent } from 'react';
import { usePageTitle } from '../../components/announcer';
import { ErrorSummary } from '../../components/error-summary';
import { PasswordField } from '../../components/form-field';
import { Main } from '../../components/main';
import { PageHeading } from '../../components/page-heading';
import { useSending } from '../../components/use-sending';
import { graphql } from '../../graphql';
import { firstPage } from './first-page';
import { meFragment } from './me';
import { useEnter } from './session';

export { meQuery as setPasswordQuery } from './me';

const setPasswordMutation = graphql(
  `
    mutation SetPassword($input: SetPasswordInput!) {
      setPassword(input: $input) {
        ...MeFields
      }
    }
  `,
  [meFragment],
);

const route = getRouteApi('/set-password');

/** Where an invitation leads: a password is chosen, and its person is signed in. */
export function SetPasswordPage() {
  const { token: given } = route.useSearch();
  const [token] = useState(given);
  const navigate = useNavigate();
  // Whoever has the link can use it once: it is not left in the address bar or the history.
  useEffect(() => {
    if (given !== undefined) void navigate({ to: '/set-password', search: {}, replace: true });
  }, [given, navigate]);
  return <Main>{token === undefined ? <NoLink /> : <SetPasswordForm token={token} />}</Main>;
}

function SetPasswordForm({ token }: { token: string }) {
  const [setPassword] = useMutation(setPasswordMutation);
  const [password, setTyped] = useState('');
  const sending = useSending();
  const enter = useEnter();
  const { refusal, isSending, faultAt, send } = sending;
  usePageTitle(refusal ? 'Error: Choose a password' : 'Choose a password');
  const spent = faultAt('token');
  if (spent !== undefined) return <NoLink message={spent} />;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(password === '' ? [{ field: 'password', message: 'Enter a password' }] : [], async () => {
      const { data } = await setPassword({ variables: { input: { token, password } } });
      if (data) await enter(data.setPassword, firstPage(data.setPassword.memberships));
    });
  };

  return (
    <>
      <ErrorSummary refusal={refusal} idOf={(field) => (field === 'password' ? 'password' : undefined)} />
      <PageHeading>Choose a password</PageHeading>
      <p className="wm-body">You will sign in with your e-mail address and this password from now on.</p>
      <form onSubmit={submit} noValidate className="wm-form">
        <PasswordField
          id="password"
          label="Password"
          hint="Three or four words that do not belong together are easy to remember and hard to guess."
          autoComplete="new-password"
          value={password}
          onChange={setTyped}
          fault={faultAt('password')}
        />
        <button type="submit" className="govuk-button" aria-disabled={isSending || undefined}>
          Save and sign in
        </button>
      </form>
    </>
  );
}

/** The link was used, is too old, or was not copied whole. */
function NoLink({ message }: { message?: string }) {
  usePageTitle('This link does not work');
  return (
    <>
      <PageHeading>This link does not work</PageHeading>
      <p className="wm-body">{message ?? 'The link you were sent must be opened whole: it ends in a long row of letters and digits.'}</p>
      <p className="wm-body">A link works once, within a week. The administrator of your programme can make a new one in a moment.</p>
      <p className="wm-body">
        If you have set a password already,{' '}
        <Link to="/sign-in" className="govuk-link">
          sign in
        </Link>
        .
      </p>
    </>
  );
}
