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

export interface TestApp {
  url: string;
  dataSource: DataSource;
  ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
  stop: () => Promise<void>;
}

/** The whole application over HTTP, on a database of its own, on a day that stands still. */
export async function startApp(today = TODAY): Promise<TestApp> {
  const { dataSource, drop } = await copyDatabase();
  const now = `${today}T12:00:00.000Z`;
  const module = await Test.createTestingModule({ imports: [AppModule.on(dataSource)] })
    .overrideProvider(Clock)
    .useValue({ now: () => now, today: () => today })
    .compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
  configure(app);
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return {
    url,
    dataSource,
    ask: async (query, variables = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as Pick<Answer, 'data' | 'errors'>;
      return { status: response.status, headers: response.headers, data, errors: errors ?? [] };
    },
    stop: async () => {
      await app.close();
      await drop();
    },
  };
}
