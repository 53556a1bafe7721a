import { screen, within } from '@testing-library/react';
import { apiError, fakeApi } from '../../testing/fake-api';
import { birmingham } from '../../testing/birmingham';
import { held, person, session } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

const entry = (kind: string, id: string, name: string, over: object = {}) => ({
  recordedAt: '2026-11-20T23:30:00.000Z',
  record: { kind, id, name, objective: 1 },
  actor: 'Priya Fenwick',
  reason: 'Agreed with the board',
  operation: 'update',
  changes: [{ field: 'title', label: 'Title', before: 'Improve the website', after: 'Improve the local offer website' }],
  isUndoable: true,
  ...over,
});
const added = (kind: string, id: string, name: string) => entry(kind, id, name, { operation: 'insert', isUndoable: false, changes: [] });

interface Asked {
  actor?: string | null;
  objective?: number | null;
  kind?: string | null;
  from?: string | null;
  to?: string | null;
  after?: string | null;
}

/** The history of a programme with these entries, on two parts where `later` is given. */
function open(address: string, items: object[], over: { later?: object[]; undo?: (input: Record<string, unknown>) => void } = {}) {
  const programme = { ...birmingham(), isHistorical: false };
  const asked: Asked[] = [];
  const page = (args: Asked) => {
    asked.push(args);
    if (args.after) return { items: over.later, total: 9, nextCursor: null, actors: [] };
    return { items, total: items.length + (over.later?.length ?? 0), nextCursor: over.later ? 'part-2' : null, actors: ['Priya Fenwick', 'Tom Okafor'] };
  };
  rememberSignedIn(true);
  const api = fakeApi({
    ...session(person([held('programme_manager')])).root,
    programme: () => programme,
    programmeHistory: page,
    history: () => ({ items, total: items.length, nextCursor: null }),
    undoChange: ({ input }: { input: Record<string, unknown> }) => {
      over.undo?.(input);
      return programme;
    },
  });
  return { ...renderApp(address, api), asked, programme };
}

afterEach(() => rememberSignedIn(false));

const PATH = '/programmes/birmingham/history';

describe('history', () => {
  it('says by day who changed what and why, with the words that differ marked for eye and ear', async () => {
    const { programme } = open(PATH, [entry('objective', 'o1', 'Objective 1 System Leadership')]);
    programme.objectives[0]!.id = 'o1';
    // 23:30 in UTC is the same day in England in winter.
    const day = within(await screen.findByRole('region', { name: '20 November 2026' }));
    expect(day.getByText('23:30')).toBeVisible();
    expect(day.getByText('Priya Fenwick')).toBeVisible();
    expect(day.getByText('Agreed with the board')).toBeVisible();
    expect(day.getByRole('link', { name: 'Objective 1 System Leadership' })).toHaveAttribute('href', '/programmes/birmingham/objectives/1');
    const words = day.getByText('Title').nextSibling;
    expect(words).toHaveTextContent('Improve the now is: local offer ; website');
    expect((words as HTMLElement).querySelector('ins')).toHaveTextContent('local offer');
  });

  it('folds what one save did together: its record leads, the rest is counted', async () => {
    const { user } = open(PATH, [added('project_area', 'l1', 'Link of project 1.6 to area A'), added('milestone', 'm1', 'Milestone 1.6'), added('project', 'p9', 'Project 1.6 New one'), added('project_area', 'l2', 'Link of project 1.6 to area B')]);
    expect(await screen.findByText('Project 1.6 New one')).toBeVisible();
    expect(screen.getByText('Milestone 1.6')).not.toBeVisible();
    await user.click(screen.getByText('and 3 more: 1 milestone, 2 links to areas'));
    expect(screen.getByText('Milestone 1.6')).toBeVisible();
  });

  it('asks the server by what the address says, and leaves out what cannot be', async () => {
    const { asked, user, address } = open(`${PATH}?actor=Tom+Okafor&kind=nonsense&from=2026-11-01&to=2026-11-31`, []);
    expect(await screen.findByText('No change fits these filters.')).toBeVisible();
    expect(asked[0]).toMatchObject({ actor: 'Tom Okafor', kind: null, from: '2026-11-01', to: null });
    expect(screen.getByText(/“nonsense” is not one of these/)).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'What changed' }), 'Projects');
    await screen.findByText('No change fits these filters.');
    expect(address()).toContain('kind=project');
    expect(asked.at(-1)).toMatchObject({ kind: 'project', actor: 'Tom Okafor' });
  });

  it('reads on as somebody asks for more', async () => {
    const { user } = open(PATH, [entry('area', 'a1', 'Area One')], { later: [entry('area', 'a2', 'Area Two', { recordedAt: '2026-11-19T09:00:00.000Z' })] });
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Area Two')).toBeVisible();
    expect(screen.getByText('Area One')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });

  it('undoes a change for a reason, says so, and shows a refusal at the entry with the reason kept', async () => {
    const asked: Record<string, unknown>[] = [];
    let isTaken = true;
    const { user } = open(PATH, [entry('objective', 'o1', 'Objective 1 System Leadership')], {
      undo: (input) => {
        asked.push(input);
        if (isTaken) throw apiError('CONFLICT', 'Tom Okafor has changed it again since.');
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Undo this change/ }));
    await user.click(screen.getByRole('button', { name: 'Undo this change' }));
    expect(await screen.findByRole('link', { name: 'Say why: the reason stays in the history' })).toBeVisible();
    expect(asked).toHaveLength(0);
    await user.type(screen.getByRole('textbox', { name: /^Why undo/ }), 'A slip');
    await user.click(screen.getByRole('button', { name: 'Undo this change' }));
    expect(await screen.findByText('Tom Okafor has changed it again since.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^Why undo/ })).toHaveValue('A slip');
    isTaken = false;
    await user.click(screen.getByRole('button', { name: 'Undo this change' }));
    expect(await screen.findByText(/^Undone: Objective 1/, { selector: '.wm-done__words' })).toBeVisible();
    expect(asked.at(-1)).toEqual({ slug: 'birmingham', kind: 'objective', id: 'o1', recordedAt: '2026-11-20T23:30:00.000Z', reason: 'A slip' });
  });

  it('is of one record where the address names one, with the way to all', async () => {
    open(`${PATH}?record=objective:o1`, [entry('objective', 'o1', 'Objective 1 System Leadership')]);
    expect(await screen.findByRole('heading', { level: 1, name: /History of Objective 1 System Leadership/ })).toBeVisible();
    expect(screen.getByRole('link', { name: 'History of the whole programme' })).toHaveAttribute('href', PATH);
  });
});
