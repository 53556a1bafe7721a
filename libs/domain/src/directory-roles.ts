import { ROLES, type Role } from './permission';
import { scopeFault } from './role-scope';

/** A role that the organisation's directory gives, in a programme by its slug. */
export interface DirectoryRole {
  slug: string;
  role: Role;
  /** Numbers. */
  objectives: number[];
  /** Refs: "2.4". */
  projects: string[];
}

/** "waymark:example:programme_manager", "waymark:example:project_manager:objective-2", "waymark:example:project_manager:project-2.4" */
const VALUE = /^waymark:([a-z0-9-]{1,100}):([a-z_]+)(?::(?:objective-(\d{1,4})|project-([\w.-]{1,20})))?$/;

/**
 * Reads the values of a directory's roles: one for each role, or for each part that a role is given for.
 * @returns the roles by programme, and the values that give none.
 */
export function readDirectoryRoles(values: readonly string[]): { roles: DirectoryRole[]; unknown: string[] } {
  const roles = new Map<string, DirectoryRole>();
  const unknown: string[] = [];
  for (const value of values) {
    const [, slug, role, objective, project] = VALUE.exec(value) ?? [];
    if (!slug || !isRole(role) || scopeFault(role, objective ? 1 : 0, project ? 1 : 0)) {
      unknown.push(value);
      continue;
    }
    const key = `${slug}:${role}`;
    const given = roles.get(key) ?? { slug, role, objectives: [], projects: [] };
    if (objective) given.objectives.push(Number(objective));
    if (project) given.projects.push(project);
    roles.set(key, given);
  }
  return { roles: [...roles.values()], unknown };
}

function isRole(word: string | undefined): word is Role {
  return ROLES.some((role) => role === word);
}
