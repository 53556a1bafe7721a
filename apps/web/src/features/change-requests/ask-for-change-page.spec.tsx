import { screen, within } from '@testing-library/react';
import type { Role } from '@waymark/domain';
import { birmingham } from '../../testing/birmingham';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { baseline, changeRequest, dependency, dependencyEnd, milestone, objective, project, recordRef, span } from '../../testing/records';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

type Input = Record<string, unknown> & { items: unknown[] };

const FIRST = baseline('2022-05-31', { id: 'b1' });
const APPROVED = baseline('2022-06-30', { id: 'b2', version: 2, standing: 'approved' });

function plan() {
  const live = milestone('Portal live', { id: 'live', original: FIRST, approved: APPROVED, forecast: span('2022-08-01') });
  const trained = milestone('Staff trained', { id: 'trained', original: FIRST, approved: FIRST, changeRequests: [{ number: 4, title: 'Train later' }] });
  const milestones = [live, trained, milestone('Supplier chosen', { id: 'done', status: 'completed' }), milestone('Help desk', { id: 'always', isOngoing: true, original: null, approved: null })];
  const portal = project('2.3', 'Parent portal', { id: 'p23', milestones, objective: { id: 'o2', number: 2, name: 'Getting the basics right' } });
  const transport = project('3.1', 'Transport', { id: 'p31' });
  const waits = dependencyEnd('milestone', '3.1 Transport: Routes agreed', { latest: '2022-07-15', projectId: 'p31' });
  const needs = dependencyEnd('milestone', '2.3 Parent portal: Portal live', { record: recordRef('milestone', '2.3 Parent portal: Portal live', 'live', { id: 'live' }), projectId: 'p23', latest: '2022-06-30' });
  const objectives = [objective(2, 'Getting the basics right', { id: 'o2', projects: [portal] }), objective(3, 'Working together', { id: 'o3', projects: [transport] })];
  return { ...birmingham(), isHistorical: false, objectives, dependencies: [dependency(waits, needs)], boardMeetings: [] as unknown[], live };
}

interface Scene {
  role?: Role | null;
  scope?: object;
  over?: object;
  /** Why the request is refused, by how often it was sent. */
  answer?: (count: number, known: ReturnType<typeof plan>) => unknown;
}

function open(search = '?milestone=live', { role = 'programme_manager', scope = {}, over = {}, answer }: Scene = {}) {
  const known = { ...plan(), ...over };
  const sent: Input[] = [];
  const askForChange = ({ input }: { input: Input }) => {
    sent.push(input);
    const refused = answer?.(sent.length, known);
    if (refused instanceof Error) throw refused;
    known.changeRequests = [changeRequest(7, String(input['title']), { project: known.objectives[0]?.projects[0] })];
    return { number: 7, programme: known };
  };
  rememberSignedIn(role !== null);
  const api = fakeApi({ ...session(role && person([held(role, scope)])).root, programme: () => known, askForChange });
  return { ...renderApp(`/programmes/birmingham/ask-for-change${search}`, api), sent };
}

afterEach(() => rememberSignedIn(false));

type User = ReturnType<typeof open>['user'];

async function enter(user: User, label: string | RegExp, text: string) {
  const field = await screen.findByLabelText(label);
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}

async function sayWhy(user: User) {
  await user.selectOptions(screen.getByLabelText('Kind of reason'), 'External');
  await enter(user, 'Reason', 'The supplier withdrew.');
}

const send = (user: User) => user.click(screen.getByRole('button', { name: 'Send to be recommended' }));
const summary = () => within(screen.getByRole('alert')).getAllByRole('listitem').map((item) => item.textContent);

