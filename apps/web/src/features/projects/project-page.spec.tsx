import { screen, within } from '@testing-library/react';
import { renderApp } from '../../testing/render-app';

const at = (ref: string) => `/programmes/birmingham/projects/${ref}?as-at=2022-03-24`;

describe('project', () => {
  it('shows the by-when as written, remnants of markup and all, beside what was read', async () => {
    renderApp(at('1.5'));
    expect(await screen.findByText('<ul><li>31 December 2022</li><li>(ensuring compliance with COP15)</li><li>1 September 2022</li></ul>')).toBeVisible();
    expect(screen.getByText('31 December 2022', { selector: 'strong' })).toBeVisible();
    expect(screen.getByText('(ensuring compliance with COP15), read as a day')).toBeVisible();
    expect(screen.getByText('“COP15” is a code of practice, not a date')).toBeVisible();
    expect(screen.queryByRole('listitem', { name: '31 December 2022' })).not.toBeInTheDocument();
  });

  it('puts the question to a person', async () => {
    renderApp(at('1.5'));
    expect(await screen.findByRole('heading', { name: 'A person must settle' })).toBeVisible();
    expect(screen.getByText(/^Two dates in one cell: which does the note/)).toBeVisible();
  });

  it('has officers as written and as roles, and the sub-actions', async () => {
    renderApp(at('2.3'));
    expect(await screen.findByText('AD SEND, Inclusion and Wellbeing/ Director of Nursing and Quality')).toBeVisible();
    expect(screen.getByText('Responsible, 2 roles')).toBeVisible();
    expect(screen.getByText('Launch the schools portal')).toBeVisible();
    expect(document.title).toBe('Project 2.3 Upgrade SENAR Case Management System, Birmingham SEND Improvement Programme, as at 24 March 2022 - Waymark');
  });

  it('shows a re-baselined promise against both dates, with the decision that moved it', async () => {
    renderApp(at('2.3'));
    const promise = within(await screen.findByRole('article', { name: 'Update the system' }));
    expect(promise.getByText('Against the first promise').nextSibling).toHaveTextContent('91 days late');
    expect(promise.getByText('Against the approved date').nextSibling).toHaveTextContent('22 days late');
    expect(promise.getByText(/against the first promise it would be/)).toHaveTextContent('Red');
    const versions = within(promise.getByRole('table', { name: 'How the promise moved' }));
    expect(versions.getByRole('row', { name: /Version 2/ })).toHaveTextContent('Board decision 7, SEND Improvement Board, 24 February 2022');
    expect(versions.getByRole('row', { name: /Version 2/ })).toHaveTextContent('Supplier delay');
  });

  it('says why it has its colour and who reported what', async () => {
    renderApp(at('2.3'));
    const promise = within(await screen.findByRole('article', { name: 'Update the system' }));
    expect(promise.getByRole('heading', { name: 'Why amber' })).toBeVisible();
    expect(promise.getByText('Forecast 22 July 2022.')).toBeVisible();
    expect(promise.getByText(/Programme Manager: under way, expected 22 July 2022/)).toHaveTextContent('18 March 2022');
    expect(promise.getByText('The supplier has begun.')).toBeVisible();
  });

  it('shows an ongoing promise as never late and due for review', async () => {
    renderApp(at('2.6'));
    const promise = within(await screen.findByRole('article', { name: 'Develop recovery trajectory planning' }));
    expect(promise.getByText('Ongoing: no end date, never late')).toBeVisible();
    expect(promise.getByText('None is set: a review is due')).toBeVisible();
    expect(promise.getByText('Nobody has reported on this promise.')).toBeVisible();
  });

  it('marks links that no document states', async () => {
    renderApp(at('2.3'));
    const links = within(await screen.findByRole('region', { name: 'What it is for' }));
    expect(links.getAllByText('proposed link')).toHaveLength(2);
    expect(links.getByRole('link', { name: '2.1 % EHCPs issued within 20 weeks' })).toHaveAttribute('href', '/programmes/birmingham/kpis/2.1?as-at=2022-03-24');
  });

  it('leads from each promise to its page', async () => {
    renderApp(at('2.3'));
    const promise = within(await screen.findByRole('article', { name: 'Update the system' }));
    expect(promise.getByRole('link', { name: 'Update the system' }).getAttribute('href')).toMatch(/^\/programmes\/birmingham\/milestones\/milestone-\d+\?as-at=2022-03-24$/);
  });

  it('quotes the document', async () => {
    renderApp(at('2.3'));
    expect(await screen.findByText('“Upgrade SENAR Case Management System; 22 Apr 2022”')).toBeVisible();
  });
});
