import type { Role } from '@waymark/domain';
import { firstPage, ownPath } from './first-page';

const held = (role: Role, slug: string) => ({ role, slug });

it.each([
  ['a project manager with what they owe', [held('project_manager', 'derby')], '/programmes/derby/updates'],
  ['a project manager who is something else before', [held('observer', 'birmingham'), held('project_manager', 'derby')], '/programmes/derby/updates'],
  ['a sponsor with their objectives', [held('chair', 'birmingham'), held('sponsor', 'derby')], '/programmes/derby/my-objectives'],
  ['a programme manager at the desk', [held('programme_manager', 'derby')], '/programmes/derby/desk'],
  ['a data officer with the values to enter', [held('observer', 'birmingham'), held('data_officer', 'derby')], '/programmes/derby/enter-kpis'],
  ['somebody who is both with what they owe', [held('programme_manager', 'derby'), held('project_manager', 'derby')], '/programmes/derby/updates'],
  ['everybody else on the board of their first programme', [held('chair', 'birmingham'), held('observer', 'derby')], '/programmes/birmingham'],
  ['somebody without a role with all programmes', [], '/'],
])('starts %s', (_, memberships, page) => {
  expect(firstPage(memberships)).toBe(page);
});

it.each([
  [undefined, null],
  ['/programmes/derby?as-at=2022-03-24#kpis', '/programmes/derby?as-at=2022-03-24#kpis'],
  ['/', '/'],
  ['https://evil.example/', null],
  ['//evil.example/x', null],
  ['/\\evil.example', null],
  ['/\t/evil.example', null],
  ['javascript:alert(1)', null],
  ['programmes/derby', null],
  ['/sign-in?return=/', null],
  ['/set-password?token=x', null],
])('goes back from %j to %j', (address, path) => {
  expect(ownPath(address)).toBe(path);
});
