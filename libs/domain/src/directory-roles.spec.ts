import { readDirectoryRoles } from './directory-roles';

it.each([
  [['waymark:example:programme_manager'], [{ slug: 'example', role: 'programme_manager', objectives: [], projects: [] }]],
  [['waymark:example:sponsor:objective-1', 'waymark:example:sponsor:objective-3'], [{ slug: 'example', role: 'sponsor', objectives: [1, 3], projects: [] }]],
  [
    ['waymark:a:project_manager:objective-2', 'waymark:a:project_manager:project-2.4', 'waymark:b:chair'],
    [
      { slug: 'a', role: 'project_manager', objectives: [2], projects: ['2.4'] },
      { slug: 'b', role: 'chair', objectives: [], projects: [] },
    ],
  ],
])('reads %j', (values, roles) => {
  expect(readDirectoryRoles(values)).toEqual({ roles, unknown: [] });
});

it.each([
  '',
  'Admin',
  'waymark:example',
  'waymark:example:owner',
  'waymark:example:sponsor',
  'waymark:example:sponsor:project-2.4',
  'waymark:example:chair:objective-2',
  'waymark:example:project_manager:objective-two',
  'waymark:EXAMPLE:chair',
  'other:example:chair',
  'waymark:example:administrator ',
])('gives nothing for %j', (value) => {
  expect(readDirectoryRoles([value])).toEqual({ roles: [], unknown: [value] });
});
