import 'reflect-metadata';
import { DomainError } from '@waymark/domain';
import { parseArgs } from 'node:util';
import { openDatabase } from './database/data-source';
import { startEmbeddedPostgres } from './database/embedded-postgres';
import { makeAdministrator, type Administrator } from './make-administrator';
import { addressOf, settings } from './settings';
import { StartupError } from './startup-error';

const USAGE = 'Usage: npm run admin -- --email name@council.gov.uk --name "First Last" [--programme birmingham]';

/** `npm run admin`: the first administrator, or one more. The embedded database must not be in use by a server. */
async function main(): Promise<void> {
  const person = read();
  const { databaseUrl, dataDir, ...rest } = settings();
  const embedded = databaseUrl ? null : await startEmbeddedPostgres({ dataDir });
  try {
    const dataSource = await openDatabase(databaseUrl ?? embedded?.url ?? '');
    try {
      const path = await makeAdministrator(dataSource, person);
      say(path ? `Within seven days, once, this link sets the password of ${person.email}:\n${addressOf(rest)}${path}` : `${person.email} signs in with the organisation.`);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await embedded?.stop();
  }
}

function read(): Administrator {
  try {
    const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' }, programme: { type: 'string' } } });
    if (values.email && values.name) return { email: values.email, name: values.name, programme: values.programme };
  } catch {
    // Said below, as for what is missing.
  }
  throw new StartupError(USAGE, 2);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  const isOurs = error instanceof StartupError || error instanceof DomainError;
  process.stderr.write(`${isOurs ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = error instanceof StartupError ? error.exitCode : 1;
});
