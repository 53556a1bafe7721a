import type { NextFunction, Request, Response } from 'express';

export const UNAVAILABLE = {
  message: 'The database cannot be reached at the moment. What you have typed is kept; try again in a minute.',
  extensions: { code: 'UNAVAILABLE' },
};

/** What the network says of a server that is not there. */
const NETWORK = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/** What PostgreSQL says while it goes down or comes up, and of a connection that broke (classes 08 and 57P). */
const POSTGRES = /^(08...|57P0[1-5])$/;

/** What the driver says of a connection it has lost or did not get; it gives these no code. */
const DRIVER = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** Whether the database could not be reached, which is nobody's mistake and passes. */
export function isUnavailable(error: unknown): boolean {
  const { code = '', message = '', thrownValue } = fieldsOf(error);
  // What was thrown in another world than GraphQL's, as it is under Jest, comes wrapped.
  if (thrownValue !== undefined) return isUnavailable(thrownValue);
  return NETWORK.test(String(code)) || POSTGRES.test(String(code)) || DRIVER.test(String(message));
}

function fieldsOf(error: unknown): { code?: unknown; message?: unknown; thrownValue?: unknown } {
  return typeof error === 'object' && error !== null ? error : {};
}

/** The same words for what fails before GraphQL or a route is asked. */
export function unavailable(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent || !isUnavailable(error)) return next(error);
  response.status(503).json({ errors: [UNAVAILABLE] });
}
