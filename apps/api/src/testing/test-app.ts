import type { Day, Instant, Role } from '@waymark/domain';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { AppModule } from '../app.module';
import { Clock } from '../clock';
import { createDatabase, dropDatabase } from '../database/embedded-postgres-databases';
import { openDatabase } from '../database/data-source';
import { configure } from '../server';
import { settings, type Settings } from '../settings';
import { callersOf, type Caller, type Given } from './callers';
import { TEMPLATE, TODAY } from './test-cluster';

export interface Answer {
  status: number;
  headers: Headers;
  // The tests say what they expect of an answer; its shape is what they test.
  data: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  errors: { message: string; path?: unknown[]; extensions: { code: string; reference?: string; fields?: { field: string; message: string }[] } }[];
}

/** A database of its own, a copy of the seeded template. */
export async function copyDatabase(): Promise<{ dataSource: DataSource; url: string; drop: () => Promise<void> }> {
  const cluster = process.env['WAYMARK_TEST_URL'] as string;
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const url = await createDatabase(cluster, name, TEMPLATE);
  const dataSource = await openDatabase(url);
  return {
    dataSource,
    url,
    drop: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await dropDatabase(cluster, name);
    },
  };
}

export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

export interface TestClock {
  now: () => Instant;
  today: () => Day;
}

export interface TestApp {
  url: string;
  databaseUrl: string;
  dataSource: DataSource;
  /** As a visitor. */
  ask: Ask;
  /**
   * A new person who has signed in with a role, or with none (`null`): in the example programme unless another is
   * named, for objective 1 where the role needs something and nothing is given.
   */
  as: (role: Role | null, given?: Given) => Promise<Caller>;
  stop: () => Promise<void>;
}

/** The whole application over HTTP, on a database of its own, on a day that stands still. */
export async function startApp(today = TODAY, given: Partial<Settings> = {}): Promise<TestApp> {
  const { dataSource, url, drop } = await copyDatabase();
  const app = await serve(dataSource, standingClock(today), given);
  return {
    ...app,
    databaseUrl: url,
    stop: async () => {
      await app.stop();
      await drop();
    },
  };
}

export function standingClock(today: Day): TestClock {
  return { now: () => `${today}T12:00:00.000Z`, today: () => today };
}

/** The application on a database that others may use too, at the time that `clock` tells. */
export async function serve(dataSource: DataSource, clock: TestClock, given: Partial<Settings> = {}): Promise<Omit<TestApp, 'databaseUrl'>> {
  const module = await Test.createTestingModule({ imports: [AppModule.on(dataSource, { ...settings({ WAYMARK_JOBS: 'off' }), ...given })] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
  configure(app);
  await app.listen(given.port ?? 0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return { url, dataSource, ask: askAt(url), as: callersOf(app, url), stop: () => app.close() };
}

/** Asks GraphQL over HTTP, with these headers. */
export function askAt(url: string, headers: Record<string, string> = {}): Ask {
  return async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Pick<Answer, 'data' | 'errors'>;
    return { status: response.status, headers: response.headers, data, errors: errors ?? [] };
  };
}
