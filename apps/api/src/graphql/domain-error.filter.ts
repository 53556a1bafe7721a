import { type ArgumentsHost, Catch } from '@nestjs/common';
import type { GqlContextType, GqlExceptionFilter } from '@nestjs/graphql';
import { DomainError, type DomainErrorCode } from '@waymark/domain';
import type { Response } from 'express';
import { fieldsOf } from './errors';

const STATUS: Readonly<Record<DomainErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
};

/** A refusal is an answer, not a fault: it goes to the client and not into the error log. Routes answer in GraphQL's form. */
@Catch(DomainError)
export class DomainErrorFilter implements GqlExceptionFilter<DomainError, DomainError | void> {
  catch(error: DomainError, host: ArgumentsHost): DomainError | void {
    if (host.getType<GqlContextType>() === 'graphql') return error;
    const { message, code } = error;
    host
      .switchToHttp()
      .getResponse<Response>()
      .status(STATUS[code])
      .json({ errors: [{ message, extensions: { code, fields: fieldsOf(error) } }] });
  }
}
