import { screen, within } from '@testing-library/react';
import { birmingham, severities } from '../../testing/birmingham';
import { derby } from '../../testing/derby';
import { fakeApi } from '../../testing/fake-api';
import { page } from '../../testing/records';
import { renderApp } from '../../testing/render-app';

const columns = async () => within(await screen.findByRole('table', { name: 'Programmes side by side' })).getAllByRole('columnheader').map((header) => header.textContent);
const row = async (name: string) => within(await screen.findByRole('table', { name: 'Programmes side by side' })).getByRole('row', { name: new RegExp(`^${name}`) });

describe('side by side', () => {
  it('shows the real programmes unless others are chosen', async () => {
    const { api } = renderApp('/side-by-side');
    expect(await columns()).toEqual(['Asked of each', 'Birmingham SEND Improvement Programme', 'Derby SEND performance measures']);
    expect(screen.getByLabelText('Wexmouth SEND Improvement Programme (made up)')).not.toBeChecked();
    expect(api.asked.filter(({ operation }) => operation === 'SideBySide')).toHaveLength(1);
  });

  it('asks the same of each', async () => {
    renderApp('/side-by-side', fakeApi({ programmes: () => page([{ ...birmingham(), findingCounts: severities({ misleads: 2, untidy: 1 }) }, derby()]) }));
    expect(await row('Plan')).toHaveTextContent('Accelerated Progress Plan, draft');
    expect(await row('Delivery')).toHaveTextContent('No plan, so nothing can be late');
    expect(await row('Objectives')).toHaveTextContent('2 Getting the basics rightNot assured');
    expect(await row('Slipped most')).toHaveTextContent('1.1 Develop a new SEND Strategy203 days late');
    expect(await row('KPIs')).toHaveTextContent('2 KPIs1 reported: 1 better, 0 worse');
    expect(await row('What it gets wrong')).toHaveTextContent('3 findings2 mislead the board, 1 is untidyNothing found');
    expect(await row('Last recorded')).toHaveTextContent('30 April 202329 October 2018');
    expect(within(await row('Plan')).getByRole('link', { name: /Birmingham/ })).toHaveAttribute('href', '/programmes/birmingham?as-at=2023-04-30');
  });

  it('puts the choice into the address and labels the made-up one', async () => {
    const { user, address } = renderApp('/side-by-side?programmes=birmingham');
    expect(await columns()).toEqual(['Asked of each', 'Birmingham SEND Improvement Programme']);
    await user.click(screen.getByLabelText(/Wexmouth/));
    await user.click(screen.getByRole('button', { name: 'Show side by side' }));
    expect(await screen.findByText('Made-up example')).toBeVisible();
    expect(await columns()).toHaveLength(3);
    expect(address()).toBe('/side-by-side?programmes=birmingham%2Cexample');
  });

  it('says so where none is chosen, or one is not there', async () => {
    const { user } = renderApp('/side-by-side?programmes=birmingham,atlantis');
    expect(await screen.findByText('There is no programme “atlantis” here.')).toBeVisible();
    await user.click(screen.getByLabelText(/^Birmingham/));
    await user.click(screen.getByRole('button', { name: 'Show side by side' }));
    expect(await screen.findByText('No programme is chosen. Tick at least one above.')).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('shows a scorecard as the scorecard it is', async () => {
    renderApp('/side-by-side?programmes=derby');
    const table = within(await screen.findByRole('table', { name: 'Indicators of Derby SEND performance measures' }));
    const twenty = table.getByRole('row', { name: /SEND6/ });
    expect(twenty).toHaveTextContent('53%');
    expect(twenty).toHaveTextContent('Amber');
    expect(twenty).toHaveTextContent('22.0 percentage points below the target');
    expect(twenty).toHaveTextContent('No comparator given');
    expect(within(twenty).getByRole('link')).toHaveAttribute('href', '/programmes/derby/kpis/SEND6?as-at=2018-10-29');
    expect(table.getByRole('row', { name: /SEND7/ })).toHaveTextContent('Work in progress');
  });

  it('puts one under the other where there is no room for columns', async () => {
    const narrow = () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined });
    Object.defineProperty(window, 'matchMedia', { configurable: true, value: narrow });
    try {
      renderApp('/side-by-side');
      const block = within(await screen.findByRole('region', { name: 'Birmingham SEND Improvement Programme' }));
      expect(block.getByText('Slipped most').nextSibling).toHaveTextContent('203 days late');
      expect(screen.queryByRole('table', { name: 'Programmes side by side' })).not.toBeInTheDocument();
    } finally {
      Reflect.deleteProperty(window, 'matchMedia');
    }
  });
});
