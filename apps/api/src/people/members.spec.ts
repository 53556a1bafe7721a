import { makeAdministrator } from '../make-administrator';
import { startApp, askAt, type Ask, type TestApp } from '../testing/test-app';
import type { Caller } from '../testing/callers';

let app: TestApp;
let admin: Caller;
let objectives: { id: string; number: number }[];
let projects: { id: string; ref: string }[];

beforeAll(async () => {
  app = await startApp();
  admin = await app.as('administrator', { name: 'Ada Admin' });
  objectives = await app.dataSource.query(`SELECT o.id, number FROM objective o JOIN programme g ON g.id = o.programme_id WHERE slug = 'example' ORDER BY number`);
  projects = await app.dataSource.query(`SELECT p.id, ref FROM project p JOIN programme g ON g.id = p.programme_id WHERE slug = 'example'`);
});
afterAll(() => app.stop());

const objective = (number: number) => objectives.find((row) => row.number === number)?.id as string;
const project = (ref: string) => projects.find((row) => row.ref === ref)?.id as string;

const SAVE = `mutation ($input: SaveMemberInput!) { saveMember(input: $input) { invitation member { accountId name email isInvited isDisabled roles { id role words objectiveIds projectIds } } } }`;
const REMOVE = 'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) }';
const INVITE = 'mutation ($input: InviteInput!) { invite(input: $input) }';
const SET = 'mutation ($token: String!) { setPassword(input: { token: $token, password: "otter lantern gravel" }) { id } }';

const save = (input: object, ask: Ask = admin.ask) =>
  ask(SAVE, { input: { slug: 'example', email: 'new@council.example', name: 'New Person', role: 'chair', objectiveIds: [], projectIds: [], reason: 'Appointed in March', ...input } });
const remove = (membershipId: string, ask: Ask = admin.ask) => ask(REMOVE, { input: { slug: 'example', membershipId, reason: 'Left the council' } });
const cookieFrom = async (path: string) => {
  const { headers, errors } = await app.ask(SET, { token: path.split('token=')[1] });
  expect(errors).toEqual([]);
  return headers.getSetCookie()[0]?.split(';')[0] ?? '';
};

describe('giving a role', () => {
  it('invites a new person, who sets a password and is in', async () => {
    const { data } = await save({ email: ' Kim@Council.Example', name: 'Kim  Newman', role: 'project_manager', objectiveIds: [objective(2)], projectIds: [project('1.1')] });
    expect(data.saveMember.member).toMatchObject({ name: 'Kim Newman', email: 'kim@council.example', isInvited: true, isDisabled: false, roles: [{ words: 'Project manager, objective 2, project 1.1' }] });
    const ask = askAt(app.url, { cookie: await cookieFrom(data.saveMember.invitation as string) });
    expect((await ask('{ me { name memberships { words } } }')).data.me).toEqual({ name: 'Kim Newman', memberships: [{ words: 'Project manager, objective 2, project 1.1' }] });
    const page = await admin.ask('{ members(slug: "example") { total items { name isInvited } } }');
    expect(page.data.members.items).toContainEqual({ name: 'Kim Newman', isInvited: false });
  });

  it('changes for what it is given, at once, and says so in the history', async () => {
    const email = 'lee@council.example';
    const first = await save({ email, name: 'Lee', role: 'sponsor', objectiveIds: [objective(1), objective(2)] });
    const second = await save({ email, name: 'Lee', role: 'sponsor', objectiveIds: [objective(2), objective(3)], reason: 'Portfolios moved' });
    expect([first.data.saveMember.member.roles[0].words, second.data.saveMember.member.roles[0].words]).toEqual(['Sponsor, objectives 1 and 2', 'Sponsor, objectives 2 and 3']);
    expect(second.data.saveMember.invitation).toBeNull();
    const [removed] = await app.dataSource.query<Record<string, unknown>[]>('SELECT row, changed_by, changed_by_account, changed_reason FROM membership_scope_history ORDER BY history_id DESC LIMIT 1');
    expect(removed).toMatchObject({ changed_by: 'Ada Admin', changed_by_account: admin.accountId, changed_reason: 'Portfolios moved', row: { objective_id: objective(1) } });
  });

  it.each<[string, () => object, string]>([
    ['no address', () => ({ email: 'kim at council' }), 'email'],
    ['no name', () => ({ name: ' \u202e ' }), 'name'],
    ['a name of a novel', () => ({ name: 'x'.repeat(101) }), 'name'],
    ['no reason', () => ({ reason: ' ' }), 'reason'],
    ['a project manager of nothing', () => ({ role: 'project_manager' }), 'objectiveIds'],
    ['a sponsor of a project', () => ({ role: 'sponsor', objectiveIds: [objective(1)], projectIds: [project('1.1')] }), 'projectIds'],
    ['a chair of an objective', () => ({ objectiveIds: [objective(1)] }), 'objectiveIds'],
    ['an objective of nowhere', () => ({ role: 'sponsor', objectiveIds: ['nowhere'] }), 'objectiveIds'],
    ['a project for an objective', () => ({ role: 'sponsor', objectiveIds: [project('1.1')] }), 'objectiveIds'],
  ])('refuses %s at its field, and leaves nothing behind', async (_, input, field) => {
    const { errors } = await save({ email: 'refused@council.example', name: 'Refused', ...input() });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
    expect(await app.dataSource.query(`SELECT FROM account WHERE email LIKE 'refused%'`)).toEqual([]);
  });

  it("refuses another programme's objective", async () => {
    const [other] = await app.dataSource.query<{ id: string }[]>(`SELECT o.id FROM objective o JOIN programme g ON g.id = o.programme_id WHERE slug = 'birmingham' LIMIT 1`);
    const { errors } = await save({ role: 'sponsor', objectiveIds: [objective(1), other?.id] });
    expect(errors[0]?.extensions.fields).toEqual([{ field: 'objectiveIds', message: 'The plan has no such objective' }]);
  });

  it("does not tell the name behind an address from another programme", async () => {
    const stranger = await app.as('chair', { slug: 'birmingham', name: 'Sasha Secret' });
    const email = `${stranger.accountId}@example.org`;
    const guess = await save({ email, name: 'Somebody' });
    expect(guess.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'name' }] });
    expect(JSON.stringify(guess)).not.toContain('Sasha');
    expect(guess.errors[0]?.message).toContain('Make sure that it is theirs');
    const known = await save({ email, name: 'sasha secret' });
    expect(known.data.saveMember).toMatchObject({ invitation: null, member: { name: 'Sasha Secret', roles: [{ role: 'chair' }] } });
    expect((await save({ email, name: 'Somebody', role: 'observer' })).errors).toEqual([]);
  });
});

