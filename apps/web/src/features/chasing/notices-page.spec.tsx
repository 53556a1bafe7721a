import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { milestone, recordRef } from '../../testing/records';
import { NOW, renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

interface Kept {
  id: string;
  readAt: string | null;
}

const notice = (id: string, kind: string, words: string, over: object = {}) => ({
  id,
  kind,
  slug: 'birmingham',
  programmeName: 'Birmingham SEND Improvement Programme',
  words,
  record: recordRef('milestone', '2.3 Case management system', 'm23', { id: 'm23' }) as unknown,
  madeAt: `${NOW}T09:00:00.000Z`,
  readAt: null as string | null,
  ...over,
});

const three = () => [
  notice('n1', 'chased', 'Report on 2.3 Case management system'),
  notice('n2', 'change_decided', 'Change request 7 was approved', { record: recordRef('change_request', 'Change request 7', '7'), madeAt: '2026-11-21T23:30:00.000Z' }),
  notice('n3', 'late_programme_manager', 'Something that is gone', { record: null, madeAt: '2026-07-01T23:30:00.000Z', readAt: '2026-07-02T08:00:00.000Z' }),
];

/** An API that keeps what is read, and answers one page at a time. */
function open(address: string, all: Kept[], pageSize = 50) {
  rememberSignedIn(true);
  const told: string[][] = [];
  const unread = () => all.filter(({ readAt }) => readAt === null).length;
  const notices = ({ first, after }: { first: number; after?: string | null }) => {
    const from = after ? Number(after) : 0;
    const to = from + Math.min(first, pageSize);
    return { items: all.slice(from, to), total: all.length, unread: unread(), nextCursor: to < all.length ? String(to) : null };
  };
  const readNotices = ({ input }: { input: { ids: string[] } }) => {
    told.push(input.ids);
    for (const each of all) if (input.ids.includes(each.id)) each.readAt = '2026-11-22T10:00:00.000Z';
    return unread();
  };
  const programme = { today: NOW, slug: 'birmingham' };
  return { ...renderApp(address, fakeApi({ ...session(person([held('observer')])).root, notices, readNotices, milestone: () => ({ ...milestone('x'), programme }) })), told };
}

const header = () => within(screen.getByRole('banner'));

afterEach(() => localStorage.clear());

describe('notices', () => {
  it('stand by day, unread in words, each leading to its record and saying what to do', async () => {
    open('/notices', three());
    expect((await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent)).toEqual(['Today', 'Yesterday', '2 July 2026']);
    const [chased, decided, gone] = screen.getAllByRole('listitem').filter(({ className }) => className.includes('wm-notice'));
    expect(chased).toHaveTextContent(/^09:00Unread/);
    expect(within(chased as HTMLElement).getByRole('link', { name: 'Report on 2.3 Case management system' })).toHaveAttribute('href', '/programmes/birmingham/milestones/m23');
    expect(within(chased as HTMLElement).getByRole('link', { name: 'Report it on My updates' })).toHaveAttribute('href', '/programmes/birmingham/updates');
    expect(within(decided as HTMLElement).getByRole('link', { name: 'Change request 7 was approved' })).toHaveAttribute('href', '/programmes/birmingham/change-requests/7');
    expect(within(gone as HTMLElement).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/programmes/birmingham/desk']);
    expect(gone).toHaveTextContent(/^00:30Read/);
  });

  it('are read by opening them, and the header counts one less', async () => {
    const { user, told, address } = open('/notices', three());
    expect(await screen.findByRole('link', { name: 'Notices (2) unread' })).toHaveAttribute('href', '/notices');
    await user.click(await screen.findByRole('link', { name: 'Report on 2.3 Case management system' }));
    await waitFor(() => expect(told).toEqual([['n1']]));
    expect(address()).toBe('/programmes/birmingham/milestones/m23');
    expect(await screen.findByRole('link', { name: 'Notices (1) unread' })).toBeVisible();
  });

  it('are all marked as read, those not yet shown too', async () => {
    const many = Array.from({ length: 7 }, (_, at) => notice(`n${at}`, 'reminder', `Report ${at}`));
    const { user, told } = open('/notices', many, 3);
    expect(await screen.findByText(/^7 are unread\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Mark all as read' }));
    expect(await screen.findByText(/^Nothing is unread\./)).toBeVisible();
    expect(told).toEqual([many.map(({ id }) => id)]);
    expect(await header().findByRole('link', { name: 'Notices' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Mark all as read' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show earlier notices (3 of 7 shown)' }));
    expect(await screen.findByText('Report 5')).toBeVisible();
  });

  it('say what one would be told where there is none', async () => {
    open('/notices', []);
    expect(await screen.findByText(/^Nothing yet\./)).toBeVisible();
    expect(header().getByRole('link', { name: 'Notices' })).toBeVisible();
  });
});
