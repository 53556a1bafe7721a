import { screen, within } from '@testing-library/react';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { page } from '../../testing/records';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from './me';

const ADDRESS = '/programmes/birmingham/people';
const role = (name: string, words: string, over: object = {}) => ({ id: `role-${name}`, role: name, objectiveIds: [] as string[], projectIds: [] as string[], words, recordedAt: '2026-11-22T10:00:00Z', ...over });
const member = (name: string, roles: object[], over: object = {}) => ({ accountId: name, name, email: `${name.toLowerCase()}@council.example`, isDisabled: false, isInvited: false, roles, ...over });

const pat = () => member('Pat', [role('project_manager', 'Project manager, objective 2', { objectiveIds: ['o2'] }), role('observer', 'Observer (DfE or NHS England)')]);
const everybody = () => [pat(), member('Lee', [role('administrator', 'Administrator')], { isInvited: true }), member('Zed', [role('sponsor', 'Sponsor, objective 1')], { isDisabled: true })];

afterEach(() => localStorage.clear());

function open(as: 'administrator' | 'programme_manager', over: object = {}) {
  rememberSignedIn(true);
  const kept = session(person([held(as)]));
  return renderApp(ADDRESS, fakeApi({ ...kept.root, myUpdates: () => ({ owed: [] }), members: () => page(everybody()), ...over }));
}

const openTask = async (user: ReturnType<typeof open>['user'], name: string) => {
  await user.click(await screen.findByRole('button', { name }));
  return within(screen.getByRole('region', { name: /role|new link|^Remove/ }));
};

describe('the people of a programme', () => {
  it('are read by a programme manager, in the order of the roles', async () => {
    open('programme_manager');
    const rows = (await screen.findAllByRole('row')).slice(1).map((row) => within(row).getAllByRole('cell').map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Administrator', 'lee@council.example', 'Invited, not yet here'],
      ['Project manager, objective 2Observer (DfE or NHS England)', 'pat@council.example', 'Yes'],
      ['Sponsor, objective 1', 'zed@council.example', 'No: the account is closed'],
    ]);
    expect(screen.queryByRole('button', { name: /a role|Remove|New link/ })).not.toBeInTheDocument();
  });

  it.each([
    ['UNAUTHENTICATED', 'Sign in to see this page', { link: 'Sign in', href: '/sign-in?return=%2Fprogrammes%2Fbirmingham%2Fpeople' }],
    ['FORBIDDEN', 'Your role does not show this page', null],
  ])('are shown to nobody else: %s', async (code, heading, way) => {
    renderApp(
      ADDRESS,
      fakeApi({
        members: () => {
          throw apiError(code, 'Your role does not allow this.');
        },
      }),
    );
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeVisible();
    if (way) expect(within(screen.getByRole('main')).getByRole('link', { name: way.link })).toHaveAttribute('href', way.href);
  });
});

