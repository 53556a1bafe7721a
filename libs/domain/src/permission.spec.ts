import { ACTIONS, can, canAnywhere, checkCan, ROLES, SCOPED_ROLES, type Action, type Actor, type Membership, type Role, type Subject } from './permission';

const OPEN: Subject = { programmeId: 'here', isOpen: true };

/** What an action can be about, for somebody with a role for objective 1 and, of objective 2, for project 2.1. */
const SUBJECTS: Record<string, Partial<Subject>> = {
  programme: {},
  'own objective': { objectiveId: 'o1', projectId: 'p1.4' },
  'other objective': { objectiveId: 'o2', projectId: 'p2.2' },
  'own project': { objectiveId: 'o2', projectId: 'p2.1' },
  'other programme': { programmeId: 'there', objectiveId: 'o1', projectId: 'p2.1' },
};

/**
 * Written out, not computed from the table it is held against. In the order of the roles: administrator, programme
 * manager, project manager, sponsor, board member, chair, observer, data officer; then a visitor. Y: allowed.
 */
const EXPECTED: Record<Action, Record<string, string>> = {
  'programme:read': { programme: 'YYYYYYYY-', 'own objective': 'YYYYYYYY-', 'other objective': 'YYYYYYYY-', 'own project': 'YYYYYYYY-', 'other programme': '---------' },
  'milestone:update': { programme: '-Y-------', 'own objective': '-YY------', 'other objective': '-Y-------', 'own project': '-YY------', 'other programme': '---------' },
  'evidence:add': { programme: '-Y-------', 'own objective': '-YYY-----', 'other objective': '-Y-------', 'own project': '-YY------', 'other programme': '---------' },
  'evidence:remove': { programme: '-Y-------', 'own objective': '-YY------', 'other objective': '-Y-------', 'own project': '-YY------', 'other programme': '---------' },
  'update:respond': { programme: '---------', 'own objective': '---Y-----', 'other objective': '---------', 'own project': '---------', 'other programme': '---------' },
  'update:chase': { programme: '-Y-------', 'own objective': '-Y-------', 'other objective': '-Y-------', 'own project': '-Y-------', 'other programme': '---------' },
  'objective:sign': { programme: '---------', 'own objective': '---Y-----', 'other objective': '---------', 'own project': '---------', 'other programme': '---------' },
  'dependency:edit': { programme: '-Y-------', 'own objective': '-YY------', 'other objective': '-Y-------', 'own project': '-YY------', 'other programme': '---------' },
  'risk:edit': { programme: '-Y-------', 'own objective': '-YYY-----', 'other objective': '-Y-------', 'own project': '-YY------', 'other programme': '---------' },
  'change:request': { programme: '-Y-------', 'own objective': '-YYY-----', 'other objective': '-Y-------', 'own project': '-YY------', 'other programme': '---------' },
  'change:recommend': { programme: '-Y-------', 'own objective': '-Y-Y-----', 'other objective': '-Y-------', 'own project': '-Y-------', 'other programme': '---------' },
  'change:agree': { programme: '-Y-------', 'own objective': '-Y-------', 'other objective': '-Y-------', 'own project': '-Y-------', 'other programme': '---------' },
  'board:decide': { programme: '-----Y---', 'own objective': '-----Y---', 'other objective': '-----Y---', 'own project': '-----Y---', 'other programme': '---------' },
  'plan:version': { programme: '-Y-------', 'own objective': '-Y-------', 'other objective': '-Y-------', 'own project': '-Y-------', 'other programme': '---------' },
  'kpi:enter': { programme: '-Y-----Y-', 'own objective': '-Y-----Y-', 'other objective': '-Y-----Y-', 'own project': '-Y-----Y-', 'other programme': '---------' },
  'kpi:define': { programme: '-Y-----Y-', 'own objective': '-Y-----Y-', 'other objective': '-Y-----Y-', 'own project': '-Y-----Y-', 'other programme': '---------' },
  'kpi:comment': { programme: '-Y-----Y-', 'own objective': '-YYY---Y-', 'other objective': '-Y-----Y-', 'own project': '-YY----Y-', 'other programme': '---------' },
  'plan:edit': { programme: '-Y-------', 'own objective': '-Y-------', 'other objective': '-Y-------', 'own project': '-Y-------', 'other programme': '---------' },
  'member:read': { programme: 'YY-------', 'own objective': 'YY-------', 'other objective': 'YY-------', 'own project': 'YY-------', 'other programme': '---------' },
  'member:manage': { programme: 'Y--------', 'own objective': 'Y--------', 'other objective': 'Y--------', 'own project': 'Y--------', 'other programme': '---------' },
};

const holding = (...memberships: Membership[]): Actor => ({ accountId: 'a', memberships });
const membership = (role: Role): Membership => ({
  programmeId: 'here',
  role,
  objectiveIds: SCOPED_ROLES.has(role) ? ['o1'] : [],
  projectIds: role === 'project_manager' ? ['p2.1'] : [],
});
const ACTORS: Actor[] = [...ROLES.map((role) => holding(membership(role))), null];

/** The code of the refusal; "allowed" for none. */
function outcome(actor: Actor, action: Action, subject: Subject): string {
  try {
    checkCan(actor, action, subject);
    return 'allowed';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe.each(ACTIONS)('%s', (action) => {
  it.each(Object.entries(SUBJECTS))('on %s, open or closed', (name, about) => {
    const row = EXPECTED[action][name] ?? '';
    expect(row).toHaveLength(ACTORS.length);
    for (const isOpen of [true, false]) {
      const subject = { ...OPEN, isOpen, ...about };
      const isRead = action === 'programme:read' && isOpen;
      expect(ACTORS.map((actor) => (can(actor, action, subject) ? 'Y' : '-')).join('')).toBe(isRead ? 'YYYYYYYYY' : row);
      const refusals = ACTORS.map((actor) => outcome(actor, action, subject));
      ACTORS.forEach((actor, index) => {
        const mayRead = isOpen || (actor !== null && subject.programmeId === 'here');
        const refused = !mayRead ? 'NOT_FOUND' : actor ? 'FORBIDDEN' : 'UNAUTHENTICATED';
        expect([index, refusals[index]]).toEqual([index, can(actor, action, subject) ? 'allowed' : refused]);
      });
    }
  });

  it('is possible somewhere for whoever it is possible for anywhere', () => {
    const anywhere = ACTORS.map((actor) => (canAnywhere(actor, action) ? 'Y' : '-')).join('');
    const rows = Object.values(EXPECTED[action]);
    expect(anywhere).toBe(ACTORS.map((_, index) => (rows.some((row) => row[index] === 'Y') ? 'Y' : '-')).join(''));
  });
});

it('adds up over several roles, each in its own programme', () => {
  const actor = holding({ ...membership('chair'), programmeId: 'here' }, { ...membership('programme_manager'), programmeId: 'there' });
  expect([can(actor, 'plan:edit', OPEN), can(actor, 'plan:edit', { ...OPEN, programmeId: 'there' })]).toEqual([false, true]);
  expect(can(holding(membership('observer'), membership('project_manager')), 'milestone:update', { ...OPEN, objectiveId: 'o1' })).toBe(true);
});

it('gives a person without a role what it gives a visitor, but another answer', () => {
  for (const action of ACTIONS) {
    expect([action, can(holding(), action, OPEN)]).toEqual([action, can(null, action, OPEN)]);
    expect(canAnywhere(holding(), action)).toBe(false);
  }
  expect([outcome(null, 'plan:edit', OPEN), outcome(holding(), 'plan:edit', OPEN)]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
});
