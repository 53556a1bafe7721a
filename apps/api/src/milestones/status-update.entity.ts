import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { SourcedRow } from '../database/recorded-row';
import { ConfidenceEnum, MilestoneStatusEnum, ReasonCategoryEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { Source } from '../plans/source-document.entity';
import { DatedPoint } from './schedule.types';
import { UpdateResponse } from './update-response.entity';

@Entity()
@ObjectType({ description: 'What somebody said about a milestone; appended, never edited' })
export class StatusUpdate extends SourcedRow implements domain.StatementView {
  @Column('uuid')
  milestoneId!: string;

  @Field(() => DayScalar, { description: 'The day the statement was made' })
  @Column('date')
  statedOn!: string;

  @Field(() => MilestoneStatusEnum)
  @Column('text')
  status!: domain.MilestoneStatus;

  @Column('text', { nullable: true })
  forecastText!: string | null;

  @Column('date', { nullable: true })
  forecastEarliest!: string | null;

  @Column('date', { nullable: true })
  forecastLatest!: string | null;

  @Column('text', { nullable: true })
  forecastPrecision!: domain.Precision | null;

  @Column('text', { nullable: true })
  actualText!: string | null;

  @Column('date', { nullable: true })
  actualEarliest!: string | null;

  @Column('date', { nullable: true })
  actualLatest!: string | null;

  @Column('text', { nullable: true })
  actualPrecision!: domain.Precision | null;

  @Field(() => DatedPoint, { nullable: true })
  forecast!: domain.DatedPointView | null;

  @Field(() => DatedPoint, { nullable: true })
  actual!: domain.DatedPointView | null;

  @Field(() => ConfidenceEnum, { nullable: true })
  @Column('text', { nullable: true })
  confidence!: domain.Confidence | null;

  @Field()
  @Column('text')
  narrative!: string;

  @Field({ description: "A role, or the document's author" })
  @Column('text')
  statedBy!: string;

  @Field(() => String, { nullable: true, description: 'How the words were read, where reading was needed' })
  @Column('text', { nullable: true })
  readingNote!: string | null;

  @Field({ description: 'A dated statement of a person that what was said last still stands' })
  @Column('boolean')
  isNoChange!: boolean;

  @Field(() => ReasonCategoryEnum, { nullable: true, description: 'Why it slips or is red' })
  @Column('text', { nullable: true })
  reasonCategory!: domain.ReasonCategory | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'What is done to recover' })
  @Column('text', { nullable: true })
  recovery!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the owner declares better than the calculated colour' })
  @Column('text', { nullable: true })
  confidenceReason!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day on which that declaration counts' })
  @Column('date', { nullable: true })
  confidenceUntil!: string | null;

  @Column('uuid', { nullable: true })
  changeRequestId!: string | null;

  @Field(() => UpdateResponse, { nullable: true, description: "The sponsor's answer; null: none yet" })
  response!: domain.UpdateResponse | null;

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}
