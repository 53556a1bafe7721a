import { screen, within } from '@testing-library/react';
import { renderApp } from '../../testing/render-app';

describe('scorecard', () => {
  it('stands in place of the board where there is no plan', async () => {
    renderApp('/programmes/derby?as-at=2018-10-29');
    expect(await screen.findByRole('heading', { level: 1, name: 'Derby SEND performance measures' })).toBeVisible();
    expect(screen.getByText('7 of 14 indicators have a value.')).toBeVisible();
    expect(screen.getByText(/the record holds indicators and no plan/)).toBeVisible();
    expect(document.title).toBe('Scorecard, Derby SEND performance measures, as at 29 October 2018 - Waymark');
  });

  it('shows value, published value, target and window', async () => {
    renderApp('/programmes/derby?as-at=2018-10-29');
    const row = await screen.findByRole('row', { name: /SEND6/ });
    expect(within(row).getByText('53%', { selector: 'strong' })).toBeVisible();
    expect(row).toHaveTextContent('22.0 percentage points below the target');
    expect(row).toHaveTextContent('54%worded “% within 20 weeks”');
    expect(within(row).getByText('Amber')).toBeVisible();
    expect(row).toHaveTextContent('Cumulative over the year');
    expect(row).toHaveTextContent('Reported quarterly');
  });

  it('says “work in progress” where the report did', async () => {
    renderApp('/programmes/derby?as-at=2018-10-29');
    const row = within(await screen.findByRole('row', { name: /SEND7/ }));
    expect(row.getByText('Work in progress')).toBeVisible();
    expect(row.queryByText('Never reported')).not.toBeInTheDocument();
  });
});
