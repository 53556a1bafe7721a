import { screen, within } from '@testing-library/react';
import { birmingham } from '../../testing/birmingham';
import { apiError, fakeApi } from '../../testing/fake-api';
import { baseline, changeItem, changeRequest, finding, late, milestone, promised, rag, recordRef, source, span, statement } from '../../testing/records';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/programmes/birmingham/milestones/m1?as-at=2022-03-24';

/** The page of one milestone; what is given is laid over the re-baselined one of the fixture. */
function open(over: object = {}, address = ADDRESS) {
  const programme = birmingham();
  const project = programme.project({ ref: '2.3' });
  const known = project!.milestones[0] as unknown as Record<string, unknown>;
  const shown = { ...known, id: 'm1', project, trend: TREND, ...over };
  return renderApp(
    address,
    fakeApi({
      programme: () => ({
        ...programme,
        milestone: ({ id }: { id: string }) => {
          if (id !== 'm1') throw apiError('NOT_FOUND', 'There is no such milestone.');
          return shown;
        },
      }),
    }),
  );
}

const point = (kind: string, saidOn: string, day: string, words: string, over: object = {}) => ({ kind, saidOn, ...span(day), words, isCarriedOver: false, ...over });
const TREND = {
  words: 'Promised for 22 April 2022. Moved once, later.',
  points: [
    point('promised', '2021-10-13', '2022-04-22', '13 October 2021: promised for 22 April 2022'),
    point('rebaselined', '2022-02-24', '2022-06-30', '24 February 2022: re-baselined to 30 June 2022'),
    point('reported', '2022-03-18', '2022-07-22', '18 March 2022: expected 22 July 2022, 91 days late'),
    point('reported', '2022-03-20', '2022-07-22', '20 March 2022: no new date given, 22 July 2022 still stood', { isCarriedOver: true }),
  ],
};

