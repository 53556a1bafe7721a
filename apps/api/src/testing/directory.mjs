import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/**
 * An organisation with accounts: a real OpenID Connect server, in a process of its own. It prints its address. Who is
 * at the browser is said beforehand: POST /next with their claims, or with { "refused": true }.
 */
const [redirectUri] = process.argv.slice(2);
const people = new Map();
let next = {};

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'waymark', client_secret: 'a secret of the tests', redirect_uris: [redirectUri], token_endpoint_auth_method: 'client_secret_post' }],
    claims: { openid: ['sub', 'oid', 'tid', 'roles'], profile: ['name', 'preferred_username'], email: ['email'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    cookies: { keys: ['a key of the tests'] },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => people.get(id) }),
    // Whoever signs in has agreed.
    loadExistingGrant: async (context) => {
      const grant = new provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  const handle = provider.callback();
  server.on('request', async (request, response) => {
    if (request.url === '/next') {
      let body = '';
      for await (const chunk of request) body += chunk;
      next = JSON.parse(body);
      return response.end();
    }
    if (!request.url.startsWith('/interaction/')) return handle(request, response);
    people.set(next.sub, next);
    const result = next.refused ? { error: 'access_denied', error_description: 'Not you' } : { login: { accountId: next.sub } };
    await provider.interactionFinished(request, response, result);
  });
  process.stdout.write(`${issuer}\n`);
});

process.on('disconnect', () => process.exit());
