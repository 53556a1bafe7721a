import { ROLES, SCOPED_ROLES, type Role } from './permission';
import { scopeFault } from './role-scope';

it.each<[Role, number, number, string | null]>([
  ['project_manager', 1, 0, null],
  ['project_manager', 0, 1, null],
  ['project_manager', 2, 3, null],
  ['project_manager', 0, 0, 'objectiveIds'],
  ['sponsor', 1, 0, null],
  ['sponsor', 0, 0, 'objectiveIds'],
  ['sponsor', 1, 1, 'projectIds'],
  ['chair', 0, 1, 'projectIds'],
])('%s of %d objectives and %d projects: %s', (role, objectives, projects, field) => {
  expect(scopeFault(role, objectives, projects)?.field ?? null).toBe(field);
});

it.each(ROLES.filter((role) => !SCOPED_ROLES.has(role)))('%s is given for the whole programme', (role) => {
  expect([scopeFault(role, 0, 0), scopeFault(role, 1, 0)?.field]).toEqual([null, 'objectiveIds']);
});
