import { get } from 'node:http';
import { settings } from './settings';
import { startApp, type TestApp } from './testing/test-app';

describe('over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  it('sends headers that let a page load only its own files', async () => {
    const { headers } = await fetch(`${app.url}/health/live`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe/);
    expect([headers.get('x-content-type-options'), headers.get('x-powered-by')]).toEqual(['nosniff', null]);
  });

  it('is asked by its own names only, so that no other site can point its name here', async () => {
    const status = (host: string) =>
      new Promise((resolve, reject) => {
        get(`${app.url}/health/live`, { headers: { host } }, (response) => resolve(response.resume().statusCode)).on('error', reject);
      });
    expect(await status('evil.example')).toBe(421);
    for (const host of ['localhost:3000', '127.0.0.1', '[::1]:3000']) expect([host, await status(host)]).toEqual([host, 200]);
  });

  it('answers HEAD as it answers GET', async () => {
    const response = await fetch(`${app.url}/programmes/birmingham`, { method: 'HEAD', headers: { accept: 'text/html' } });
    expect(response.status).toBe(200);
  });

  it('is live and ready, and not ready without its database', async () => {
    const status = async (path: string) => (await fetch(`${app.url}/health/${path}`)).status;
    expect([await status('live'), await status('ready')]).toEqual([200, 200]);
    const broken = jest.spyOn(app.dataSource, 'query').mockRejectedValueOnce(new Error('gone'));
    expect([await status('ready'), await status('live')]).toEqual([503, 200]);
    broken.mockRestore();
  });

  it.each(['/health/nothing', '/assets/gone.js', '/gone.svg'])('has no page for %s', async (path) => {
    expect((await fetch(`${app.url}${path}`)).status).toBe(404);
  });

  it.each(['/', '/programmes/birmingham', '/programmes/birmingham/projects/1.5?as-at=2022-03-24'])('serves the client for %s', async (path) => {
    const response = await fetch(`${app.url}${path}`, { headers: { accept: 'text/html' } });
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('<div id="root">')]);
  });
});

describe('settings', () => {
  it('has defaults that need nothing', () => {
    expect(settings({})).toMatchObject({ host: '127.0.0.1', port: 3000, databaseUrl: null, seed: true });
  });

  it.each([
    [{ HOST: '0.0.0.0' }, 'HOST is 0.0.0.0, so others can reach Waymark: set WAYMARK_ORIGIN to the https address they use, or HOST to 127.0.0.1.'],
    [{ HOST: 'example.org' }, /^HOST is example\.org/],
    [{ WAYMARK_ORIGIN: 'http://waymark.example.gov.uk' }, /^WAYMARK_ORIGIN is http:/],
    [{ WAYMARK_ORIGIN: 'https://example.gov.uk/waymark' }, /without a path/],
    [{ WAYMARK_ORIGIN: 'waymark.example.gov.uk' }, /^WAYMARK_ORIGIN is waymark/],
    [{ WAYMARK_SECRET: 'short' }, /^WAYMARK_SECRET is too short/],
    [{ WAYMARK_OIDC_ISSUER: 'https://login.example' }, /^Signing in with an organisation needs WAYMARK_OIDC_ISSUER/],
    [{ WAYMARK_OIDC_ISSUER: 'http://login.example', WAYMARK_OIDC_CLIENT_ID: 'a', WAYMARK_OIDC_CLIENT_SECRET: 'b' }, /^WAYMARK_OIDC_ISSUER is http:/],
    [{ PORT: 'web' }, 'PORT is web, which is not a port: set a whole number from 1 to 65535.'],
    [{ PORT: '70000' }, /^PORT is 70000/],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is loud: it can be trace, debug, info, warn, error, fatal or silent.'],
    [{ WAYMARK_SEED: 'some' }, 'WAYMARK_SEED is some: it can be all or none.'],
    [{ WAYMARK_INTROSPECTION: 'yes' }, 'WAYMARK_INTROSPECTION is yes: it can be on or off.'],
    [{ WAYMARK_SMTP_URL: 'smtp://mail' }, 'Sending e-mail needs WAYMARK_SMTP_URL and WAYMARK_MAIL_FROM together.'],
    [{ WAYMARK_SMTP_URL: 'https://name:secret@mail', WAYMARK_MAIL_FROM: 'waymark@example.org' }, /^(?!.*secret)WAYMARK_SMTP_URL is not the address of a mail server/],
    [{ WAYMARK_SMTP_URL: 'smtp://mail', WAYMARK_MAIL_FROM: 'Waymark' }, /^WAYMARK_MAIL_FROM is Waymark/],
    [{ WAYMARK_JOBS: 'no' }, 'WAYMARK_JOBS is no: it can be on or off.'],
    [{ WAYMARK_NOW: '2026-03-17' }, /^WAYMARK_NOW is 2026-03-17: it is a moment/],
    [{ WAYMARK_NOW: '2026-03-17T08:00:00Z', DATABASE_URL: 'postgres://x' }, 'WAYMARK_NOW is for the demo alone: unset it.'],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL is not a PostgreSQL address/],
  ])('refuses %j in one sentence', (env, message) => {
    expect(() => settings(env)).toThrow(message);
  });

  it.each(['127.0.0.1', 'localhost', '::1'])('listens on %s', (HOST) => {
    expect(settings({ HOST }).host).toBe(HOST);
  });

  it.each([
    [{}, true],
    [{ HOST: 'localhost' }, true],
    [{ DATABASE_URL: 'postgres://waymark@db/waymark' }, false],
    [{ WAYMARK_ORIGIN: 'https://waymark.example.gov.uk' }, false],
    [{ HOST: '0.0.0.0', WAYMARK_ORIGIN: 'https://waymark.example.gov.uk' }, false],
  ])('is a demo only on the embedded database and this machine: %j', (env, isDemo) => {
    expect(settings(env).isDemo).toBe(isDemo);
  });

  it('opens the schema to readers of it only where nothing is in production', () => {
    expect(settings({ NODE_ENV: 'production' }).introspection).toBe(false);
    expect(settings({ NODE_ENV: 'production', WAYMARK_INTROSPECTION: 'on' }).introspection).toBe(true);
  });
});