describe('a new link', () => {
  it('ends the old password and the sessions', async () => {
    const { data } = await save({ email: 'forgetful@council.example', name: 'Forgetful' });
    const cookie = await cookieFrom(data.saveMember.invitation as string);
    const { accountId } = data.saveMember.member as { accountId: string };
    const invited = await admin.ask(INVITE, { input: { slug: 'example', accountId } });
    expect((await askAt(app.url, { cookie })('{ me { id } }')).data.me).toBeNull();
    expect((await app.ask('mutation { signIn(input: { email: "forgetful@council.example", password: "otter lantern gravel" }) { id } }')).errors).toHaveLength(1);
    await cookieFrom(invited.data.invite as string);
  });

  it('is not made for somebody who may more than the administrator answers for, nor for a stranger', async () => {
    const elsewhere = await app.as('administrator', { slug: 'birmingham', name: 'Both' });
    const code = async () => (await admin.ask(INVITE, { input: { slug: 'example', accountId: elsewhere.accountId } })).errors[0]?.extensions.code;
    expect(await code()).toBe('NOT_FOUND');
    await save({ email: `${elsewhere.accountId}@example.org`, name: 'Both' });
    expect(await code()).toBe('FORBIDDEN');
    expect((await elsewhere.ask('{ me { id } }')).data.me).not.toBeNull();
  });
});

describe('taking a role', () => {
  it('counts from the next request on', async () => {
    const person = await app.as('administrator', { name: 'Second' });
    const { data } = await person.ask('{ me { memberships { id } } members(slug: "example") { total } }');
    expect((await remove('00000000-0000-4000-8000-000000000000')).errors[0]?.extensions.code).toBe('NOT_FOUND');
    // Somebody else who can sign in has to remain.
    await app.dataSource.query(`UPDATE account SET password_hash = 'kept' WHERE id = $1`, [admin.accountId]);
    expect((await remove(data.me.memberships[0].id as string)).data).toEqual({ removeMember: true });
    expect((await person.ask('{ members(slug: "example") { total } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('leaves an administrator who can sign in', async () => {
    const { data } = await admin.ask('{ me { memberships { id } } }');
    const own = data.me.memberships[0].id as string;
    const invited = await save({ email: 'invited@council.example', name: 'Invited', role: 'administrator' });
    const refused = await remove(own);
    expect(refused.errors[0]?.extensions.code).toBe('CONFLICT');
    await cookieFrom(invited.data.saveMember.invitation as string);
    expect((await remove(own)).data).toEqual({ removeMember: true });
  });
});

describe('npm run admin', () => {
  it('makes the first administrator, who sets a password by a link', async () => {
    const path = await makeAdministrator(app.dataSource, { email: 'First@Council.Example', name: 'First', programme: 'birmingham' });
    const ask = askAt(app.url, { cookie: await cookieFrom(path ?? '') });
    expect((await ask('{ me { email memberships { slug role } } }')).data.me).toEqual({ email: 'first@council.example', memberships: [{ slug: 'birmingham', role: 'administrator' }] });
  });

  it('takes an account that somebody else may have made first from them', async () => {
    const person = { email: 'second@council.example', name: 'Second' };
    const before = askAt(app.url, { cookie: await cookieFrom((await makeAdministrator(app.dataSource, { ...person, programme: 'birmingham' })) ?? '') });
    const path = await makeAdministrator(app.dataSource, person);
    expect((await before('{ me { id } }')).data.me).toBeNull();
    expect((await app.ask('mutation { signIn(input: { email: "second@council.example", password: "otter lantern gravel" }) { id } }')).errors).toHaveLength(1);
    const after = askAt(app.url, { cookie: await cookieFrom(path ?? '') });
    expect((await after('{ me { memberships { slug } } }')).data.me.memberships).toHaveLength(3);
  });

  it.each([
    ['no address', { email: 'first', name: 'First' }, 'first is not an e-mail address.'],
    ['an unknown programme', { email: 'a@b.example', name: 'A', programme: 'nowhere' }, 'There is no programme called nowhere.'],
  ])('refuses %s', async (_, person, message) => {
    await expect(makeAdministrator(app.dataSource, person)).rejects.toThrow(message);
  });
});
