import type { DataSource, EntityManager } from 'typeorm';
import { recordAs } from './database/record-as';
import { emailOf, isEmail } from './people/email';
import { renewInvitation } from './people/invitations';
import { giveRole } from './people/memberships';
import { LONGEST_NAME, lineOf } from './people/typed-line';
import { StartupError } from './startup-error';

/** Who is to administer which programme; without one, every programme there is. */
export interface Administrator {
  email: string;
  name: string;
  programme?: string | undefined;
}

/**
 * Makes somebody an administrator, on the word of whoever runs the installation. A password and sessions of theirs end.
 * @returns the path of the link with which they set their password; `null` where they sign in with the organisation.
 * @throws StartupError for what cannot be, in one sentence.
 */
export async function makeAdministrator(dataSource: DataSource, { email: typedEmail, name: typedName, programme }: Administrator): Promise<string | null> {
  const email = emailOf(typedEmail);
  if (!isEmail(email)) throw new StartupError(`${typedEmail} is not an e-mail address.`);
  const name = lineOf(typedName, 'name', 'the name of the person', LONGEST_NAME);
  const programmes: { id: string; slug: string }[] = await dataSource.query('SELECT id, slug FROM programme WHERE slug = coalesce($1, slug) ORDER BY position, slug', [programme ?? null]);
  if (programmes.length === 0) throw new StartupError(programme ? `There is no programme called ${programme}.` : 'There is no programme yet: start Waymark once.');
  const accountId = await accountOf(dataSource.manager, email, name);
  const [account]: { isElsewhere: boolean }[] = await dataSource.query('SELECT oidc_subject IS NOT NULL AS "isElsewhere" FROM account WHERE id = $1', [accountId]);
  // Before the role is given: the account may have been made, and its password set, by somebody else.
  const path = account?.isElsewhere ? null : await dataSource.transaction((manager) => renewInvitation(manager, accountId));
  for (const { id } of programmes) {
    const recording = { actor: 'Whoever runs this installation', reason: `${name} is made administrator by command`, programme: id };
    await recordAs(dataSource, recording, (manager) => giveRole(manager, { programmeId: id, accountId, role: 'administrator', objectiveIds: [], projectIds: [] }));
  }
  return path;
}

async function accountOf(manager: EntityManager, email: string, name: string): Promise<string> {
  await manager.query('INSERT INTO account (email, name) VALUES ($1, $2) ON CONFLICT (lower(email)) DO NOTHING', [email, name]);
  const [account]: { id: string; isDisabled: boolean }[] = await manager.query('SELECT id, disabled_at IS NOT NULL AS "isDisabled" FROM account WHERE lower(email) = $1', [email]);
  if (!account || account.isDisabled) throw new StartupError(`The account of ${email} is disabled.`);
  return account.id;
}
