import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { logger } from '../logger';

/** After a lost connection: soon, and without end. */
const AGAIN_MS = 1_000;

/** The number of a programme's last change, and how long ago that was. */
export interface Revision {
  revision: string;
  ageMs: number;
}

/** Hears that a programme has changed, whichever process changed it. */
export type Listener = (revision: Revision) => void;

/**
 * One connection of its own that listens (LISTEN waymark_revision), while anybody in this process wants to hear. The
 * database tells at commit; after a break everybody is told to look.
 */
@Injectable()
export class RevisionFeed implements OnModuleDestroy {
  private readonly listeners = new Map<string, Set<Listener>>();
  private client: Client | null = null;
  private again: NodeJS.Timeout | null = null;
  private isStopped = false;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @returns how to stop listening. */
  listen(programmeId: string, listener: Listener): () => void {
    const own = this.listeners.get(programmeId) ?? new Set();
    this.listeners.set(programmeId, own.add(listener));
    this.connect();
    return () => {
      own.delete(listener);
      if (own.size === 0) this.listeners.delete(programmeId);
    };
  }

  async revisionOf(programmeId: string): Promise<Revision | null> {
    const [row]: Revision[] = await this.dataSource.query(
      `SELECT revision::text, (extract(epoch FROM clock_timestamp() - changed_at) * 1000)::integer AS "ageMs"
        FROM programme_revision WHERE programme_id = $1`,
      [programmeId],
    );
    return row ?? null;
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    if (this.again) clearTimeout(this.again);
    await this.client?.end().catch(() => undefined);
  }

  private connect(): void {
    if (this.client || this.again || this.isStopped) return;
    const { url } = this.dataSource.options as { url?: string };
    const client = new Client({ connectionString: url, application_name: 'waymark live', keepAlive: true });
    this.client = client;
    client.on('notification', ({ payload }) => {
      const [programmeId = '', revision = ''] = (payload ?? '').split(' ');
      this.tell(programmeId, { revision, ageMs: 0 });
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    client
      .connect()
      .then(() => client.query('LISTEN waymark_revision'))
      .then(() => {
        // What was told while nobody listened is looked up, once for each programme.
        for (const programmeId of this.listeners.keys()) void this.look(programmeId);
      })
      .catch((error: unknown) => this.lost(client, error));
  }

  private lost(client: Client, error?: unknown): void {
    if (this.client !== client) return;
    this.client = null;
    if (error) logger.warn({ err: error }, 'the database no longer tells of changes');
    client.end().catch(() => undefined);
    if (this.isStopped) return;
    this.again = setTimeout(() => {
      this.again = null;
      this.connect();
    }, AGAIN_MS);
  }

  private async look(programmeId: string): Promise<void> {
    const revision = await this.revisionOf(programmeId).catch(() => null);
    if (revision) this.tell(programmeId, revision);
  }

  private tell(programmeId: string, revision: Revision): void {
    for (const listener of this.listeners.get(programmeId) ?? []) listener(revision);
  }
}
