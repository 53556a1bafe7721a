import { screen, within } from '@testing-library/react';
import type { Role } from '@waymark/domain';
import { birmingham } from '../../testing/birmingham';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { baseline, changeItem, changeRequest, changeStep, late, milestone, project, rag, recordRef } from '../../testing/records';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

const MEETING = { id: 'march', heldOn: '2022-03-17', cutOffOn: '2022-03-10', note: null, recordedAt: '2022-01-01T12:00:00.000Z' };
const RECOMMENDED = changeStep('recommend', '2022-03-14');
const APPROVED = changeStep('approve', '2022-03-17', { takenBy: 'Chair', decision: 'Board decision 9', boardMeeting: MEETING, evidenceUrl: 'https://council.example/minutes', comment: 'No further move.' });

const MOVED = milestone('Portal live', {
  id: 'live',
  schedule: rag('amber', '20 days late', { isRebaselined: true }),
  original: baseline('2022-05-31'),
  approved: { ...baseline('2022-08-31', { version: 3, standing: 'approved' }), changeRequest: recordRef('change_request', 'Change request 7: Portal later', '7') },
  slippageOriginal: late(92),
  slippageApproved: late(0, 'on time'),
});
const ITEM = changeItem('Portal live', {
  milestone: MOVED,
  original: baseline('2022-05-31'),
  before: baseline('2022-06-30', { version: 2 }),
  afterWords: '31 August 2022',
  movementWords: '62 days later than approved, 92 days later than first promised',
});

type Request = ReturnType<typeof changeRequest>;
type Sent = Record<string, unknown>;

interface Scene {
  role?: Role | null;
  request?: object;
  needsAgreement?: boolean;
  isHistorical?: boolean;
  /** What the step makes of the request, or why it is refused. */
  answer?: (request: Request) => object | Error;
}

function open({ role = 'chair', request = {}, needsAgreement = false, isHistorical = false, answer = () => ({}) }: Scene = {}, search = '') {
  const portal = project('2.3', 'Parent portal', { id: 'p23', objective: { id: 'o2', number: 2, name: 'Getting the basics right' }, milestones: [MOVED] });
  const asked = changeRequest(7, 'Portal later', {
    id: 'c7',
    project: portal,
    items: [ITEM],
    state: 'recommended',
    stateWords: 'Waits for the board; recommended on 14 March 2022',
    steps: [RECOMMENDED],
    ...request,
  });
  const programme = { ...birmingham(), isHistorical, needsAgreement, boardMeetings: [MEETING], changeRequests: [asked] };
  const sent: Sent[] = [];
  const takeChangeStep = ({ input }: { input: Sent }) => {
    sent.push(input);
    const outcome = answer(asked);
    if (outcome instanceof Error) throw outcome;
    Object.assign(asked, outcome);
    return programme;
  };
  rememberSignedIn(role !== null);
  const api = fakeApi({ ...session(role && person([held(role, { projectIds: ['p23'] })])).root, programme: () => programme, takeChangeStep });
  return { ...renderApp(`/programmes/birmingham/change-requests/7${search}`, api), sent };
}

afterEach(() => rememberSignedIn(false));

const buttons = () => screen.queryAllByRole('button', { name: /^(Recommend|Approve|Reject|Withdraw|Record)/ }).map((button) => button.textContent);
const approve = { state: 'approved', stateWords: 'Approved by the board on 17 March 2022', steps: [RECOMMENDED, APPROVED] };

