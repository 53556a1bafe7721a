import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { SourcedRow } from '../database/recorded-row';
import { ChangeRequest } from '../change-requests/change-request.entity';
import { Dependency, KnockOn } from '../dependencies/dependency.entity';
import { Finding } from '../findings/finding.types';
import { ConfidenceEnum, MilestoneStatusEnum, PointRoleEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { Project } from '../plans/project.entity';
import { Source } from '../plans/source-document.entity';
import { BaselineVersion } from './baseline-version.entity';
import { Evidence } from './evidence.entity';
import { DatedPoint, ScheduleRag, Slippage } from './schedule.types';
import { StatusUpdate } from './status-update.entity';

@Entity()
@ObjectType({ description: 'One promised point of a project; an ongoing one has no end but a review date' })
export class Milestone extends SourcedRow implements domain.MilestoneView {
  @Column('uuid')
  projectId!: string;

  @Field()
  @Column('text')
  name!: string;

  @Field(() => PointRoleEnum)
  @Column('text')
  role!: domain.PointRole;

  @Field()
  @Column('boolean')
  isOngoing!: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'When ongoing work is next reviewed; null: none is set' })
  @Column('date', { nullable: true })
  reviewOn!: string | null;

  @Column('integer')
  position!: number;

  @Column('uuid', { nullable: true })
  changeRequestId!: string | null;

  @Field(() => Project)
  project!: domain.ProjectView;

  @Field(() => MilestoneStatusEnum)
  status!: domain.MilestoneStatus;

  @Field(() => ScheduleRag)
  schedule!: domain.ScheduleRag;

  @Field(() => BaselineVersion, { nullable: true, description: 'The first promise; null for ongoing work' })
  original!: domain.BaselineView | null;

  @Field(() => BaselineVersion, { nullable: true, description: 'The baseline in force' })
  approved!: domain.BaselineView | null;

  @Field(() => [BaselineVersion])
  baselines!: domain.BaselineView[];

  @Field(() => DatedPoint, { nullable: true, description: 'The last forecast anybody gave' })
  forecast!: domain.DatedPointView | null;

  @Field(() => DatedPoint, { nullable: true, description: 'null on a completed milestone: done, and no date is stated' })
  actual!: domain.DatedPointView | null;

  @Field(() => Slippage, { nullable: true })
  slippageOriginal!: domain.SlippageInWords | null;

  @Field(() => Slippage, { nullable: true })
  slippageApproved!: domain.SlippageInWords | null;

  @Field(() => ConfidenceEnum, { nullable: true })
  confidence!: domain.Confidence | null;

  @Field(() => [StatusUpdate], { description: 'Newest first' })
  statements!: domain.StatementView[];

  @Field(() => [Evidence], { description: 'Newest first' })
  evidence!: domain.Evidence[];

  @Field(() => [Dependency], { description: 'What it waits for, by itself; its project may wait too' })
  needs!: domain.DependencyView[];

  @Field(() => [Dependency], { description: 'What waits for it' })
  neededBy!: domain.DependencyView[];

  @Field(() => [KnockOn], { description: 'What comes too soon for it, as it is now forecast' })
  knockOn!: domain.KnockOn[];

  @Field(() => [ChangeRequest], { description: 'Those that are not settled yet' })
  changeRequests!: domain.ChangeRequestView[];

  @Field(() => [Finding], { description: 'What the plan gets wrong about it' })
  findings!: domain.Finding[];

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}
