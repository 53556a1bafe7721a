import { DomainFaults, type Fault } from '@waymark/domain';
import type { ValidationError } from 'class-validator';

/** What the shape of an input gets wrong, field by field: "updates.3.forecast". */
export function inputError(errors: readonly ValidationError[]): DomainFaults {
  return new DomainFaults('BAD_USER_INPUT', errors.flatMap((error) => faultsOf(error, '')));
}

function faultsOf({ property, constraints, children }: ValidationError, path: string): Fault[] {
  const field = `${path}${property}`;
  const [message] = Object.values(constraints ?? {});
  return [...(message ? [{ field, message }] : []), ...(children ?? []).flatMap((child) => faultsOf(child, `${field}.`))];
}
