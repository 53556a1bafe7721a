import { listInWords } from './words';
import type { Role } from './permission';

/** What each role is called, in the field's own words. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  administrator: 'Administrator',
  programme_manager: 'Programme manager',
  project_manager: 'Project manager',
  sponsor: 'Sponsor',
  board_member: 'Board member',
  chair: 'Chair (Commissioner)',
  observer: 'Observer (DfE or NHS England)',
  data_officer: 'Data officer',
};

/** "Project manager, objective 1, projects 2.1 and 2.4": a role with the numbers of its objectives and the refs of its projects. */
export function roleWords(role: Role, objectives: readonly number[], projects: readonly string[]): string {
  return [ROLE_NAMES[role], ...listed('objective', objectives.map(String)), ...listed('project', projects)].join(', ');
}

function listed(noun: string, refs: readonly string[]): string[] {
  const inOrder = refs.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return inOrder.length === 0 ? [] : [`${noun}${inOrder.length > 1 ? 's' : ''} ${listInWords(inOrder)}`];
}
