import { screen, within } from '@testing-library/react';
import { fakeApi } from '../../testing/fake-api';
import { page } from '../../testing/records';
import { renderApp } from '../../testing/render-app';

describe('start page', () => {
  it('lists the programmes in the order given, each with its answer', async () => {
    renderApp('/');
    expect(await screen.findByRole('heading', { level: 1, name: 'Programmes' })).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'Birmingham SEND Improvement Programme',
      'Derby SEND performance measures',
      'Wexmouth SEND Improvement Programme',
    ]);
    const birmingham = within(screen.getByRole('article', { name: /Birmingham/ }));
    expect(birmingham.getByText('Three of four objectives are not assured.')).toBeVisible();
    expect(birmingham.getByText(/Accelerated Progress Plan, draft/)).toBeVisible();
    expect(document.title).toBe('Programmes - Waymark');
  });

  it('tags only the made-up one', async () => {
    renderApp('/');
    const example = within(await screen.findByRole('article', { name: /Wexmouth/ }));
    expect(example.getByText('Made-up example')).toBeVisible();
    expect(screen.getAllByText('Made-up example')).toHaveLength(1);
  });

  it('opens a closed record on its last recorded day, a live one on today', async () => {
    renderApp('/');
    expect(await screen.findByRole('link', { name: /Birmingham/ })).toHaveAttribute('href', '/programmes/birmingham?as-at=2023-04-30');
    expect(screen.getByRole('link', { name: /Wexmouth/ })).toHaveAttribute('href', '/programmes/example');
  });

  it('says so when there is none', async () => {
    renderApp('/', fakeApi({ programmes: () => page([]) }));
    expect(await screen.findByText('No programme has been recorded yet.')).toBeVisible();
  });
});
