import { unwrapResolverError } from '@apollo/server/errors';
import { HttpException } from '@nestjs/common';
import { DomainError, DomainFaults, type Fault } from '@waymark/domain';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { isUnavailable, UNAVAILABLE } from './unavailable';

/** Codes whose messages are written for the client; everything else is masked. */
const SPOKEN = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'QUERY_TOO_DEEP',
  'QUERY_TOO_COSTLY',
]);

/**
 * One formatter for every error: a domain error speaks, with its code and fields; a fault of the
 * query speaks; anything else is logged and masked with a reference the user can quote.
 */
export function errorFormatter(logger: Pick<Logger, 'error'>) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const { path, locations } = formatted;
    if (original instanceof DomainError) {
      const fields = fieldsOf(original);
      return { message: original.message, path, extensions: { code: original.code, fields } };
    }
    if (isUnavailable(original)) {
      logger.error({ err: original, path }, 'the database cannot be reached');
      return { ...UNAVAILABLE, path };
    }
    const code = codeOf(formatted, original);
    if (SPOKEN.has(code) && isFaultOfTheQuery(error)) {
      return { message: plain(formatted.message), path, locations, extensions: { code } };
    }
    const reference = randomUUID().slice(0, 8);
    logger.error({ err: original, reference, path }, 'unexpected error');
    return {
      message: `Something went wrong on our side. Quote reference ${reference} when you report it.`,
      path,
      extensions: { code: 'INTERNAL', reference },
    };
  };
}

export function fieldsOf(error: DomainError): readonly Fault[] {
  if (error instanceof DomainFaults) return error.faults;
  return error.field ? [{ field: error.field, message: error.message }] : [];
}

/** Messages of libraries that speak to whoever runs the server, in words for whoever asks it. */
function plain(message: string): string {
  if (/introspection is not allowed/i.test(message)) return 'The schema is not open here: WAYMARK_INTROSPECTION=on opens it';
  if (/call stack/i.test(message)) return 'Syntax Error: the query is nested too deeply to be read';
  return message;
}

function codeOf(formatted: GraphQLFormattedError, original: unknown): string {
  const code = formatted.extensions?.['code'];
  if (original instanceof HttpException && original.getStatus() < 500) return 'BAD_USER_INPUT';
  // GraphQL reports a scalar it cannot read in a variable as a plain error of the operation.
  return typeof code === 'string' ? code : 'INTERNAL';
}

function isFaultOfTheQuery(error: unknown): boolean {
  const original = unwrapResolverError(error);
  return original instanceof GraphQLError || original instanceof HttpException;
}
