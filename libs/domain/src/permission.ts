import { DomainError } from './domain-error';

/** Roles of a programme, in the order in which they are offered. */
export const ROLES = [
  'administrator',
  'programme_manager',
  'project_manager',
  'sponsor',
  'board_member',
  'chair',
  'observer',
  'data_officer',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that are given for named objectives or projects; a sponsor's for objectives only. */
export const SCOPED_ROLES: ReadonlySet<Role> = new Set<Role>(['project_manager', 'sponsor']);

/** What can be done to a programme or a part of it. */
export const ACTIONS = [
  'programme:read',
  'milestone:update',
  'evidence:add',
  'evidence:remove',
  'update:respond',
  'update:chase',
  'objective:sign',
  'dependency:edit',
  'risk:edit',
  'change:request',
  'change:recommend',
  'change:agree',
  'board:decide',
  'plan:edit',
  'plan:version',
  'kpi:enter',
  'kpi:define',
  'kpi:comment',
  'member:read',
  'member:manage',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Where a role may act: in the whole programme, or on the objectives and projects it is given for. */
export type Reach = 'programme' | 'own';

/** One role of a person in one programme. */
export interface Membership {
  programmeId: string;
  role: Role;
  /** Only for scoped roles: all projects of these objectives, and these projects. */
  objectiveIds: readonly string[];
  projectIds: readonly string[];
}

/** Who asks: a person with what they hold; `null` is a visitor who has not signed in. */
export type Actor = { accountId: string; memberships: readonly Membership[] } | null;

/** What it is about. An action on a part names the objective, and the project where it is about one. */
export interface Subject {
  programmeId: string;
  /** Readable by whoever reaches this server: a plan made of public documents, or an example. */
  isOpen: boolean;
  objectiveId?: string;
  projectId?: string;
}

/**
 * The one permission table: who may do what, and how far it reaches. Silence is refusal. Administrators manage people
 * and not the plan: whoever hands out roles does not write the record. The chair alone decides for the board, and asks for nothing.
 */
export const PERMISSIONS: Readonly<Record<Action, Readonly<Partial<Record<Role, Reach>>>>> = {
  'programme:read': Object.fromEntries(ROLES.map((role) => [role, 'programme'])),
  'milestone:update': { programme_manager: 'programme', project_manager: 'own' },
  'evidence:add': { programme_manager: 'programme', project_manager: 'own', sponsor: 'own' },
  'evidence:remove': { programme_manager: 'programme', project_manager: 'own' },
  'update:respond': { sponsor: 'own' },
  'update:chase': { programme_manager: 'programme' },
  'objective:sign': { sponsor: 'own' },
  'dependency:edit': { programme_manager: 'programme', project_manager: 'own' },
  'risk:edit': { programme_manager: 'programme', project_manager: 'own', sponsor: 'own' },
  'change:request': { programme_manager: 'programme', project_manager: 'own', sponsor: 'own' },
  'change:recommend': { programme_manager: 'programme', sponsor: 'own' },
  'change:agree': { programme_manager: 'programme' },
  'board:decide': { chair: 'programme' },
  'plan:edit': { programme_manager: 'programme' },
  'plan:version': { programme_manager: 'programme' },
  'kpi:enter': { programme_manager: 'programme', data_officer: 'programme' },
  'kpi:define': { programme_manager: 'programme', data_officer: 'programme' },
  'kpi:comment': { programme_manager: 'programme', project_manager: 'own', sponsor: 'own', data_officer: 'programme' },
  'member:read': { administrator: 'programme', programme_manager: 'programme' },
  'member:manage': { administrator: 'programme' },
};

/** Whether somebody may do something, by the table. */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  if (action === 'programme:read' && subject.isOpen) return true;
  return (actor?.memberships ?? []).some((membership) => {
    if (membership.programmeId !== subject.programmeId) return false;
    const reach = PERMISSIONS[action][membership.role];
    return reach === 'programme' || (reach === 'own' && isOwn(membership, subject));
  });
}

/** Whether somebody may do something anywhere: for showing a way in, and for refusing early. */
export function canAnywhere(actor: Actor, action: Action): boolean {
  return (actor?.memberships ?? []).some(({ role }) => PERMISSIONS[action][role] !== undefined);
}

/**
 * @throws DomainError NOT_FOUND where the actor may not even see the programme, so that a refusal does not tell that it
 * exists; UNAUTHENTICATED for a visitor, FORBIDDEN for everybody else.
 */
export function checkCan(actor: Actor, action: Action, subject: Subject): void {
  if (can(actor, action, subject)) return;
  if (!can(actor, 'programme:read', subject)) throw new DomainError('NOT_FOUND', 'There is no such programme');
  if (!actor) throw new DomainError('UNAUTHENTICATED', 'Sign in to do this');
  throw new DomainError('FORBIDDEN', 'Your role does not allow this. Ask the programme’s administrator if it should.');
}

function isOwn({ objectiveIds, projectIds }: Membership, { objectiveId, projectId }: Subject): boolean {
  return (objectiveId !== undefined && objectiveIds.includes(objectiveId)) || (projectId !== undefined && projectIds.includes(projectId));
}
