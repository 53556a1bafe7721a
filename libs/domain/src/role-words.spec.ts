import { roleWords } from './role-words';
import type { Role } from './permission';

it.each<[string, Role, number[], string[]]>([
  ['Programme manager', 'programme_manager', [], []],
  ['Chair (Commissioner)', 'chair', [], []],
  ['Observer (DfE or NHS England)', 'observer', [], []],
  ['Project manager, objective 2', 'project_manager', [2], []],
  ['Sponsor, objectives 1 and 3', 'sponsor', [3, 1], []],
  ['Sponsor, objectives 1, 2 and 10', 'sponsor', [10, 2, 1], []],
  ['Project manager, projects 2.4 and 2.13', 'project_manager', [], ['2.13', '2.4']],
  ['Project manager, objective 1, project 2.1', 'project_manager', [1], ['2.1']],
])('says %s', (words, role, objectives, projects) => {
  expect(roleWords(role, objectives, projects)).toBe(words);
});
