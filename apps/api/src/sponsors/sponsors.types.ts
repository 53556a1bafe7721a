import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { ChangeRequest } from '../change-requests/change-request.entity';
import { Change } from '../changes/change.types';
import { InstantScalar } from '../graphql/scalars';
import { Milestone } from '../milestones/milestone.entity';
import { Objective } from '../plans/objective.entity';

@ObjectType({ description: 'An objective as its sponsor meets it' })
export class SponsoredObjective {
  @Field(() => Objective)
  objective!: domain.ObjectiveView;

  @Field(() => InstantScalar, { nullable: true, description: 'When the sponsor looked last; null: never' })
  lookedAt!: string | null;

  @Field(() => InstantScalar, { description: 'Since when the changes are told: the last look, or the day the role was given' })
  since!: string;

  @Field(() => [Change], { description: 'What changed in it since' })
  changes!: domain.Change[];

  @Field(() => [Milestone], { description: 'Their newest report waits for an answer' })
  awaiting!: domain.MilestoneView[];

  @Field(() => [ChangeRequest], { description: 'Those that wait for a recommendation' })
  changeRequests!: domain.ChangeRequestView[];
}
