import { screen } from '@testing-library/react';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from './me';

afterEach(() => localStorage.clear());

function open(first: ReturnType<typeof person>, over: object = {}) {
  rememberSignedIn(true);
  return renderApp('/account', fakeApi({ ...session(first).root, ...over }));
}

describe('the account page', () => {
  it('says who I am and what I may do, with links', async () => {
    open(person([held('chair'), held('project_manager', { slug: 'derby', programmeName: 'Derby', words: 'Project manager, projects 2.1 and 2.4' })]));
    expect(await screen.findByText('Project manager, projects 2.1 and 2.4')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Derby' })).toHaveAttribute('href', '/programmes/derby');
    expect(screen.getByText('amina.khan@council.example')).toBeVisible();
  });

  it('changes the password once, and says so', async () => {
    const { user, api } = open(person([]), { changePassword: () => person([]) });
    await user.type(await screen.findByLabelText('Password now'), 'old one');
    await user.type(screen.getByLabelText('New password'), 'four random words here');
    let answer = () => undefined as void;
    api.ready = new Promise((resolve) => (answer = resolve));
    await user.dblClick(screen.getByRole('button', { name: 'Change password' }));
    answer();
    expect(await screen.findByText(/^Your password is changed/, { selector: 'p' })).toBeVisible();
    expect(api.asked.filter(({ operation }) => operation === 'ChangePassword').map(({ variables }) => variables)).toEqual([{ input: { current: 'old one', password: 'four random words here' } }]);
    expect(screen.getByLabelText('New password')).toHaveValue('');
  });

  it.each([
    ['current', 'Password now', 'This is not your password'],
    ['password', 'New password', 'The password must have 12 characters or more'],
  ])('puts a fault of %s at its field', async (field, label, message) => {
    const { user } = open(person([]), {
      changePassword: () => {
        throw apiError('BAD_USER_INPUT', message, { fields: [{ field, message }] });
      },
    });
    await user.type(await screen.findByLabelText('Password now'), 'old');
    await user.type(screen.getByLabelText('New password'), 'new');
    await user.click(screen.getByRole('button', { name: 'Change password' }));
    await user.click(await screen.findByRole('link', { name: message }));
    expect(screen.getByLabelText(label)).toHaveFocus();
    expect(screen.getByLabelText(label)).toHaveAccessibleDescription(`Error: ${message}`);
    expect(screen.getByLabelText('New password')).toHaveValue('new');
  });

  it('offers no password to whoever has none, and says that a demo account is one', async () => {
    open(person([held('chair')], { isDemo: true, hasPassword: false, email: null }));
    expect(await screen.findByRole('link', { name: 'Look around as somebody else' })).toHaveAttribute('href', '/sign-in');
    expect(screen.queryByLabelText('Password now')).not.toBeInTheDocument();
  });

  it('leads visitors to signing in', async () => {
    const { api } = renderApp('/account');
    expect(await screen.findByText('You are not signed in.')).toBeVisible();
    expect(api.asked).toEqual([]);
  });
});

describe('choosing a password', () => {
  const open = (setPassword: () => unknown) => renderApp('/set-password?token=secret', fakeApi({ setPassword }));
  const choose = async ({ user }: ReturnType<typeof open>) => {
    await user.type(await screen.findByLabelText('Password'), 'four random words here');
    await user.click(screen.getByRole('button', { name: 'Save and sign in' }));
  };

  it('takes the token out of the address, uses it, and signs in', async () => {
    const app = open(() => person([held('chair')]));
    await screen.findByLabelText('Password');
    expect(app.address()).toBe('/set-password');
    await choose(app);
    expect(await screen.findByRole('link', { name: /^Amina Khan/ })).toBeVisible();
    expect(app.api.asked[0]).toEqual({ operation: 'SetPassword', variables: { input: { token: 'secret', password: 'four random words here' } } });
    expect(app.address()).toBe('/programmes/birmingham');
  });

  it('says what to do with a link that no longer works', async () => {
    await choose(
      open(() => {
        throw apiError('BAD_USER_INPUT', 'x', { fields: [{ field: 'token', message: 'This link has been used already' }] });
      }),
    );
    expect(await screen.findByRole('heading', { level: 1, name: 'This link does not work' })).toBeVisible();
    expect(screen.getByText('This link has been used already')).toBeVisible();
  });

  it('puts what is wrong with the password at its field', async () => {
    await choose(
      open(() => {
        throw apiError('BAD_USER_INPUT', 'x', { fields: [{ field: 'password', message: 'Too easy to guess' }] });
      }),
    );
    expect(await screen.findByRole('link', { name: 'Too easy to guess' })).toBeVisible();
    expect(screen.getByLabelText('Password')).toHaveValue('four random words here');
  });
});
