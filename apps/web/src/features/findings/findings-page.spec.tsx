import { screen, within } from '@testing-library/react';
import { birmingham, severities } from '../../testing/birmingham';
import { derby } from '../../testing/derby';
import { fakeApi } from '../../testing/fake-api';
import { finding, recordRef, source } from '../../testing/records';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/programmes/birmingham/findings?as-at=2022-03-24';

const mean = finding('mean_of_rates', 'The complaints rate printed as 51% is 40.3%', {
  id: 'mean',
  severity: 'misleads',
  explanation: 'A mean of monthly rates gives a quiet month the weight of a busy one.',
  arithmetic: ['152 of 377 closed in time', '152 / 377 = 40.3%'],
  records: [recordRef('kpi', 'Complaints answered in time', '2.9')],
  objectives: [2],
  sources: [source('Average: 51%', { title: 'SEND Improvement Update' })],
});
const owners = finding('kpi_without_owner', 'No KPI has an owner', {
  id: 'owners',
  records: ['2.1', '2.2', '2.3', '2.4', '2.5', '2.6'].map((ref) => recordRef('kpi', `KPI ${ref}`, ref)),
  objectives: [1, 2],
});
const order = finding('dates_out_of_order', 'Dates out of order in project 1.5', { id: 'order', severity: 'untidy', records: [recordRef('project', '1.5 Local Offer', '1.5')], objectives: [1] });
const sponsor = finding('objective_without_sponsor', 'Objective 3 has no sponsor', { id: 'sponsor', objectives: [3], records: [recordRef('objective', 'Objective 3', '3')] });

function withFindings() {
  return fakeApi({
    findings: () => ({
      programme: birmingham(),
      today: '2022-03-24',
      comparedWith: '2022-02-10',
      counts: severities({ misleads: 1, blocks: 1, untidy: 1 }),
      items: [
        { state: 'new', finding: mean },
        { state: 'still_there', finding: owners },
        { state: 'still_there', finding: order },
        { state: 'gone', finding: sponsor },
      ],
    }),
  });
}

const titles = () => screen.getAllByRole('article').map((article) => within(article).getByRole('heading', { level: 4 }).textContent);

