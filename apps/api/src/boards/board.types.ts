import { Field, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { FollowedFinding, SeverityCount } from '../findings/finding.types';
import { ColourEnum, DirectionEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { Kpi } from '../kpis/kpi.entity';
import { Milestone } from '../milestones/milestone.entity';
import { Objective } from '../plans/objective.entity';
import { Programme } from '../plans/programme.entity';
import { Answer } from '../plans/roll-up.types';

@ObjectType({ description: 'How an objective moved against the earlier date' })
export class Movement implements domain.Movement {
  @Field(() => DirectionEnum)
  direction!: domain.Direction;

  @Field(() => ColourEnum, { nullable: true })
  before!: domain.Colour | null;

  @Field()
  words!: string;
}

@ObjectType()
export class BoardObjective {
  @Field(() => Objective)
  objective!: domain.ObjectiveView;

  @Field(() => Movement)
  movement!: domain.Movement;
}

@ObjectType({ description: "The board's one page" })
export class Board implements domain.BoardView {
  @Field(() => Programme)
  programme!: domain.ProgrammeView;

  @Field(() => DayScalar)
  today!: string;

  @Field(() => DayScalar, { nullable: true, description: 'null: the plan had not begun by then' })
  comparedWith!: string | null;

  @Field(() => Answer)
  answer!: domain.Answer;

  @Field(() => [BoardObjective])
  objectives!: domain.BoardView['objectives'];

  @Field(() => [Milestone], { description: 'Slipped most against the first promise, worst first, at most 8' })
  slips!: domain.MilestoneView[];

  @Field(() => Int)
  slipsTotal!: number;

  @Field(() => [Milestone], { description: 'Open milestones due within the horizon, soonest first' })
  dueSoon!: domain.MilestoneView[];

  @Field(() => [Kpi], { description: 'KPIs that have a value, then some that never had one; at most 8' })
  kpis!: domain.KpiView[];

  @Field(() => Int)
  kpisTotal!: number;

  @Field(() => Int)
  kpisNeverReported!: number;

  @Field(() => Int, { description: 'KPIs with a value for which the page has no room' })
  kpisNotShown!: number;

  @Field(() => [FollowedFinding], { description: 'The sharpest things the plan gets wrong, at most 2' })
  sharpest!: domain.FollowedFinding[];

  @Field(() => [SeverityCount], { description: 'Findings there are now, by severity, zeros included' })
  findingCounts!: domain.SeverityCount[];

  @Field({ description: 'How the colours are made, for the foot of the page' })
  rulesWords!: string;
}
