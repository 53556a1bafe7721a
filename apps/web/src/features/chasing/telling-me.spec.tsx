import { screen, waitFor, within } from '@testing-library/react';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

const telling = (over: object = {}) => ({ digest: 'daily', isMailed: true, calendarMadeAt: null as string | null, ...over });

function open(over: object = {}, root: object = {}, who: object = {}) {
  rememberSignedIn(true);
  const state = { telling: telling(over), chosen: [] as string[] };
  const api = fakeApi({
    ...session(person([held('project_manager')], who)).root,
    tellingMe: () => state.telling,
    chooseDigest: ({ input }: { input: { digest: string } }) => {
      state.chosen.push(input.digest);
      return (state.telling = { ...state.telling, digest: input.digest });
    },
    makeCalendarLink: () => {
      state.telling = { ...state.telling, calendarMadeAt: '2026-11-22T10:00:00.000Z' };
      return '/calendar/secret-2.ics';
    },
    revokeCalendarLink: () => (state.telling = { ...state.telling, calendarMadeAt: null }),
    ...root,
  });
  return { ...renderApp('/account', api), state };
}

const calendar = async () => within(await screen.findByRole('region', { name: 'Your milestones in your own calendar' }));

afterEach(() => localStorage.clear());

describe('how somebody is told', () => {
  it('is chosen, with what each choice means', async () => {
    const { user, state } = open();
    expect(await screen.findByRole('radio', { name: 'Daily' })).toBeChecked();
    const weekly = screen.getByRole('radio', { name: 'Weekly' });
    expect(weekly).toHaveAccessibleDescription(/first working day of the week/);
    await user.click(weekly);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved: e-mail at most once a week.', { selector: 'p' })).toBeVisible();
    expect(state.chosen).toEqual(['weekly']);
  });

  it.each([
    ['the installation', {}, /^This installation sends no e-mail/],
    ['the account', { email: null }, /^Your account has no e-mail address/],
  ])('says so where %s has no e-mail', async (_, who, words) => {
    open({ isMailed: false }, {}, who);
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('keeps the choice where it cannot be saved', async () => {
    const { user } = open({}, { chooseDigest: () => { throw apiError('TOO_MANY_REQUESTS', 'Try again in a minute'); } });
    await user.click(await screen.findByRole('radio', { name: 'None' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Try again in a minute')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'None' })).toBeChecked();
  });
});

describe('the calendar address', () => {
  it('is shown once, copied, and gone with the page', async () => {
    const { user } = open();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click((await calendar()).getByRole('button', { name: 'Make a calendar address' }));
    expect(await screen.findByLabelText('Your calendar address')).toHaveValue('http://localhost/calendar/secret-2.ics');
    expect((await calendar()).getByText(/Subscribe from web/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copy address' }));
    expect(write).toHaveBeenCalledWith('http://localhost/calendar/secret-2.ics');
    await user.click(screen.getByRole('link', { name: 'Notices' }));
    await waitFor(() => expect(screen.queryByLabelText('Your calendar address')).not.toBeInTheDocument());
    await user.click(screen.getByRole('link', { name: /^Amina Khan/ }));
    expect(await screen.findByText(/^You made an address on 22 November 2026/)).toBeVisible();
    expect(screen.queryByLabelText('Your calendar address')).not.toBeInTheDocument();
  });

  it('is made anew, and revoked', async () => {
    const { user } = open({ calendarMadeAt: '2026-03-03T10:00:00.000Z' });
    expect((await calendar()).getByText(/3 March 2026/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Make a new address instead' }));
    expect(await screen.findByLabelText('Your calendar address')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Revoke the address' }));
    expect(await screen.findByText('The calendar address no longer works.', { selector: 'p' })).toBeVisible();
    expect(screen.queryByLabelText('Your calendar address')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Make a calendar address' })).toBeVisible();
  });
});
