import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { logger } from '../logger';

/** After a lost connection: soon, and without end. */
const AGAIN_MS = 1_000;

/** Hears that a programme has changed, whichever process changed it. `null`: may have missed something, so look. */
export type Listener = (revision: string | null) => void;

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
      const [programmeId, revision] = (payload ?? '').split(' ');
      this.tell(programmeId ?? '', revision ?? null);
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    client
      .connect()
      .then(() => client.query('LISTEN waymark_revision'))
      .then(() => {
        for (const programmeId of this.listeners.keys()) this.tell(programmeId, null);
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

  private tell(programmeId: string, revision: string | null): void {
    for (const listener of this.listeners.get(programmeId) ?? []) listener(revision);
  }
}
