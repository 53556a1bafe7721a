import { Controller, Get, type OnModuleDestroy, Query, Req, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@waymark/domain';
import type { Request, Response } from 'express';
import type { DataSource } from 'typeorm';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { visibleProgramme } from '../plans/visible-programme';
import { RevisionFeed, type Revision } from './revision-feed';

/** What passes through proxies that close a silent connection after half a minute. */
const HEARTBEAT_MS = 20_000;

/** Then the browser comes again by itself, and is asked anew who it is. */
const LONGEST_MS = 15 * 60_000;

/** Each holds a socket open; beyond this a browser is told to come again later. */
const MOST_STREAMS = 2_000;

/** A council's offices may share one address; one visitor must not take all. */
const MOST_OF_ONE = 500;

/** Server-sent events: a programme has changed, ask again. Nothing of the plan itself is sent. */
@Controller('events')
export class EventsController implements OnModuleDestroy {
  /** With the address each goes to. */
  private readonly streams = new Map<Response, string>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly feed: RevisionFeed,
  ) {}

  @Allow('public')
  @Get()
  async events(@CurrentActor() actor: SignedIn | null, @Query('programme') slug: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { programmeId } = await visibleProgramme(this.dataSource, String(slug), actor);
    const own = [...this.streams.values()].filter((address) => address === request.ip).length;
    if (this.streams.size >= MOST_STREAMS || own >= MOST_OF_ONE) throw new DomainError('TOO_MANY_REQUESTS', 'Too many screens are open at once. This one asks again later.');
    // Gone already: nobody would ever say that it has closed.
    if (response.destroyed) return;
    response.setHeader('content-type', 'text/event-stream');
    // Not to be collected or compressed on the way.
    response.setHeader('cache-control', 'no-store, no-transform');
    response.setHeader('x-accel-buffering', 'no');
    response.flushHeaders();
    response.write('retry: 2000\n\n');

    const say = (revision: Revision) => response.write(`event: revision\ndata: ${JSON.stringify(revision)}\n\n`);
    const stopListening = this.feed.listen(programmeId, say);
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    const end = setTimeout(() => response.end(), LONGEST_MS);
    this.streams.set(response, request.ip ?? '');
    response.once('close', () => {
      stopListening();
      clearInterval(heartbeat);
      clearTimeout(end);
      this.streams.delete(response);
    });
    const known = await this.feed.revisionOf(programmeId);
    if (known && !response.writableEnded) say(known);
  }

  /** A server that stops does not wait for screens. */
  onModuleDestroy(): void {
    for (const stream of this.streams.keys()) stream.end();
  }
}
