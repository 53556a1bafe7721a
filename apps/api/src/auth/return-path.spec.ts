import { returnPath } from './return-path';

it.each(['/', '/programmes/example', '/programmes/example/projects/2.4?as-at=2022-03-24#top'])('goes back to %s', (path) => {
  expect(returnPath(path)).toBe(path);
});

it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/%5c/..//evil.example', '/..//evil.example', '/\t/evil.example', 'javascript:alert(1)', 'evil', '', undefined, ['/a'], '/auth/oidc/start', '/sign-in?return=/'])(
  'does not go to %j',
  (path) => {
    expect(returnPath(path)).toMatch(/^\/(?![/\\])/);
    if (path !== '/%5c/..//evil.example') expect(returnPath(path)).toBe('/');
  },
);
