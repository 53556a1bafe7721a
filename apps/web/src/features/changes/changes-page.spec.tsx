import { screen, within } from '@testing-library/react';
import { birmingham } from '../../testing/birmingham';
import { fakeApi } from '../../testing/fake-api';
import { change, recordRef, source } from '../../testing/records';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/programmes/birmingham/changes?as-at=2022-03-24';
const programme = birmingham();
const strategy = recordRef('project', '1.1 Develop a new SEND Strategy', '1.1', { id: 'strategy' });

const done = change('completed', 'completed 203 days late; was red, 61 days late', {
  record: strategy,
  before: 'red, 61 days late',
  after: 'completed 203 days late',
  direction: 'better',
  within: ['strategy', 'objective-one'],
  recordedOn: '2022-03-20',
  source: source('approved by Cabinet on 21st March', { title: 'SEND Improvement Update' }),
});
const moved = change('forecast_moved', 'now expected 22 July 2022', {
  record: recordRef('project', '2.3 Upgrade SENAR', '2.3', { id: 'upgrade' }),
  objective: 2,
  before: '30 June 2022, 69 days late',
  after: '22 July 2022, 91 days late',
  direction: 'worse',
  within: ['upgrade'],
});
const silent = change('colour_changed', 'nothing reported: not assured', {
  record: recordRef('project', '2.3 Upgrade SENAR', '2.3', { id: 'upgrade' }),
  objective: 2,
  direction: 'worse',
  within: ['upgrade'],
});
const answerable = change('answerable_changed', 'senior responsible officer now the Director; was nobody', {
  record: recordRef('programme', 'SEND Improvement Programme', null, { id: 'whole' }),
  objective: null,
  direction: 'unknown',
  within: ['whole'],
});

function withChanges(over: object = {}) {
  return fakeApi({
    changes: () => ({
      programme,
      today: '2022-03-24',
      comparedWith: '2022-02-10',
      words: 'Between 10 February 2022 and 24 March 2022: 1 completed, 1 promise slipped further.',
      items: [done, moved, silent, answerable],
      ...over,
    }),
  });
}

const shown = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);

