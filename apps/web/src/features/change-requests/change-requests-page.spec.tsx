import { screen, within } from '@testing-library/react';
import { birmingham } from '../../testing/birmingham';
import { fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { changeItem, changeRequest, changeStep, objective, project } from '../../testing/records';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

const OF = [1, 2].map((number) => project(`${number}.1`, `Project ${number}`, { objective: objective(number, `Objective ${number}`) }));
const REQUESTS = [
  changeRequest(4, 'Settled', { project: OF[0], state: 'rejected', stateWords: 'Rejected by the board on 3 March 2022' }),
  changeRequest(3, 'New', { project: OF[1], requestedOn: '2022-03-24' }),
  changeRequest(2, 'Before the board', {
    project: OF[1],
    state: 'recommended',
    steps: [changeStep('recommend', '2022-03-23')],
    blockers: ['2.1 is done.'],
    items: [changeItem('Portal live'), changeItem('Portal closed', { action: 'cancel', afterWords: null, movementWords: 'no longer promised; was due 31 July 2022' })],
  }),
  changeRequest(1, 'Old', { project: OF[0], requestedOn: '2022-03-12' }),
];

function open(search = '', over: object = {}, role: 'sponsor' | 'chair' | null = null) {
  rememberSignedIn(role !== null);
  const programme = { ...birmingham(), isHistorical: false, changeRequests: REQUESTS, ...over };
  return renderApp(`/programmes/birmingham/change-requests${search}`, fakeApi({ ...session(role && person([held(role, { objectiveIds: ['o1'] })])).root, programme: () => programme }));
}

afterEach(() => rememberSignedIn(false));

const rows = () => screen.getAllByRole('row').slice(1);

describe('change requests', () => {
  it('has those that wait first, the longest wait at the top', async () => {
    open();
    expect(await screen.findByText('2 wait for the programme manager or the sponsor; 1 waits for the board.')).toBeVisible();
    expect(rows().map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['1 OldProject 1.1 Project 1', '2 Before the boardProject 2.1 Project 2', '3 NewProject 2.1 Project 2', '4 SettledProject 1.1 Project 1']);
    expect(rows().map((row) => within(row).getAllByRole('cell').at(-1)?.textContent)).toEqual(['12 days', '1 day', 'since today', 'Settled']);
    expect(rows()[1]).toHaveTextContent('Portal closed: cancelled, no longer promised; was due 31 July 2022');
    expect(rows()[1]).toHaveTextContent('RecommendedThe boardCannot be approved as it is');
    expect(rows()[3]).toHaveTextContent('Rejected by the board on 3 March 2022');
    expect(screen.getByRole('link', { name: '2 Before the board' })).toHaveAttribute('href', '/programmes/birmingham/change-requests/2');
    expect(screen.queryByRole('link', { name: 'Ask for a change' })).not.toBeInTheDocument();
  });

  it.each([
    ['?state=waiting', ['1', '2', '3']],
    ['?state=rejected', ['4']],
    ['?objective=1', ['1', '4']],
    ['?state=waiting&objective=1', ['1']],
  ])('filters by %s', async (search, numbers) => {
    open(search);
    await screen.findByText(/ of 4 change requests$/);
    expect(rows().map((row) => within(row).getByRole('rowheader').textContent?.charAt(0))).toEqual(numbers);
  });

  it('leads whoever may ask to the form', async () => {
    open('', {}, 'sponsor');
    expect(await screen.findByRole('link', { name: 'Ask for a change' })).toHaveAttribute('href', '/programmes/birmingham/ask-for-change');
  });

  it.each([
    [{ isHistorical: true }, /^No change request is recorded, and the record is closed/],
    [{}, /^Nobody has asked for a change by 24 March 2022/],
  ])('says what it means that there is none', async (over, words) => {
    open('', { changeRequests: [], ...over });
    expect(await screen.findByText(words)).toBeVisible();
  });
});
