import { screen, within } from '@testing-library/react';
import type { Role } from '@waymark/domain';
import { birmingham } from '../../testing/birmingham';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { planVersion } from '../../testing/records';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

type Sent = Record<string, unknown>;

const step = (standing: string, takenOn: string, over: object = {}) => ({ id: `${standing}-${takenOn}`, recordedAt: `${takenOn}T12:00:00.000Z`, standing, takenOn, takenBy: 'Chair', decision: 'Board decision 4', evidenceUrl: null, source: null, ...over });
const approved = (number: number, day: string, over: object = {}) =>
  planVersion(number, `Version of ${day}`, { id: `v${number}`, standing: 'approved', standingWords: `Approved by the board on ${day}`, asAt: `${day}T12:00:00.000Z`, steps: [step('approved', day)], ...over });
const COMPARED = (programme: object) => ({ programme, today: '2022-03-24', comparedWith: '2022-02-10', items: [], words: 'Nothing in the record changed.' });
const DRAFT = () => planVersion(1, 'First plan', { id: 'v1', openedOn: '2022-03-01', standingWords: 'Draft since 1 March 2022' });

function open(versions: Record<string, unknown>[], { role = null as Role | null, search = '', over = {}, answer = undefined as ((input: Sent) => object | Error | undefined) | undefined } = {}) {
  const programme = { ...birmingham(), isHistorical: false, planVersions: versions, ...over };
  const sent: Sent[] = [];
  const receive = ({ input }: { input: Sent }) => {
    sent.push(input);
    const outcome = answer?.(input);
    if (outcome instanceof Error) throw outcome;
    Object.assign(programme, outcome);
    return programme;
  };
  rememberSignedIn(role !== null);
  const api = fakeApi({ ...session(role && person([held(role)])).root, programme: () => programme, changes: () => COMPARED(programme), openPlanVersion: receive, takeVersionStep: receive });
  return { ...renderApp(`/programmes/birmingham/versions${search}`, api), sent };
}

afterEach(() => rememberSignedIn(false));

const version = async (name: RegExp) => within(await screen.findByRole('article', { name }));

