import { act, screen, waitFor, within } from '@testing-library/react';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from './me';

const header = () => within(screen.getByRole('banner'));
const chair = () => person([held('chair')]);

afterEach(() => localStorage.clear());

function open(address: string, first: ReturnType<typeof person> | null, over: object = {}) {
  rememberSignedIn(true);
  const kept = session(first);
  return { kept, ...renderApp(address, fakeApi({ ...kept.root, ...over })) };
}

describe('the header', () => {
  it('offers visitors the way in, back to this page, and asks nothing about them', async () => {
    const { api } = renderApp('/programmes/birmingham?as-at=2022-03-24');
    await screen.findByRole('heading', { level: 1, name: /Birmingham/ });
    expect(header().getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in?return=%2Fprogrammes%2Fbirmingham%3Fas-at%3D2022-03-24');
    expect(api.asked.map(({ operation }) => operation)).toEqual(['Board']);
  });

  it.each([
    ['what they are in the programme that is looked at', '/programmes/birmingham', /^Amina Khan ?, chair \(Commissioner\)$/],
    ['nothing more in a programme where they are nothing', '/programmes/derby', /^Amina Khan$/],
    ['nothing more where they are several things', '/', /^Amina Khan$/],
  ])('says %s', async (_, address, name) => {
    open(address, person([held('chair'), held('observer', { id: 'x', slug: 'example', programmeId: 'example' })]));
    expect(await screen.findByRole('link', { name })).toBeVisible();
  });

  it('forgets a session that has ended elsewhere, quietly', async () => {
    const { api } = open('/programmes/birmingham', null);
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeVisible();
    expect(localStorage).toHaveLength(0);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(api.asked.map(({ operation }) => operation).sort()).toEqual(['Board', 'Me']);
  });

  it('follows a person who signs out in another window', async () => {
    const { kept } = open('/programmes/birmingham', chair());
    await screen.findByRole('link', { name: /^Amina Khan/ });
    kept.end();
    localStorage.clear();
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'waymark: signed in', oldValue: 'amina', newValue: null })));
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeVisible();
  });

  it('says so where the server knows nobody any more, and keeps the page', async () => {
    const { user, kept } = open('/account', chair(), {
      changePassword: () => {
        throw apiError('UNAUTHENTICATED', 'Sign in to do this');
      },
    });
    await user.type(await screen.findByLabelText('Password now'), 'old');
    await user.type(screen.getByLabelText('New password'), 'new');
    kept.end();
    await user.click(screen.getByRole('button', { name: 'Change password' }));
    expect(await header().findByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in?return=%2Faccount');
  });
});

it('brings whoever comes from their organisation to where they start', async () => {
  const { address } = open('/#start', chair());
  expect(await screen.findByRole('heading', { level: 1, name: /Birmingham/ })).toBeVisible();
  expect(address()).toBe('/programmes/birmingham');
});

describe('signing out', () => {
  it('forgets the person, what they were shown and their drafts, and starts again', async () => {
    localStorage.setItem('waymark: draft amina birmingham m1', '{}');
    localStorage.setItem('waymark: draft somebody birmingham m1', '{}');
    const { user, api, address } = open('/programmes/birmingham/findings', chair());
    await user.click(await screen.findByRole('button', { name: 'Sign out' }));
    expect(await header().findByText('You have signed out')).toBeVisible();
    expect(api.asked.filter(({ operation }) => operation === 'Me')).toHaveLength(1);
    expect(header().getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
    expect(address()).toBe('/');
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('You have signed out'));
    expect(Object.keys(localStorage)).toEqual(['waymark: draft somebody birmingham m1']);
    const before = api.asked.length;
    await user.click(await screen.findByRole('link', { name: 'Birmingham SEND Improvement Programme' }));
    await screen.findByRole('heading', { level: 1, name: /Birmingham/ });
    expect(api.asked.slice(before).map(({ operation }) => operation)).toEqual(['Board']);
  });

  it('says that it did not work while the server cannot be reached', async () => {
    const { user, api } = open('/', chair());
    await screen.findByRole('link', { name: /^Amina Khan/ });
    api.failWith = new TypeError('Failed to fetch');
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(await header().findByRole('alert')).toHaveTextContent('You are still signed in. The server cannot be reached.');
    expect(screen.getByRole('button', { name: 'Sign out' })).toBeVisible();
  });

  it('everywhere is one press on the account page', async () => {
    const { user, api, address } = open('/account', chair());
    await user.click(await screen.findByRole('button', { name: 'Sign out everywhere' }));
    expect(await header().findByText('You have signed out')).toBeVisible();
    expect([address(), api.asked.filter(({ operation }) => operation.startsWith('SignOut')).map(({ operation }) => operation)]).toEqual(['/', ['SignOutEverywhere']]);
  });
});
