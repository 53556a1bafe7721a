import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { parseCronItems, run, type Runner, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { JOBS_SCHEMA, jobsLogger, openJobsPool } from '../database/jobs-schema';
import { logger } from '../logger';
import { SETTINGS, type Settings } from '../settings';
import { Chasing } from './chasing.service';
import { Mailer } from './mailer';
import { sendMail } from './send-mail';

/** After the queue has stopped by itself, as when the database was away. */
const AGAIN_MS = 10_000;

/** Works on the queue, in each process that serves pages: PostgreSQL gives each job to one of them. */
@Injectable()
export class Worker implements OnApplicationBootstrap, OnModuleDestroy {
  private pool: Pool | null = null;
  private runner: Runner | null = null;
  private again: NodeJS.Timeout | null = null;
  private isStopping = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly chasing: Chasing,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.jobs) await this.start();
  }

  /** What is being done is finished first; what is not begun waits in the database. */
  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    if (this.again) clearTimeout(this.again);
    await this.runner?.stop().catch(() => undefined);
    await this.pool?.end();
  }

  private async start(): Promise<void> {
    const { url } = this.dataSource.options as { url?: string };
    this.pool ??= openJobsPool(url ?? '');
    this.runner = await run({
      pgPool: this.pool,
      schema: JOBS_SCHEMA,
      logger: jobsLogger,
      concurrency: 2,
      noHandleSignals: true,
      taskList: tasksOf(this.chasing, this.settings),
      parsedCronItems: parseCronItems([{ task: 'chase', match: '*/5 * * * *', options: { jobKey: 'chase', maxAttempts: 1 } }]),
    });
    void this.runner.promise.catch((error: unknown) => logger.warn({ err: error }, 'the queue stopped')).then(() => this.startAgain());
    // What fell due while no process ran is caught up at once. Where that fails this runner goes on: a second one must not start.
    await this.runner
      .addJob('chase', {}, { jobKey: 'chase', maxAttempts: 1 })
      .catch((error: unknown) => logger.warn({ err: error }, 'the queue begins at the next five minutes'));
  }

  private startAgain(): void {
    if (this.isStopping) return;
    this.again = setTimeout(() => void this.start().catch(() => this.startAgain()), AGAIN_MS).unref();
  }
}

/** What can be queued. */
export function tasksOf(chasing: Pick<Chasing, 'tick'>, { mail }: Pick<Settings, 'mail'>, mailer = mail && new Mailer(mail)): TaskList {
  return {
    chase: () => chasing.tick(),
    send_mail: async (payload, { withPgClient, job }) => {
      const { mailId } = payload as { mailId: string };
      await withPgClient((client) => sendMail(client, mailer, mailId, job.attempts >= job.max_attempts));
    },
  };
}
