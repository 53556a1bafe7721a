import { screen, within } from '@testing-library/react';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/programmes/birmingham?as-at=2022-03-24';

async function openPicker(at = ADDRESS) {
  const app = renderApp(at);
  const button = await screen.findByRole('button', { name: /^As at/ });
  await app.user.click(button);
  const panel = screen.getByRole('group', { name: 'As at: choose a day' });
  const type = async (day: string, month: string, year: string) => {
    await app.user.type(within(panel).getByLabelText('Day'), day);
    await app.user.type(within(panel).getByLabelText('Month'), month);
    await app.user.type(within(panel).getByLabelText('Year'), `${year}{Enter}`);
  };
  return { ...app, button, panel: within(panel), type };
}

describe('as-at picker', () => {
  it('says the day shown, and offers those with a record, with their documents', async () => {
    const { button, panel } = await openPicker();
    expect(button).toHaveAccessibleName(/As at 24 March 2022/);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(panel.getAllByRole('link').map((link) => link.textContent)).toEqual(['Today, 22 November 2026', '30 April 2023', '24 March 2022', '13 October 2021']);
    expect(panel.getByRole('link', { current: 'page' })).toHaveTextContent('24 March 2022');
    expect(panel.getByText('SEND Improvement Update (Appendix C)')).toBeVisible();
  });

  it('takes a recorded day into the address, announces it and gives the focus back', async () => {
    const { user, panel, address, button, api } = await openPicker();
    await user.click(panel.getByRole('link', { name: '13 October 2021' }));
    expect(await screen.findByRole('button', { name: /As at 13 October 2021/ })).toBeVisible();
    expect(address()).toBe('/programmes/birmingham?as-at=2021-10-13');
    expect(api.asked.at(-1)?.variables['asAt']).toBe('2021-10-13');
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getByText(/as at 13 October 2021$/, { selector: '[role=status]' })).toBeInTheDocument();
  });

  it('keeps the picture before while another day is fetched', async () => {
    const { user, panel } = await openPicker();
    await user.click(panel.getByRole('link', { name: '13 October 2021' }));
    expect(screen.queryByText(/^Loading/)).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: /Birmingham/ })).toBeVisible();
  });

  it('takes any other day, with the month as a word', async () => {
    const { type, address } = await openPicker();
    await type('1', 'nov', '2021');
    expect(await screen.findByRole('button', { name: /As at 1 November 2021/ })).toBeVisible();
    expect(address()).toBe('/programmes/birmingham?as-at=2021-11-01');
  });

  it.each([
    ['30', '2', '2022', 'Date must be a real date'],
    ['12', '10', '2021', 'Date must be on or after 13 October 2021, when the record begins'],
    ['23', 'nov', '2026', 'Date must be today or in the past'],
  ])('refuses %s %s %s at the place', async (day, month, year, message) => {
    const { type, address, panel } = await openPicker();
    await type(day, month, year);
    expect(panel.getByRole('alert')).toHaveTextContent(message);
    expect(panel.getByLabelText('Day')).toHaveFocus();
    expect(panel.getByLabelText('Day')).toBeInvalid();
    expect(panel.getByLabelText('Year')).toHaveValue(year);
    expect(panel.getByRole('group', { name: 'Another day' })).toHaveAccessibleDescription(new RegExp(message));
    expect(address()).toBe(ADDRESS);
  });

  it('points at the part that is missing', async () => {
    const { user, panel } = await openPicker();
    await user.type(panel.getByLabelText('Day'), '24');
    await user.click(panel.getByRole('button', { name: 'Show this day' }));
    expect(panel.getByRole('alert')).toHaveTextContent('Date must include a month and year');
    expect(panel.getByLabelText('Month')).toHaveFocus();
    expect(panel.getByLabelText('Day')).not.toBeInvalid();
  });

  it('works by keyboard, and Escape closes it', async () => {
    const { user } = renderApp(ADDRESS);
    const button = await screen.findByRole('button', { name: /^As at/ });
    button.focus();
    await user.keyboard('{Enter}');
    await user.tab();
    expect(screen.getByRole('link', { name: 'Today, 22 November 2026' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('link', { name: 'Today, 22 November 2026' })).not.toBeInTheDocument();
    expect(button).toHaveFocus();
  });

  it('closes when the focus leaves it', async () => {
    const { user, button, panel } = await openPicker();
    panel.getByRole('button', { name: 'Show this day' }).focus();
    await user.tab();
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(button).not.toHaveFocus();
  });
});

describe('a day in the address', () => {
  it.each([
    ['as-at=2022-02-30', 'Date must be a real date'],
    ['as-at=2031-01-01', 'Date must be today or in the past'],
    ['compared-with=soon', 'Date must be a real date'],
  ])('%s is answered with what is wrong, and asks the server nothing', async (pair, message) => {
    const { api } = renderApp(`/programmes/birmingham?${pair}`);
    expect(await screen.findByRole('heading', { level: 1, name: 'This day cannot be shown' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(message);
    expect(screen.getByText(pair)).toBeVisible();
    expect(document.title).toMatch(/^Error: /);
    expect(api.asked).toEqual([]);
  });

  it('can be mended in place', async () => {
    const { user, address } = renderApp('/programmes/birmingham?as-at=2022-02-30&compared-with=2021-10-13');
    const day = await screen.findByLabelText('Day');
    expect(day).toHaveValue('30');
    await user.clear(day);
    await user.type(day, '28{Enter}');
    expect(await screen.findByRole('button', { name: /As at 28 February 2022/ })).toBeVisible();
    expect(address()).toBe('/programmes/birmingham?as-at=2022-02-28&compared-with=2021-10-13');
  });

  it('can be left out, losing nothing else', async () => {
    const { user, address } = renderApp('/programmes/birmingham?as-at=2022-02-30&compared-with=2021-10-13');
    await user.click(await screen.findByRole('link', { name: 'See this page without a chosen day' }));
    expect(await screen.findByRole('heading', { level: 1, name: /Birmingham/ })).toBeVisible();
    expect(address()).toBe('/programmes/birmingham?compared-with=2021-10-13');
  });
});
