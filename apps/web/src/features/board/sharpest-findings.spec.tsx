import { screen, within } from '@testing-library/react';
import { birmingham, boardOf, severities } from '../../testing/birmingham';
import { fakeApi } from '../../testing/fake-api';
import { finding } from '../../testing/records';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/programmes/birmingham?as-at=2022-03-24';
const mean = finding('mean_of_rates', 'The complaints rate printed as 51% is 40.3%', { id: 'mean', severity: 'misleads', arithmetic: ['152 of 377 is 40.3%, printed 51%.', 'The mean of 11 rates is 51.3%.'] });
const part = finding('due_before_its_whole', 'The portal is due before the upgrade it is part of', { id: 'part', severity: 'misleads' });

function board(over: object) {
  return fakeApi({ board: () => ({ ...boardOf(birmingham()), ...over }) });
}

describe('what the plan gets wrong, on the board', () => {
  it('shows the sharpest with its sum, and what is new', async () => {
    renderApp(ADDRESS, board({ sharpest: [{ state: 'new', finding: mean }, { state: 'still_there', finding: part }], findingCounts: severities({ misleads: 3, blocks: 6 }) }));
    const section = within(await screen.findByRole('region', { name: 'What the plan gets wrong' }));
    const [first, second] = section.getAllByRole('listitem');
    expect(within(first as HTMLElement).getByRole('link', { name: mean.title })).toHaveAttribute('href', '/programmes/birmingham/findings?as-at=2022-03-24#finding-mean');
    expect(first).toHaveTextContent('152 of 377 is 40.3%, printed 51%.');
    expect(first).toHaveTextContent('Misleads the board');
    expect(within(first as HTMLElement).getByText('New')).toBeVisible();
    expect(within(second as HTMLElement).queryByText('New')).not.toBeInTheDocument();
    expect(section.getByRole('link', { name: '7 more findings' })).toHaveAttribute('href', '/programmes/birmingham/findings?as-at=2022-03-24');
  });

  it('says so where nothing was found', async () => {
    renderApp(ADDRESS);
    const section = within(await screen.findByRole('region', { name: 'What the plan gets wrong' }));
    expect(section.getByText('Nothing was found.')).toBeVisible();
    expect(section.getByRole('link', { name: 'See what is checked' })).toBeVisible();
  });

  it('counts on each card the findings that touch its objective', async () => {
    const programme = birmingham();
    programme.objectives[1]?.findings.push(mean, part);
    renderApp(ADDRESS, fakeApi({ board: () => boardOf(programme) }));
    const card = within(await screen.findByRole('article', { name: '2. Getting the basics right' }));
    expect(card.getByRole('link', { name: '2 findings on objective 2' })).toHaveAttribute('href', '/programmes/birmingham/findings?objective=2&as-at=2022-03-24');
    expect(within(screen.getByRole('article', { name: '4. Pathways' })).queryByText(/finding/)).not.toBeInTheDocument();
  });

  it('leads to all that slipped, all KPIs, and what changed, on the same day', async () => {
    renderApp(`${ADDRESS}&compared-with=2022-02-10`);
    expect(await screen.findByRole('link', { name: /^See all 6 that slipped/ })).toHaveAttribute('href', '/programmes/birmingham/milestones?late=yes&as-at=2022-03-24&compared-with=2022-02-10');
    expect(screen.getByRole('link', { name: 'See all 36 KPIs' })).toHaveAttribute('href', '/programmes/birmingham/kpis?as-at=2022-03-24&compared-with=2022-02-10');
    expect(screen.getByRole('link', { name: 'What changed since 10 February 2022' })).toHaveAttribute(
      'href',
      '/programmes/birmingham/changes?as-at=2022-03-24&compared-with=2022-02-10',
    );
  });
});
