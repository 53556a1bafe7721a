import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { canAnywhere, DomainError, type Action } from '@waymark/domain';
import { actorOf, requestOf } from './actor';

/**
 * What an operation asks for. `public`: whoever reaches this server may ask, and the service decides what they get to
 * see. `signed-in`: about the person who asks. An action: somebody whose role allows it somewhere; where, `checkCan`
 * decides on the first line of the service's method.
 */
export type Permission = 'public' | 'signed-in' | Action;

export const PERMISSION = 'waymark:permission';

/** Every query, mutation and route says who may use it; a test fails on a bare one, the guard refuses it. */
export const Allow = (permission: Permission) => SetMetadata(PERMISSION, permission);

/** Deny by default. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    // Field resolvers hand out parts of what a root field was allowed to read.
    if (context.getType<GqlContextType>() === 'graphql' && !isRootField(context)) return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, [context.getHandler(), context.getClass()]);
    if (permission === 'public') return true;
    const actor = actorOf(requestOf(context));
    if (permission && !actor) throw new DomainError('UNAUTHENTICATED', 'Sign in to do this');
    if (permission === 'signed-in' || (permission && canAnywhere(actor, permission))) return true;
    throw new DomainError('FORBIDDEN', 'You may not do this');
  }
}

function isRootField(context: ExecutionContext): boolean {
  return GqlExecutionContext.create(context).getInfo<{ path: { prev?: unknown } }>().path.prev === undefined;
}
