import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@waymark/domain';
import type { Request, Response } from 'express';
import type { DataSource } from 'typeorm';
import { Allow } from '../auth/allow';
import { Attempts } from '../auth/attempts';
import { Clock } from '../clock';
import { addressOf, SETTINGS, type Settings } from '../settings';
import { programmeReader } from './assessed-programmes';
import { calendarOf } from './calendar';
import { findCalendar } from './calendar-links';

/** A calendar to subscribe to in Outlook and elsewhere: they send no cookie, so its address is the secret. */
@Controller('calendar')
export class CalendarController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Whatever is wrong with the address, it is simply not there. */
  @Allow('public')
  @Get(':token')
  async feed(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.attempts.countAddress(request);
    const found = await findCalendar(this.dataSource, token.replace(/\.ics$/, ''), this.settings.isDemo);
    if (!found) throw new DomainError('NOT_FOUND', 'There is no such calendar');
    await this.attempts.forgiveAddress(request);
    const read = programmeReader(this.dataSource, this.clock.now(), this.settings.isDemo);
    const programmes = (await Promise.all(found.slugs.sort().map(read))).flatMap((row) => row ?? []);
    response.setHeader('content-type', 'text/calendar; charset=utf-8');
    response.setHeader('cache-control', 'private, no-store');
    response.setHeader('content-disposition', 'inline; filename="waymark.ics"');
    response.end(calendarOf(found.accountId, programmes, addressOf(this.settings)));
  }
}
