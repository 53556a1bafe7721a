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

/** Names of this machine, as settings and as requests say them. */
export const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '[::1]', 'localhost']);

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

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
    introspection: oneOf(env, 'WAYMARK_INTROSPECTION', ['on', 'off'], env['NODE_ENV'] === 'production' ? 'off' : 'on') === 'on',
    seed: oneOf(env, 'WAYMARK_SEED', ['all', 'none'], 'all') === 'all',
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
  };
}

/** A word that is none of those it may be is a mistake, not a default. */
function oneOf(env: NodeJS.ProcessEnv, name: string, words: readonly string[], otherwise: string): string {
  const word = env[name] || otherwise;
  if (words.includes(word)) return word;
  throw new StartupError(`${name} is ${word}: it can be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}.`);
}
