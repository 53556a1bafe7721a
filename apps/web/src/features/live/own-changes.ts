import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { tap } from 'rxjs';

/** A change is told to all within a moment; to whoever made it, it is no news. */
const OWN_MS = 5_000;

let changedAt = -Infinity;

/** Notes when this browser has changed something itself. */
export const ownChanges = new ApolloLink((operation, forward) => {
  if (operation.operationType !== OperationTypeNode.MUTATION) return forward(operation);
  changedAt = Date.now();
  return forward(operation).pipe(tap({ complete: () => (changedAt = Date.now()) }));
});

export function isOwnChange(): boolean {
  return Date.now() - changedAt < OWN_MS;
}
