import { screen, waitFor, within } from '@testing-library/react';
import type { Role } from '@waymark/domain';
import { birmingham } from '../../testing/birmingham';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { kpi, measure, observation, objective, page } from '../../testing/records';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

const AT = '/programmes/birmingham/enter-kpis';

interface Sent {
  measureId: string;
  period: string;
  [field: string]: unknown;
}

const september = (over: object = {}) =>
  observation('37.7% (20 of 53)', 'September 2026', { id: 'seen', periodStart: '2026-09-01', periodEnd: '2026-09-30', value: 37.7, numerator: 20, denominator: 53, ...over });

interface Options {
  role?: Role | null;
  programme?: object;
  enter?: () => unknown;
  search?: string;
}

/** A plan with a share and a count that come monthly, and one that comes by the quarter. */
function open({ role = 'data_officer', programme = {}, enter = () => ({ added: 2, revised: 1, same: 0, programme: birmingham() }), search = '' }: Options = {}) {
  const stands = { values: [september()] };
  const share = { ...measure('Closed in time', { id: 'share' }), valuesBetween: () => stands.values };
  const count = measure('Open complaints', { id: 'count', kind: 'count', unit: 'complaints', window: 'snapshot', frequency: 'monthly' });
  const quarterly = measure('Vacant posts', { id: 'posts', kind: 'count', unit: 'posts', window: 'quarter' });
  const chairs = measure('Vacant chairs', { id: 'chairs', kind: 'count', unit: 'chairs', window: 'snapshot' });
  const first = objective(1, 'Leading');
  const kpis = [kpi('1.1', 'Complaints', { objective: first, measures: [share, count] }), kpi('2.1', 'Workforce', { objective: objective(2, 'Basics'), measures: [quarterly, chairs] })];
  const plan = { ...birmingham(), isHistorical: false, today: '2026-11-22', kpis: () => page(kpis), ...programme };
  const sent: Sent[][] = [];
  if (role !== null) rememberSignedIn(true);
  const api = fakeApi({
    ...session(role === null ? null : person([held(role)])).root,
    programme: () => plan,
    enterObservations: ({ input }: { input: { entries: Sent[] } }) => {
      sent.push(input.entries);
      return enter();
    },
  });
  return { ...renderApp(`${AT}${search}`, api), sent, stands };
}

/** The KPIs' references come before the names of their measures. */
const cell = (name: string, inside = document.body) => within(inside).findByLabelText<HTMLInputElement>(`${name.startsWith('Vacant') ? '2.1' : '1.1'} ${name}`, { selector: 'input' });
const BLOCK = ['KPI\tSep 2026\tOct 2026', 'Closed in time: how many\t21\tl2', 'Closed in time: of how many\t53\t20', 'Open complaints\t41\t3o', 'Attendance\t1\t2'].join('\r\n');

beforeEach(() => localStorage.clear());
afterEach(() => rememberSignedIn(false));

