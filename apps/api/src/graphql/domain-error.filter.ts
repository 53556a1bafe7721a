import { Catch } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';
import { DomainError } from '@waymark/domain';

/** A refusal is an answer, not a fault: it goes to the client and not into the error log. */
@Catch(DomainError)
export class DomainErrorFilter implements GqlExceptionFilter<DomainError, DomainError> {
  catch(error: DomainError): DomainError {
    return error;
  }
}
