import { screen, within } from '@testing-library/react';
import { birmingham, boardOf } from '../../testing/birmingham';
import { fakeApi } from '../../testing/fake-api';
import { changeRequest } from '../../testing/records';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/programmes/birmingham?as-at=2022-03-24';
const card = async (name: string) => within(await screen.findByRole('article', { name }));

describe('board', () => {
  it('opens with the answer', async () => {
    renderApp(ADDRESS);
    expect(await screen.findByRole('heading', { level: 1, name: 'Birmingham SEND Improvement Programme' })).toBeVisible();
    expect(screen.getByText('Three of four objectives are not assured.')).toBeVisible();
    expect(screen.getByText(/As at 24 March 2022, compared with 10 February 2022/)).toBeVisible();
    expect(document.title).toBe('Board, Birmingham SEND Improvement Programme, as at 24 March 2022 - Waymark');
  });

  it('names what the board has to decide, and nothing else that was asked for', async () => {
    const changeRequests = [changeRequest(9, 'Still with the sponsor'), changeRequest(8, 'Later', { state: 'recommended' }), changeRequest(7, 'Sooner', { state: 'recommended' })];
    renderApp(ADDRESS, fakeApi({ board: () => boardOf({ ...birmingham(), changeRequests }) }));
    const line = await screen.findByText('For the board to decide:');
    expect(line.parentElement).toHaveTextContent('For the board to decide: Change request 7: Sooner; Change request 8: Later');
    expect(within(line.parentElement as HTMLElement).getByRole('link', { name: 'Change request 8: Later' })).toHaveAttribute('href', expect.stringContaining('/change-requests/8'));
  });

  it('says that the dates are a draft’s', async () => {
    renderApp(ADDRESS);
    const sources = within(await screen.findByRole('region', { name: 'Where this record comes from' }));
    expect(sources.getByText(/SEND improvement progress report, .*undated/, { selector: 'li' })).toBeVisible();
    expect(sources.getByText('Counts as recorded on 30 April 2023. Undated: day assumed')).toBeVisible();
    expect(sources.getByText('ministerial letter, 15 October 2021')).toBeInTheDocument();
    expect(await screen.findByText('Draft baselines.')).toBeVisible();
    expect(screen.getByText(/attached as Appendix A to the report of 13 October 2021/)).toBeVisible();
  });

  it('asks one question for the whole page', async () => {
    const { api } = renderApp(ADDRESS);
    await screen.findByRole('heading', { level: 1 });
    expect(api.asked).toEqual([{ operation: 'Board', variables: { slug: 'birmingham', asAt: '2022-03-24', comparedWith: null } }]);
  });

  it('shows four objectives, each with calculated beside declared', async () => {
    renderApp(ADDRESS);
    const basics = await card('2. Getting the basics right');
    expect(screen.getAllByRole('article')).toHaveLength(4);
    expect(basics.getByText('Calculated').nextSibling).toHaveTextContent('Not assured');
    expect(basics.getByText('Declared').nextSibling).toHaveTextContent('Green');
    expect(basics.getByText('Declared green, calculated not assured')).toBeVisible();
    expect(basics.getByText('No sponsor named')).toBeVisible();
    expect(basics.getByText('2 not assured')).toBeVisible();
    expect(basics.getByText(/^Worse: was amber on 10 February 2022; Upgrade SENAR/)).toBeVisible();
  });

  it('says so where nobody has declared', async () => {
    renderApp(ADDRESS);
    const together = await card('3. Working Together Well');
    expect(together.getByText('Declared').nextSibling).toHaveTextContent('Nobody has declared');
  });

  it('raises an alarm where milestones are in order and KPIs are not', async () => {
    renderApp(ADDRESS);
    expect((await card('1. System Leadership')).getByText('Delivering, not yet working')).toHaveClass('wm-alarm');
    expect((await card('4. Pathways')).getByText('Impact unknown')).not.toHaveClass('wm-alarm');
  });

  it('draws the slips with a sentence, a description and a table behind', async () => {
    const { user } = renderApp(ADDRESS);
    const picture = await screen.findByRole('img', { name: /Promises that slipped most/ });
    expect(picture).toHaveTextContent('1.1 Develop a new SEND Strategy: first promised 30 August 2022, done 21 March 2023');
    expect(screen.getByText(/^All 3 promises shown are past the date first promised; 1 of them has no new date\. Furthest: 1\.1 Develop/, { selector: 'figcaption' })).toBeVisible();
    await user.click(screen.getByText('Show as a table'));
    const table = within(screen.getByRole('table', { name: 'Promises that slipped most' }));
    const row = within(table.getByRole('row', { name: /2.3 Upgrade SENAR/ }));
    expect(row.getByText('22 April 2022')).toBeVisible();
    expect(row.getByText('30 June 2022')).toBeVisible();
    expect(row.getByText('91 days late, re-baselined')).toBeVisible();
  });

  it('shows what falls due and whether it is working', async () => {
    renderApp(ADDRESS);
    const due = within(await screen.findByRole('table', { name: 'Due within six weeks' }));
    expect(due.getByRole('link', { name: '2.3 Upgrade SENAR Case Management System' })).toHaveAttribute('href', expect.stringMatching(/^\/programmes\/birmingham\/milestones\/milestone-\d+\?as-at=2022-03-24$/));
    const kpis = within(screen.getByRole('table', { name: 'Key performance indicators' }));
    const plans = within(kpis.getByRole('row', { name: /EHCPs issued within 20 weeks/ }));
    expect(plans.getByText('62%')).toBeVisible();
    expect(plans.getByText('Better')).toBeVisible();
    expect(plans.getByText(/^No target set; 58% national average \(area not stated, period not stated\)/)).toBeVisible();
    expect(within(kpis.getByRole('row', { name: /Family Satisfaction/ })).getByText('Never reported')).toBeVisible();
    expect(screen.getByText('6 of 36 KPIs have at least one value; 30 have never been reported.')).toBeVisible();
  });

  it('writes another comparison into the address and keeps the day', async () => {
    const { user, api, address } = renderApp(ADDRESS);
    await user.click(await screen.findByRole('button', { name: /^Compared with/ }));
    await user.click(screen.getByRole('link', { name: '13 October 2021' }));
    expect(await screen.findByText(/compared with 13 October 2021/)).toBeVisible();
    expect(address()).toBe('/programmes/birmingham?as-at=2022-03-24&compared-with=2021-10-13');
    expect(api.asked.at(-1)?.variables).toEqual({ slug: 'birmingham', asAt: '2022-03-24', comparedWith: '2021-10-13' });
  });

  it('refuses a comparison with a day that is not earlier', async () => {
    const { user, address } = renderApp(ADDRESS);
    await user.click(await screen.findByRole('button', { name: /^Compared with/ }));
    await user.type(screen.getByLabelText('Day'), '24');
    await user.type(screen.getByLabelText('Month'), 'mar');
    await user.type(screen.getByLabelText('Year'), '2022{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Date must be before 24 March 2022');
    expect(address()).toBe(ADDRESS);
  });

  it('keeps the day when going to an objective', async () => {
    const { user, address } = renderApp(ADDRESS);
    await user.click(await screen.findByRole('link', { name: '2. Getting the basics right' }));
    const heading = await screen.findByRole('heading', { level: 1, name: /Getting the basics right/ });
    expect(address()).toBe('/programmes/birmingham/objectives/2?as-at=2022-03-24');
    expect(heading).toHaveFocus();
    expect(screen.getByText(/^Objective 2 Getting the basics right, Birmingham/, { selector: '[role=status]' })).toBeInTheDocument();
  });

  it('tags a made-up example on the page', async () => {
    const { fakeApi } = await import('../../testing/fake-api');
    const { birmingham, boardOf } = await import('../../testing/birmingham');
    renderApp('/programmes/example', fakeApi({ board: () => boardOf({ ...birmingham(), slug: 'example', isExample: true }) }));
    expect(await screen.findByText('Made-up example.')).toBeVisible();
  });
});