describe('ask for a change', () => {
  it('moves a date: read back at once, with what comes too soon, and sent with what was on the screen', async () => {
    const { user, sent, address } = open();
    expect(await screen.findByRole('checkbox', { name: 'Portal live' })).toBeChecked();
    expect(screen.getByText('Due 30 June 2022; first promised for 31 May 2022; now expected 1 August 2022')).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: 'Supplier chosen' })).not.toBeInTheDocument();
    expect(screen.getByText('Not offered: one milestone is completed or cancelled, one is ongoing work without a date.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Change request 4: Train later' })).toHaveAttribute('href', '/programmes/birmingham/change-requests/4');
    await enter(user, 'New date for “Portal live”', '31 August 2022');
    expect(screen.getByText('30 June 2022 → 31 August 2022: 62 days later than approved, 92 days later than first promised')).toBeVisible();
    expect(screen.getByText(/due by 15 July 2022, 47 days before 2\.3 Parent portal: Portal live would be there/)).toBeVisible();
    await sayWhy(user);
    expect(screen.getByLabelText('Title')).toHaveValue('Move “Portal live”');
    await send(user);
    expect(await screen.findByRole('heading', { level: 1, name: 'Change request 7: Move “Portal live”' })).toBeVisible();
    expect(screen.getByText(/^Sent: this is change request 7\./)).toBeVisible();
    expect(address()).toBe('/programmes/birmingham/change-requests/7');
    expect(sent).toEqual([
      {
        slug: 'birmingham',
        id: expect.stringMatching(/^[0-9a-f]{8}-/) as string,
        projectId: 'p23',
        kind: 'move',
        title: 'Move “Portal live”',
        reasonCategory: 'external',
        reason: 'The supplier withdrew.',
        items: [{ action: 'move', milestoneId: 'live', name: '', byWhen: '31 August 2022', seenBaselineId: 'b2' }],
      },
    ]);
  });

  const added = (name: string, byWhen: string) => ({ action: 'add', milestoneId: null, name, byWhen, seenBaselineId: null });
  const ended = (milestoneId: string, seenBaselineId: string | null) => ({ action: 'cancel', milestoneId, name: '', byWhen: '', seenBaselineId });

  it.each<[string, string, unknown[], (user: User) => Promise<void>]>([
    [
      'Add a milestone',
      'Add “Portal for schools”',
      [added('Portal for schools', 'May 2022')],
      async (user) => {
        await enter(user, 'Name of new milestone', 'Portal for schools');
        await enter(user, 'Promised for', 'May 2022');
        expect(screen.getByText('First promised for May 2022')).toBeVisible();
      },
    ],
    [
      'Split a milestone',
      'Split “Portal live”',
      [ended('live', 'b2'), added('For parents', '1 May 2022'), added('For schools', '1 July 2022')],
      async (user) => {
        await user.click(screen.getByRole('radio', { name: 'Portal live' }));
        await enter(user, 'Name of new milestone 1', 'For parents');
        await enter(user, 'Promised for (new milestone 1)', '1 May 2022');
        await enter(user, 'Name of new milestone 2', 'For schools');
        await enter(user, 'Promised for (new milestone 2)', '1 July 2022');
      },
    ],
    [
      'Merge milestones',
      'Merge 2 milestones',
      [ended('live', 'b2'), ended('trained', 'b1'), added('Portal in use', 'July 2022')],
      async (user) => {
        await user.click(screen.getByRole('checkbox', { name: 'Staff trained' }));
        await enter(user, 'Name of new milestone', 'Portal in use');
        await enter(user, 'Promised for', 'July 2022');
      },
    ],
    [
      'Cancel a milestone',
      'Cancel “Portal live”',
      [ended('live', 'b2')],
      async () => {
        expect(screen.getByText(/waits for 2\.3 Parent portal: Portal live, which would end$/)).toBeVisible();
        await Promise.resolve();
      },
    ],
  ])('%s', async (kind, title, items, fill) => {
    const { user, sent } = open();
    await user.click(await screen.findByRole('radio', { name: kind }));
    await fill(user);
    await sayWhy(user);
    await send(user);
    await screen.findByRole('heading', { level: 1, name: /^Change request 7/ });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ title, items });
  });

  it('says at its field what is missing or cannot be, and sends nothing', async () => {
    const { user, sent } = open();
    await enter(user, 'New date for “Portal live”', '1 March 2022');
    await send(user);
    expect(summary()).toEqual(['Choose the kind of reason.', 'Say why: the board decides by it.', '1 March 2022 has gone by. Give a date to come.']);
    await user.click(screen.getByRole('link', { name: /has gone by/ }));
    expect(screen.getByLabelText('New date for “Portal live”')).toHaveFocus();
    await user.click(screen.getByRole('checkbox', { name: 'Portal live' }));
    expect(screen.getByText('Moving takes one milestone or more, each with its new date, and nothing else.')).toBeVisible();
    expect(sent).toEqual([]);
  });

  it('goes on from a baseline that moved meanwhile, as the same request', async () => {
    const message = 'The baseline has moved since you opened this.';
    const { user, sent } = open('?milestone=live', {
      answer: (count, known) => {
        if (count > 1) return undefined;
        Object.assign(known.live, { approved: baseline('2022-07-31', { id: 'b3', version: 3, standing: 'approved' }) });
        return apiError('BAD_USER_INPUT', message, { fields: [{ field: 'items.0', message }] });
      },
    });
    await enter(user, 'New date for “Portal live”', '31 August 2022');
    await sayWhy(user);
    await send(user);
    expect(await screen.findByText(/now the approved date is 31 July 2022\. Look at it again before you ask\.$/)).toBeVisible();
    expect(screen.getByText(/^31 July 2022 → 31 August 2022/)).toBeVisible();
    expect(screen.getByLabelText('Reason')).toHaveValue('The supplier withdrew.');
    await user.click(screen.getByRole('button', { name: 'Go on from the date as it is now' }));
    await send(user);
    await screen.findByRole('heading', { level: 1, name: /^Change request 7/ });
    expect(sent.map(({ id, items }) => [id, items])).toEqual([
      [sent[0]?.['id'], [expect.objectContaining({ seenBaselineId: 'b2' })]],
      [sent[0]?.['id'], [expect.objectContaining({ seenBaselineId: 'b3' })]],
    ]);
  });

  it('offers a project manager only what is theirs', async () => {
    open('', { role: 'project_manager', scope: { projectIds: ['p31'] } });
    expect(await screen.findByLabelText('Project')).toHaveDisplayValue('3.1 Transport');
    expect(screen.queryByRole('option', { name: '2.3 Parent portal' })).not.toBeInTheDocument();
    expect(screen.getByText('This project has no milestone that this could be asked for.')).toBeVisible();
  });

  it.each<[string, Scene, RegExp]>([
    ['the chair', { role: 'chair' }, /^The chair decides about changes and asks for none/],
    ['an observer', { role: 'observer' }, /^The programme manager, sponsors and project managers ask for changes of what is theirs\. You have no such role/],
    ['a visitor', { role: null }, /Nobody is signed in on this device/],
    ['a closed record', { over: { isHistorical: true } }, /^This record is closed/],
  ])('has no form for %s', async (_, who, words) => {
    open('', who);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send to be recommended' })).not.toBeInTheDocument();
  });
});
