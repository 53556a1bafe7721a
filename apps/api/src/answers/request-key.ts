import type { Request } from 'express';
import { createHash } from 'node:crypto';
import { actorOf } from '../auth/actor';

/**
 * Names a question: the text of the query, its operation and variables, what the asker may see, and the form of the
 * answer. `null`: not a question that another's answer may serve; Apollo decides about it.
 */
export function keyOf(request: Request): string | null {
  // Only what Apollo's own protection against other sites lets through: a body that says it is JSON.
  if (request.method !== 'POST' || request.path !== '/graphql' || !request.is('application/json')) return null;
  const { query, operationName, variables, extensions } = fieldsOf(request.body);
  if (typeof query !== 'string' || !isAbsentOr('string', operationName)) return null;
  if (!isAbsentOr('object', variables) || Array.isArray(variables) || !isAbsentOr('object', extensions)) return null;
  if (fieldsOf(extensions)['persistedQuery'] !== undefined) return null;
  const parts = [maySee(request), request.headers.accept, operationName, variables, query];
  const text = textOf(parts);
  return text && createHash('sha256').update(text).digest('base64');
}

/** `null`: variables nested too deeply to be written down. */
function textOf(parts: unknown[]): string | null {
  try {
    return JSON.stringify(parts);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The programmes that are readable to the asker whether open or not: with the record itself, these decide what they get.
 * Not only those closed now: one that is closed between this look and the reading would pass for open.
 */
function maySee(request: Request): string[] {
  return [...new Set(actorOf(request)?.memberships.map(({ programmeId }) => programmeId))].sort();
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function isAbsentOr(type: 'string' | 'object', value: unknown): boolean {
  return value === undefined || value === null || typeof value === type;
}
