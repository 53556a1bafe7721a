import { act, screen, waitFor, within } from '@testing-library/react';
import { fakeApi } from '../../testing/fake-api';
import { recordRef } from '../../testing/records';
import { renderApp } from '../../testing/render-app';

const BOARD = '/programmes/birmingham?as-at=2022-03-24';

const hit = (kind: string, label: string, ref: string | null, context: string, over: object = {}) => ({
  record: recordRef(kind, label, ref),
  programmeSlug: 'birmingham',
  programmeName: 'Birmingham',
  context,
  ...over,
});

const HITS = [
  hit('project', '3.4 Parent Portal', '3.4', 'Project of objective 3'),
  hit('kpi', '2.1 Parents content', '2.1', 'KPI of objective 2'),
  hit('project', '1.2 Parent forum', '1.2', 'Project of objective 1'),
];

function open(address = BOARD, search: (args: { text: string }) => unknown = () => HITS) {
  return renderApp(address, fakeApi({ search }));
}

const field = () => screen.findByRole('combobox', { name: /^Search/ });
const options = () => screen.getAllByRole('option').map((option) => option.textContent);

beforeEach(() => localStorage.clear());

describe('search', () => {
  it('opens with a key and goes with keys', async () => {
    const { user, address, api } = open();
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('/');
    const input = await field();
    expect(input).toHaveFocus();
    expect(input).toHaveValue('');
    await user.type(input, 'paren');
    expect(await screen.findByText('3 records found')).toBeInTheDocument();
    expect(api.asked.filter(({ operation }) => operation === 'Search').map(({ variables }) => variables)).toEqual([{ text: 'paren', slug: 'birmingham', asAt: '2022-03-24' }]);
    // Grouped by kind, the best kind first; the arrows follow what is seen.
    expect(options()).toEqual(['3.4 Parent PortalProject of objective 3', '1.2 Parent forumProject of objective 1', '2.1 Parents contentKPI of objective 2']);
    expect(within(screen.getByRole('group', { name: 'KPIs' })).getAllByRole('option')).toHaveLength(1);
    const active = () => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(active()).toMatch(/^3.4/);
    await user.keyboard('{ArrowUp}');
    expect(active()).toMatch(/^2.1/);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(active()).toMatch(/^1.2/);
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent(/^1.2/);
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(address()).toBe('/programmes/birmingham/kpis/2.1?as-at=2022-03-24'));
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('is closed by Escape, and the focus goes back', async () => {
    const { user } = open();
    const button = await screen.findByRole('button', { name: 'Search' });
    await user.click(button);
    await user.type(await field(), 'x{Escape}');
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
    expect(button).toHaveFocus();
  });

  it('goes where it is pressed', async () => {
    const { user, address } = open();
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    await user.type(await field(), 'paren');
    await user.click(await screen.findByRole('option', { name: /1.2 Parent forum/ }));
    await waitFor(() => expect(address()).toBe('/programmes/birmingham/projects/1.2?as-at=2022-03-24'));
  });

  it('waits with Enter for the answer', async () => {
    const { user, address } = open();
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    await user.type(await field(), '3.4{Enter}');
    await waitFor(() => expect(address()).toBe('/programmes/birmingham/projects/3.4?as-at=2022-03-24'));
  });

  it('says that nothing was found, and what to try', async () => {
    const { user } = open(BOARD, () => []);
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    await user.type(await field(), 'zebra');
    expect(await screen.findByText(/^No record has “zebra”\. Try fewer letters/)).toBeVisible();
    expect(await field()).toHaveAttribute('aria-expanded', 'false');
  });

  it('searches all programmes outside of one, and names them', async () => {
    const { user, api } = open('/');
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    await user.type(await screen.findByRole('combobox', { name: 'Search all programmes' }), 'paren');
    expect(await screen.findByText('Birmingham: Project of objective 3')).toBeVisible();
    expect(api.asked.at(-1)?.variables).toEqual({ text: 'paren', slug: null, asAt: null });
  });

  it('never shows a late answer in place of a newer one', async () => {
    let answerLate: ((hits: unknown) => void) | undefined;
    const { user } = open(BOARD, ({ text }) => (text === 'par' ? new Promise((resolve) => (answerLate = resolve)) : [hit('project', 'The newer one', '1.1', '')]));
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    const input = await field();
    await user.type(input, 'par');
    await waitFor(() => expect(answerLate).toBeDefined());
    await user.type(input, 'ent');
    expect(await screen.findByRole('option', { name: 'The newer one' })).toBeVisible();
    await act(async () => {
      answerLate?.([hit('project', 'The late one', '1.2', '')]);
      await Promise.resolve();
    });
    // Another answer, asked for later, shows that the late one has had its time.
    await user.clear(input);
    await user.type(input, 'port');
    await screen.findByText('1 record found');
    expect(options()).toEqual(['The newer one']);
  });

  it('says that the server cannot be reached', async () => {
    const { user, api } = open();
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    const input = await field();
    api.failWith = new TypeError('Failed to fetch');
    await user.type(input, 'paren');
    expect(await screen.findByText(/^The server cannot be reached/)).toBeVisible();
  });
});

describe('the key for search', () => {
  it('is a letter while something is typed', async () => {
    const { user } = open('/programmes/birmingham/milestones');
    const year = await screen.findByLabelText('Year');
    await user.type(year, '/');
    expect(year).toHaveValue('/');
    await user.click(screen.getByLabelText('Objective'));
    await user.keyboard('/');
    expect(screen.queryByRole('combobox', { name: /^Search/ })).not.toBeInTheDocument();
  });

  it('is left to the browser with Ctrl, Alt or Cmd', async () => {
    const { user } = open();
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('{Control>}/{/Control}{Alt>}/{/Alt}{Meta>}/{/Meta}');
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('can be turned off', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    await user.click(await screen.findByRole('button', { name: 'Turn the key off' }));
    await user.click(screen.getByRole('button', { name: 'Close search' }));
    await user.keyboard('/');
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });
});
