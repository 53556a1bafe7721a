import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { BoardMeeting } from '../boards/board-meeting.entity';
import { PlanRow } from '../database/recorded-row';
import { KnockOn } from '../dependencies/dependency.entity';
import { ChangeActionEnum, ChangeRequestKindEnum, ChangeStateEnum, ChangeStepKindEnum, ReasonCategoryEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { BaselineVersion } from '../milestones/baseline-version.entity';
import { Milestone } from '../milestones/milestone.entity';
import { Project } from '../plans/project.entity';

@Entity()
@ObjectType({ description: 'What is asked for one milestone' })
export class ChangeItem extends PlanRow implements domain.ChangeItemView {
  @Column('uuid')
  changeRequestId!: string;

  @Field(() => Int)
  @Column('integer')
  position!: number;

  @Field(() => ChangeActionEnum)
  @Column('text')
  action!: domain.ChangeAction;

  @Column('uuid', { nullable: true })
  milestoneId!: string | null;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('uuid', { nullable: true })
  seenBaselineId!: string | null;

  @Field(() => String, { nullable: true, description: 'The date asked for, as typed; null where it is cancelled' })
  @Column('text', { nullable: true })
  text!: string | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  earliest!: string | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  latest!: string | null;

  @Column('text', { nullable: true })
  precision!: domain.Precision | null;

  @Field(() => Milestone, { nullable: true, description: 'null for a new one' })
  milestone!: domain.MilestoneView | null;

  @Field({ description: 'What the milestone is or will be called' })
  called!: string;

  @Field(() => BaselineVersion, { nullable: true })
  original!: domain.BaselineView | null;

  @Field(() => BaselineVersion, { nullable: true, description: 'The baseline that it was built on' })
  before!: domain.BaselineView | null;

  @Field(() => String, { nullable: true, description: 'The date asked for in words; null where it is cancelled' })
  afterWords!: string | null;

  @Field({ description: '"62 days later than approved, 92 days later than first promised"' })
  movementWords!: string;
}

@Entity()
@ObjectType({ description: 'What was done to a change request' })
export class ChangeStep extends PlanRow implements domain.ChangeStep {
  @Column('uuid')
  changeRequestId!: string;

  @Field(() => ChangeStepKindEnum)
  @Column('text')
  step!: domain.ChangeStepKind;

  @Field(() => DayScalar, { description: 'Day of the decision' })
  @Column('date')
  takenOn!: string;

  @Field({ description: 'A role' })
  @Column('text')
  takenBy!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  comment!: string | null;

  @Column('uuid', { nullable: true })
  boardMeetingId!: string | null;

  @Field(() => String, { nullable: true, description: '"Board decision 7"' })
  @Column('text', { nullable: true })
  decision!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  evidenceUrl!: string | null;

  @Field(() => BoardMeeting, { nullable: true })
  boardMeeting!: domain.BoardMeeting | null;
}

@Entity()
@ObjectType({ description: 'A change of milestones that the board is asked for' })
export class ChangeRequest extends PlanRow implements domain.ChangeRequestView {
  @Field(() => Int)
  @Column('integer')
  number!: number;

  @Field(() => ChangeRequestKindEnum)
  @Column('text')
  kind!: domain.ChangeRequestKind;

  @Field(() => ID)
  @Column('uuid')
  projectId!: string;

  @Field()
  @Column('text')
  title!: string;

  @Field(() => ReasonCategoryEnum)
  @Column('text')
  reasonCategory!: domain.ReasonCategory;

  @Field()
  @Column('text')
  reason!: string;

  @Field({ description: 'A role' })
  @Column('text')
  requestedBy!: string;

  @Field(() => DayScalar)
  @Column('date')
  requestedOn!: string;

  @Field(() => Project)
  project!: domain.ProjectView;

  @Field(() => [ChangeItem])
  items!: domain.ChangeItemView[];

  @Field(() => [ChangeStep], { description: 'In the order in which they were taken' })
  steps!: domain.ChangeRequestView['steps'];

  @Field(() => ChangeStateEnum)
  state!: domain.ChangeState;

  @Field({ description: '"Waits for the board"' })
  stateWords!: string;

  @Field(() => [String], { description: 'Why it cannot be approved as it is' })
  blockers!: string[];

  @Field(() => [KnockOn], { description: 'What its dates would leave too soon' })
  knockOn!: domain.KnockOn[];
}
