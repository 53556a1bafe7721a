import type { Role } from '@waymark/domain';
import { screen, within } from '@testing-library/react';
import { fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

const links = async (name: RegExp) => within(await screen.findByRole('navigation', { name })).getAllByRole('link');
const words = (all: HTMLElement[]) => all.map((link) => link.textContent);

describe('the pages of a programme', () => {
  it('are those of a plan, in words, with the day that is looked at', async () => {
    renderApp('/programmes/birmingham/milestones?as-at=2022-03-24&late=yes');
    await screen.findByRole('heading', { level: 1 });
    const all = await links(/^Birmingham/);
    expect(words(all)).toEqual([
      'Board',
      'Milestones',
      'KPIs',
      'Areas of weakness',
      'Risks',
      'Change requests',
      'Findings',
      'What changed',
      'Versions',
      'History',
      'Objective 1 System Leadership',
      'Objective 2 Getting the basics right',
      'Objective 3 Working Together Well',
      'Objective 4 Pathways',
    ]);
    expect(all.map((link) => link.getAttribute('href')).every((href) => href?.endsWith('?as-at=2022-03-24'))).toBe(true);
    expect(all.filter((link) => link.hasAttribute('aria-current')).map((link) => [link.textContent, link.getAttribute('aria-current')])).toEqual([['Milestones', 'page']]);
  });

  it('are those of a scorecard', async () => {
    renderApp('/programmes/derby');
    await screen.findByRole('heading', { level: 1, name: /Derby/ });
    expect(words(await links(/^Derby/))).toEqual(['Scorecard', 'Indicators', 'Findings', 'What changed', 'History']);
  });

  it('say which list a record belongs to', async () => {
    renderApp('/programmes/birmingham/kpis/2.1?as-at=2022-03-24');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.getByRole('link', { name: 'KPIs' })).toHaveAttribute('aria-current', 'true');
    expect(screen.getByRole('link', { name: 'Board' })).not.toHaveAttribute('aria-current');
  });

  it('open and close behind their button', async () => {
    const { user } = renderApp('/programmes/birmingham/objectives/1?as-at=2022-03-24');
    const button = await screen.findByRole('button', { name: /^Pages/ });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await user.click(screen.getByRole('link', { name: 'Objective 2 Getting the basics right' }));
    await screen.findByRole('heading', { level: 1, name: /Getting the basics right/ });
    expect(screen.getByRole('button', { name: /^Pages/ })).toHaveAttribute('aria-expanded', 'false');
  });

  it.each<[Role, string[], string[]]>([
    ['project_manager', ['My updates (3)', 'Board', 'What changed'], ['Areas of weakness', 'Versions', 'History']],
    ['programme_manager', ['Desk', 'My updates (3)', 'Board', 'What changed'], ['Enter values', 'Areas of weakness', 'Versions', 'Edit plan', 'History', 'People']],
    ['data_officer', ['Enter values', 'Board', 'Areas of weakness', 'What changed'], ['Versions', 'History']],
    ['administrator', ['People', 'Board', 'Areas of weakness', 'What changed'], ['Versions', 'History']],
    ['observer', ['Board', 'Areas of weakness', 'What changed', 'Versions', 'History'], []],
    ['sponsor', ['My objective (3)', 'Board', 'What changed'], ['Areas of weakness', 'Versions', 'History']],
  ])('are those that the role of %s opens; where they are many, the rarely opened ones behind a button', async (role, inLine, behindMore) => {
    rememberSignedIn(true);
    const scope = { objectiveIds: role === 'project_manager' || role === 'sponsor' ? ['o2'] : [] };
    const { user } = renderApp('/programmes/birmingham', fakeApi({ ...session(person([held(role, scope)])).root, myUpdates: () => ({ owed: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }), myObjectives: () => [{ awaiting: [{ id: 'a' }, { id: 'b' }], changeRequests: [{ id: 'c' }] }] }));
    await screen.findByRole('link', { name: inLine[0] });
    await screen.findByRole('button', { name: 'Sign out' });
    const always = ['Milestones', 'KPIs', 'Risks', 'Change requests', 'Findings'];
    const shown = () => links(/^Birmingham/).then((all) => words(all).filter((name) => !name?.startsWith('Objective') && !always.includes(name ?? '')));
    expect(await shown()).toEqual(inLine);
    if (behindMore.length === 0) expect(screen.queryByRole('button', { name: 'More' })).not.toBeInTheDocument();
    else await user.click(screen.getByRole('button', { name: 'More' }));
    expect(await shown()).toEqual([...inLine, ...behindMore]);
    localStorage.clear();
  });
});