describe('giving a role', () => {
  it('asks who, which, for what and why, and shows the link this once', async () => {
    const { user, api } = open('administrator', {
      saveMember: () => ({ member: member('Noor', [role('project_manager', 'Project manager, objective 2')], { isInvited: true }), invitation: '/set-password?token=abc' }),
    });
    const task = await openTask(user, 'Give somebody a role');
    await user.type(task.getByLabelText('Name'), 'Noor');
    await user.type(task.getByLabelText('E-mail address'), 'noor@council.example');
    await user.click(task.getByRole('radio', { name: 'Project manager' }));
    await user.click(task.getByRole('checkbox', { name: /^Objective 2/ }));
    await user.click(task.getByText('Only some projects of objective 1'));
    await user.click(task.getAllByRole('checkbox', { name: /^1\.\d/ })[0]!);
    await user.type(task.getByLabelText('Why'), 'New in post');
    await user.click(task.getByRole('button', { name: 'Give the role' }));
    expect(await screen.findByLabelText('Link for Noor to set a password')).toHaveValue('http://localhost/set-password?token=abc');
    expect(screen.getByText('Noor now has this role: Project manager, objective 2.', { selector: 'p' })).toBeVisible();
    const asked = api.asked.find(({ operation }) => operation === 'SaveMember')?.variables as { input: Record<string, unknown> };
    expect(asked.input).toEqual({ slug: 'birmingham', name: 'Noor', email: 'noor@council.example', role: 'project_manager', objectiveIds: [expect.stringMatching(/^objective-/)], projectIds: [expect.stringMatching(/^project-/)], reason: 'New in post' });
    expect(api.asked.filter(({ operation }) => operation === 'Members')).toHaveLength(2);
  });

  it('says at each field what is missing, before anything is sent', async () => {
    const { user, api } = open('administrator');
    const task = await openTask(user, 'Give somebody a role');
    await user.click(task.getByRole('radio', { name: 'Sponsor' }));
    await user.click(task.getByRole('button', { name: 'Give the role' }));
    const summary = within(task.getByRole('alert'));
    expect(summary.getAllByRole('link').map((link) => link.textContent)).toEqual(['Enter a name', 'Enter an e-mail address', 'Choose at least one objective', 'Say why']);
    await user.click(summary.getByRole('link', { name: 'Choose at least one objective' }));
    expect(task.getByRole('checkbox', { name: /^Objective 1/ })).toHaveFocus();
    expect(task.queryByText(/^Only some projects/)).not.toBeInTheDocument();
    expect(api.asked.map(({ operation }) => operation)).not.toContain('SaveMember');
  });

  it('keeps what was entered where the server finds a fault', async () => {
    const { user } = open('administrator', {
      saveMember: () => {
        throw apiError('BAD_USER_INPUT', 'x', { fields: [{ field: 'email', message: 'Enter an e-mail address like name@council.gov.uk' }] });
      },
    });
    const task = await openTask(user, 'Give somebody a role');
    await user.type(task.getByLabelText('Name'), 'Noor');
    await user.type(task.getByLabelText('E-mail address'), 'noor');
    await user.click(task.getByRole('radio', { name: 'Data officer' }));
    await user.type(task.getByLabelText('Why'), 'New');
    await user.click(task.getByRole('button', { name: 'Give the role' }));
    expect(await task.findByRole('link', { name: /Enter an e-mail address like/ })).toBeVisible();
    expect(task.getByLabelText('E-mail address')).toHaveAccessibleDescription(/Error: Enter an e-mail address like/);
    expect(task.getByLabelText('Name')).toHaveValue('Noor');
    expect(task.getByRole('radio', { name: 'Data officer' })).toBeChecked();
  });
});

describe('taking a role back', () => {
  it('asks for a reason on the page, and can be left', async () => {
    const { user, api } = open('administrator', { removeMember: () => true });
    const task = await openTask(user, 'Remove Observer (DfE or NHS England) of Pat');
    await user.click(task.getByRole('button', { name: 'Remove the role' }));
    expect(task.getByLabelText('Why')).toHaveAccessibleDescription(/Error: Say why the role is removed/);
    await user.type(task.getByLabelText('Why'), 'Moved on');
    await user.click(task.getByRole('button', { name: 'Remove the role' }));
    expect(await screen.findByText('Pat no longer has this role: Observer (DfE or NHS England).', { selector: 'p' })).toBeVisible();
    expect(api.asked.find(({ operation }) => operation === 'RemoveMember')?.variables).toEqual({ input: { slug: 'birmingham', membershipId: 'role-observer', reason: 'Moved on' } });

    await openTask(user, 'Remove Administrator of Lee');
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(screen.queryByRole('button', { name: 'Remove the role' })).not.toBeInTheDocument();
  });

  it('says what the server does not allow', async () => {
    const { user } = open('administrator', {
      removeMember: () => {
        throw apiError('CONFLICT', 'A programme keeps at least one administrator');
      },
    });
    const task = await openTask(user, 'Remove Administrator of Lee');
    await user.type(task.getByLabelText('Why'), 'Left');
    await user.click(task.getByRole('button', { name: 'Remove the role' }));
    expect(await task.findByRole('alert')).toHaveTextContent('A programme keeps at least one administrator');
    expect(task.getByLabelText('Why')).toHaveValue('Left');
  });
});

it('makes a new link, and warns that it ends what was there', async () => {
  const { user, api } = open('administrator', { invite: () => '/set-password?token=new' });
  const task = await openTask(user, 'New link for Pat');
  expect(task.getByText(/Their password stops working at once/)).toBeVisible();
  await user.click(task.getByRole('button', { name: 'Make a new link' }));
  expect(await screen.findByLabelText('Link for Pat to set a password')).toHaveValue('http://localhost/set-password?token=new');
  expect(api.asked.find(({ operation }) => operation === 'Invite')?.variables).toEqual({ input: { slug: 'birmingham', accountId: 'Pat' } });
});
