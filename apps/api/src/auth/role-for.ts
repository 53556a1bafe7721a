import { can, type Action, type Subject } from '@waymark/domain';
import type { SignedIn } from './actor';

/** In which role somebody does something, as the record says it: the first that allows it. The person is in the history. */
export function roleFor(actor: SignedIn, action: Action, subject: Subject): string {
  const acting = actor.memberships.find((held) => can({ accountId: actor.accountId, memberships: [held] }, action, subject));
  return acting?.words ?? actor.name;
}
