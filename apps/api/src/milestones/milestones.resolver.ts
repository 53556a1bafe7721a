import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { milestoneTrendOf, type MilestoneTrend as Trend, type MilestoneView } from '@waymark/domain';
import { MilestoneTrend } from './milestone-trend.types';
import { Milestone } from './milestone.entity';

@Resolver(() => Milestone)
export class MilestonesResolver {
  @ResolveField(() => MilestoneTrend)
  trend(@Parent() milestone: MilestoneView): Trend {
    return milestoneTrendOf(milestone);
  }
}