describe('what changed', () => {
  it('opens with both days and the sentence', async () => {
    const { api } = renderApp(`${ADDRESS}&compared-with=2022-02-10`, withChanges());
    expect(await screen.findByRole('heading', { level: 1, name: /What changed since 10 February 2022$/ })).toBeVisible();
    expect(screen.getByText('Between the record of 10 February 2022 and that of 24 March 2022.')).toBeVisible();
    expect(screen.getByText(/1 completed, 1 promise slipped further/)).toBeVisible();
    expect(screen.getByText('4 changes: 1 better, 2 worse, 1 neither.')).toBeVisible();
    expect(api.asked).toEqual([{ operation: 'Changes', variables: { slug: 'birmingham', asAt: '2022-03-24', comparedWith: '2022-02-10', isOfRecord: false } }]);
  });

  it('stands by objective, then by record, with counts', async () => {
    renderApp(ADDRESS, withChanges());
    const basics = within(await screen.findByRole('region', { name: 'Objective 2. Getting the basics right' }));
    expect(basics.getByText('2 changes: 2 worse')).toBeVisible();
    expect(basics.getAllByRole('heading', { level: 3 })).toHaveLength(1);
    expect(basics.getByRole('link', { name: '2.3 Upgrade SENAR' })).toHaveAttribute('href', '/programmes/birmingham/projects/2.3?as-at=2022-03-24');
    expect(screen.getByRole('region', { name: 'The programme as a whole' })).toBeVisible();
    expect(shown()).toEqual(['1.1 Develop a new SEND Strategy', '2.3 Upgrade SENAR', 'SEND Improvement Programme']);
  });

  it('says of each what happened, whether for the better, when, and by whose words', async () => {
    renderApp(ADDRESS, withChanges());
    const leadership = within(await screen.findByRole('region', { name: 'Objective 1. System Leadership' }));
    expect(leadership.getByText('Better')).toBeVisible();
    expect(leadership.getByText('Completed').parentElement).toHaveTextContent(/^Completed 203 days late; was red, 61 days late$/);
    expect(leadership.getByText('Recorded 20 March 2022')).toBeVisible();
    expect(leadership.getByText('“approved by Cabinet on 21st March”')).toBeInTheDocument();
  });

  it('shows before and after where the sentence does not say both', async () => {
    renderApp(ADDRESS, withChanges());
    const item = (await screen.findByText('Expected date moved:')).closest('li');
    expect(item).toHaveTextContent('From 30 June 2022, 69 days late →to 22 July 2022, 91 days late');
    expect(screen.getByText('Completed', { selector: 'strong' }).closest('li')).not.toHaveTextContent('→');
  });

  it.each([
    ['Objective', '2 Getting the basics right (2)', 'objective=2', ['2.3 Upgrade SENAR']],
    ['Objective', 'The programme as a whole (1)', 'objective=none', ['SEND Improvement Programme']],
    ['What happened', 'Completed (1)', 'kind=completed', ['1.1 Develop a new SEND Strategy']],
  ])('is narrowed by %s to %s', async (label, option, param, left) => {
    const { user, address } = renderApp(ADDRESS, withChanges());
    await user.selectOptions(await screen.findByLabelText(label), option);
    expect(await screen.findByText(/^[12] of 4 changes$/, { selector: 'strong' })).toBeVisible();
    expect(shown()).toEqual(left);
    expect(address()).toBe(`${ADDRESS}&${param}`);
    expect(screen.getByLabelText(label)).toHaveFocus();
  });

  it.each([
    ['Objective', 'objective=99'],
    ['What happened', 'kind=nonsense'],
  ])('says at the field of %s what is wrong with %s, and shows all', async (label, param) => {
    renderApp(`${ADDRESS}&${param}`, withChanges());
    expect(await screen.findByLabelText(label)).toHaveAccessibleDescription(/is not one of these, so it is left out/);
    expect(shown()).toHaveLength(3);
  });

  it('says that no change fits', async () => {
    renderApp(`${ADDRESS}&objective=2&kind=completed`, withChanges());
    expect(await screen.findByText('No change fits these filters.')).toBeVisible();
    expect(screen.getByText('0 of 4 changes')).toBeVisible();
  });

  it('filters and clears within one record', async () => {
    const { user, address } = renderApp(`${ADDRESS}&record=upgrade&kind=forecast_moved`, withChanges());
    expect(await screen.findByText('1 of 2 changes')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByText('2 changes', { selector: 'strong' })).toBeVisible();
    expect(address()).toBe(`${ADDRESS}&record=upgrade`);
  });

  it('shows one record and what is part of it, by name, with a way out', async () => {
    const id = String((programme.objectives[1]?.projects[0] as { id?: string }).id);
    const { user, address } = renderApp(`${ADDRESS}&record=${id}`, withChanges({ items: [done, { ...moved, within: ['milestone', id] }] }));

    expect(await screen.findByRole('heading', { level: 2, name: /^Only 2\.3 Upgrade SENAR Case Management System.*and what is part of it$/ })).toBeVisible();
    expect(shown()).toEqual(['2.3 Upgrade SENAR']);
    await user.click(screen.getByRole('link', { name: 'See what changed in the whole programme' }));
    expect(await screen.findByText(/1 completed, 1 promise/)).toBeVisible();
    expect(address()).toBe(ADDRESS);
  });

  it('says that nothing changed about a record', async () => {
    renderApp(`${ADDRESS}&record=unheard-of`, withChanges());
    expect(await screen.findByText('Nothing about it changed between the two days.')).toBeVisible();
    expect(screen.queryByRole('heading', { level: 3 })).not.toBeInTheDocument();
  });

  it('says that nothing changed at all', async () => {
    renderApp(ADDRESS);
    expect(await screen.findByText('Nothing in the record changed.')).toBeVisible();
    expect(screen.getByText(/A change appears here when somebody reports/)).toBeVisible();
  });

  it('says that the plan had not begun', async () => {
    renderApp(ADDRESS, withChanges({ comparedWith: null, items: [], words: '' }));
    expect(await screen.findByText(/by the earlier day the record had not begun. It begins on 13 October 2021/)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: /What changed$/ })).toBeVisible();
  });

  it('takes another earlier day and keeps what is shown', async () => {
    const { user, address } = renderApp(`${ADDRESS}&objective=2`, withChanges());
    await user.click(await screen.findByRole('button', { name: /^Compared with/ }));
    await user.click(screen.getByRole('link', { name: '13 October 2021' }));
    expect(address()).toBe(`${ADDRESS}&objective=2&compared-with=2021-10-13`);
  });
});
