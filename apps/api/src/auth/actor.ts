import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { Membership } from '@waymark/domain';
import type { Request } from 'express';

/** A role that a person holds, with what tells people about it. */
export interface HeldRole extends Membership {
  id: string;
  slug: string;
  programmeName: string;
  isExample: boolean;
  /** "Project manager, objective 2" */
  words: string;
}

/** Who has signed in, with everything they hold; fits the domain's `Actor`. */
export interface SignedIn {
  accountId: string;
  name: string;
  email: string | null;
  isDemo: boolean;
  /** Signs in with a password of this installation. */
  hasPassword: boolean;
  memberships: HeldRole[];
}

const actors = new WeakMap<Request, SignedIn>();

/** Set once for each request, by the middleware that reads the session. */
export function setActor(request: Request, actor: SignedIn): void {
  actors.set(request, actor);
}

/** `null`: a visitor. */
export function actorOf(request: Request): SignedIn | null {
  return actors.get(request) ?? null;
}

/** The person who asks, as a parameter of a resolver or a route. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn | null => actorOf(requestOf(context)));

export function requestOf(context: ExecutionContext): Request {
  return context.getType<GqlContextType>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ req: Request }>().req
    : context.switchToHttp().getRequest<Request>();
}