describe('entering values', () => {
  it('places a pasted block by its headings, has two cells mended, shows what will change and saves it in one go', async () => {
    const { user, sent } = open();
    await user.click(await cell('Open complaints, December 2025'));
    await user.paste(BLOCK);
    expect(await screen.findByText('6 cells pasted.')).toBeVisible();
    expect(screen.getByText(/Line 5: .*Attendance/)).toBeVisible();
    const bad = await cell('Closed in time, how many, October 2026');
    await waitFor(() => expect(bad).toBeInvalid());
    expect(bad).toHaveAccessibleDescription(/^“l2” is not a number/);
    await user.click(screen.getByRole('button', { name: 'Save 4 values' }));
    const summary = within((await screen.findByRole('heading', { name: 'There is a problem' })).closest<HTMLElement>('.govuk-error-summary')!);
    expect(summary.getAllByRole('link')).toHaveLength(2);
    await user.click(summary.getByRole('link', { name: /^1\.1 Closed in time, how many, October 2026: / }));
    expect(bad).toHaveFocus();
    await user.clear(bad);
    await user.keyboard('12{ArrowDown}{ArrowDown}{ArrowDown}');
    const complaints = await cell('Open complaints, October 2026');
    expect(complaints).toHaveFocus();
    await user.clear(complaints);
    await user.keyboard('30');
    await waitFor(() => expect(complaints).toBeValid());
    await user.click(screen.getByRole('button', { name: 'Preview what will change' }));
    const rows = within(await screen.findByRole('table', { name: /^Values to be saved/ })).getAllByRole('row').map((row) => row.textContent);
    expect(rows.slice(1)).toEqual([
      expect.stringMatching(/September 2026Revised37\.7% \(20 of 53\)39\.6% \(21 of 53\)/),
      expect.stringMatching(/October 2026NewNothing60% \(12 of 20\)/),
      expect.stringMatching(/September 2026NewNothing41/),
      expect.stringMatching(/October 2026NewNothing30/),
    ]);
    await user.click(screen.getByRole('button', { name: 'Save 4 values' }));
    expect(await screen.findByText('2 new values and 1 revised value saved.')).toBeVisible();
    expect(within(screen.getByText('2 new values and 1 revised value saved.').parentElement!).getByRole('link', { name: '1.1 Complaints' })).toHaveAttribute('href', '/programmes/birmingham/kpis/1.1');
    await waitFor(() => expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]));
    expect(sent).toEqual([
      [
        expect.objectContaining({ measureId: 'share', period: '2026-09-01 to 2026-09-30', numerator: '21', denominator: '53', value: '', seenId: 'seen' }),
        expect.objectContaining({ measureId: 'share', period: '2026-10-01 to 2026-10-31', numerator: '12', seenId: null }),
        expect.objectContaining({ measureId: 'count', value: '41' }),
        expect.objectContaining({ measureId: 'count', value: '30' }),
      ],
    ]);
  });

  it('puts what the server refuses at its cell, shows what somebody entered meanwhile and lets a person choose', async () => {
    let refuse: Error | null = apiError('BAD_USER_INPUT', 'Some of it cannot be saved', { fields: [{ field: 'entries.1.value', message: 'The count names a child.' }] });
    const { user, sent, stands } = open({
      enter: () => {
        if (refuse) throw refuse;
        return { added: 0, revised: 2, same: 0 };
      },
    });
    await user.type(await cell('Closed in time, how many, September 2026'), '{Backspace}{Backspace}21');
    const complaints = await cell('Open complaints, October 2026');
    await user.type(complaints, '30');
    stands.values = [september({ id: 'theirs', numerator: 22, value: 41.5, recordedAt: '2026-11-22T10:00:00.000Z' })];
    await user.click(screen.getByRole('button', { name: 'Save 2 values' }));
    await waitFor(() => expect(complaints).toHaveAccessibleDescription('The count names a child.'));
    expect(complaints).toHaveValue('30');
    expect(screen.getByRole('link', { name: '1.1 Open complaints, October 2026: The count names a child.' })).toBeVisible();
    const meanwhile = within(await screen.findByRole('group', { name: '1.1 Closed in time, September 2026: entered meanwhile' }));
    expect(meanwhile.getByText(/somebody has entered 41\.5% \(22 of 53\) meanwhile, on 22 November 2026\. Yours: 39\.6% \(21 of 53\)\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save 2 values' }));
    expect(sent).toHaveLength(1);
    refuse = null;
    await user.click(meanwhile.getByRole('button', { name: /^Keep ours/ }));
    await user.click(screen.getByRole('button', { name: 'Save 2 values' }));
    expect(await screen.findByText('2 revised values saved.')).toBeVisible();
    expect(sent[1]).toEqual([expect.objectContaining({ numerator: '21', seenId: 'theirs' }), expect.objectContaining({ value: '30' })]);
  });

  it('takes a paste back, and leaves what was typed since', async () => {
    const { user } = open();
    await user.type(await cell('Open complaints, October 2026'), '7');
    await user.paste(['KPI\tSep 2026\tOct 2026', 'Closed in time: how many\t21\t12', 'Open complaints\t41\t30'].join('\n'));
    expect(await cell('Open complaints, October 2026')).toHaveValue('30');
    // Over a pasted one, beside a pasted one in the same period, and in a cell of its own.
    await user.type(await cell('Closed in time, how many, September 2026'), '0');
    await user.type(await cell('Closed in time, of how many, October 2026'), '9');
    await user.type(await cell('Open complaints, August 2026'), '8');
    await user.click(screen.getByRole('button', { name: 'Undo the paste' }));
    expect(screen.getByText('The paste is undone.').parentElement).toHaveTextContent('The paste is undone. 3 values typed since stay as typed.');
    const values = async (names: readonly string[]) => (await Promise.all(names.map((name) => cell(name)))).map(({ value }) => value);
    expect(await values(['Open complaints, August 2026', 'Open complaints, September 2026', 'Open complaints, October 2026'])).toEqual(['8', '', '7']);
    expect(await values(['Closed in time, how many, September 2026', 'Closed in time, how many, October 2026', 'Closed in time, of how many, October 2026'])).toEqual(['210', '', '9']);
  });

  it('offers to turn a block that has its periods in lines', async () => {
    const { user } = open();
    await user.click(await cell('Open complaints, December 2025'));
    await user.paste(['Month\tOpen complaints', 'Sep 2026\t41', 'Oct 2026\t30'].join('\n'));
    await user.click(await screen.findByRole('button', { name: 'Turn the block and paste it' }));
    expect(await screen.findByText('2 cells pasted.')).toBeVisible();
    const values = await Promise.all(['December 2025', 'September 2026', 'October 2026'].map((month) => cell(`Open complaints, ${month}`)));
    expect(values.map(({ value }) => value)).toEqual(['', '41', '30']);
    expect(screen.queryByRole('button', { name: /^Turn the block/ })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Save 2 values' })).toBeVisible();
  });

  it('keeps what one person types in two windows, and forgets only what was saved', async () => {
    const [one, two] = [open({ enter: () => ({ added: 1, revised: 0, same: 0 }) }), open()];
    const first = within(one.container);
    const kept = () => Object.values(localStorage).join();
    await one.user.type(await cell('Open complaints, October 2026', one.container), '30');
    await one.user.type(await cell('Open complaints, August 2026', one.container), '28');
    await waitFor(() => expect(kept()).toContain('"28"'));
    await two.user.type(await cell('Open complaints, September 2026', two.container), '12');
    await two.user.type(await cell('Open complaints, October 2026', two.container), '31');
    await waitFor(() => expect(kept()).toContain('"31"'));
    await one.user.click(first.getByRole('button', { name: 'Save 2 values' }));
    await waitFor(() => expect(kept()).not.toContain('"28"'));
    one.unmount();
    two.unmount();
    open();
    expect(await cell('Open complaints, August 2026')).toHaveValue('');
    expect(await cell('Open complaints, September 2026')).toHaveValue('12');
    expect(await cell('Open complaints, October 2026')).toHaveValue('31');
  });

  it('says that more is wrong than is told', async () => {
    const fields = [
      { field: 'entries.0.value', message: 'The count names a child.' },
      { field: 'entries', message: '… and 9,996 more' },
    ];
    const { user } = open({
      enter: () => {
        throw apiError('BAD_USER_INPUT', 'Some of it cannot be saved', { fields });
      },
    });
    await user.type(await cell('Open complaints, October 2026'), '30');
    await user.click(screen.getByRole('button', { name: 'Save 1 value' }));
    const summary = within((await screen.findByRole('heading', { name: 'There is a problem' })).closest<HTMLElement>('.govuk-error-summary')!);
    expect(summary.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['1.1 Open complaints, October 2026: The count names a child.', '… and 9,996 more']);
  });

  it('keeps what is typed over a reload and forgets it only when asked twice', async () => {
    const { user, unmount } = open();
    await user.type(await cell('Open complaints, October 2026'), 'n/a');
    unmount();
    const again = open();
    expect(await cell('Open complaints, October 2026')).toHaveValue('n/a');
    await again.user.click(screen.getByRole('button', { name: 'Throw away what is typed' }));
    expect(screen.getByText(/^Throw away 1 value that is not saved\?/)).toBeVisible();
    await again.user.click(screen.getByRole('button', { name: 'Throw away' }));
    expect(await cell('Open complaints, October 2026')).toHaveValue('');
    again.unmount();
    expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]);
  });

  it('moves from cell to cell by key and takes the kind of value and a note beside the grid', async () => {
    const { user, sent } = open();
    const start = await cell('Closed in time, how many, September 2026');
    expect(start).toHaveValue('20');
    await user.click(start);
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowLeft}');
    // From the end of its text to October, down, and back over the edge.
    expect(await cell('Closed in time, of how many, September 2026')).toHaveFocus();
    await user.keyboard('{Enter}{Enter}');
    expect(await cell('Open complaints, September 2026')).toHaveFocus();
    await user.keyboard('40{F2}');
    expect(screen.getByLabelText('Kind of value')).toHaveFocus();
    await user.selectOptions(screen.getByLabelText('Kind of value'), 'Provisional');
    await user.type(screen.getByLabelText(/^Note/), 'From the weekly list');
    expect(screen.getByText(/Typed: 40 complaints, provisional\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save 1 value' }));
    await waitFor(() => expect(sent).toEqual([[expect.objectContaining({ value: '40', status: 'provisional', note: 'From the weekly list' })]]));
  });

  it('offers what comes at another pace, older periods and single days', async () => {
    const { user, address } = open();
    await cell('Open complaints, October 2026');
    await user.click(screen.getByRole('button', { name: /Earlier periods/ }));
    expect(await cell('Open complaints, November 2025')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('How often'), 'Quarterly, financial year (1)');
    expect(await cell('Vacant posts, Q2 2026/27')).toBeVisible();
    expect(address()).toBe(`${AT}?frequency=quarterly-financial`);
    await user.selectOptions(screen.getByLabelText('How often'), 'Dated snapshots (1)');
    await user.type(await screen.findByLabelText('Another day'), '14 Dec 2026');
    await user.click(screen.getByRole('button', { name: 'Add a column' }));
    expect(screen.getByLabelText('Another day')).toHaveAccessibleDescription(/14 December 2026 is still to come/);
    await user.clear(screen.getByLabelText('Another day'));
    await user.type(screen.getByLabelText('Another day'), '14 Sep 2026');
    await user.click(screen.getByRole('button', { name: 'Add a column' }));
    expect(await cell('Vacant chairs, 14 September 2026')).toBeVisible();
  });

  it.each<[string, Options, RegExp]>([
    ['a visitor', { role: null }, /^The data officer and the programme manager enter .* Nobody is signed in/],
    ['a sponsor', { role: 'sponsor' }, /You have no such role in this programme/],
    ['a closed record', { programme: { isHistorical: true } }, /^This record is closed/],
    ['an earlier day', { search: '?as-at=2026-03-24' }, /^The day chosen above is another one/],
  ])('has no grid for %s, and leads to the KPIs', async (_, options, words) => {
    open(options);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See the KPIs' })).toBeVisible();
  });
});
