import { screen, within } from '@testing-library/react';
import { birmingham } from '../../testing/birmingham';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { links } from '../../testing/register';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

type Input = Record<string, unknown>;

/** The page of a milestone that waits and holds up, with what was sent to change that. */
function open({ isSignedIn = true, refuse = () => undefined }: { isSignedIn?: boolean; refuse?: (input: Input) => void } = {}) {
  const plan = { ...birmingham(), isHistorical: false };
  const project = plan.objectives[1]!.projects[0]! as unknown as { id: string; objective: { id: string }; milestones: { id: string; name: string }[] };
  const [milestone] = project.milestones as [{ id: string; name: string }];
  Object.assign(milestone, { id: 'm1' }, links({ id: 'm1', label: milestone.name }));
  const sent: Input[] = [];
  const receive = ({ input }: { input: Input }) => {
    refuse(input);
    sent.push(input);
    return plan;
  };
  rememberSignedIn(isSignedIn);
  const me = isSignedIn ? person([held('project_manager', { projectIds: [project.id] })]) : null;
  const api = fakeApi({ ...session(me).root, programme: () => plan, addDependency: receive, removeDependency: receive });
  return { ...renderApp('/programmes/birmingham/milestones/m1', api), sent, plan };
}

afterEach(() => rememberSignedIn(false));

const section = async () => within(await screen.findByRole('region', { name: 'Depends on and needed by' }));

describe('dependencies', () => {
  it('shows what it waits for, what waits for it, the clash, the knock-on and the source', async () => {
    open({ isSignedIn: false });
    const found = await section();
    expect(found.getByText('The referral form is part of it.')).toBeVisible();
    expect(found.getByText('“linked to the 0-16 pathway”')).toBeInTheDocument();
    expect(found.getByText(/is due 12 days before what it needs is expected/)).toHaveTextContent('Dates do not fit: it is due 12 days before what it needs is expected');
    expect(found.getByText(/^If this milestone ends on 12 July 2022/)).toBeVisible();
    expect(found.getByText(/due by 30 June 2022, 12 days before/)).toHaveTextContent(/^2\.5 Pathway goes live, due by/);
    expect(found.queryByRole('button')).not.toBeInTheDocument();
  });

  it('adds one found by typing; a circle is refused at the field', async () => {
    let isCircle = true;
    const words = 'Update the system would wait for itself: it needs 1.1, 1.1 needs it.';
    const { user, sent, plan } = open({
      refuse: () => {
        if (isCircle) throw apiError('BAD_USER_INPUT', words, { fields: [{ field: 'needsId', message: words }] });
      },
    });
    await user.click((await section()).getByRole('button', { name: 'Add a dependency' }));
    const other = await screen.findByRole('combobox', { name: 'The other milestone or project' });
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByRole('link', { name: 'Choose a milestone or a project' })).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Find a milestone or project' }), 'strategy project');
    expect(within(other).getAllByRole('option').map((option) => option.textContent)).toEqual(['Choose', '1.1 Develop a new SEND Strategy (all of the project)']);
    await user.selectOptions(other, '1.1 Develop a new SEND Strategy (all of the project)');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByRole('link', { name: words })).toBeVisible();
    expect(other).toHaveAccessibleDescription(`Error: ${words}`);
    isCircle = false;
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Added: this milestone depends on 1.1 Develop a new SEND Strategy (all of the project).', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent).toEqual([{ slug: 'birmingham', kind: 'milestone', id: 'm1', needsKind: 'project', needsId: plan.objectives[0]!.projects[0]!['id' as never], note: '', reason: '' }]);
  });

  it('removes one for a reason', async () => {
    const { user, sent } = open();
    await user.click((await section()).getByRole('button', { name: /^Remove the dependency on 2\.4/ }));
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(screen.getByRole('link', { name: /^Say why/ })).toBeVisible();
    await user.click(screen.getByRole('textbox', { name: /^Why remove/ }));
    await user.paste('It works without.');
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('Removed: the dependency with 2.4 Case management system.', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent).toEqual([{ slug: 'birmingham', id: 'd1', reason: 'It works without.' }]);
  });
});
