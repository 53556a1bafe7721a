import { screen } from '@testing-library/react';
import { apiError, fakeApi } from '../testing/fake-api';
import { renderApp } from '../testing/render-app';

const ADDRESS = '/programmes/birmingham?as-at=2022-03-24';

describe('problems', () => {
  it('says that the server cannot be reached, and tries again', async () => {
    const api = fakeApi();
    api.failWith = new TypeError('Failed to fetch');
    const { user } = renderApp(ADDRESS, api);
    expect(await screen.findByRole('heading', { level: 1, name: 'The server cannot be reached' })).toBeVisible();
    expect(screen.queryByText(/Failed to fetch/)).not.toBeInTheDocument();
    api.failWith = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Birmingham SEND Improvement Programme' })).toBeVisible();
  });

  it('gives the reference of a fault of the server, and nothing else of it', async () => {
    const api = fakeApi();
    api.failWith = apiError('INTERNAL', 'relation "plan" does not exist', { reference: 'A1B2C3' });
    renderApp(ADDRESS, api);
    expect(await screen.findByRole('heading', { level: 1, name: 'There is a problem with the server' })).toBeVisible();
    expect(screen.getByText('A1B2C3')).toBeVisible();
    expect(screen.queryByText(/relation "plan"/)).not.toBeInTheDocument();
    expect(document.title).toMatch(/^Error: /);
  });

  it('suggests programmes where there is none of that name', async () => {
    renderApp('/programmes/brimingham');
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
    expect(screen.getByText('There is no programme “brimingham”.')).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Birmingham SEND Improvement Programme' })).toHaveAttribute('href', '/programmes/birmingham');
  });

  it('lets a day be mended that only the server could refuse', async () => {
    const api = fakeApi({
      board: () => {
        throw apiError('BAD_USER_INPUT', 'The record begins on 13 October 2021: choose that day or a later one', { fields: [{ field: 'asAt', message: '' }] });
      },
    });
    renderApp('/programmes/birmingham?as-at=2019-01-01', api);
    expect(await screen.findByRole('heading', { level: 1, name: 'This day cannot be shown' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('The record begins on 13 October 2021');
    expect(screen.getByLabelText('Year')).toHaveValue('2019');
  });

  it('blames the comparison where that is what was refused', async () => {
    const api = fakeApi({
      board: () => {
        throw apiError('BAD_USER_INPUT', 'Choose a day before 24 March 2022', { fields: [{ field: 'comparedWith', message: '' }] });
      },
    });
    renderApp(`${ADDRESS}&compared-with=2022-05-01`, api);
    expect(await screen.findByRole('group', { name: 'Compared with' })).toBeVisible();
    expect(screen.getByText('compared-with=2022-05-01')).toBeVisible();
  });

  it('says that a question was too dear', async () => {
    const api = fakeApi();
    api.failWith = apiError('QUERY_TOO_COSTLY', 'cost 9000 of 5000');
    renderApp(ADDRESS, api);
    expect(await screen.findByRole('heading', { level: 1, name: 'The server refused this question' })).toBeVisible();
  });

  it('has a page for addresses that lead nowhere', async () => {
    renderApp('/nowhere');
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'See all programmes' })).toHaveAttribute('href', '/');
    expect(document.title).toBe('Page not found - Waymark');
  });

  it('is busy while it waits', async () => {
    const api = fakeApi();
    let answer = () => undefined as void;
    api.ready = new Promise((resolve) => (answer = resolve));
    renderApp(ADDRESS, api);
    expect(await screen.findByText('Loading the board')).toBeInTheDocument();
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
    answer();
    await screen.findByRole('heading', { level: 1, name: /Birmingham/ });
    expect(screen.getByRole('main')).not.toHaveAttribute('aria-busy');
  });

  it('can be skipped to its content', async () => {
    renderApp(ADDRESS);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.getByRole('link', { name: 'Skip to main content' })).toHaveAttribute('href', `#${screen.getByRole('main').id}`);
  });
});
