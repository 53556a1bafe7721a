import { screen, within } from '@testing-library/react';
import { birmingham } from '../../testing/birmingham';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { report } from '../../testing/my-updates';
import { renderApp } from '../../testing/render-app';
import { sponsored } from '../../testing/sponsored';
import { rememberSignedIn } from '../people/me';

type Input = { responses?: { statusUpdateId: string; kind: string; comment: string }[] } & Record<string, unknown>;

/** The sponsor of objective 2 at their page; what is answered no longer waits. */
function open({ over = {}, answer = () => undefined }: { over?: object; answer?: (input: Input, state: { awaiting: object[] }) => unknown } = {}) {
  const programme = { ...birmingham(), isHistorical: false };
  const sent: Input[] = [];
  const state = sponsored(over);
  const receive = ({ input }: { input: Input }) => {
    answer(input, state as { awaiting: object[] });
    sent.push(input);
    const answered = input.responses?.map(({ statusUpdateId }) => statusUpdateId) ?? [];
    state.awaiting = (state.awaiting as { statements: { id: string }[] }[]).filter(({ statements }) => !answered.includes(statements[0]!.id));
    return input.responses ? [] : programme;
  };
  rememberSignedIn(true);
  const root = { respondToUpdates: receive, declareConfidence: receive, lookedAtObjective: (args: { input: Input }) => (receive(args), true) };
  const api = fakeApi({ ...session(person([held('sponsor', { objectiveIds: ['o2'] })])).root, programme: () => programme, myObjectives: () => [state], ...root });
  return { ...renderApp('/programmes/birmingham/my-objectives', api), sent };
}

afterEach(() => rememberSignedIn(false));

const waiting = () => screen.getAllByRole('article').map((article) => within(article).getByRole('heading').textContent);

describe('my objectives', () => {
  it('answers first, with what changed since the last look and the late report before those on time', async () => {
    open();
    expect(await screen.findByText('3 reports wait for your answer, and 1 change request for your recommendation.')).toBeVisible();
    expect(screen.getByText('Declared green, calculated not assured')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'What changed since you last looked on 12 March 2022' })).toBeVisible();
    expect(screen.getByText('1 change: 1 worse')).toBeVisible();
    expect(waiting()[0]).toMatch(/^Case management system upgraded/);
    const late = within(screen.getByRole('article', { name: /^Case management/ }));
    for (const words of ['“The supplier has moved the date again.”', 'Why it slips: Partner: The supplier lost two developers', '91 days late']) expect(late.getAllByText(words)[0]).toBeVisible();
    expect(screen.getByRole('link', { name: 'Change request 7: Quality assurance framework to September' })).toHaveAttribute('href', '/programmes/birmingham/change-requests/7');
  });

  it('acknowledges one by one press, and those on time together', async () => {
    const { user, sent } = open();
    await user.click(await screen.findByRole('button', { name: 'Acknowledge Case management system upgraded' }));
    expect(await screen.findByText('Acknowledged: Case management system upgraded.', { selector: '.wm-done__words' })).toHaveProperty('parentElement', document.activeElement);
    expect(await screen.findByText(/^2 reports wait/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Acknowledge all 2 that are on time' }));
    expect(await screen.findByText('No report waits for your answer.')).toBeVisible();
    expect(sent.map(({ responses }) => responses)).toEqual([
      [{ statusUpdateId: 'statement-late', kind: 'acknowledged', comment: '' }],
      ['2.1', '2.2'].map((ref) => ({ statusUpdateId: `statement-${ref}`, kind: 'acknowledged', comment: '' })),
    ]);
  });

  it('returns a report with a comment, and not without; a newer report takes the place of one that was read, and the comment stays', async () => {
    let isRefused = true;
    const { user, sent } = open({
      answer: (_, state) => {
        if (!isRefused) return;
        // Somebody reports again between reading and answering.
        Object.assign(state.awaiting[2]!, { statements: [report('2022-03-15', { id: 'statement-newer', narrative: 'The supplier names July.' })] });
        throw apiError('CONFLICT', 'no', { fields: [{ field: 'responses.0', message: 'There is a newer report on it. Read it before you answer.' }] });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Return with a comment Case management system upgraded' }));
    const comment = screen.getByRole('textbox', { name: /^What is to be put right/ });
    expect(comment).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Return the report' }));
    expect(screen.getByRole('link', { name: 'Say what is to be put right' })).toBeVisible();
    await user.click(comment);
    await user.paste('Name the day.');
    await user.click(screen.getByRole('button', { name: 'Return the report' }));
    expect(await screen.findByText(/newer report on it/)).toBeVisible();
    expect(await screen.findByText('“The supplier names July.”')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^What is to be put right/ })).toHaveValue('Name the day.');
    isRefused = false;
    await user.click(screen.getByRole('button', { name: 'Return the report' }));
    expect(await screen.findByText(/^Returned: Case management/, { selector: '.wm-done__words' })).toBeVisible();
    expect(sent.at(-1)?.responses).toEqual([{ statusUpdateId: 'statement-newer', kind: 'returned', comment: 'Name the day.' }]);
  });

  it('declares confidence with a sentence, and marks as read only when told', async () => {
    const { user, sent } = open();
    await user.click(await screen.findByText('Declare your confidence again', { exact: false }));
    await user.click(screen.getByRole('radio', { name: 'Amber' }));
    await user.click(screen.getByRole('button', { name: 'Declare' }));
    expect(screen.getByRole('link', { name: 'Say why in a sentence' })).toBeVisible();
    await user.click(screen.getByRole('textbox', { name: 'Why, in a sentence' }));
    await user.paste('The supplier is late.');
    await user.click(screen.getByRole('button', { name: 'Declare' }));
    expect(await screen.findByText('Declared: objective 2 amber.', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent).toEqual([{ slug: 'birmingham', objectiveId: expect.any(String), confidence: 'amber', sentence: 'The supplier is late.' }]);
    await user.click(screen.getByRole('button', { name: 'Mark as read today for objective 2' }));
    expect(await screen.findByText(/^Marked as read: objective 2/, { selector: '.wm-done__words' })).toBeVisible();
    expect(sent.at(-1)).toEqual({ slug: 'birmingham', objectiveId: expect.any(String) });
  });

  it('tells a new sponsor that nothing is owed for the past', async () => {
    open({ over: { awaiting: [], changeRequests: [], changes: [], lookedAt: null, since: '2022-03-03T09:00:00.000Z' } });
    expect(await screen.findByText('Nothing waits for you.')).toBeVisible();
    expect(screen.getByText(/You owe nothing for reports from before 3 March 2022, when you were given this role\.$/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Acknowledge|Mark/ })).not.toBeInTheDocument();
  });
});
