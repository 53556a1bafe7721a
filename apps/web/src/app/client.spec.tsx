import { screen } from '@testing-library/react';
import { birmingham, boardOf } from '../testing/birmingham';
import { fakeApi } from '../testing/fake-api';
import { renderApp } from '../testing/render-app';

/** The same record, under the same ids, as it looked on two days. */
function twoPictures() {
  const answers: Record<string, string> = { '2022-03-24': 'Three objectives are red.', '2021-10-13': 'The plan has begun.' };
  return fakeApi({
    board: ({ asAt }: { asAt: string }) => boardOf({ ...birmingham(), today: asAt, answer: { lead: answers[asAt] ?? '', rest: '' } }),
  });
}

describe('the cache', () => {
  it('never mixes the pictures of two days, and asks for neither twice', async () => {
    const { user, api } = renderApp('/programmes/birmingham?as-at=2022-03-24', twoPictures());
    expect(await screen.findByText('Three objectives are red.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^As at/ }));
    await user.click(screen.getByRole('link', { name: '13 October 2021' }));
    expect(await screen.findByText('The plan has begun.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^As at/ }));
    await user.click(screen.getByRole('link', { name: '24 March 2022' }));
    expect(await screen.findByText('Three objectives are red.')).toBeVisible();
    expect(screen.getByRole('button', { name: /As at 24 March 2022/ })).toBeVisible();
    expect(api.asked).toHaveLength(2);
  });

  it('asks again for a record that moves on', async () => {
    const { user, api } = renderApp('/programmes/birmingham');
    await user.click(await screen.findByRole('link', { name: '3. Working Together Well' }));
    await screen.findByRole('heading', { level: 1, name: /Working Together Well/ });
    await user.click(screen.getByRole('link', { name: 'Board' }));
    await screen.findByRole('heading', { level: 1, name: 'Birmingham SEND Improvement Programme' });
    expect(api.asked.map(({ operation }) => operation)).toEqual(['Board', 'Objective', 'Board']);
  });
});
