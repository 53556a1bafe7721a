import { resolve } from 'node:path';
import { StartupError } from './startup-error';

/** What the environment decides. Read when asked for, so that tests can set it. */
export interface Settings {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** The user's own PostgreSQL; `null` starts the embedded one. */
  databaseUrl: string | null;
  dataDir: string;
  introspection: boolean;
  seed: boolean;
  logLevel: string;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** @throws StartupError with one sentence for a setting that cannot be. */
export function settings(env: NodeJS.ProcessEnv = process.env): Settings {
  const host = env['HOST'] || '127.0.0.1';
  if (!LOOPBACK.has(host)) {
    throw new StartupError(
      `HOST is ${host}, but until sign-in exists Waymark listens on this machine only: unset HOST or set it to 127.0.0.1.`,
    );
  }
  const port = Number(env['PORT'] || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartupError(`PORT is ${env['PORT']}, which is not a port: set a whole number from 1 to 65535.`);
  }
  const databaseUrl = env['DATABASE_URL'] || null;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new StartupError('DATABASE_URL is not a PostgreSQL address: it begins with postgres://');
  }
  return {
    host,
    port,
    databaseUrl,
    dataDir: resolve(env['WAYMARK_DATA'] || '.waymark'),
    introspection: env['WAYMARK_INTROSPECTION'] === 'on' || env['NODE_ENV'] !== 'production',
    seed: env['WAYMARK_SEED'] !== 'none',
    logLevel: env['LOG_LEVEL'] || 'info',
  };
}
