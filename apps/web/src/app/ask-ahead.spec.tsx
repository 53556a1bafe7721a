import { screen, waitFor } from '@testing-library/react';
import { parse } from 'graphql';
import { fakeApi } from '../testing/fake-api';
import { renderApp } from '../testing/render-app';
import { variablesOf } from './ask-ahead';

const question = parse('query Page($slug: String!, $asAt: AsAt, $number: Int!) { programme(slug: $slug) { name } }');

describe('variablesOf', () => {
  it.each([
    ['takes those that the question declares', { slug: 'a', number: '2', ref: 'x' }, { 'as-at': '2022-03-24', 'compared-with': '2022-02-10' }, { slug: 'a', asAt: '2022-03-24', number: 2 }],
    ['leaves open what may be', { slug: 'a', number: '2' }, {}, { slug: 'a', asAt: null, number: 2 }],
    ['gives up where one is missing', { slug: 'a' }, {}, null],
    ['gives up where one is no number', { slug: 'a', number: 'two' }, {}, null],
  ])('%s', (_, params, search, variables) => {
    expect(variablesOf(question, { params, search })).toEqual(variables);
  });
});

describe('heading for a link', () => {
  it('asks the question of its page, and not again on arrival', async () => {
    const { user, api } = renderApp('/programmes/birmingham?as-at=2022-03-24');
    const [link] = await screen.findAllByRole('link', { name: /getting the basics right/i });
    if (!link) throw new Error('the board leads to its objectives');
    const asked = () => api.asked.filter(({ operation }) => operation === 'Objective');
    await user.hover(link);
    await waitFor(() => expect(asked()).toHaveLength(1));
    expect(asked()[0]?.variables).toEqual({ slug: 'birmingham', asAt: '2022-03-24', number: 2 });
    await user.click(link);
    await screen.findByRole('heading', { level: 1, name: /getting the basics right/i });
    expect(asked()).toHaveLength(1);
  });

  it('says nothing when that goes wrong: the page will', async () => {
    const api = fakeApi();
    const { user } = renderApp('/programmes/birmingham?as-at=2022-03-24', api);
    const [link] = await screen.findAllByRole('link', { name: /getting the basics right/i });
    if (!link) throw new Error('the board leads to its objectives');
    api.failWith = new TypeError('Failed to fetch');
    await user.hover(link);
    await waitFor(() => expect(api.asked.some(({ operation }) => operation === 'Objective')).toBe(true));
    expect(screen.getByRole('heading', { level: 1, name: /Birmingham/ })).toBeVisible();
    await user.click(link);
    expect(await screen.findByRole('heading', { level: 1, name: 'The server cannot be reached' })).toBeVisible();
  });
});