describe('versions of the plan', () => {
  it('has a first one approved by the chair, who is told that drafts become promises', async () => {
    const { user, sent } = open([DRAFT()], { role: 'chair', answer: () => ({ planVersions: [approved(1, '2022-03-17')] }) });
    await user.click(await screen.findByRole('button', { name: 'Approve for the board' }));
    expect(screen.getByText(/^Every draft date becomes the first promise of its milestone/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Approve for the board' }));
    expect(within(screen.getByRole('alert')).getByRole('link')).toHaveTextContent('Say which decision this was, as the minutes or the letter name it.');
    await user.click(screen.getByLabelText('How the decision is named'));
    await user.paste('Board decision 4');
    await user.click(screen.getByRole('button', { name: 'Approve for the board' }));
    expect(await screen.findByText('Recorded: version 1, approved by the board.', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent).toEqual([{ slug: 'birmingham', planVersionId: 'v1', standing: 'approved', takenOn: '2022-03-24', decision: 'Board decision 4', evidenceUrl: '' }]);
    expect(screen.getByRole('link', { name: 'Read the plan as version 1 has it' })).toHaveAttribute('href', '/programmes/birmingham/milestones?as-at=2022-03-17');
    expect(screen.queryByRole('button', { name: /^(Approve|Record|Open)/ })).not.toBeInTheDocument();
  });

  it('shows how far each has come, and what was never recorded', async () => {
    open([approved(2, '2022-02-10', { standing: 'published', steps: [step('approved', '2022-02-10', { evidenceUrl: 'https://council.example/minutes' }), step('published', '2022-02-20', { decision: 'On the local offer' })] })]);
    const steps = (await version(/^Version 2/)).getAllByRole('listitem').map((item) => item.textContent);
    expect(steps).toEqual([
      '✓ DraftOpened 13 October 2021',
      '✓ Approved by the board10 February 2022Board decision 4Recorded by: ChairWhere it can be read: approved by the board, version 2',
      '○ Agreed by the DfE and NHS EnglandNot recorded',
      '✓ Published20 February 2022On the local offerRecorded by: Chair',
    ]);
  });

  it('is opened by the programme manager, one draft at a time', async () => {
    const { user, sent } = open([approved(1, '2022-02-10')], { role: 'programme_manager', answer: () => ({ planVersions: [planVersion(2, 'After the stocktake'), approved(1, '2022-02-10')] }) });
    expect(await screen.findByRole('button', { name: 'Record the agreement of the DfE and NHS England' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Open a version' }));
    await user.click(screen.getByRole('button', { name: 'Open the version' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Enter what the version is called');
    await user.click(screen.getByLabelText('What it is called'));
    await user.paste('After the stocktake');
    await user.click(screen.getByRole('button', { name: 'Open the version' }));
    expect(await screen.findByText('Opened: After the stocktake.', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent).toEqual([{ slug: 'birmingham', title: 'After the stocktake', note: '' }]);
    expect(screen.queryByRole('button', { name: 'Open a version' })).not.toBeInTheDocument();
    expect(screen.getByText('Version 2 is still a draft. The board approves it before another is opened.')).toBeVisible();
  });

  it('takes the agreement only with where it can be read, and keeps what was typed when somebody was first', async () => {
    const { user } = open([approved(1, '2022-02-10')], { role: 'programme_manager', answer: () => apiError('CONFLICT', 'Version 1 has come further meanwhile.') });
    await user.click(await screen.findByRole('button', { name: 'Record the agreement of the DfE and NHS England' }));
    await user.click(screen.getByLabelText('How the decision is named'));
    await user.paste('Letter of March');
    await user.click(screen.getByRole('button', { name: 'Record the agreement of the DfE and NHS England' }));
    expect(screen.getAllByText('Give a link to where this can be read.')).toHaveLength(2);
    await user.click(screen.getByLabelText('Link to where it can be read'));
    await user.paste('https://dfe.example/letter');
    await user.click(screen.getByRole('button', { name: 'Record the agreement of the DfE and NHS England' }));
    expect(await screen.findByText('Version 1 has come further meanwhile.')).toBeVisible();
    expect(screen.getByLabelText('How the decision is named')).toHaveValue('Letter of March');
  });

  it.each<[string, [string, string], string]>([
    ['two approved ones on their days, whichever way round', ['v1', 'v2'], '?as-at=2022-03-01&compared-with=2022-02-10'],
    ['a draft as the plan stands', ['v3', 'v1'], '?compared-with=2022-02-10'],
  ])('compares %s', async (_, [one, other], search) => {
    const { user, address } = open([planVersion(3, 'Next', { id: 'v3' }), approved(2, '2022-03-01'), approved(1, '2022-02-10')]);
    await user.selectOptions(await screen.findByLabelText('This version'), one);
    await user.selectOptions(screen.getByLabelText('With this one'), other);
    await user.click(screen.getByRole('button', { name: 'Show what changed' }));
    await screen.findByRole('heading', { level: 1, name: /What changed/ });
    expect(address()).toBe(`/programmes/birmingham/changes${search}`);
  });

  it('does not compare a version with itself', async () => {
    const { user, address } = open([approved(2, '2022-03-01'), approved(1, '2022-02-10')]);
    await user.selectOptions(await screen.findByLabelText('With this one'), 'v2');
    await user.click(screen.getByRole('button', { name: 'Show what changed' }));
    expect(screen.getByText('Choose two different versions')).toBeVisible();
    expect(address()).toBe('/programmes/birmingham/versions');
  });

  it.each<[string, Parameters<typeof open>[1], RegExp]>([
    ['a closed record of a draft plan', { over: { isHistorical: true } }, /show a draft plan only: no approval of it is known/],
    ['a plan that is worked on', {}, /^No version is recorded yet/],
  ])('says what it means that %s has none', async (_, options, words) => {
    open([], options);
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('offers nothing on another day', async () => {
    open([DRAFT()], { role: 'chair', search: '?as-at=2022-03-20' });
    await version(/^Version 1/);
    expect(screen.queryByRole('button', { name: 'Approve for the board' })).not.toBeInTheDocument();
  });
});
