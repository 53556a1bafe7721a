import { screen, within } from '@testing-library/react';
import { apiError, fakeApi } from '../../testing/fake-api';
import { birmingham } from '../../testing/birmingham';
import { held, person, session } from '../../testing/people';
import { officer } from '../../testing/records';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

type Input = Record<string, unknown>;

/** A plan that is being worked on, with what was sent to change it. */
function open(address: string, { role = 'programme_manager', over = {}, answer = () => undefined }: { role?: 'programme_manager' | 'sponsor'; over?: object; answer?: (input: Input) => unknown } = {}) {
  const plan = {
    ...birmingham(),
    isHistorical: false,
    recordedAt: '2021-10-13T12:00:00.000Z',
    tolerances: { id: 't', recordedAt: '2021-10-13T12:00:00.000Z', greenDays: 7, amberDays: 31, statementDays: 35, horizonDays: 42, notAssuredShare: 0.5, redShare: 0.25 },
    officers: [officer('Head of SEND', { id: 'head' })] as unknown[],
    boardMeetings: [] as unknown[],
    ...over,
  };
  plan.objectives[0]!.id = 'o1';
  const sent: Input[] = [];
  const receive = ({ input }: { input: Input }) => {
    sent.push(input);
    return answer(input) ?? plan;
  };
  rememberSignedIn(true);
  const api = fakeApi({
    ...session(person([held(role)])).root,
    programme: () => plan,
    ...Object.fromEntries(['editCover', 'editTolerances', 'editPlanRules', 'saveObjective', 'saveArea', 'saveOfficer', 'saveProject', 'saveKpiLinks', 'saveBoardMeeting', 'removeRecord'].map((name) => [name, receive])),
  });
  return { ...renderApp(address, api), plan, sent };
}

type User = ReturnType<typeof open>['user'];

/** Puts a text in place of what a field says. */
async function enter(user: User, field: HTMLElement, text: string) {
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}

afterEach(() => rememberSignedIn(false));

const PATH = '/programmes/birmingham/edit';

