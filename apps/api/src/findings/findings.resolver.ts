import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import { BOARD_INTERVAL_DAYS, followFindings, type FindingsView } from '@waymark/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { AsAtScalar } from '../graphql/scalars';
import { PlansService } from '../plans/plans.service';
import { statementsAsked } from '../plans/statements-asked';
import { Findings } from './finding.types';

@Resolver(() => Findings)
export class FindingsResolver {
  constructor(private readonly plans: PlansService) {}

  @Allow('public')
  @Query(() => Findings, { description: 'What the plan gets wrong; followed since six weeks before unless said otherwise' })
  async findings(
    @CurrentActor() actor: SignedIn | null,
    @Info() info: GraphQLResolveInfo,
    @Args('slug') slug: string,
    @Args('asAt', { type: () => AsAtScalar, nullable: true }) asAt?: string | null,
    @Args('comparedWith', { type: () => AsAtScalar, nullable: true }) comparedWith?: string | null,
  ): Promise<FindingsView> {
    const { now, before } = await this.plans.programmeAndBefore(actor, slug, asAt ?? null, comparedWith ?? null, BOARD_INTERVAL_DAYS, statementsAsked(info));
    return followFindings(now, before);
  }
}
