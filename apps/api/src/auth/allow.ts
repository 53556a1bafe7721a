import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { DomainError } from '@waymark/domain';

/** What an operation may ask for. `public`: readable by whoever reaches this server. */
export type Permission = 'public';

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
    throw new DomainError('FORBIDDEN', 'You may not do this');
  }
}

function isRootField(context: ExecutionContext): boolean {
  return GqlExecutionContext.create(context).getInfo<{ path: { prev?: unknown } }>().path.prev === undefined;
}
