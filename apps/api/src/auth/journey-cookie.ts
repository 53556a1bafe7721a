import type { Request, Response } from 'express';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { OidcJourney } from './oidc';

/** Time to sign in with the organisation; then one starts again. */
export const JOURNEY_MINUTES = 10;

/** Browsers keep cookies of 4096 bytes with name and attributes; of a longer one the way back is forgotten. */
const LONGEST = 3_500;

/** How the cookie is made: signed with the installation's secret, and tied to this host under https. */
export interface JourneyCookie {
  secret: string;
  isSecure: boolean;
}

/**
 * Remembers a journey with the browser that set out, beside whatever session it has: a link to the start ends no
 * session, and nothing is kept here for those who never come back.
 */
export function keepJourney(response: Response, cookie: JourneyCookie, journey: OidcJourney): void {
  const until = Date.now() + JOURNEY_MINUTES * 60_000;
  const sealed = seal(cookie.secret, journey, until);
  const value = sealed.length > LONGEST ? seal(cookie.secret, { ...journey, returnTo: '/' }, until) : sealed;
  response.cookie(nameOf(cookie), value, { ...attributesOf(cookie), maxAge: JOURNEY_MINUTES * 60_000 });
}

/** The journey that this browser is on, once: `null` where there is none, or it took too long. */
export function takeJourney(request: Request, response: Response, cookie: JourneyCookie): OidcJourney | null {
  response.clearCookie(nameOf(cookie), attributesOf(cookie));
  const start = `${nameOf(cookie)}=`;
  const pair = (request.headers.cookie ?? '').split(';').map((part) => part.trim()).find((part) => part.startsWith(start));
  const [body = '', signature = ''] = (pair?.slice(start.length) ?? '').split('.');
  const [given, own] = [Buffer.from(signature), Buffer.from(signatureOf(cookie.secret, body))];
  if (given.length !== own.length || !timingSafeEqual(given, own)) return null;
  const { until, ...journey } = JSON.parse(Buffer.from(body, 'base64url').toString()) as OidcJourney & { until: number };
  return until > Date.now() ? journey : null;
}

function seal(secret: string, journey: OidcJourney, until: number): string {
  const body = Buffer.from(JSON.stringify({ ...journey, until })).toString('base64url');
  return `${body}.${signatureOf(secret, body)}`;
}

/** The secret signs sessions too: neither passes for the other. */
function signatureOf(secret: string, body: string): string {
  return createHmac('sha256', secret).update(`oidc-journey:${body}`).digest('base64url');
}

/** As the session's, the prefix makes browsers refuse it from another host's page, or without https. */
function nameOf({ isSecure }: JourneyCookie): string {
  return isSecure ? '__Host-waymark-journey' : 'waymark-journey';
}

function attributesOf({ isSecure }: JourneyCookie) {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' } as const;
}
