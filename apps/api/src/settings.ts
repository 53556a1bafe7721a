import type { Instant } from '@waymark/domain';
import { resolve } from 'node:path';
import { StartupError } from './startup-error';

/** The name under which an application is given its settings. */
export const SETTINGS = Symbol('settings');

/** What the environment decides. Read when asked for, so that tests can set it. */
export interface Settings {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Address under which people reach this server, without a path; `null`: only this machine does. */
  origin: string | null;
  /** The user's own PostgreSQL; `null` starts the embedded one. */
  databaseUrl: string | null;
  dataDir: string;
  /** Signs the session cookies; `null`: drawn once and kept in the database. */
  secret: string | null;
  oidc: OidcSettings | null;
  /** The mail server; `null`: nothing is sent, and people are told in the tool alone. */
  mail: MailSettings | null;
  /** Whether this process works on what is queued: chasing and sending e-mail. */
  jobs: boolean;
  /** In the demo: the time from which the clock runs on, instead of the real one. */
  now: Instant | null;
  /** The embedded database on this machine alone: whoever is at it may try every role of the example. */
  isDemo: boolean;
  introspection: boolean;
  seed: boolean;
  logLevel: string;
}

/** The organisation whose accounts can be used. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it: "Exampleshire Council". */
  name: string;
  /** The claim that holds the roles. */
  roleClaim: string;
}

export interface MailSettings {
  /** smtp:// or smtps://, with the name and the password where the server wants them: never logged, never shown. */
  url: string;
  /** "Waymark <waymark@example.gov.uk>" */
  from: string;
}

/** Names of this machine, as settings and as requests say them. */
export const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '[::1]', 'localhost']);

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** Shorter secrets can be tried out. */
const SECRET_LENGTH = 32;

/** @throws StartupError with one sentence for a setting that cannot be. */
export function settings(env: NodeJS.ProcessEnv = process.env): Settings {
  const host = env['HOST'] || '127.0.0.1';
  const origin = originOf(env);
  if (!LOOPBACK.has(host) && !origin) {
    throw new StartupError(
      `HOST is ${host}, so others can reach Waymark: set WAYMARK_ORIGIN to the https address they use, or HOST to 127.0.0.1.`,
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
  const secret = env['WAYMARK_SECRET'] || null;
  if (secret && secret.length < SECRET_LENGTH) {
    throw new StartupError(`WAYMARK_SECRET is too short: at least ${SECRET_LENGTH} characters, or unset it and Waymark draws one.`);
  }
  const isDemo = databaseUrl === null && LOOPBACK.has(host) && origin === null;
  return {
    host,
    port,
    origin,
    databaseUrl,
    dataDir: resolve(env['WAYMARK_DATA'] || '.waymark'),
    secret,
    oidc: oidcOf(env),
    mail: mailOf(env),
    jobs: oneOf(env, 'WAYMARK_JOBS', ['on', 'off'], 'on') === 'on',
    now: nowOf(env, isDemo),
    isDemo,
    introspection: oneOf(env, 'WAYMARK_INTROSPECTION', ['on', 'off'], env['NODE_ENV'] === 'production' ? 'off' : 'on') === 'on',
    seed: oneOf(env, 'WAYMARK_SEED', ['all', 'none'], 'all') === 'all',
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
  };
}

function originOf(env: NodeJS.ProcessEnv): string | null {
  const given = env['WAYMARK_ORIGIN'];
  if (!given) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol !== 'https:' || url.href !== `${url.origin}/`) {
    throw new StartupError(`WAYMARK_ORIGIN is ${given}: it is an https address without a path, such as https://waymark.example.gov.uk.`);
  }
  return url.origin;
}

function oidcOf(env: NodeJS.ProcessEnv): OidcSettings | null {
  const [issuer, clientId, clientSecret] = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'].map((name) => env[`WAYMARK_OIDC_${name}`] || '');
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret) {
    throw new StartupError('Signing in with an organisation needs WAYMARK_OIDC_ISSUER, WAYMARK_OIDC_CLIENT_ID and WAYMARK_OIDC_CLIENT_SECRET together.');
  }
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && LOOPBACK.has(url.hostname))) {
    throw new StartupError(`WAYMARK_OIDC_ISSUER is ${issuer}: it is an https address.`);
  }
  return { issuer, clientId, clientSecret, name: env['WAYMARK_OIDC_NAME'] || url.hostname, roleClaim: env['WAYMARK_OIDC_ROLE_CLAIM'] || 'roles' };
}

/** Its messages leave out what was given: it holds a password. */
function mailOf(env: NodeJS.ProcessEnv): MailSettings | null {
  const [given, from] = [env['WAYMARK_SMTP_URL'] || '', env['WAYMARK_MAIL_FROM'] || ''];
  if (!given && !from) return null;
  if (!given || !from) throw new StartupError('Sending e-mail needs WAYMARK_SMTP_URL and WAYMARK_MAIL_FROM together.');
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname) {
    throw new StartupError('WAYMARK_SMTP_URL is not the address of a mail server: it is like smtp://mail.example.gov.uk:587 or smtps://name:password@mail.example.gov.uk.');
  }
  if (!/^([^<>\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(from)) {
    throw new StartupError(`WAYMARK_MAIL_FROM is ${from}: it is an address such as Waymark <waymark@example.gov.uk>.`);
  }
  return { url: given, from };
}

/** Elsewhere than in the demo the record must not be told a time that is not so. */
function nowOf(env: NodeJS.ProcessEnv, isDemo: boolean): Instant | null {
  const given = env['WAYMARK_NOW'];
  if (!given) return null;
  if (!isDemo) throw new StartupError('WAYMARK_NOW is for the demo alone: unset it.');
  const ms = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/.test(given) ? Date.parse(given) : NaN;
  if (Number.isNaN(ms)) throw new StartupError(`WAYMARK_NOW is ${given}: it is a moment such as 2026-03-17T08:00:00Z.`);
  return new Date(ms).toISOString();
}

/** Where people find this server, without a path. */
export function addressOf({ origin, host, port }: Pick<Settings, 'origin' | 'host' | 'port'>): string {
  return origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** A word that is none of those it may be is a mistake, not a default. */
function oneOf(env: NodeJS.ProcessEnv, name: string, words: readonly string[], otherwise: string): string {
  const word = env[name] || otherwise;
  if (words.includes(word)) return word;
  throw new StartupError(`${name} is ${word}: it can be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}.`);
}
