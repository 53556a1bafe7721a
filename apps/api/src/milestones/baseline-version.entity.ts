import { Field, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { SourcedRow } from '../database/recorded-row';
import { PlanStandingEnum, PrecisionEnum } from '../graphql/enums';
import { DayScalar, InstantScalar } from '../graphql/scalars';
import { RecordRef } from '../plans/record-ref.types';
import { Source } from '../plans/source-document.entity';

@Entity()
@ObjectType('Baseline', { description: 'A promised date; version 1 is the original, later ones need a decision' })
export class BaselineVersion extends SourcedRow implements domain.BaselineView {
  @Column('uuid')
  milestoneId!: string;

  @Field(() => Int)
  @Column('integer')
  version!: number;

  @Field(() => PlanStandingEnum)
  @Column('text')
  standing!: domain.PlanStanding;

  @Field()
  @Column('text')
  text!: string;

  @Field(() => DayScalar)
  @Column('date')
  earliest!: string;

  @Field(() => DayScalar)
  @Column('date')
  latest!: string;

  @Field(() => PrecisionEnum)
  @Column('text')
  precision!: domain.Precision;

  @Field()
  words!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Day of the decision; null for a draft' })
  @Column('date', { nullable: true })
  approvedOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  decision!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  approver!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { nullable: true })
  changeRequestId!: string | null;

  @Field(() => RecordRef, { nullable: true, description: 'The change request that was approved; null where only a document tells' })
  changeRequest!: domain.RecordRef | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was first written down, whoever approved it later' })
  @Column({ type: 'timestamptz', insert: false, update: false })
  writtenAt!: string | null;

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}
