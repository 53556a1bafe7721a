import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { forgetDrafts } from '../../components/kept-drafts';
import { apiError, fakeApi, type FakeApi } from '../../testing/fake-api';
import { myUpdates, owedMilestones, report } from '../../testing/my-updates';
import { held, person } from '../../testing/people';
import { dependency, dependencyEnd, span } from '../../testing/records';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

const AT = '/programmes/birmingham/updates';
const me = person([held('project_manager')]);

interface Sent {
  id: string;
  milestoneId: string;
  seenStatementId: string | null;
  [field: string]: unknown;
}

/** An API that keeps what it is sent and answers with the milestones as reported. */
function apiWith(over: Record<string, unknown> = {}): { api: FakeApi; sent: Sent[][]; updates: ReturnType<typeof myUpdates> } {
  const sent: Sent[][] = [];
  const updates = myUpdates();
  const known = updates.owed as ReturnType<typeof owedMilestones>;
  const saveUpdates = ({ input }: { input: { updates: Sent[] } }) => ({
    milestones: input.updates.map(({ id, milestoneId, narrative }) => {
      const found = known.find((each) => each.id === milestoneId);
      return { ...found, statements: [report('2022-03-15', { id, narrative: narrative as string }), ...(found?.statements ?? [])] };
    }),
  });
  const api = fakeApi({ me: () => me, myUpdates: () => updates, saveUpdates, ...over });
  const save = api.root['saveUpdates'] as typeof saveUpdates;
  api.root['saveUpdates'] = (args: Parameters<typeof saveUpdates>[0]) => {
    sent.push(args.input.updates);
    return save(args);
  };
  return { api, sent, updates };
}

const row = (name: RegExp) => screen.findByLabelText(name, { selector: 'tr' });
const assessment = () => row(/^2\.1 Assessment/);
const system = () => row(/^2\.3 Case management/);

/** The Tab key, or the arrows, have reached the row. */
async function stepOn(found: Promise<HTMLElement>): Promise<void> {
  const element = await found;
  act(() => element.focus());
}

beforeEach(() => localStorage.clear());

