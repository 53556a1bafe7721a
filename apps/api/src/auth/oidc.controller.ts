import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@waymark/domain';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { logger } from '../logger';
import { accountOfPerson } from '../people/directory-accounts';
import { SETTINGS, type OidcSettings, type Settings } from '../settings';
import { Allow } from './allow';
import { Attempts } from './attempts';
import { keepJourney, takeJourney, type JourneyCookie } from './journey-cookie';
import { Oidc } from './oidc';
import { returnPath } from './return-path';
import { Sessions, SESSION_SECRET } from './sessions';

/** Why nobody came in, as the page for signing in words it. */
type Problem = 'organisation-refused' | 'no-role' | 'expired';

/** There and back again: signing in with an account of the organisation. */
@Controller('auth/oidc')
@Allow('public')
export class OidcController {
  private readonly cookie: JourneyCookie;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly oidc: Oidc,
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
    @Inject(SESSION_SECRET) secret: string,
  ) {
    this.cookie = { secret, isSecure: settings.origin !== null };
  }

  @Get('start')
  async start(@Query('return') returnTo: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const organisation = this.organisation();
    try {
      const { url, journey } = await this.oidc.start(organisation, this.oidc.redirectUri(request.headers.host ?? ''), returnPath(returnTo));
      keepJourney(response, this.cookie, journey);
      response.redirect(303, url);
    } catch (error) {
      logger.error({ err: error }, 'the organisation cannot be reached');
      this.refuse(response, 'organisation-refused');
    }
  }

  @Get('callback')
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const organisation = this.organisation();
    const journey = takeJourney(request, response, this.cookie);
    const answeredAt = new URL(request.originalUrl, this.oidc.redirectUri(request.headers.host ?? ''));
    if (!journey || answeredAt.searchParams.get('state') !== journey.state) return this.refuse(response, 'expired');
    await this.attempts.countAddress(request);
    let person;
    try {
      person = await this.oidc.finish(organisation, answeredAt, journey);
    } catch (error) {
      logger.warn({ err: error }, 'the organisation refused a sign-in');
      return this.refuse(response, 'organisation-refused');
    }
    const accountId = await accountOfPerson(this.dataSource, person);
    const actor = accountId && (await this.sessions.begin(request, accountId));
    if (!actor) return this.refuse(response, 'no-role');
    await this.attempts.forgiveAddress(request);
    logger.info({ account: accountId, address: request.ip }, 'signed in with the organisation');
    response.redirect(303, journey.returnTo);
  }

  private organisation(): OidcSettings {
    if (!this.settings.oidc) throw new DomainError('NOT_FOUND', 'No organisation is set up to sign in with');
    return this.settings.oidc;
  }

  private refuse(response: Response, problem: Problem): void {
    response.redirect(303, `/sign-in?problem=${problem}`);
  }
}
