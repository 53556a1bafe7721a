import { screen, within } from '@testing-library/react';
import { birmingham } from '../../testing/birmingham';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { assessment, officer } from '../../testing/records';
import { register } from '../../testing/register';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

type Input = Record<string, unknown>;

const PATH = '/programmes/birmingham/risks';

/** A plan with a register that somebody keeps, with what was sent to change it. */
function open({ address = PATH, objectiveIds = ['o2'], answer = () => undefined, over = {} }: { address?: string; objectiveIds?: string[] | null; answer?: (input: Input, risks: Record<string, unknown>[]) => void; over?: object } = {}) {
  const plan = { ...birmingham(), isHistorical: false, officers: [officer('Head of SEND', { id: 'head' })], ...over };
  plan.objectives.forEach((objective, index) => (objective.id = `o${index + 1}`));
  const risks = register(plan.objectives);
  if (!('risks' in over)) plan.risks = risks;
  const sent: Input[] = [];
  const receive = ({ input }: { input: Input }) => {
    sent.push(input);
    answer(input, risks);
    return plan;
  };
  rememberSignedIn(objectiveIds !== null);
  const me = objectiveIds && person([held('sponsor', { objectiveIds })]);
  const api = fakeApi({ ...session(me).root, programme: () => plan, saveRisk: receive, assessRisk: receive });
  return { ...renderApp(address, api), sent };
}

afterEach(() => rememberSignedIn(false));

const rows = () => screen.getAllByRole('rowheader').filter((row) => /^[RI]\d/.test(row.textContent ?? '')).map((row) => row.textContent);

describe('risks and issues', () => {
  it('answers first, counts in a matrix, and lists worst first with words for each number', async () => {
    open({ objectiveIds: null });
    expect(await screen.findByText('2 of 3 open risks and issues are high.')).toBeVisible();
    expect(screen.getByText('1 is rising, 1 has an overdue mitigation, 1 has no mitigation, 1 has no owner.', { exact: false })).toBeVisible();
    const matrix = within(screen.getByRole('table', { name: 'Open risks by likelihood and impact' }));
    expect(matrix.getAllByRole('cell').filter((cell) => /risk/.test(cell.textContent ?? '')).map((cell) => cell.textContent)).toEqual(['High, 1 risk:  R4', 'Medium, 1 risk:  R2']);
    const worst = (await screen.findByRole('rowheader', { name: /^R4/ })).closest('tr');
    for (const words of ['4 Likely', '5 Gravest', '20 High', 'Rising', 'Risen from 12 to 20 since 3 March 2022', 'Overdue: was due 1 March 2022']) expect(worst).toHaveTextContent(words);
    expect(rows().map((row) => row?.slice(0, 2))).toEqual(['R4', 'I5', 'R2', 'R1']);
    expect(within(screen.getByRole('article', { name: /^R4/ })).getByText('“Two more have given notice.”')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Assess|Edit/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Add a risk or an issue' })).not.toBeInTheDocument();
  });

  it('filters by status and keeps that in the address', async () => {
    const { user, address } = open();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Status' }), 'Closed (1)');
    expect(rows()).toEqual([expect.stringMatching(/^R1/)]);
    expect(address()).toBe(`${PATH}?status=closed`);
  });

  it('adds a risk, shows at the fields what is missing or refused, and keeps what was typed', async () => {
    let isRefused = true;
    const { user, sent, address } = open({
      address: `${PATH}?risk=new`,
      answer: () => {
        if (isRefused) throw apiError('BAD_USER_INPUT', 'no', { fields: [{ field: 'title', message: 'There is such a risk already: R4.' }] });
      },
    });
    const title = await screen.findByRole('textbox', { name: 'Title' });
    expect(screen.getByRole('heading', { name: 'Add a risk or an issue' })).toHaveFocus();
    // A sponsor of objective 2 adds there and nowhere else.
    expect(within(screen.getByRole('combobox', { name: 'Objective' })).getAllByRole('option').map((option) => option.textContent)).toEqual(['2 Getting the basics right']);
    await user.click(screen.getByRole('button', { name: 'Add' }));
    const summary = within(screen.getByRole('alert'));
    expect(summary.getAllByRole('link').map((link) => link.textContent)).toEqual([expect.stringMatching(/title/), expect.stringMatching(/likelihood/), expect.stringMatching(/impact/)]);
    expect(sent).toHaveLength(0);
    await user.click(title);
    await user.paste('No therapist for a year');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Likelihood' }), '5 Almost certain');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Impact' }), '3 Moderate');
    expect(screen.getByText('15', { selector: '.wm-ratings__score .wm-level__score' })).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Day' }), '30');
    await user.type(screen.getByRole('textbox', { name: 'Month' }), '6');
    await user.type(screen.getByRole('textbox', { name: 'Year' }), '2022');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByRole('link', { name: 'There is such a risk already: R4.' })).toBeVisible();
    expect(title).toHaveValue('No therapist for a year');
    isRefused = false;
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Added: the risk “No therapist for a year”.', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent.at(-1)).toMatchObject({ id: null, seenAt: null, kind: 'risk', objectiveId: 'o2', projectId: null, title: 'No therapist for a year', likelihood: 5, impact: 3, dueOn: '2022-06-30', ownerId: null });
    expect(address()).toBe(PATH);
  });

  it('assesses a risk after somebody else did so meanwhile, and asks why it is closed', async () => {
    let isFirst = true;
    const { user, sent } = open({
      answer: (_, risks) => {
        if (!isFirst) return;
        isFirst = false;
        const [row] = risks;
        row!['assessments'] = [assessment('2022-03-24', { id: 'a3', likelihood: 5, impact: 5, note: 'A third has left.', assessedBy: 'Programme manager' }), ...(row!['assessments'] as unknown[])];
        throw apiError('CONFLICT', 'Somebody else has assessed R4 meanwhile.');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Assess again R4' }));
    await user.click(screen.getByRole('radio', { name: 'Closed' }));
    await user.click(screen.getByRole('button', { name: 'Save the assessment' }));
    expect(screen.getByRole('link', { name: /^Say why it is closed/ })).toBeVisible();
    expect(sent).toHaveLength(0);
    await user.click(screen.getByRole('textbox', { name: 'What has changed' }));
    await user.paste('All posts are filled.');
    await user.click(screen.getByRole('button', { name: 'Save the assessment' }));
    expect(await screen.findByText('Assessed meanwhile')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'What has changed' })).toHaveValue('All posts are filled.');
    await user.click(screen.getByRole('button', { name: 'Save the assessment' }));
    expect(await screen.findByText(/^Closed: R4/, { selector: '.wm-done__words' })).toBeVisible();
    expect(sent.map(({ seenAssessmentId }) => seenAssessmentId)).toEqual(['a2', 'a3']);
    expect(sent.at(-1)).toMatchObject({ riskId: 'r4', status: 'closed', likelihood: 4, impact: 5, note: 'All posts are filled.' });
  });

  it('says of an empty register what would fill it, and offers nothing on an earlier day', async () => {
    open({ address: `${PATH}?as-at=2022-03-24`, over: { risks: [] } });
    expect(await screen.findByText(/^No risk or issue is recorded yet/)).toHaveTextContent('project managers and sponsors add them');
  });
});
