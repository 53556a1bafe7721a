import { screen, within } from '@testing-library/react';
import { birmingham } from '../../testing/birmingham';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { kpi, measure, observation, officer } from '../../testing/records';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

type Input = Record<string, unknown>;

const PATH = '/programmes/birmingham/define-kpi';
const LATEST = observation('62%', 'February 2022');

/** A live plan with one KPI of one series, with what was sent to change it. */
function open({ address = `${PATH}?ref=2.1`, role = 'data_officer', answer = () => undefined }: { address?: string; role?: 'data_officer' | 'sponsor' | null; answer?: (input: Input, kpi: Input) => void } = {}) {
  const plan = { ...birmingham(), isHistorical: false, officers: [officer('Head of SEND', { id: 'head' })] };
  plan.objectives.forEach((objective, index) => (objective.id = `o${index + 1}`));
  const own = measure('Within 20 weeks', { id: 'm1', latest: LATEST, observations: [LATEST] });
  const defined = { ...kpi('2.1', 'Plans in time', { id: 'k1', objective: plan.objectives[1], definition: 'Plans issued within 20 weeks', measures: [own] }) } as Input;
  const sent: Input[] = [];
  const programme = { ...plan, kpi: ({ ref }: { ref: string }) => ({ ...defined, ref }) };
  const receive = ({ input }: { input: Input }) => {
    sent.push(input);
    answer(input, defined);
    return programme;
  };
  rememberSignedIn(role !== null);
  const me = role && person([held(role, { objectiveIds: ['o2'] })]);
  return { ...renderApp(address, fakeApi({ ...session(me).root, programme: () => programme, saveKpi: receive, saveMeasure: receive })), sent };
}

const box = (name: string) => screen.getByRole('textbox', { name });

afterEach(() => rememberSignedIn(false));

describe('defining a KPI', () => {
  it('adds one, says at the fields what is missing or refused, keeps what was typed, and leads on to its series', async () => {
    let isTaken = true;
    const { user, sent, address } = open({
      address: PATH,
      answer: () => {
        if (isTaken) throw apiError('BAD_USER_INPUT', 'no', { fields: [{ field: 'ref', message: 'There is a KPI K9 already.' }] });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Add' }));
    expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(2);
    await user.type(box('Number'), 'K9');
    await user.type(box('Name'), 'Reviews in time');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Objective' }), '2 Getting the basics right');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByRole('link', { name: 'There is a KPI K9 already.' })).toBeVisible();
    expect(box('Name')).toHaveValue('Reviews in time');
    isTaken = false;
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText(/^Added: KPI K9 Reviews in time/, { selector: '.wm-done__words' })).toBeVisible();
    expect(sent.at(-1)).toMatchObject({ id: null, seenAt: null, ref: 'K9', name: 'Reviews in time', objectiveId: 'o2', ownerId: null, breaksOn: '' });
    expect(address()).toBe(`${PATH}?ref=K9`);
    expect(screen.getByRole('link', { name: 'Add a series' })).toBeVisible();
  });

  it('asks from which day it is counted otherwise only where what is counted changes', async () => {
    const { user, sent } = open();
    const definition = await screen.findByRole('textbox', { name: 'Definition' });
    await user.type(box('Note (optional)'), 'Checked.');
    await user.type(definition, '.');
    expect(screen.queryByRole('textbox', { name: /^From which day/ })).not.toBeInTheDocument();
    await user.type(definition, ' Exceptions left out');
    expect(screen.getByText(/The series will show a break/)).toBeVisible();
    await user.type(box('From which day is it counted in the new way?'), '1 April 2022');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved: KPI 2.1 Plans in time.', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent).toMatchObject([{ id: 'k1', definition: 'Plans issued within 20 weeks. Exceptions left out', note: 'Checked.', breaksOn: '1 April 2022', seenAt: '2021-10-13T12:00:00.000Z' }]);
  });

  it('changes how a series is counted: its unit stays, and another window is a break', async () => {
    const { user, sent } = open({ address: `${PATH}?ref=2.1&measure=m1` });
    expect(await screen.findByText('Unit: %.')).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Unit' })).not.toBeInTheDocument();
    expect(screen.queryByRole('group', { name: /added up/ })).not.toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: /^What stretch of time/ }), 'The year so far');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Which year?' }), 'Academic year, September to August');
    await user.type(box('From which day is it counted in the new way?'), 'September 2022');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved: the series Within 20 weeks.', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent).toMatchObject([{ id: 'm1', kpiId: 'k1', unit: '%', kind: 'share', window: 'cumulative_year', yearType: 'academic', breaksOn: 'September 2022', countsPeople: false }]);
  });

  it('puts somebody else’s newer version beside what was typed', async () => {
    const { user } = open({
      answer: (input, defined) => {
        if (input['seenAt'] !== '2021-10-13T12:00:00.000Z') return;
        Object.assign(defined, { name: 'Plans in 20 weeks', recordedAt: '2022-03-24T13:00:00.000Z' });
        throw apiError('CONFLICT', 'Somebody else has changed it.');
      },
    });
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'Plans on time');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const conflict = await screen.findByRole('region', { name: 'Somebody else has saved a newer version meanwhile' });
    expect(within(conflict).getByRole('row', { name: /^Name/ })).toHaveTextContent('Plans in 20 weeks');
    expect(name).toHaveValue('Plans on time');
    await user.click(screen.getByRole('button', { name: 'Save over their version' }));
    expect(await screen.findByText('Saved: KPI 2.1 Plans on time.', { selector: '.wm-done__words' })).toBeVisible();
  });

  it.each([
    ['a sponsor', 'sponsor' as const, /You have no such role/],
    ['a visitor', null, /Nobody is signed in/],
  ])('offers no form to %s', async (_who, role, words) => {
    open({ role });
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  });
});
