import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { BoardMeeting } from '../boards/board-meeting.entity';
import { Milestone } from '../milestones/milestone.entity';
import { Programme } from '../plans/programme.entity';

@ObjectType({ description: 'What one person owes the next board' })
export class MyUpdates {
  @Field(() => Programme)
  programme!: domain.ProgrammeView;

  @Field(() => BoardMeeting, { nullable: true, description: 'The next meeting; null: none is planned' })
  meeting!: domain.BoardMeeting | null;

  @Field({ description: '"Cut-off: Thursday 17 March, in 2 days"' })
  cutOff!: string;

  @Field(() => [Milestone], { description: 'To report before the cut-off' })
  owed!: domain.MilestoneView[];

  @Field(() => [Milestone], { description: 'Reported on in this cycle' })
  reported!: domain.MilestoneView[];

  @Field(() => [Milestone], { description: 'Open, and not due for a report yet' })
  later!: domain.MilestoneView[];
}

@ObjectType({ description: 'The milestones reported on, as they stand now' })
export class SavedUpdates {
  @Field(() => [Milestone])
  milestones!: domain.MilestoneView[];
}
