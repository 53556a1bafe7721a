import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { PasswordField, TextField } from '../../components/form-field';
import type { Fault } from '../../components/refusal';
import type { Sending } from '../../components/use-sending';
import { graphql } from '../../graphql';
import { meFragment, type Me } from './me';

const signInMutation = graphql(
  `
    mutation SignIn($input: SignInInput!) {
      signIn(input: $input) {
        ...MeFields
      }
    }
  `,
  [meFragment],
);

/**
 * E-mail address and password. After a refusal the address stays and the password goes.
 * @param isSecond another way in stands before it.
 */
export function SignInForm({ sending, enter, isSecond }: { sending: Sending; enter: (me: Me) => Promise<void>; isSecond: boolean }) {
  const [signIn] = useMutation(signInMutation);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { isSending, faultAt, send } = sending;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(missing(email, password), async () => {
      try {
        const { data } = await signIn({ variables: { input: { email, password } } });
        if (data) await enter(data.signIn);
      } finally {
        setPassword('');
      }
    });
  };

  return (
    <form onSubmit={submit} noValidate className="wm-form">
      <TextField id="email" label="E-mail address" type="email" autoComplete="username" value={email} onChange={setEmail} fault={faultAt('email')} />
      <PasswordField id="password" label="Password" autoComplete="current-password" value={password} onChange={setPassword} fault={faultAt('password')} />
      <button type="submit" className={`govuk-button${isSecond ? ' govuk-button--secondary' : ''}`} aria-disabled={isSending || undefined}>
        Sign in
      </button>
      <p className="wm-secondary">No password yet, or forgotten? The administrator of your programme can send you a link to set one.</p>
    </form>
  );
}

function missing(email: string, password: string): Fault[] {
  return [
    ...(email.trim() === '' ? [{ field: 'email', message: 'Enter your e-mail address' }] : []),
    ...(password === '' ? [{ field: 'password', message: 'Enter your password' }] : []),
  ];
}
