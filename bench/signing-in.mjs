import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { root } from './setup.mjs';

const PASSWORD = 'three random words for a bench';

/** A programme manager with a password, as setting it by an invitation leaves it. */
export async function addManager(databaseUrl, slug) {
  const { hash } = createRequire(join(root, 'apps/api/package.json'))('@node-rs/argon2');
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query('BEGIN');
  await client.query(`SELECT set_config('waymark.actor', 'Bench', true), set_config('waymark.reason', 'A role for the bench', true)`);
  const { rows } = await client.query(`INSERT INTO account (email, name, password_hash) VALUES ('bench@example.org', 'Bench manager', $1) RETURNING id`, [await hash(PASSWORD)]);
  await client.query(
    `INSERT INTO membership (id, programme_id, account_id, role) SELECT gen_random_uuid(), id, $1, 'programme_manager' FROM programme WHERE slug = $2`,
    [rows[0].id, slug],
  );
  await client.query('COMMIT');
  await client.end();
}

/** Signed in as that manager: asks, and throws where it is refused. */
export async function signIn(url) {
  let cookie = '';
  const ask = async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) });
    const [set] = response.headers.getSetCookie();
    if (set) cookie = set.split(';')[0];
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  await ask('mutation ($input: SignInInput!) { signIn(input: $input) { id } }', { input: { email: 'bench@example.org', password: PASSWORD } });
  return { ask };
}
