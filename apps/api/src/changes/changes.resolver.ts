import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import { BOARD_INTERVAL_DAYS, changesBetween, type ChangesView } from '@waymark/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { AsAtScalar } from '../graphql/scalars';
import { PlansService } from '../plans/plans.service';
import { statementsAsked } from '../plans/statements-asked';
import { Changes } from './change.types';

@Resolver(() => Changes)
export class ChangesResolver {
  constructor(private readonly plans: PlansService) {}

  @Allow('public')
  @Query(() => Changes, { description: 'What changed since an earlier day; six weeks before unless said otherwise' })
  async changes(
    @CurrentActor() actor: SignedIn | null,
    @Info() info: GraphQLResolveInfo,
    @Args('slug') slug: string,
    @Args('asAt', { type: () => AsAtScalar, nullable: true }) asAt?: string | null,
    @Args('comparedWith', { type: () => AsAtScalar, nullable: true }) comparedWith?: string | null,
  ): Promise<ChangesView> {
    const { now, before } = await this.plans.programmeAndBefore(actor, slug, asAt ?? null, comparedWith ?? null, BOARD_INTERVAL_DAYS, statementsAsked(info));
    return changesBetween(now, before);
  }
}
