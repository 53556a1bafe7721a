import { SCOPED_ROLES, type Role } from './permission';
import { ROLE_NAMES } from './role-words';

/** What is wrong with what a role is given for; `null`: nothing. */
export function scopeFault(role: Role, objectives: number, projects: number): { field: 'objectiveIds' | 'projectIds'; message: string } | null {
  const name = ROLE_NAMES[role];
  if (!SCOPED_ROLES.has(role)) {
    return objectives + projects === 0 ? null : { field: objectives > 0 ? 'objectiveIds' : 'projectIds', message: `${name} is a role in the whole programme: choose no objective and no project` };
  }
  if (role === 'sponsor' && projects > 0) return { field: 'projectIds', message: 'A sponsor answers for objectives: choose no single project' };
  if (objectives + projects > 0) return null;
  return { field: 'objectiveIds', message: role === 'sponsor' ? 'Choose at least one objective' : 'Choose at least one objective or project' };
}
