import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import connectPgSimple from 'connect-pg-simple';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { logger } from '../logger';
import { SETTINGS, type Settings } from '../settings';
import { setActor, type SignedIn } from './actor';
import { loadActor } from './load-actor';

/** A working day and an evening; then one signs in again, however busy the session was. */
export const SESSION_HOURS = 12;

export const SESSION_SECRET = Symbol('session secret');

declare module 'express-session' {
  interface SessionData {
    accountId: string;
  }
}

/** Who asks: sessions are rows of the database, so that ending one ends it for every process at once. */
@Injectable()
export class Sessions implements OnModuleDestroy {
  private readonly store: InstanceType<ReturnType<typeof connectPgSimple>>;
  private readonly session: RequestHandler;
  readonly cookieName: string;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(SESSION_SECRET) secret: string,
  ) {
    const isSecure = settings.origin !== null;
    // The prefix makes browsers refuse the cookie from another host's page, or without https.
    this.cookieName = isSecure ? '__Host-waymark' : 'waymark';
    const Store = connectPgSimple(session);
    this.store = new Store({
      pool: (dataSource.driver as unknown as { master: Pool }).master,
      // Reading writes nothing; the end of a session stands from its beginning.
      disableTouch: true,
      errorLog: (...words: unknown[]) => logger.warn({ err: words.find((word) => word instanceof Error) }, 'sessions'),
    });
    this.session = session({
      store: this.store,
      name: this.cookieName,
      secret,
      resave: false,
      saveUninitialized: false,
      cookie: { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/', maxAge: SESSION_HOURS * 3_600_000 },
    });
  }

  onModuleDestroy(): void {
    this.store.close();
  }

  /** Middleware: finds out who asks. Without a cookie of ours nothing is read. */
  handle = (request: Request, response: Response, next: NextFunction): void => {
    this.session(request, response, (error?: unknown) => {
      const accountId = request.session?.accountId;
      if (error || !accountId) return next(error);
      loadActor(this.dataSource, accountId, this.settings.isDemo).then((actor) => {
        if (actor) setActor(request, actor);
        next();
      }, next);
    });
  };

  /** A session of nobody yet, under a new id. */
  private async renew(request: Request): Promise<void> {
    // By the store: what was asked before in the same request may have ended the session.
    await done((callback) => request.sessionStore.regenerate(request, callback));
  }

  /**
   * Signs a person in under a new session id, whatever cookie the request came with.
   * @param passwordHash the one that was compared: where it is another by now, no session begins.
   * @returns `null` where the account may not sign in.
   */
  async begin(request: Request, accountId: string, passwordHash: string | null = null): Promise<SignedIn | null> {
    const actor = await loadActor(this.dataSource, accountId, this.settings.isDemo);
    if (!actor) return null;
    if (this.settings.origin && !request.secure) throw new Error('The proxy before Waymark must send X-Forwarded-Proto: without it no session can begin');
    await this.renew(request);
    request.session.accountId = accountId;
    await done((callback) => request.session.save(callback));
    if (!(await this.stillMay(accountId, passwordHash))) {
      await this.end(request);
      return null;
    }
    setActor(request, actor);
    return actor;
  }

  /** After the session is kept, and waiting for whoever changes the account: they find the session, or are seen here. */
  private async stillMay(accountId: string, passwordHash: string | null): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      'SELECT FROM account WHERE id = $1 AND disabled_at IS NULL AND ($2::text IS NULL OR password_hash = $2) FOR SHARE',
      [accountId, passwordHash],
    );
    return rows.length > 0;
  }

  /** Ends this session alone, where there still is one. */
  async end(request: Request): Promise<void> {
    if (request.session) await done((callback) => request.session.destroy(callback));
    request.res?.clearCookie(this.cookieName, { path: '/', httpOnly: true, sameSite: 'lax', secure: this.settings.origin !== null });
  }

  /** Ends every session of an account, except one where it is named. */
  async endAll(accountId: string, exceptId = ''): Promise<void> {
    await this.dataSource.query(`DELETE FROM session WHERE sess ->> 'accountId' = $1 AND sid <> $2`, [accountId, exceptId]);
  }
}

function done(work: (callback: (error?: unknown) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => (error ? reject(error instanceof Error ? error : new Error('The session could not be kept')) : resolve()));
  });
}