describe('change request', () => {
  it('is approved by the chair, told before what that does, and leaves two slippages', async () => {
    const { user, sent } = open({ answer: () => approve });
    expect(await screen.findByRole('heading', { level: 1, name: 'Change request 7: Portal later' })).toBeVisible();
    expect(screen.getByText(/It has waited 10 days\./)).toHaveTextContent('Recommended Waits for the board; recommended on 14 March 2022.');
    expect(screen.getByRole('row', { name: /^Portal live/ })).toHaveTextContent('Portal live31 May 202230 June 202231 August 202262 days later than approved, 92 days later than first promised');
    await user.click(screen.getByRole('button', { name: 'Approve' }));
    expect(screen.getByText('“Portal live” will be due 31 August 2022. It will be 92 days later than first promised, and that stays on the board.')).toBeVisible();
    expect(screen.getByText('The decision holds at once.')).toBeVisible();
    expect(screen.getByLabelText('Meeting of the board that decided')).toHaveDisplayValue('17 March 2022');
    await user.type(screen.getByLabelText('How the minutes name the decision (optional)'), 'Board decision 9');
    await user.click(screen.getByRole('button', { name: 'Approve' }));
    expect(await screen.findByText('Approved. The plan has changed with it.', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent).toEqual([{ slug: 'birmingham', changeRequestId: 'c7', step: 'approve', takenOn: '2022-03-17', comment: '', boardMeetingId: 'march', decision: 'Board decision 9', evidenceUrl: '' }]);
    const now = within(screen.getByRole('region', { name: 'How it stands now' }));
    expect(now.getByRole('row', { name: /^Portal live/ })).toHaveTextContent('Portal live31 May 202231 August 2022, by change request 7Nobody has said92 days lateOn time');
    const steps = within(screen.getByRole('region', { name: 'What became of it' })).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual([
      'Asked for10 March 2022Project manager, objective 2',
      'Recommended to the board14 March 2022Programme manager',
      'Approved by the board17 March 2022Recorded by: ChairDecision: Board decision 9, meeting of 17 March 2022“No further move.”Where it can be read: council.example',
    ]);
    expect(buttons()).toEqual([]);
  });

  it('is rejected only with the reason', async () => {
    const { user, sent } = open({ answer: () => ({ state: 'rejected', stateWords: 'Rejected by the board on 17 March 2022' }) });
    await user.click(await screen.findByRole('button', { name: 'Reject' }));
    await user.click(screen.getByRole('button', { name: 'Reject' }));
    expect(within(screen.getByRole('alert')).getByRole('link', { name: 'Say why.' })).toHaveAttribute('href', '#step-comment');
    await user.type(screen.getByLabelText('Why the board rejects it'), 'Too late.');
    await user.click(screen.getByRole('button', { name: 'Reject' }));
    expect(await screen.findByText('Rejected. Every date stays as it is.', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent).toMatchObject([{ step: 'reject', comment: 'Too late.' }]);
  });

  it('shows what somebody else decided a moment before', async () => {
    const { user } = open({
      answer: (request) => {
        Object.assign(request, approve);
        return apiError('CONFLICT', 'Change request 7 cannot take this step now. Approved by the board on 17 March 2022.');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Approve' }));
    await user.click(screen.getByRole('button', { name: 'Approve' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('cannot take this step now. Approved by the board on 17 March 2022.');
    expect(await screen.findByRole('region', { name: 'How it stands now' })).toBeVisible();
    expect(buttons()).toEqual([]);
  });

  it('cannot be approved where the plan moved on, and says why', async () => {
    open({ request: { blockers: ['2.3 Portal live was completed on 3 March 2022.'] } });
    expect(await screen.findByRole('region', { name: 'It cannot be approved as it is' })).toHaveTextContent('2.3 Portal live was completed on 3 March 2022.');
    expect(buttons()).toEqual(['Reject']);
  });

  it('takes the agreement of the DfE and NHS England with its evidence, where the programme asks for it', async () => {
    const { user, sent } = open({ role: 'programme_manager', needsAgreement: true, request: approve, answer: () => ({ state: 'agreed', stateWords: 'Agreed' }) });
    expect(await screen.findByText(/It has waited 7 days\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Record the agreement of the DfE and NHS England' }));
    await user.click(screen.getByRole('button', { name: 'Record the agreement of the DfE and NHS England' }));
    expect(screen.getAllByText('Give a link to where this can be read.')).toHaveLength(2);
    await user.type(screen.getByLabelText('Link to where it can be read'), 'https://dfe.example/letter');
    await user.click(screen.getByRole('button', { name: 'Record the agreement of the DfE and NHS England' }));
    expect(await screen.findByText('The agreement of the DfE and NHS England is recorded.', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent).toMatchObject([{ step: 'agree', takenOn: '2022-03-24', boardMeetingId: null, evidenceUrl: 'https://dfe.example/letter' }]);
  });

  it.each<[string, Scene, string, string[]]>([
    ['the programme manager, of what is new', { role: 'programme_manager', request: { state: 'submitted', steps: [] } }, '', ['Recommend to the board', 'Withdraw']],
    ['the programme manager, of what waits for the board', { role: 'programme_manager' }, '', ['Withdraw']],
    ['the chair, of what nobody recommends yet', { request: { state: 'submitted', steps: [] } }, '', ['Reject']],
    ['a board member', { role: 'board_member' }, '', []],
    ['a visitor', { role: null }, '', []],
    ['the chair on another day', {}, '?as-at=2022-03-20', []],
    ['the chair of a closed record', { isHistorical: true }, '', []],
  ])('offers %s only what the table allows', async (_, scene, search, offered) => {
    open(scene, search);
    await screen.findByRole('heading', { level: 1, name: 'Change request 7: Portal later' });
    // Who has signed in is asked after the page.
    if (offered.length > 0) await screen.findByRole('heading', { name: 'What you can do' });
    expect(buttons()).toEqual(offered);
  });

  it('says of a number that nobody has asked under it', async () => {
    open({ request: { number: 8 } });
    expect(await screen.findByText(/nobody had asked for a change with the number 7/)).toBeVisible();
  });
});
