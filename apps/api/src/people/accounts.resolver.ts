import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { Sessions } from '../auth/sessions';
import { Me, meOf, SignInOptions } from './account.types';
import { ChangePasswordInput, SetPasswordInput, SignInAsInput, SignInInput } from './accounts.inputs';
import { AccountsService } from './accounts.service';

interface Asked {
  req: Request;
}

@Resolver()
export class AccountsResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: Sessions,
  ) {}

  @Allow('public')
  @Query(() => Me, { nullable: true, description: 'null: nobody has signed in' })
  me(@CurrentActor() actor: SignedIn | null): Me | null {
    return actor && meOf(actor);
  }

  @Allow('public')
  @Query(() => SignInOptions)
  signInOptions(@Context() { req }: Asked): Promise<SignInOptions> {
    return this.accounts.signInOptions(req);
  }

  @Allow('public')
  @Mutation(() => Me)
  async signIn(@Args('input') input: SignInInput, @Context() { req }: Asked): Promise<Me> {
    return meOf(await this.accounts.signIn(input, req));
  }

  @Allow('public')
  @Mutation(() => Me, { description: 'In the embedded demo on this machine, and nowhere else' })
  async signInAs(@Args('input') { accountId }: SignInAsInput, @Context() { req }: Asked): Promise<Me> {
    return meOf(await this.accounts.signInAs(accountId, req));
  }

  @Allow('public')
  @Mutation(() => Boolean)
  async signOut(@Context() { req }: Asked): Promise<boolean> {
    await this.sessions.end(req);
    return true;
  }

  @Allow('signed-in')
  @Mutation(() => Boolean)
  async signOutEverywhere(@CurrentActor() actor: SignedIn, @Context() { req }: Asked): Promise<boolean> {
    await this.sessions.endAll(actor.accountId);
    await this.sessions.end(req);
    return true;
  }

  @Allow('signed-in')
  @Mutation(() => Me)
  async changePassword(@CurrentActor() actor: SignedIn, @Args('input') input: ChangePasswordInput, @Context() { req }: Asked): Promise<Me> {
    return meOf(await this.accounts.changePassword(actor, input, req));
  }

  @Allow('public')
  @Mutation(() => Me, { description: 'Uses an invitation, once, and signs in' })
  async setPassword(@Args('input') input: SetPasswordInput, @Context() { req }: Asked): Promise<Me> {
    return meOf(await this.accounts.setPassword(input, req));
  }
}
