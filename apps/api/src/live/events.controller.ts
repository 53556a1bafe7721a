import { Controller, Get, type OnModuleDestroy, Query, Req, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@waymark/domain';
import type { Request, Response } from 'express';
import type { DataSource } from 'typeorm';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { logger } from '../logger';
import { visibleProgramme } from '../plans/visible-programme';
import { RevisionFeed } from './revision-feed';

/** What passes through proxies that close a silent connection after half a minute. */
const HEARTBEAT_MS = 20_000;

/** Then the browser comes again by itself, and is asked anew who it is. */
const LONGEST_MS = 15 * 60_000;

/** Each holds a socket open; beyond this a browser is told to come again later. */
const MOST_STREAMS = 2_000;

/** What the stream says: the number of the last change, and how long ago that was. */
interface Revision {
  revision: string;
  ageMs: number;
}

/** Server-sent events: a programme has changed, ask again. Nothing of the plan itself is sent. */
@Controller('events')
export class EventsController implements OnModuleDestroy {
  private readonly streams = new Set<Response>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly feed: RevisionFeed,
  ) {}

  @Allow('public')
  @Get()
  async events(@CurrentActor() actor: SignedIn | null, @Query('programme') slug: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { programmeId } = await visibleProgramme(this.dataSource, String(slug), actor);
    if (this.streams.size >= MOST_STREAMS) throw new DomainError('TOO_MANY_REQUESTS', 'Too many screens are open at once. This one asks again later.');
    response.setHeader('content-type', 'text/event-stream');
    // Not to be collected or compressed on the way.
    response.setHeader('cache-control', 'no-store, no-transform');
    response.setHeader('x-accel-buffering', 'no');
    response.flushHeaders();
    response.write('retry: 2000\n\n');
    this.streams.add(response);

    const say = () => {
      this.revisionOf(programmeId).then(
        (revision) => response.write(`event: revision\ndata: ${JSON.stringify(revision)}\n\n`),
        // The browser comes again, and is told then.
        (error: unknown) => {
          logger.warn({ err: error }, 'a change could not be told');
          response.end();
        },
      );
    };
    const stopListening = this.feed.listen(programmeId, say);
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    const end = setTimeout(() => response.end(), LONGEST_MS);
    request.once('close', () => {
      stopListening();
      clearInterval(heartbeat);
      clearTimeout(end);
      this.streams.delete(response);
    });
    say();
  }

  /** A server that stops does not wait for screens. */
  onModuleDestroy(): void {
    for (const stream of this.streams) stream.end();
  }

  private async revisionOf(programmeId: string): Promise<Revision> {
    const [row]: Revision[] = await this.dataSource.query(
      `SELECT revision::text, (extract(epoch FROM clock_timestamp() - changed_at) * 1000)::integer AS "ageMs"
        FROM programme_revision WHERE programme_id = $1`,
      [programmeId],
    );
    if (!row) throw new Error('a programme without a revision');
    return row;
  }
}
