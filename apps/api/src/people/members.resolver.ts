import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import type { Page } from '../graphql/page';
import { MemberPage, SavedMember, type Member } from './member.types';
import { InviteInput, RemoveMemberInput, SaveMemberInput } from './members.inputs';
import { MembersService } from './members.service';

@Resolver()
export class MembersResolver {
  constructor(private readonly people: MembersService) {}

  @Allow('member:read')
  @Query(() => MemberPage, { description: 'By name' })
  members(
    @CurrentActor() actor: SignedIn,
    @Args('slug') slug: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<Page<Member>> {
    return this.people.members(actor, slug, first, after ?? null);
  }

  @Allow('member:manage')
  @Mutation(() => SavedMember)
  saveMember(@CurrentActor() actor: SignedIn, @Args('input') input: SaveMemberInput): Promise<SavedMember> {
    return this.people.save(actor, input);
  }

  @Allow('member:manage')
  @Mutation(() => String, { description: 'A new link for somebody who lost theirs or forgot the password; the old password and sessions end' })
  invite(@CurrentActor() actor: SignedIn, @Args('input') input: InviteInput): Promise<string> {
    return this.people.invite(actor, input);
  }

  @Allow('member:manage')
  @Mutation(() => Boolean)
  removeMember(@CurrentActor() actor: SignedIn, @Args('input') input: RemoveMemberInput): Promise<boolean> {
    return this.people.remove(actor, input);
  }
}
