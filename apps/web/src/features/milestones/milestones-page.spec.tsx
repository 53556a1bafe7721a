import { act, screen, within } from '@testing-library/react';
import { birmingham } from '../../testing/birmingham';
import { fakeApi } from '../../testing/fake-api';
import { milestone, page, promised } from '../../testing/records';
import { renderApp } from '../../testing/render-app';

const at = (search = '') => `/programmes/birmingham/milestones?as-at=2022-03-24${search}`;
const names = () => screen.getAllByRole('rowheader').map((cell) => within(cell).getAllByRole('link')[0]?.textContent);
const ready = () => screen.findByRole('table', { name: 'Milestones' });

const UPDATE = 'Update the system';
const STRATEGY = 'Develop a new SEND Strategy';
const RECOVERY = 'Develop recovery trajectory planning';
const FRAMEWORK = 'Design a co-production and engagement framework and plan';

describe('milestones', () => {
  it('lists every promise with what is known about it', async () => {
    renderApp(at());
    const table = within(await ready());
    expect(names()).toEqual([STRATEGY, UPDATE, RECOVERY, FRAMEWORK]);
    const update = within(table.getByRole('row', { name: /Update the system/ }));
    expect(update.getByRole('link', { name: UPDATE })).toHaveAttribute('href', expect.stringMatching(/\/milestones\/milestone-\d+\?as-at=2022-03-24$/));
    expect(update.getByRole('link', { name: '2.3 Upgrade SENAR Case Management System' })).toHaveAttribute('href', '/programmes/birmingham/projects/2.3?as-at=2022-03-24');
    expect(update.getByText('22 April 2022')).toBeVisible();
    expect(update.getByText('Expected 22 July 2022')).toBeVisible();
    expect(update.getByText('Approved for 30 June 2022')).toBeVisible();
    expect(update.getByText('91 days late')).toBeVisible();
    expect(update.getByText('22 days late against the approved date')).toBeVisible();
    expect(update.getByText('Amber')).toBeVisible();
    const done = within(table.getByRole('row', { name: /new SEND Strategy/ }));
    expect(done.getByText('Done 21 March 2023')).toBeVisible();
    expect(within(table.getByRole('row', { name: /recovery trajectory/ })).getByText('Never late: ongoing')).toBeVisible();
    expect(screen.getByText('1 not assured')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Milestones' })).toHaveAttribute('aria-current', 'page');
  });

  it('sorts by what the columns mean, and keeps the order in the address', async () => {
    const { user, address } = renderApp(at('&sort=-slip'));
    await ready();
    expect(names()).toEqual([STRATEGY, UPDATE, FRAMEWORK, RECOVERY]);
    await user.click(screen.getByRole('button', { name: 'Promised first' }));
    await screen.findByRole('columnheader', { name: 'Promised first' });
    expect(names()).toEqual([FRAMEWORK, UPDATE, STRATEGY, RECOVERY]);
    expect(address()).toBe(at('&sort=first'));
    expect(screen.getByRole('columnheader', { name: 'Promised first' })).toHaveAttribute('aria-sort', 'ascending');
  });

  it('says that a scorecard promises nothing', async () => {
    renderApp('/programmes/derby/milestones');
    expect(await screen.findByText(/nothing is promised and nothing can be late/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'See its indicators' })).toHaveAttribute('href', '/programmes/derby/kpis');
    expect(screen.getByRole('link', { name: 'Indicators' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Milestones' })).not.toBeInTheDocument();
  });

  it('fetches what one answer has no room for', async () => {
    const plan = birmingham();
    const [project] = plan.objectives[0]?.projects ?? [];
    const many = ['First', 'Second', 'Third'].map((name) => milestone(name, { ...promised('2022-08-30'), project }));
    const milestones = ({ after }: { after?: string | null }) => ({ ...page(after ? many.slice(Number(after)) : many.slice(0, 2)), total: 3, nextCursor: after ? null : '2' });
    renderApp(at(), fakeApi({ programme: () => ({ ...plan, milestones }) }));
    expect(await screen.findByRole('link', { name: 'Third' })).toBeVisible();
    expect(names()).toEqual(['First', 'Second', 'Third']);
    expect(screen.queryByText(/on their way/)).not.toBeInTheDocument();
  });
});

describe('filters of the milestones', () => {
  it.each([
    ['&objective=2', [UPDATE, RECOVERY]],
    ['&colour=amber', [UPDATE]],
    ['&late=yes', [STRATEGY, UPDATE, FRAMEWORK]],
    ['&due-before=2022-06-30', [FRAMEWORK]],
    ['&due-before=2022-07-01', [UPDATE, FRAMEWORK]],
    ['&objective=2&late=yes', [UPDATE]],
  ])('reads %s from the address', async (search, left) => {
    renderApp(at(search));
    await ready();
    expect(names()).toEqual(left);
    expect(screen.getByText(`${left.length} of 4 milestones`)).toBeVisible();
  });

  it('are put into the address as they are chosen; the focus stays, Back takes them out', async () => {
    const { user, address, router } = renderApp(at());
    await ready();
    const objective = screen.getByLabelText('Objective');
    await user.selectOptions(objective, '2 Getting the basics right');
    expect(await screen.findByText('2 of 4 milestones', { selector: 'strong' })).toBeVisible();
    expect(address()).toBe(at('&objective=2'));
    await user.click(screen.getByLabelText('Late only'));
    expect(await screen.findByText('1 of 4 milestones', { selector: 'strong' })).toBeVisible();
    expect(address()).toBe(at('&objective=2&late=yes'));
    expect(screen.getByLabelText('Late only')).toHaveFocus();
    expect(screen.getByText('1 of 4 milestones', { selector: '[role=status]' })).toBeInTheDocument();
    act(() => router.history.back());
    expect(await screen.findByText('2 of 4 milestones', { selector: 'strong' })).toBeVisible();
    expect(screen.getByLabelText('Late only')).not.toBeChecked();
  });

  it('takes a date when it is whole, and calls half of one wrong only when it is left', async () => {
    const { user, address } = renderApp(at());
    await ready();
    const date = within(screen.getByRole('group', { name: 'Due before' }));
    await user.type(date.getByLabelText('Day'), '1');
    await user.type(date.getByLabelText('Month'), 'july');
    await user.type(date.getByLabelText('Year'), '202');
    expect(address()).toBe(at());
    expect(date.queryByText(/Year must/)).not.toBeInTheDocument();
    await user.tab();
    expect(date.getByText('Year must include 4 numbers')).toBeVisible();
    await user.type(date.getByLabelText('Year'), '2');
    expect(await screen.findByText('2 of 4 milestones', { selector: 'strong' })).toBeVisible();
    expect(address()).toBe(at('&due-before=2022-07-01'));
    expect(date.getByLabelText('Year')).toHaveFocus();
    expect(date.getByLabelText('Month')).toHaveValue('july');
    expect(date.queryByText(/Year must/)).not.toBeInTheDocument();
  });

  it('are cleared together, and the order stays', async () => {
    const { user, address } = renderApp(at('&objective=2&due-before=2022-07-01&sort=slip'));
    await ready();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByText('4 milestones', { selector: 'strong' })).toBeVisible();
    expect(address()).toBe(at('&sort=slip'));
    expect(screen.getByLabelText('Objective')).toHaveFocus();
    expect(screen.getByLabelText('Year')).toHaveValue('');
  });

  it('says plainly that nothing fits', async () => {
    renderApp(at('&colour=red'));
    expect(await screen.findByText('No milestone fits these filters.')).toBeVisible();
    expect(screen.getByText('0 of 4 milestones')).toBeVisible();
  });

  it.each([
    ['&colour=purple', 'Calculated colour', /“purple” is not one of these/],
    ['&objective=9', 'Objective', /“9” is not one of these/],
    ['&officer=nobody', 'Responsible officer', /answers for no milestone here/],
    ['&due-before=2022-02-31', 'Year', /Date must be a real date: “2022-02-31” is left out/],
    ['&due-before=soon', 'Year', /“soon” is left out/],
    ['&late=maybe', 'Late only', /“maybe” in the address is not “yes”/],
  ])('says what is wrong with %s at its field, and shows all', async (search, label, message) => {
    renderApp(at(search));
    await ready();
    expect(names()).toHaveLength(4);
    const field = screen.getByLabelText(label);
    const described = field.closest('fieldset') ?? field;
    expect(described).toHaveAccessibleDescription(message);
    expect(screen.getByText(message)).toBeVisible();
  });
});
