import { screen, within } from '@testing-library/react';
import { birmingham } from '../../testing/birmingham';
import { fakeApi } from '../../testing/fake-api';
import { comparator, kpi, measure, page } from '../../testing/records';
import { renderApp } from '../../testing/render-app';

const at = (search = '') => `/programmes/birmingham/kpis?as-at=2022-03-24${search}`;
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

describe('KPIs', () => {
  it('lists every KPI, the silent ones too', async () => {
    renderApp(at());
    const table = within(await screen.findByRole('table', { name: 'Key performance indicators' }));
    expect(names()).toEqual(['2.1 % EHCPs issued within 20 weeks', '2.2 Family Satisfaction with the EHCNA process']);
    const plans = within(table.getByRole('row', { name: /20 weeks/ }));
    expect(plans.getByRole('link')).toHaveAttribute('href', '/programmes/birmingham/kpis/2.1?as-at=2022-03-24');
    expect(plans.getByText('62%')).toBeVisible();
    expect(plans.getByText('Better')).toBeVisible();
    expect(plans.getByText('Up 9.0 percentage points since April 2021')).toBeVisible();
    expect(plans.getByText('None set')).toBeVisible();
    expect(plans.getByText('58% national average (area not stated, period not stated)')).toBeVisible();
    expect(plans.getByText('Coordination of Assessment')).toBeVisible();
    const silent = within(table.getByRole('row', { name: /Family Satisfaction/ }));
    expect(silent.getByText('Never reported')).toBeVisible();
    expect(silent.getByText('No value')).toBeVisible();
    expect(screen.getByText('2 KPIs: 1 never reported, 1 better.')).toBeVisible();
  });

  it('shows the first of several comparators and leads to the others', async () => {
    const headline = measure('Within 20 weeks', { comparators: [comparator('national average', 58), comparator('core cities', 51), comparator('region', 49)] });
    const kpis = () => page([kpi('2.1', '% EHCPs issued within 20 weeks', { headline, measures: [headline] })]);
    renderApp(at(), fakeApi({ programme: () => ({ ...birmingham(), kpis }) }));
    const row = within(await screen.findByRole('row', { name: /20 weeks/ }));
    expect(row.getByText(/^58% national average/)).toBeVisible();
    expect(row.queryByText(/51%|49%/)).not.toBeInTheDocument();
    expect(row.getByRole('link', { name: /^and 2 more/ })).toHaveAttribute('href', '/programmes/birmingham/kpis/2.1?as-at=2022-03-24');
  });

  it.each([
    ['&verdict=no_data', ['2.2 Family Satisfaction with the EHCNA process']],
    ['&verdict=better', ['2.1 % EHCPs issued within 20 weeks']],
    ['&sort=-kpi', ['2.2 Family Satisfaction with the EHCNA process', '2.1 % EHCPs issued within 20 weeks']],
    ['&verdict=splendid', ['2.1 % EHCPs issued within 20 weeks', '2.2 Family Satisfaction with the EHCNA process']],
  ])('reads %s from the address', async (search, left) => {
    renderApp(at(search));
    await screen.findByRole('table', { name: 'Key performance indicators' });
    expect(names()).toEqual(left);
  });

  it('filters by area', async () => {
    const { user, address } = renderApp(at());
    await user.selectOptions(await screen.findByLabelText('Area of weakness'), 'Coordination of Assessment');
    expect(await screen.findByText('1 of 2 KPIs', { selector: 'strong' })).toBeVisible();
    expect(address()).toMatch(/&area=area-\d+$/);
  });

  it('has the indicators of a scorecard, without what a scorecard does not have', async () => {
    renderApp('/programmes/derby/kpis?as-at=2018-10-29');
    const table = within(await screen.findByRole('table', { name: 'Indicators' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Indicators' })).toBeVisible();
    expect(within(table.getByRole('row', { name: /SEND7/ })).getByText('Work in progress')).toBeVisible();
    expect(table.queryByRole('columnheader', { name: 'Objective' })).not.toBeInTheDocument();
    expect(screen.queryByLabelText('Objective')).not.toBeInTheDocument();
  });
});
