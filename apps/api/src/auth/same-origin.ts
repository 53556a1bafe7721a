import type { NextFunction, Request, RequestHandler, Response } from 'express';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that a page elsewhere has sent: browsers name the page's origin on every request that is no reading.
 * What names none comes from no browser, and carries no cookie that it was not given.
 * @param origin the public address; `null`: the one the request was made to.
 */
export function sameOriginOnly(origin: string | null): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (READING.has(request.method) || isOwn(request, origin)) return next();
    const message = 'This request came from a page of another site, so it was refused.';
    response.status(403).json({ errors: [{ message, extensions: { code: 'FORBIDDEN' } }] });
  };
}

function isOwn({ headers, protocol }: Request, origin: string | null): boolean {
  if (headers.origin !== undefined) return headers.origin === (origin ?? `${protocol}://${headers.host ?? ''}`);
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin';
}
