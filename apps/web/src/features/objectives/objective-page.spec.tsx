import { screen, within } from '@testing-library/react';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/programmes/birmingham/objectives/2?as-at=2022-03-24';

describe('objective', () => {
  it('has the heading as printed, both colours with their reasons, and the disagreement', async () => {
    renderApp('/programmes/birmingham/objectives/1?as-at=2022-03-24');
    expect(await screen.findByRole('heading', { level: 1, name: 'Objective 1 System Leadership' })).toBeVisible();
    expect(screen.getByText('Objective 1 - System Leadership (SEND Strategy, Inter-agency Working, Local Offer)')).toBeVisible();
    expect(screen.getByText('Director of Children and Families, Birmingham City Council')).toBeVisible();
    expect(screen.getByText('“On course.”')).toBeVisible();
    expect(screen.getByText('Delivering, not yet working').parentElement).toHaveClass('wm-alarm');
    expect(document.title).toBe('Objective 1 System Leadership, Birmingham SEND Improvement Programme, as at 24 March 2022 - Waymark');
  });

  it('says what the documents do not', async () => {
    renderApp('/programmes/birmingham/objectives/3?as-at=2022-03-24');
    expect(await screen.findByText('No sponsor is named in the documents.')).toBeVisible();
    expect(screen.getByText('Draft baselines.')).toBeVisible();
    expect(screen.getByText('No benefits are stated in the documents.')).toBeVisible();
    expect(screen.getByText('Nobody has declared')).toBeVisible();
  });

  it('lists the projects with their by-when as written and their slip', async () => {
    renderApp(ADDRESS);
    const table = within(await screen.findByRole('table', { name: 'Projects' }));
    const upgrade = within(table.getByRole('row', { name: /2.3 Upgrade/ }));
    expect(upgrade.getByText('22 Apr 2022')).toBeVisible();
    expect(upgrade.getByText('Amber')).toBeVisible();
    expect(upgrade.getByText('91 days late, re-baselined')).toBeVisible();
    expect(upgrade.getByText('AD SEND, Inclusion and Wellbeing; Director of Nursing and Quality')).toBeVisible();
    expect(within(table.getByRole('row', { name: /2.6 Develop recovery/ })).getByText('Ongoing', { selector: '.wm-written' })).toBeVisible();
  });

  it('draws every promise, the ongoing one too', async () => {
    renderApp(ADDRESS);
    const picture = await screen.findByRole('img', { name: /Promises of objective 2/ });
    expect(picture).toHaveTextContent('2.6 Develop recovery trajectory planning: ongoing, no end date');
  });

  it('shows a reported KPI with all that is known, and says what is not', async () => {
    renderApp(ADDRESS);
    const kpi = within(await screen.findByRole('article', { name: /2.1 % EHCPs issued/ }));
    expect(kpi.getByText(/February 2022/, { selector: 'dd' })).toHaveTextContent('62%, February 2022');
    expect(kpi.getByText('53%, April 2021')).toBeVisible();
    expect(kpi.getByText('58%, national average: area not stated, period not stated, basis not stated')).toBeVisible();
    expect(kpi.getByText('No target set')).toBeVisible();
    expect(kpi.getByText(/our reading; the documents do not say/)).toBeVisible();
    expect(kpi.getByText('Area of weakness: Coordination of Assessment')).toBeVisible();
    expect(kpi.getByText('“from 53% in April 2021 to 62% in February 2022”')).toBeInTheDocument();
  });

  it('groups the KPIs that were never reported', async () => {
    renderApp(ADDRESS);
    const silent = within(await screen.findByRole('region', { name: 'Never reported: 1 KPI' }));
    expect(silent.getByText('2.2 Family Satisfaction with the EHCNA process')).toBeVisible();
  });

  it('shows the weaknesses, and which of them nothing measures', async () => {
    renderApp(ADDRESS);
    const areas = within(await screen.findByRole('region', { name: 'Areas of significant weakness' }));
    expect(areas.getByRole('link', { name: /2.1 % EHCPs/ })).toHaveAttribute('href', '#kpi-2.1');
    expect(areas.getByText(/No KPI measures this weakness/)).toBeVisible();
  });

  it('does not ask for an objective that is no number', async () => {
    const { api } = renderApp('/programmes/birmingham/objectives/two');
    expect(await screen.findByText('There is no objective “two”.')).toBeVisible();
    expect(api.asked.map(({ operation }) => operation)).toEqual(['ProgrammeNames']);
  });
});

describe('projects of an objective', () => {
  it('are filtered and sorted by the address', async () => {
    const { user, address } = renderApp(`${ADDRESS}&colour=amber`);
    await screen.findByRole('table', { name: 'Projects' });
    expect(within(screen.getByRole('table', { name: 'Projects' })).getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['2.3 Upgrade SENAR Case Management System']);
    expect(screen.getByText('1 of 2 projects')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Calculated colour'), 'All colours');
    expect(await screen.findByText('2 projects', { selector: 'strong' })).toBeVisible();
    const table = within(screen.getByRole('table', { name: 'Projects' }));
    await user.click(table.getByRole('button', { name: 'Project' }));
    await user.click(table.getByRole('button', { name: 'Project' }));
    expect(table.getAllByRole('rowheader')[0]).toHaveTextContent('2.6 Develop recovery trajectory planning');
    expect(address()).toBe(`${ADDRESS}&sort=-project`);
  });
});