describe('milestone', () => {
  it('has its colour with the reasons, and leads back to its project and objective', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Milestone of project 2.3 Update the system' })).toBeVisible();
    const belongs = within(screen.getByRole('navigation', { name: 'Where this milestone belongs' }));
    expect(belongs.getByRole('link', { name: 'Objective 2 Getting the basics right' })).toHaveAttribute('href', '/programmes/birmingham/objectives/2?as-at=2022-03-24');
    expect(belongs.getByRole('link', { name: 'Project 2.3 Upgrade SENAR Case Management System' })).toHaveAttribute('href', '/programmes/birmingham/projects/2.3?as-at=2022-03-24');
    expect(screen.getByText(/against the first promise it would be/)).toHaveTextContent('Red');
    expect(within(screen.getByRole('region', { name: 'Why amber' })).getByText('Forecast 22 July 2022.')).toBeVisible();
    const moved = within(screen.getByRole('region', { name: 'How far it has moved' }));
    expect(moved.getByText('Against the first promise').nextSibling).toHaveTextContent('91 days late');
    expect(moved.getByText('Against the approved date').nextSibling).toHaveTextContent('22 days late');
    expect(document.title).toBe('Milestone Update the system, Birmingham SEND Improvement Programme, as at 24 March 2022 - Waymark');
  });

  it('keeps a ledger: promised, approved by which decision, reported by whom, in that order', async () => {
    open();
    const rows = within(await screen.findByRole('table', { name: /^Ledger/ })).getAllByRole('row');
    expect(rows.slice(1).map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['First promised (draft)', 'Approved since, version 2', 'Reported: under way']);
    expect(rows[1]).toHaveTextContent('22 April 2022');
    expect(rows[1]).toHaveTextContent('Recorded 13 October 2021');
    expect(rows[1]).toHaveTextContent('Draft: not approved in the documents');
    expect(rows[2]).toHaveTextContent('30 June 2022');
    expect(rows[2]).toHaveTextContent('24 February 2022');
    expect(rows[2]).toHaveTextContent('SEND Improvement Board');
    expect(rows[2]).toHaveTextContent('Decision: Board decision 7Reason: Supplier delay');
    expect(rows[3]).toHaveTextContent('Expected 22 July 2022');
    expect(rows[3]).toHaveTextContent('18 March 2022');
    expect(rows[3]).toHaveTextContent('Programme Manager');
    expect(rows[3]).toHaveTextContent('Confidence declared: Amber');
  });

  it('ends the ledger with what was done, and says where no date of it is known', async () => {
    const done = { schedule: rag('complete', 'completed, date not stated'), status: 'completed', forecast: null, statements: [statement('2022-03-20', { status: 'completed' })] };
    open(done);
    const rows = within(await screen.findByRole('table', { name: /^Ledger/ })).getAllByRole('row');
    expect(rows.at(-1)).toHaveTextContent(/^Done/);
    expect(rows.at(-1)).toHaveTextContent('The source gives no date');
    expect(rows.at(-1)).toHaveTextContent('20 March 2022');
  });

  it('draws the trend with its marks explained and the same in a table', async () => {
    open();
    expect(await screen.findByRole('img', { name: /^Milestone trend/ })).toHaveTextContent('Moved once, later. 13 October 2021: promised for 22 April 2022.');
    const figure = within(screen.getByRole('figure'));
    expect(figure.getByText('first promise')).toBeVisible();
    expect(figure.getByText('reported without a date: the last one carried over')).toBeVisible();
    expect(figure.queryByText('done')).not.toBeInTheDocument();
    const rows = within(figure.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
    expect(rows).toHaveLength(5);
    expect(rows[2]).toHaveTextContent('24 February 2022Approved since30 June 2022');
    expect(rows[4]).toHaveTextContent('Reported without a date: the last one carried over');
  });

  it('says in a sentence that nobody ever reported, and draws nothing', async () => {
    const silent = milestone('Silent');
    open({ ...promised('2022-04-22'), statements: [], forecast: null, schedule: silent.schedule, trend: { words: 'Promised for 22 April 2022; nobody has reported.', points: TREND.points.slice(0, 1) } });
    expect(await screen.findByText(/Nobody has reported on this milestone by 24 March 2022/)).toBeVisible();
    expect(screen.queryByRole('img', { name: /^Milestone trend/ })).not.toBeInTheDocument();
  });

  it('says of ongoing work that it has no date to move', async () => {
    open({ isOngoing: true, original: null, approved: null, baselines: [], statements: [], forecast: null, slippageOriginal: null, slippageApproved: null, trend: { words: '', points: [] }, schedule: rag('ongoing', 'ongoing') });
    expect(await screen.findByText('This work is ongoing: it has no end date that could move.')).toBeVisible();
    expect(screen.getByText('Ongoing work: no date was promised and nobody has reported on it.')).toBeVisible();
  });

  it('shows what does not add up about it: the word for how bad, the sum folded away, the other records', async () => {
    const wrong = finding('late_never_reported', 'Done late, never reported late', {
      severity: 'misleads',
      explanation: 'The board was never told.',
      arithmetic: ['21 March 2023 - 30 August 2022 = 203 days'],
      records: [recordRef('milestone', 'Update the system', 'm1', { id: 'm1' }), recordRef('project', '2.3 Upgrade SENAR', '2.3')],
      sources: [source('finished in March')],
    });
    const { user } = open({ findings: [wrong] });
    const article = within(await screen.findByRole('article', { name: 'Done late, never reported late' }));
    expect(article.getByText('Misleads the board')).toBeVisible();
    expect(article.getByRole('link', { name: '2.3 Upgrade SENAR' })).toHaveAttribute('href', '/programmes/birmingham/projects/2.3?as-at=2022-03-24');
    expect(article.queryByRole('link', { name: 'Update the system' })).not.toBeInTheDocument();
    expect(article.getByText(/= 203 days/)).not.toBeVisible();
    await user.click(article.getByText('The arithmetic'));
    expect(article.getByText(/= 203 days/)).toBeVisible();
  });

  it('leads to what changed in it', async () => {
    open();
    expect(await screen.findByRole('link', { name: 'What changed in this milestone between two dates' })).toHaveAttribute('href', '/programmes/birmingham/changes?record=m1&as-at=2022-03-24');
  });

  it('quotes the promise as printed', async () => {
    open({ source: source('Update the system; 22 Apr 2022') });
    expect((await screen.findAllByText('“Update the system; 22 Apr 2022”')).length).toBeGreaterThan(0);
  });

  it('shows a re-baseline without a recorded decision as such', async () => {
    const bare = [baseline('2022-04-22'), baseline('2022-06-30', { version: 2, standing: 'approved', approvedOn: '2022-02-24' })];
    open({ baselines: bare, slippageOriginal: late(91) });
    const row = await screen.findByRole('row', { name: /version 2/ });
    expect(row).toHaveTextContent('No approver recorded');
    expect(row).toHaveTextContent('Decision: none recordedReason: none recorded');
  });

  it('says that a milestone does not exist', async () => {
    open({}, '/programmes/birmingham/milestones/nobody?as-at=2022-03-24');
    expect(await screen.findByText('There is no such milestone.')).toBeVisible();
  });

  it('names the change request that moved it, and those that wait for the board', async () => {
    const moved = baseline('2022-06-30', { version: 2, standing: 'approved', approvedOn: '2022-02-24', approver: 'The board', decision: 'Board decision 9', changeRequest: recordRef('change_request', 'Change request 7: Update later', '7') });
    const waits = changeRequest(8, 'Later still', { state: 'recommended', stateWords: 'Waits for the board', items: [changeItem('Update the system', { milestone: { id: 'm1' } })] });
    open({ approved: moved, baselines: [baseline('2022-04-22'), moved], changeRequests: [waits] });
    const row = await screen.findByRole('row', { name: /version 2/ });
    expect(within(row).getByRole('link', { name: 'Change request 7: Update later' })).toHaveAttribute('href', '/programmes/birmingham/change-requests/7?as-at=2022-03-24');
    const open8 = within(screen.getByRole('region', { name: 'A change of it is asked for' }));
    expect(open8.getByRole('listitem')).toHaveTextContent('Recommended Change request 8: Later stillAsked for: 30 September 2022, 61 days later than approved. Waits for the board.');
    expect(screen.getByText('Last approved').nextSibling).toHaveTextContent('30 June 2022, by change request 7');
    expect(screen.queryByRole('link', { name: 'Ask for a change' })).not.toBeInTheDocument();
  });
});
