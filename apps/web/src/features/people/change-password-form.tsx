import { useMutation } from '@apollo/client/react';
import { use, useState, type FormEvent } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { ErrorSummary } from '../../components/error-summary';
import { PasswordField } from '../../components/form-field';
import type { Fault } from '../../components/refusal';
import { useSending } from '../../components/use-sending';
import { graphql } from '../../graphql';
import { meFragment } from './me';

const changePasswordMutation = graphql(
  `
    mutation ChangePassword($input: ChangePasswordInput!) {
      changePassword(input: $input) {
        ...MeFields
      }
    }
  `,
  [meFragment],
);

const IDS: Readonly<Record<string, string>> = { current: 'current', password: 'new-password' };

/** The old password and a new one. */
export function ChangePasswordForm() {
  const { say } = use(AnnouncerContext);
  const [changePassword] = useMutation(changePasswordMutation);
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  const { refusal, isSending, faultAt, send } = useSending();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    void send(missing(current, password), async () => {
      await changePassword({ variables: { input: { current, password } } });
      setCurrent('');
      setPassword('');
      setDone(true);
      say(DONE);
    });
  };

  return (
    <section aria-labelledby="change-password">
      <h2 className="wm-heading-l" id="change-password">
        Change your password
      </h2>
      <ErrorSummary refusal={refusal} idOf={(field) => IDS[field]} />
      {isDone && <p className="wm-done">{DONE}</p>}
      <form onSubmit={submit} noValidate className="wm-form">
        <PasswordField id="current" label="Password now" autoComplete="current-password" value={current} onChange={setCurrent} fault={faultAt('current')} />
        <PasswordField id="new-password" label="New password" autoComplete="new-password" value={password} onChange={setPassword} fault={faultAt('password')} />
        <button type="submit" className="govuk-button govuk-button--secondary" aria-disabled={isSending || undefined}>
          Change password
        </button>
      </form>
    </section>
  );
}

const DONE = 'Your password is changed. Other devices must sign in again.';

function missing(current: string, password: string): Fault[] {
  return [
    ...(current === '' ? [{ field: 'current', message: 'Enter the password you have now' }] : []),
    ...(password === '' ? [{ field: 'password', message: 'Enter a new password' }] : []),
  ];
}
