import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { canAnywhere } from '@waymark/domain';
import compression from 'compression';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pinoHttp } from 'pino-http';
import type { DataSource } from 'typeorm';
import { Answers } from './answers/answers.service';
import { AppModule } from './app.module';
import { actorOf } from './auth/actor';
import { sameOriginOnly } from './auth/same-origin';
import { Sessions } from './auth/sessions';
import { inputError } from './graphql/input-error';
import { unavailable } from './graphql/unavailable';
import { logger, PinoForNest } from './logger';
import { LOOPBACK, SETTINGS, type Settings } from './settings';

/** Largest request body; the longest query of ours is a few kilobytes. */
const BODY_LIMIT = '256kb';

/** Of somebody who may enter values: the most that one save takes are 10,000, of some 250 bytes each, and notes. */
const ENTRY_BODY_LIMIT = '4mb';

/** The built web client, beside this application. */
const WEB_CLIENT = join(__dirname, '../../web/dist');

/** API and web client in one application, not yet listening. */
export async function createServer(dataSource: DataSource): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.on(dataSource), {
    logger: new PinoForNest(),
    bodyParser: false,
    abortOnError: false,
  });
  configure(app);
  return app;
}

/** What every request passes; apart from `createServer` so that tests can build on it. */
export function configure(app: NestExpressApplication): void {
  const { origin } = app.get<Settings>(SETTINGS);
  // The proxy that adds https says who asked it, and how.
  if (origin) app.set('trust proxy', 1);
  app.use(
    pinoHttp({
      logger,
      autoLogging: { ignore: (request) => request.url?.startsWith('/health') ?? false },
      // Method, path and outcome; headers hold secrets, and so do the addresses of invitations and calendars.
      serializers: {
        req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({ id, method, url: urlInLog(url) }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    }),
  );
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          manifestSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      // No HTTPS on loopback; a production proxy adds it.
      strictTransportSecurity: false,
    }),
  );
  app.use(onlyByName(origin));
  app.use(sameOriginOnly(origin));
  app.use(compression());
  // Pages and their files are the same for everybody: nobody is looked up for them.
  serveWebClient(app);
  app.use(app.get(Sessions).handle);
  app.useBodyParser('json', { limit: ENTRY_BODY_LIMIT, type: (request) => mayEnterValues(request as Request) });
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.use(malformedBody);
  app.use(app.get(Answers).handle);
  app.use(unavailable);
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true, exceptionFactory: inputError }));
}

/** As much of an address as may be logged. Express finds a calendar in any case of letters, and after a host. */
export function urlInLog(url: string): string {
  return (url.split('?')[0] ?? '').replace(/\/calendar\/.*/i, '/calendar/-');
}

/** A page elsewhere whose name is made to point here must not read this server: it is asked for by its own names only. */
function onlyByName(origin: string | null) {
  const names = new Set([...LOOPBACK, ...(origin ? [new URL(origin).hostname] : [])]);
  const message = `This server answers to its own names only: ${origin ?? 'localhost, 127.0.0.1 or [::1]'}.`;
  return (request: Request, response: Response, next: NextFunction): void => {
    if (names.has(request.hostname)) return next();
    response.status(421).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  };
}

/** What comes from nobody in particular is never read at length. */
function mayEnterValues(request: Request): boolean {
  return canAnywhere(actorOf(request), 'kpi:enter') && Boolean(request.is('application/json'));
}

/** A body that is no JSON, or too long, gets its own words instead of a stack trace. */
function malformedBody(error: Error & { status?: number; type?: string; limit?: number }, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent || !error.status || error.status >= 500) return next(error);
  const message = error.type === 'entity.too.large' ? `The request is too large: at most ${(error.limit ?? 0) / 1024}kb.` : 'The request body is not JSON.';
  response.status(error.status).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
}

/** The API, and files: /assets/..., /favicon.svg. A project's address may end in ".5". */
const NO_PAGE = /^\/((graphql|health|auth|evidence|events|calendar|assets)(\/|$)|[^/]+\.[a-z0-9]+$)/i;

/** Files with a hash in their name never change; every other page address is the client's own. */
function serveWebClient(app: NestExpressApplication): void {
  if (!existsSync(WEB_CLIENT)) return;
  app.useStaticAssets(WEB_CLIENT, {
    index: false,
    setHeaders: (response: Response, path: string) => {
      response.setHeader('Cache-Control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && request.accepts(['html', 'json']) === 'html' && !NO_PAGE.test(request.path);
    if (!isPage) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(WEB_CLIENT, 'index.html'));
  });
}
