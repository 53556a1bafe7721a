import { screen } from '@testing-library/react';
import { birmingham, boardOf } from '../testing/birmingham';
import { fakeApi } from '../testing/fake-api';
import { objective, rollUp } from '../testing/records';
import { renderApp } from '../testing/render-app';

/** The same objective, under the same id, as it looked on two days. */
function twoPictures() {
  return fakeApi({
    board: ({ asAt }: { asAt: string }) => {
      const colour = asAt === '2022-03-24' ? 'red' : 'green';
      const one = objective(1, 'Leadership', { id: 'one', schedule: rollUp(colour, '', { [colour]: 1 }) });
      return boardOf({ ...birmingham(), today: asAt, objectives: [one] });
    },
  });
}

describe('the cache', () => {
  it('never mixes the pictures of two days, and asks for neither twice', async () => {
    const { user, api } = renderApp('/programmes/birmingham?as-at=2022-03-24', twoPictures());
    expect(await screen.findByText('1 red')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^As at/ }));
    await user.click(screen.getByRole('link', { name: '13 October 2021' }));
    expect(await screen.findByText('1 green')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^As at/ }));
    await user.click(screen.getByRole('link', { name: '24 March 2022' }));
    expect(await screen.findByRole('button', { name: /As at 24 March 2022/ })).toBeVisible();
    expect(screen.getByText('1 red')).toBeVisible();
    expect(api.asked).toHaveLength(2);
  });

  it('asks again for a record that moves on', async () => {
    const { user, api } = renderApp('/programmes/birmingham');
    const timesAsked = () => api.asked.filter(({ operation }) => operation === 'Board').length;
    await user.click(await screen.findByRole('link', { name: '3. Working Together Well' }));
    await screen.findByRole('heading', { level: 1, name: /Working Together Well/ });
    // Heading for a link asks ahead on a slow machine: what counts is that coming back asks anew.
    expect(timesAsked()).toBe(1);
    await user.click(screen.getByRole('link', { name: 'Board' }));
    await screen.findByRole('heading', { level: 1, name: 'Birmingham SEND Improvement Programme' });
    expect(timesAsked()).toBeGreaterThan(1);
  });
});
