import { screen, within } from '@testing-library/react';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session, signInOptions } from '../../testing/people';
import { renderApp } from '../../testing/render-app';

const manager = () => person([held('project_manager', { objectiveIds: ['o2'], words: 'Project manager, objective 2' })]);
const owed = (count: number) => ({ myUpdates: () => ({ owed: Array.from({ length: count }, (_, at) => ({ id: `m${at}` })) }) });

afterEach(() => localStorage.clear());

function openSignIn(address: string, over: object = {}, options = signInOptions()) {
  const kept = session(null, options);
  const api = fakeApi({ ...kept.root, ...owed(2), signIn: () => kept.enter(manager()), ...over });
  return { kept, ...renderApp(address, api) };
}

async function fill(user: ReturnType<typeof openSignIn>['user'], email: string, password: string) {
  const main = within(await screen.findByRole('main'));
  if (email) await user.type(await main.findByLabelText('E-mail address'), email);
  if (password) await user.type(main.getByLabelText('Password'), password);
  await user.click(main.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  it('leads back to the page that asked, with the name in the header', async () => {
    const { user, api, address } = openSignIn('/sign-in?return=%2Fprogrammes%2Fbirmingham%2Ffindings%3Fas-at%3D2022-03-24');
    await fill(user, 'amina.khan@council.example', 'correct horse');
    expect(await screen.findByRole('link', { name: /^Amina Khan ?, project manager, objective 2$/ })).toHaveAttribute('href', '/account');
    expect(address()).toBe('/programmes/birmingham/findings?as-at=2022-03-24');
    expect(api.asked.find(({ operation }) => operation === 'SignIn')?.variables).toEqual({ input: { email: 'amina.khan@council.example', password: 'correct horse' } });
    expect(await screen.findByRole('link', { name: 'My updates (2)' })).toBeVisible();
    // Known from signing in: not asked again.
    expect(api.asked.map(({ operation }) => operation)).not.toContain('Me');
  });

  it('leads to where the person starts, and nowhere else, for an address that is not ours', async () => {
    const { user, address } = openSignIn('/sign-in?return=https%3A%2F%2Fevil.example%2F', { signIn: () => person([held('chair')]) });
    await fill(user, 'a@b.example', 'secret');
    await screen.findByRole('link', { name: /^Amina Khan/ });
    expect(address()).toBe('/programmes/birmingham');
  });

  it.each([
    ['BAD_USER_INPUT', 'The e-mail address or the password is wrong'],
    ['TOO_MANY_REQUESTS', 'Too many attempts. Try again in 5 minutes.'],
  ])('says in the server’s words what was refused (%s), and forgets only the password', async (code, message) => {
    const { user } = openSignIn('/sign-in', {
      signIn: () => {
        throw apiError(code, message);
      },
    });
    await fill(user, 'a@b.example', 'secret');
    expect(await screen.findByRole('alert')).toHaveTextContent(message);
    expect(screen.getByRole('alert').parentElement).toHaveFocus();
    expect(screen.getByLabelText('E-mail address')).toHaveValue('a@b.example');
    expect(screen.getByLabelText('Password')).toHaveValue('');
    expect(document.title).toBe('Error: Sign in - Waymark');
    expect(localStorage).toHaveLength(0);
  });

  it('asks for what is missing at its field, without asking the server', async () => {
    const { user, api } = openSignIn('/sign-in');
    await fill(user, '', '');
    await user.click(within(screen.getByRole('alert')).getByRole('link', { name: 'Enter your password' }));
    expect(screen.getByLabelText('Password')).toHaveFocus();
    expect(screen.getByLabelText('E-mail address')).toHaveAccessibleDescription('Error: Enter your e-mail address');
    expect(api.asked.map(({ operation }) => operation)).toEqual(['SignInOptions']);
  });

  it('shows the password when asked to', async () => {
    const { user } = openSignIn('/sign-in');
    await user.click(await screen.findByRole('button', { name: 'Show password' }));
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text');
    await user.click(screen.getByRole('button', { name: 'Hide password' }));
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'password');
  });

  it.each([
    ['no-role', /You have no role in a programme here yet/],
    ['expired', /Sign in again/],
    ['organisation-refused', /Your organisation did not let you in/],
  ])('explains why somebody was sent here: %s', async (problem, words) => {
    openSignIn(`/sign-in?problem=${problem}`, {}, signInOptions({ organisation: 'Wexmouth Council' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
  });

  it.each([
    ['to the same page', '?return=%2Fprogrammes%2Fderby', '/auth/oidc/start?return=%2Fprogrammes%2Fderby'],
    ['to where they start', '', '/auth/oidc/start?return=%2F%23start'],
  ])('offers the organisation’s accounts first, and comes back %s', async (_, search, href) => {
    openSignIn(`/sign-in${search}`, {}, signInOptions({ organisation: 'Wexmouth Council' }));
    const link = await screen.findByRole('link', { name: 'Sign in with Wexmouth Council' });
    expect(link).toHaveAttribute('href', href);
    expect(link.compareDocumentPosition(screen.getByLabelText('E-mail address'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});

describe('looking around', () => {
  const account = (id: string, words: string) => ({ id, name: `Person ${id}`, words, programmeName: 'Wexmouth Programme', slug: 'birmingham' });
  const options = signInOptions({ demoAccounts: [account('a', 'Administrator'), account('c', 'Chair (Commissioner)'), account('p', 'Project manager, objective 2')] });

  it('offers each role with what it does, and enters by one press', async () => {
    const signInAs = jest.fn(() => manager());
    const { user, api, address } = openSignIn('/sign-in?return=%2Fprogrammes%2Fderby', { signInAs }, options);
    const offered = within(await screen.findByRole('region', { name: 'Look around as…' })).getAllByRole('button');
    expect(offered.map((button) => button.textContent)).toEqual(['Project manager, objective 2', 'Chair (Commissioner)', 'Administrator']);
    expect(offered[0]).toHaveAccessibleDescription(/Reports on their own milestones before each board.*Person p/);
    await user.click(offered[0]!);
    await screen.findByRole('link', { name: /^Amina Khan/ });
    expect(api.asked.find(({ operation }) => operation === 'SignInAs')?.variables).toEqual({ input: { accountId: 'p' } });
    expect(address()).toBe('/programmes/birmingham/updates');
  });

  it('is not there where there are no such accounts', async () => {
    openSignIn('/sign-in');
    await screen.findByLabelText('E-mail address');
    expect(screen.queryByText('Look around as…')).not.toBeInTheDocument();
  });
});