describe('edit plan', () => {
  it('renames an objective with the version seen and a reason, and shows what was done', async () => {
    const { user, sent, plan, address } = open(`${PATH}?part=objectives`, {
      answer: (input) => {
        Object.assign(plan.objectives[0]!, { name: input['name'], recordedAt: '2026-11-22T10:00:00.000Z' });
        return plan;
      },
    });
    await user.click(await screen.findByRole('link', { name: 'Change 1 System Leadership' }));
    const name = await screen.findByRole('textbox', { name: 'Name' });
    expect(screen.getByRole('heading', { level: 2, name: 'Objective 1 System Leadership' })).toHaveFocus();
    await user.clear(name);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(within(screen.getByRole('alert')).getByText('Enter the name of the objective')).toBeVisible();
    expect(sent).toHaveLength(0);
    await enter(user, name, 'Leading together');
    await enter(user, screen.getByRole('textbox', { name: 'Why (optional)' }), 'Agreed with families');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved: objective 1 Leading together.', { selector: '.wm-done__words' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Change 1 Leading together' })).toBeVisible();
    expect(sent).toEqual([
      { slug: 'birmingham', id: 'o1', seenAt: '2021-10-13T12:00:00.000Z', reason: 'Agreed with families', number: 1, name: 'Leading together', theme: 'System Leadership', sponsorId: expect.any(String), benefits: [] },
    ]);
    expect(address()).toBe(`${PATH}?part=objectives`);
  });

  it('adds a project whose by-when is read back as it is typed', async () => {
    const { user, sent } = open(`${PATH}?part=projects&record=new`);
    await enter(user, await screen.findByRole('textbox', { name: 'Title' }), 'Transitions guide');
    const byWhen = screen.getByRole('textbox', { name: 'By when' });
    await enter(user, byWhen, 'when it is ready');
    expect(screen.getByText(/was not understood/)).toBeVisible();
    await enter(user, byWhen, '30 June 2022; review in January 2023');
    expect(screen.getByText('Read as 2 milestones')).toBeVisible();
    expect(screen.getByText('30 June 2022', { selector: 'strong' })).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Head of SEND' }));
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText(/^Saved: project 1\.6 Transitions guide/, { selector: '.wm-done__words' })).toBeVisible();
    expect(sent[0]).toMatchObject({ id: null, seenAt: null, objectiveId: 'o1', ref: '1.6', title: 'Transitions guide', byWhen: '30 June 2022; review in January 2023', officerIds: ['head'] });
  });

  it('keeps what was entered beside a newer version, lets untouched fields follow it, and saves over it knowingly', async () => {
    let isFirst = true;
    const { user, sent, plan } = open(`${PATH}?part=objectives&record=o1`, {
      answer: () => {
        if (!isFirst) return undefined;
        isFirst = false;
        Object.assign(plan.objectives[0]!, { name: 'Leading as one', theme: 'Leadership', recordedAt: '2026-11-22T09:00:00.000Z' });
        throw apiError('CONFLICT', 'Tom Okafor changed the objective on 22 November 2026 at 09:00, after you opened it.', { fields: [{ field: 'seenAt', message: 'Tom Okafor changed the objective on 22 November 2026 at 09:00, after you opened it.' }] });
      },
    });
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await enter(user, name, 'Leading together');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^Tom Okafor changed the objective/)).toBeVisible();
    const both = within(await screen.findByRole('region', { name: /newer version/ }));
    expect(both.getAllByRole('row').slice(1).map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['Name']);
    expect(both.getByRole('cell', { name: 'Leading as one' })).toBeVisible();
    expect(name).toHaveValue('Leading together');
    expect(screen.getByRole('textbox', { name: 'Theme' })).toHaveValue('Leadership');
    await user.click(screen.getByRole('button', { name: 'Save over their version' }));
    await screen.findByText('Saved: objective 1 Leading together.', { selector: '.wm-done__words' });
    expect(sent[1]).toMatchObject({ name: 'Leading together', theme: 'Leadership', seenAt: '2026-11-22T09:00:00.000Z' });
  });

  it('removes a record only for a reason, and shows why the server keeps one', async () => {
    const { user, sent } = open(`${PATH}?part=objectives&record=o1`, {
      answer: () => {
        throw apiError('BAD_USER_INPUT', 'Objective 1 still has 2 projects.', { fields: [{ field: 'id', message: 'Objective 1 still has 2 projects.' }] });
      },
    });
    await user.click(await screen.findByText('Remove objective 1 System Leadership'));
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(screen.getByRole('link', { name: 'Say why: the reason stays in the history' })).toBeVisible();
    expect(sent).toHaveLength(0);
    await enter(user, screen.getByRole('textbox', { name: 'Why is it removed?' }), 'Entered twice');
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('Objective 1 still has 2 projects.')).toBeVisible();
    expect(sent).toEqual([{ slug: 'birmingham', kind: 'objective', id: 'o1', reason: 'Entered twice' }]);
    expect(screen.getByRole('textbox', { name: 'Why is it removed?' })).toHaveValue('Entered twice');
  });

  it('says which part of a meeting’s day is missing, and takes shares in per cent', async () => {
    const { user, sent, unmount } = open(`${PATH}?part=meetings&record=new`);
    await user.type(within(await screen.findByRole('group', { name: 'Day of the meeting' })).getByRole('textbox', { name: 'Day' }), '31');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByRole('link', { name: 'The day of the meeting must include a month and year' })).toBeVisible();
    unmount();
    const tolerances = open(`${PATH}?part=tolerances`);
    const red = await screen.findByRole('textbox', { name: /^Objective red from/ });
    expect(red).toHaveValue('25');
    await enter(tolerances.user, red, '30');
    await tolerances.user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Saved: the tolerances/, { selector: '.wm-done__words' });
    expect(tolerances.sent[0]).toMatchObject({ redShare: 0.3, notAssuredShare: 0.5, greenDays: 7 });
    expect(sent).toHaveLength(0);
  });

  it('asks whether moved deadlines are also to be agreed and which numbers are small, and sends the answers with their reason', async () => {
    const { user, sent } = open(`${PATH}?part=rules`);
    expect(await screen.findByRole('radio', { name: 'No, the board’s approval is enough' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Yes, the DfE and NHS England are asked to agree' }));
    await enter(user, screen.getByRole('textbox', { name: 'Why (optional)' }), 'Improvement notice');
    const small = screen.getByRole('textbox', { name: /^Small numbers/ });
    await enter(user, small, '101');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(small).toHaveAccessibleDescription(/from 0 to 100/);
    await enter(user, small, '10');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Saved: moved deadlines are also to be agreed .* numbers of people below 10 are kept/, { selector: '.wm-done__words' });
    expect(sent).toEqual([{ slug: 'birmingham', needsAgreement: true, smallNumber: 10, seenAt: '2021-10-13T12:00:00.000Z', reason: 'Improvement notice' }]);
  });

  it('has no forms for a closed record, nor for whoever may not edit', async () => {
    const { unmount } = open(PATH, { over: { isHistorical: true } });
    expect(await screen.findByText(/^This record is closed/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
    unmount();
    open(PATH, { role: 'sponsor' });
    expect(await screen.findByText(/^The programme manager edits the plan\. You have no such role/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Back to the programme' })).toHaveAttribute('href', '/programmes/birmingham');
  });
});