describe('my updates', () => {
  it('says "no change" in one key a row and saves several in one go', async () => {
    const { api, sent } = apiWith();
    const { user } = renderApp(AT, api);
    await stepOn(assessment());
    await user.keyboard('n{ArrowDown}n');
    expect(await row(/^2\.2 .*: no change, not saved yet/)).toHaveFocus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findAllByText('2 updates saved')).not.toHaveLength(0);
    expect(sent).toEqual([
      [
        expect.objectContaining({ milestoneId: 'milestone-2.1', isNoChange: true, seenStatementId: 'statement-2.1' }),
        expect.objectContaining({ milestoneId: 'milestone-2.2', isNoChange: true, seenStatementId: 'statement-2.2' }),
      ],
    ]);
    const reported = within(screen.getByRole('table', { name: 'Milestones reported on for this board' }));
    expect(reported.getByRole('link', { name: '2.1 Assessment process co-produced' })).toBeVisible();
    expect(await system()).toHaveFocus();
    expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]);
  });

  it('reads a slip back with its colour before saving, and asks why', async () => {
    const { api, sent } = apiWith();
    const { user } = renderApp(AT, api);
    await stepOn(system());
    await user.keyboard('smid May');
    const fields = within(await system());
    const type = async (field: HTMLElement, text: string) => {
      await user.click(field);
      await user.paste(text);
    };
    expect(fields.getByLabelText('Expected by')).toHaveFocus();
    expect(fields.getByText('Read as 11 to 20 May 2022')).toBeVisible();
    expect(fields.getByText('19 to 28 days late')).toBeVisible();
    expect(fields.getByText('Amber', { selector: '.wm-updates__preview span' })).toBeVisible();
    await user.selectOptions(fields.getByLabelText('Kind of reason'), 'Partner');
    await type(fields.getByLabelText('Why'), 'Supplier');
    await type(fields.getByLabelText('What is done to recover'), 'Staff');
    await type(fields.getByLabelText(/^In a sentence/), 'Cleansing takes longer.');
    await user.keyboard('{Escape}');
    expect(await row(/^2\.3 .*: written, not saved yet/)).toHaveFocus();
    await user.click(screen.getByText('Save 1 update'));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual([expect.objectContaining({ forecast: 'mid May', reasonCategory: 'partner', reason: 'Supplier', recovery: 'Staff', narrative: 'Cleansing takes longer.' })]);
  });

  it('completes with today in one more key', async () => {
    const { user } = renderApp(AT, apiWith().api);
    await stepOn(assessment());
    await user.keyboard('c{Enter}');
    expect(within(await assessment()).getByLabelText('Completed on')).toHaveValue('15 March 2022');
    expect(within(await assessment()).getByText('16 days early')).toBeVisible();
  });

  it('keeps letters typed in a field as text, and obeys none with a modifier', async () => {
    const { user } = renderApp(AT, apiWith().api);
    await stepOn(assessment());
    await user.keyboard('{Enter}');
    await user.type(within(await assessment()).getByLabelText(/^In a sentence/), 'nscuj');
    expect(within(await assessment()).getByLabelText(/^In a sentence/)).toHaveValue('nscuj');
    await stepOn(system());
    await user.keyboard('{Control>}n{/Control}');
    expect(await row(/^2\.3 .*: to report/)).toHaveFocus();
  });

  it('takes a report back with U and brings it back', async () => {
    const { user } = renderApp(AT, apiWith().api);
    await stepOn(assessment());
    await user.keyboard('nu');
    expect(await row(/^2\.1 .*: to report/)).toHaveFocus();
    await user.keyboard('u');
    expect(await row(/^2\.1 .*: no change, not saved yet/)).toBeVisible();
  });

  it('asks instead when "no change" cannot be said', async () => {
    const { user } = renderApp(AT, apiWith().api);
    await stepOn(row(/^2\.5/));
    await user.keyboard('n');
    const fields = within(await row(/^2\.5 .*: begun, not complete/));
    expect(fields.getByLabelText('Expected by')).toHaveFocus();
    expect(fields.getByText(/has gone by\. Say when it is expected now/)).toBeVisible();
  });

  it('shows what the server refuses at its field and in a summary, in the order of what was sent', async () => {
    const refuse = () => {
      throw apiError('BAD_USER_INPUT', 'Some of it cannot be saved', { fields: [{ field: 'updates.1.narrative', message: 'The sentence names a child.' }] });
    };
    const { user } = renderApp(AT, apiWith({ saveUpdates: refuse }).api);
    await stepOn(assessment());
    await user.keyboard('n{ArrowDown}c{Enter}{Tab}Done with Sam.{Control>}{Enter}{/Control}');
    const summary = (await screen.findByRole('heading', { name: 'There is a problem' })).closest('.govuk-error-summary') as HTMLElement;
    await waitFor(() => expect(summary).toHaveFocus());
    await user.click(within(summary).getByRole('link', { name: '2.2 Phase transfer process co-produced: The sentence names a child.' }));
    const sentence = screen.getByLabelText(/^In a sentence/);
    expect(sentence).toHaveFocus();
    expect(sentence).toHaveValue('Done with Sam.');
    expect(sentence).toHaveAccessibleDescription(/The sentence names a child\./);
    expect(await row(/^2\.1 .*: no change, not saved yet/)).toBeVisible();
  });

  it('finds a draft again after the page is closed, and forgets it on signing out', async () => {
    const first = renderApp(AT, apiWith().api);
    await stepOn(system());
    await first.user.keyboard('sjune');
    first.unmount();
    const second = renderApp(AT, apiWith().api);
    expect(within(await row(/^2\.3 .*: begun, not complete/)).getByText(/^Draft kept on this device/)).toBeVisible();
    await second.user.click(screen.getByRole('button', { name: /^Go on/ }));
    expect(screen.getByLabelText('Expected by')).toHaveValue('june');
    second.unmount();
    forgetDrafts(me.id);
    renderApp(AT, apiWith().api);
    expect(await row(/^2\.3 .*: to report/)).toBeVisible();
  });

  it('saves again under the same id once the connection is back', async () => {
    const { api, sent } = apiWith();
    const { user } = renderApp(AT, api);
    await stepOn(assessment());
    await user.keyboard('n');
    api.failWith = new TypeError('Failed to fetch');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/Nothing is lost: it is tried again by itself/)).toBeVisible();
    api.failWith = null;
    fireEvent(window, new Event('online'));
    expect(await screen.findAllByText('1 update saved')).not.toHaveLength(0);
    const ids = api.asked.filter(({ operation }) => operation === 'SaveUpdates').map(({ variables }) => (variables['input'] as { updates: Sent[] }).updates[0]?.id);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    expect(sent).toHaveLength(1);
  });

  it('says that the session has ended, and leads back here', async () => {
    const { user } = renderApp(
      AT,
      apiWith({
        saveUpdates: () => {
          throw apiError('UNAUTHENTICATED', 'Sign in to do this');
        },
      }).api,
    );
    await stepOn(assessment());
    await user.keyboard('n{Control>}{Enter}{/Control}');
    const [link] = await screen.findAllByRole('link', { name: 'Sign in again' });
    expect(link).toHaveAttribute('href', `/sign-in?return=${encodeURIComponent(AT)}`);
    expect(await row(/^2\.1 .*: no change, not saved yet/)).toBeVisible();
  });

  it.each([
    ['Keep theirs', 'to report', null],
    ['Save mine as well, after theirs', 'written, not saved yet', 'theirs'],
  ])('shows both versions when somebody else was quicker: %s', async (choice, state, seen) => {
    const { api, sent, updates } = apiWith();
    const { user } = renderApp(AT, api);
    await stepOn(assessment());
    await user.keyboard('n');
    const [first] = updates.owed as ReturnType<typeof owedMilestones>;
    const theirs = report('2022-03-14', { id: 'theirs', statedBy: 'Programme manager', narrative: 'It slips.', forecast: span('2022-04-20') });
    const save = api.root['saveUpdates'];
    api.root['saveUpdates'] = () => {
      updates.owed = [{ ...first, statements: [theirs, ...(first?.statements ?? [])] }, ...updates.owed.slice(1)];
      api.root['saveUpdates'] = save;
      throw apiError('CONFLICT', 'Somebody else has reported', { fields: [{ field: 'updates.0', message: 'Somebody else has reported' }] });
    };
    await user.keyboard('{Control>}{Enter}{/Control}');
    const notice = within(await screen.findByRole('region', { name: /^Somebody else has reported on 2\.1/ }));
    expect(notice.getByText('It slips.')).toBeVisible();
    expect(notice.getByText('20 April 2022')).toBeVisible();
    expect(notice.getByText('No change since 24 February 2022.')).toBeVisible();
    await user.click(notice.getByRole('button', { name: choice }));
    expect(await row(new RegExp(`^2\\.1 .*: ${state}`))).toHaveFocus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    if (seen === null) expect(sent).toHaveLength(0);
    else await waitFor(() => expect(sent[0]).toEqual([expect.objectContaining({ seenStatementId: seen, isNoChange: false, forecast: '31 March 2022' })]));
  });

  it('says so when nothing is owed, and lets a report be put right', async () => {
    const [first] = owedMilestones();
    const { user } = renderApp(AT, apiWith({ myUpdates: () => myUpdates({ owed: [], reported: [first], later: [] }) }).api);
    expect(await screen.findByText('You have reported on everything for the board of 24 March 2022.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Correct this/ }));
    expect(within(await assessment()).getByLabelText('Expected by')).toHaveValue('31 March 2022');
    expect(within(await assessment()).getByLabelText(/^In a sentence/)).toHaveValue('On track.');
  });

  it('shows what the sponsor returned with the comment, and counts anew after saving', async () => {
    const [first] = owedMilestones();
    const returned = report('2022-03-01', { id: 'r1', narrative: 'Nearly there.', response: { id: 'a1', kind: 'returned', comment: 'Which two schools are missing?', respondedBy: 'Sponsor', respondedOn: '2022-03-03', recordedAt: '2022-03-03T12:00:00.000Z' } });
    const { api } = apiWith({ me: () => person([held('project_manager', { objectiveIds: ['o2'] })]), myUpdates: () => myUpdates({ owed: [{ ...first, statements: [returned] }] }) });
    rememberSignedIn(true);
    const { user } = renderApp(AT, api);
    const cell = await row(/^2\.1 .*: returned by the sponsor, to report again/);
    expect(within(cell).getByText('Returned by the sponsor on 3 March:').parentElement).toHaveTextContent('Which two schools are missing?');
    const counted = () => api.asked.filter(({ operation }) => operation === 'OwedCount').length;
    await waitFor(() => expect(counted()).toBe(1));
    act(() => cell.focus());
    await user.keyboard('n{Control>}{Enter}{/Control}');
    await waitFor(() => expect(counted()).toBe(2));
  });

  it('says before saving what a later date leaves too soon, and where to ask for another one', async () => {
    const waits = dependencyEnd('milestone', '3.4 Parent portal', { latest: '2022-05-10', words: 'due 10 May 2022' });
    const needs = dependencyEnd('milestone', '2.3 Case management system', { latest: '2022-04-22' });
    const programme = { ...myUpdates().programme, dependencies: [dependency(waits, { ...needs, record: { ...needs.record, id: 'milestone-2.3' } })] };
    const { user } = renderApp(AT, apiWith({ myUpdates: () => myUpdates({ programme }) }).api);
    const fields = within(await system());
    expect(fields.getByText(/^\(?Needed by/)).toHaveTextContent('Needed by 3.4 Parent portal (due 10 May 2022)');
    await stepOn(system());
    await user.keyboard('s9 may');
    expect(within(await system()).queryByText('This leaves too soon:')).not.toBeInTheDocument();
    expect(within(await system()).queryByRole('link', { name: /^Ask for a change/ })).not.toBeInTheDocument();
    await user.clear(within(await system()).getByLabelText('Expected by'));
    await user.type(within(await system()).getByLabelText('Expected by'), '1 june');
    expect(within(await system()).getByText('This leaves too soon:').parentElement).toHaveTextContent('3.4 Parent portal, due by 10 May 2022, 22 days before 2.3 Case management system would be there');
    expect(within(await system()).getByRole('link', { name: /^Ask for a change of the date/ })).toHaveAttribute('href', '/programmes/birmingham/ask-for-change?milestone=milestone-2.3');
  });
});
