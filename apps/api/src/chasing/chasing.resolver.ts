import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { ChaseInput, ChooseDigestInput, ReadNoticesInput } from './chasing.inputs';
import { ChasePreview, Desk, Notice, NoticePage, TellingMe } from './chasing.types';
import { DeskService } from './desk.service';
import { NoticesService, type PageAsked } from './notices.service';

@Resolver(() => NoticePage)
export class ChasingResolver {
  constructor(
    private readonly desk: DeskService,
    private readonly notices: NoticesService,
  ) {}

  @Allow('update:chase')
  @Query(() => Desk, { name: 'desk', description: "The programme manager's desk" })
  deskOf(@CurrentActor() actor: SignedIn, @Args('slug') slug: string): Promise<Desk> {
    return this.desk.of(actor, slug);
  }

  @Allow('update:chase')
  @Query(() => [ChasePreview], { description: 'What each of them would receive' })
  chasePreview(
    @CurrentActor() actor: SignedIn,
    @Args('slug') slug: string,
    @Args('accountIds', { type: () => [ID] }) accountIds: string[],
  ): Promise<ChasePreview[]> {
    return this.desk.preview(actor, slug, accountIds);
  }

  @Allow('update:chase')
  @Mutation(() => Desk, { description: 'In the tool, and by e-mail where they have it' })
  chase(@CurrentActor() actor: SignedIn, @Args('input') input: ChaseInput): Promise<Desk> {
    return this.desk.chase(actor, input);
  }

  @Allow('signed-in')
  @Query(() => NoticePage, { name: 'notices' })
  noticesOf(
    @CurrentActor() actor: SignedIn,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<PageAsked> {
    return this.notices.of(actor, first, after ?? null);
  }

  @ResolveField(() => [Notice])
  items(@Parent() page: PageAsked): Promise<Notice[]> {
    return this.notices.itemsOf(page);
  }

  @Allow('signed-in')
  @Mutation(() => Int, { description: 'How many are still unread' })
  readNotices(@CurrentActor() actor: SignedIn, @Args('input') input: ReadNoticesInput): Promise<number> {
    return this.notices.read(actor, input);
  }

  @Allow('signed-in')
  @Query(() => TellingMe)
  tellingMe(@CurrentActor() actor: SignedIn): Promise<TellingMe> {
    return this.notices.tellingOf(actor);
  }

  @Allow('signed-in')
  @Mutation(() => TellingMe)
  chooseDigest(@CurrentActor() actor: SignedIn, @Args('input') input: ChooseDigestInput): Promise<TellingMe> {
    return this.notices.chooseDigest(actor, input);
  }

  @Allow('signed-in')
  @Mutation(() => String, { description: 'The path of the secret address of a new calendar, told once; the one before stops working' })
  makeCalendarLink(@CurrentActor() actor: SignedIn): Promise<string> {
    return this.notices.makeCalendarLink(actor);
  }

  @Allow('signed-in')
  @Mutation(() => TellingMe)
  revokeCalendarLink(@CurrentActor() actor: SignedIn): Promise<TellingMe> {
    return this.notices.revokeCalendarLink(actor);
  }
}