describe('findings', () => {
  it('says how many there are, how bad, and what is new', async () => {
    renderApp(ADDRESS, withFindings());
    expect(await screen.findByRole('heading', { level: 1, name: /What the plan gets wrong$/ })).toBeVisible();
    expect(screen.getByText('3 findings.').parentElement).toHaveTextContent(
      '3 findings. 1 misleads the board, 1 blocks a judgement, 1 is untidy. 1 is new since 10 February 2022, 1 is gone.',
    );
    expect(screen.getByText(/Settle these before the figures are used/)).toBeVisible();
    expect(document.title).toMatch(/^What the plan gets wrong, Birmingham SEND Improvement Programme, as at 24 March 2022/);
  });

  it('stands by severity, and by rule within it, what is gone last', async () => {
    renderApp(ADDRESS, withFindings());
    await screen.findByRole('heading', { level: 1 });
    const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(headings).toEqual(['Misleads the board (1)', 'Blocks a judgement (1)', 'Untidy (1)', 'Gone since 10 February 2022 (1)']);
    expect(titles()).toEqual([mean.title, owners.title, order.title, sponsor.title]);
    expect(screen.getByRole('heading', { level: 3, name: 'A mean of rates printed as the average' })).toBeVisible();
  });

  it('has what is needed to check one by hand', async () => {
    renderApp(ADDRESS, withFindings());
    const article = within(await screen.findByRole('article', { name: mean.title }));
    expect(article.getByText('New since 10 February 2022')).toBeVisible();
    expect(article.getByText(mean.explanation)).toBeVisible();
    expect(article.getByText('152 / 377 = 40.3%')).toBeVisible();
    expect(article.getByRole('link', { name: 'Complaints answered in time' })).toHaveAttribute('href', '/programmes/birmingham/kpis/2.9?as-at=2022-03-24');
    expect(article.getByRole('link', { name: '2 Getting the basics right' })).toBeVisible();
    expect(article.getByText('“Average: 51%”')).toBeInTheDocument();
    expect(screen.getByRole('article', { name: mean.title })).toHaveAttribute('id', 'finding-mean');
  });

  it('folds many records under their number', async () => {
    const { user } = renderApp(ADDRESS, withFindings());
    const article = within(await screen.findByRole('article', { name: owners.title }));
    expect(article.getByText('KPI 2.6')).not.toBeVisible();
    await user.click(article.getByText('6 KPIs'));
    expect(article.getByText('KPI 2.6')).toBeVisible();
  });

  it.each([
    ['Severity', 'Misleads the board (1)', 'severity=misleads', [mean.title]],
    ['Objective', '2 Getting the basics right (2)', 'objective=2', [mean.title, owners.title]],
    ['Kind', 'Dates out of order in one cell (1)', 'rule=dates_out_of_order', [order.title]],
    ['State', 'Gone (1)', 'state=gone', [sponsor.title]],
  ])('is narrowed by %s, in the address', async (label, option, param, left) => {
    const { user, address } = renderApp(ADDRESS, withFindings());
    await user.selectOptions(await screen.findByLabelText(label), option);
    expect(await screen.findByText(`${left.length} of 4 findings`, { selector: 'strong' })).toBeVisible();
    expect(titles()).toEqual(left);
    expect(address()).toBe(`${ADDRESS}&${param}`);
    expect(screen.getByLabelText(label)).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByText('4 findings', { selector: 'strong' })).toBeVisible();
    expect(titles()).toHaveLength(4);
    expect(address()).toBe(ADDRESS);
  });

  it('takes a choice from the address, and says where it finds nothing', async () => {
    renderApp(`${ADDRESS}&rule=kpi_without_target`, withFindings());
    expect(await screen.findByText('0 of 4 findings')).toBeVisible();
    expect(screen.getByLabelText('Kind')).toHaveDisplayValue('A KPI without a target (0)');
    expect(screen.getByText('No finding fits these filters.')).toBeVisible();
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
  });

  it.each([
    ['Severity', 'severity=dire'],
    ['Objective', 'objective=99'],
    ['Kind', 'rule=nonsense'],
    ['State', 'state=lost'],
  ])('says at the field of %s what is wrong with %s, and shows all', async (label, param) => {
    renderApp(`${ADDRESS}&${param}`, withFindings());
    const field = await screen.findByLabelText(label);
    expect(field).toHaveAccessibleDescription(`Error: “${param.split('=')[1]}” is not one of these, so it is left out`);
    expect(titles()).toHaveLength(4);
  });


  it('is also a table', async () => {
    const { user } = renderApp(ADDRESS, withFindings());
    await user.click(await screen.findByText('Show these findings as a table'));
    const row = within(screen.getByRole('table', { name: 'Findings' })).getByRole('row', { name: new RegExp(mean.title) });
    expect(row).toHaveTextContent('Misleads the board');
    expect(row).toHaveTextContent('152 of 377 closed in time; 152 / 377 = 40.3%');
  });

  it('says what was checked where nothing was found', async () => {
    renderApp(ADDRESS);
    expect(await screen.findByText('Nothing was found.')).toBeVisible();
    expect(screen.getByText('A KPI without a target')).toBeVisible();
    expect(screen.queryByLabelText('Severity')).not.toBeInTheDocument();
  });

  it('follows nothing where the record had not begun', async () => {
    renderApp(
      '/programmes/derby/findings?as-at=2018-10-29',
      fakeApi({ findings: () => ({ programme: derby(), today: '2018-10-29', comparedWith: null, counts: severities({ blocks: 1 }), items: [{ state: null, finding: owners }] }) }),
    );
    expect(await screen.findByRole('heading', { level: 1, name: /What the scorecard gets wrong$/ })).toBeVisible();
    expect(screen.getByText(/Not followed: the record had not begun/)).toBeVisible();
    expect(screen.queryByText(/^New since/)).not.toBeInTheDocument();
    expect(screen.queryByLabelText('State')).not.toBeInTheDocument();
    expect(screen.getByText('1 finding.').parentElement).toHaveTextContent('1 finding. 1 blocks a judgement.');
  });

  it('says of a state in the address that nothing is followed', async () => {
    renderApp(
      '/programmes/derby/findings?state=new',
      fakeApi({ findings: () => ({ programme: derby(), today: '2018-10-29', comparedWith: null, counts: severities({ blocks: 1 }), items: [{ state: null, finding: owners }] }) }),
    );
    expect(await screen.findByLabelText('State')).toHaveAccessibleDescription(/There is no earlier day to follow findings from, so all are shown/);
    expect(titles()).toEqual([owners.title]);
  });
});
