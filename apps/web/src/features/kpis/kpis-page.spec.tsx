import { screen, within } from '@testing-library/react';
import { birmingham } from '../../testing/birmingham';
import { fakeApi } from '../../testing/fake-api';
import { comparator, control, controlPoint, kpi, measure, observation, officer, page } from '../../testing/records';
import { renderApp } from '../../testing/render-app';

const at = (search = '') => `/programmes/birmingham/kpis?as-at=2022-03-24&group=none${search}`;
const names = () => screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('link').textContent);

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
    const silent = within(table.getByRole('row', { name: /Family Satisfaction/ }));
    expect(silent.getByText('Never reported')).toBeVisible();
    expect(silent.getByText('No value')).toBeVisible();
    expect(silent.getByText('Every value is missing')).toBeVisible();
    expect(plans.getByText('Nothing known to be missing')).toBeVisible();
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

  it('is parted by objective, by area or by owner', async () => {
    const { user, address } = renderApp('/programmes/birmingham/kpis?as-at=2022-03-24');
    expect(await screen.findByRole('table', { name: /^Objective 2: / })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'By area of weakness' }));
    expect(await screen.findByRole('table', { name: 'Coordination of Assessment' })).toBeVisible();
    expect(address()).toContain('group=area');
    expect(screen.getByRole('link', { name: 'By area of weakness' })).toHaveAttribute('aria-current');
    expect(screen.getByRole('link', { name: 'By objective' })).not.toHaveAttribute('aria-current');
  });

  it('says what is real, what is owed and what is missing', async () => {
    const points = ['2021-10-31', '2021-11-30', '2021-12-31'].map((day, index) => ({ ...controlPoint(day, 60 - index * 20), signal: index === 2 ? 'concern' : 'none' }));
    const headline = measure('Within 20 weeks', {
      latest: observation('20%', 'December 2021'),
      previous: observation('40%', 'November 2021'),
      yearBefore: observation('70%', 'December 2020'),
      control: control(points, 'December 2021 is below the lower limit of 27%: a real fall, and a concern, not noise.', { variation: 'concern', side: 'low', assurance: 'consistent_fail', target: 90 }),
      exception: 'a real change for the worse',
      owesCommentary: true,
      gapWords: '1 value overdue: January 2022',
    });
    const quiet = measure('Satisfied', { latest: observation('71%', 'May 2022'), controlAbsence: 'No control chart: each value covers twelve months' });
    const steady = measure('Steady', { latest: observation('100%', 'December 2021'), control: control([controlPoint('2021-12-31', 100)], 'Limits unknown: the values they rest on hardly vary.', { segments: [{ from: 0, to: 0, mean: 99, lower: null, upper: null, because: null }] }) });
    const kpis = () =>
      page([
        kpi('2.1', 'Plans in time', { headline, measures: [headline] }),
        kpi('2.2', 'Families', { headline: quiet, measures: [quiet] }),
        kpi('2.3', 'Contacts', { headline: steady, measures: [steady] }),
      ]);
    const { user } = renderApp(at(), fakeApi({ programme: () => ({ ...birmingham(), kpis }) }));
    const row = within(await screen.findByRole('row', { name: /Plans in time/ }));
    expect(row.getByText('70%')).toBeVisible();
    expect(row.getByText('December 2020, a year before')).toBeVisible();
    expect(row.getByText('Concern')).toBeVisible();
    expect(row.getByText('December 2021 is below the lower limit of 27%: a real fall, and a concern, not noise.', { selector: 'span' })).toBeVisible();
    expect(row.getByText('Exception: a real change for the worse')).toBeVisible();
    expect(row.getByRole('link', { name: 'Commentary owed on 2.1' })).toHaveAttribute('href', expect.stringContaining('/kpis/2.1'));
    expect(row.getByText('1 value overdue: January 2022')).toBeVisible();
    expect(within(screen.getByRole('row', { name: /Families/ })).getByText('No control chart: each value covers twelve months')).toBeVisible();
    const unknown = within(screen.getByRole('row', { name: /Contacts/ }));
    expect(unknown.getByText('Limits unknown: the values they rest on hardly vary.')).toBeVisible();
    expect(unknown.queryByText(/Common cause|Trial/)).not.toBeInTheDocument();
    expect(screen.getByText(/1 exception, 1 without a word from the owner\. 1 lacks a value that was due\.$/)).toBeVisible();
    await user.selectOptions(screen.getByLabelText('For the board'), 'Commentary owed');
    expect(names()).toEqual(['2.1 Plans in time']);
  });

  it('counts and finds the exceptions of every measure, and says which measure each is of', async () => {
    const quiet = measure('Closed in time', { latest: observation('92%', 'May 2022') });
    const waiting = measure('Average wait', { exception: 'Target missed: 31 days', owesCommentary: true });
    const opened = measure('Cases opened', { relation: 'related', exception: 'Special cause of concern: May 2022' });
    const missed = measure('Plans in time', { latest: observation('40%', 'May 2022'), exception: 'Target missed: 40%', owesCommentary: true });
    const kpis = () =>
      page([
        kpi('1.1', 'Complaints', { headline: quiet, measures: [quiet, waiting, opened] }),
        kpi('2.1', 'Plans', { headline: missed, measures: [missed] }),
        kpi('2.2', 'Families', { headline: quiet, measures: [quiet] }),
      ]);
    const { user } = renderApp(at(), fakeApi({ programme: () => ({ ...birmingham(), kpis }) }));
    const row = within(await screen.findByRole('row', { name: /Complaints/ }));
    expect(row.getByText('Exception in “Average wait”: Target missed: 31 days')).toBeVisible();
    expect(row.getByText('Exception in the related series “Cases opened”: Special cause of concern: May 2022')).toBeVisible();
    expect(row.getByRole('link', { name: 'Commentary owed on 1.1, “Average wait”' })).toBeVisible();
    expect(within(screen.getByRole('row', { name: /Plans/ })).getByText('Exception: Target missed: 40%')).toBeVisible();
    expect(screen.getByText(/ 3 exceptions in 2 KPIs, 2 without a word from the owner\.$/)).toBeVisible();
    await user.selectOptions(screen.getByLabelText('For the board'), 'Exceptions');
    expect(names()).toEqual(['1.1 Complaints', '2.1 Plans']);
    await user.selectOptions(screen.getByLabelText('For the board'), 'Commentary owed');
    expect(names()).toEqual(['1.1 Complaints', '2.1 Plans']);
  });

  it('tells owners of one title apart by their organisation', async () => {
    const [council, board] = ['The council', 'The care board'].map((organisation) => officer('Head of SEND', { organisation }));
    const alone = officer('Director of Nursing', { organisation: 'The care board' });
    const kpis = () => page([council, board, alone, board].map((owner, index) => kpi(`1.${index + 1}`, 'Waits', { owner })));
    renderApp('/programmes/birmingham/kpis?as-at=2022-03-24&group=owner', fakeApi({ programme: () => ({ ...birmingham(), kpis }) }));
    await screen.findByRole('table', { name: 'Director of Nursing' });
    const groups = screen.getAllByRole('table').map((table) => [within(table).getByRole('caption').textContent, within(table).getAllByRole('rowheader').length]);
    expect(groups).toEqual([
      ['Director of Nursing', 1],
      ['Head of SEND, The care board', 2],
      ['Head of SEND, The council', 1],
    ]);
  });
});
