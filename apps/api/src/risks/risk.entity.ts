import { Field, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { PlanRow, SourcedRow } from '../database/recorded-row';
import { RiskKindEnum, RiskLevelEnum, RiskStatusEnum, RiskTrendEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { Objective } from '../plans/objective.entity';
import { Officer } from '../plans/officer.entity';
import { Project } from '../plans/project.entity';
import { Source } from '../plans/source-document.entity';

@Entity()
@ObjectType({ description: 'How a risk stood on a day; appended, never edited' })
export class RiskAssessment extends PlanRow implements domain.RiskAssessment {
  @Column('uuid')
  riskId!: string;

  @Field(() => DayScalar)
  @Column('date')
  assessedOn!: string;

  @Field(() => RiskStatusEnum)
  @Column('text')
  status!: domain.RiskStatus;

  @Field(() => Int, { nullable: true, description: '1 to 5; null for an issue: it has happened' })
  @Column('integer', { nullable: true })
  likelihood!: number | null;

  @Field(() => Int, { description: '1 to 5' })
  @Column('integer')
  impact!: number;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field({ description: 'A role' })
  @Column('text')
  assessedBy!: string;
}

@Entity()
@ObjectType({ description: 'A line of the register of risks and issues' })
export class Risk extends SourcedRow implements domain.RiskView {
  @Field(() => Int)
  @Column('integer')
  number!: number;

  @Field(() => RiskKindEnum)
  @Column('text')
  kind!: domain.RiskKind;

  @Column('uuid')
  objectiveId!: string;

  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @Field()
  @Column('text')
  title!: string;

  @Field(() => String, { nullable: true, description: 'What causes it and what follows' })
  @Column('text', { nullable: true })
  description!: string | null;

  @Column('uuid', { nullable: true })
  ownerId!: string | null;

  @Field(() => String, { nullable: true, description: 'null: none is recorded' })
  @Column('text', { nullable: true })
  mitigation!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'When the mitigation is to be in place' })
  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Field({ description: '"R4", "I5"' })
  ref!: string;

  @Field(() => Objective)
  objective!: domain.ObjectiveView;

  @Field(() => Project, { nullable: true })
  project!: domain.ProjectView | null;

  @Field(() => Officer, { nullable: true })
  owner!: domain.OfficerView | null;

  @Field(() => [RiskAssessment], { description: 'Newest first; never empty' })
  assessments!: domain.RiskAssessment[];

  @Field(() => RiskStatusEnum)
  status!: domain.RiskStatus;

  @Field(() => Int, { nullable: true })
  likelihood!: number | null;

  @Field(() => Int)
  impact!: number;

  @Field(() => Int, { description: '1 to 25: likelihood times impact; of an issue five times its impact' })
  score!: number;

  @Field(() => RiskLevelEnum)
  level!: domain.RiskLevel;

  @Field(() => RiskTrendEnum)
  trend!: domain.RiskTrend;

  @Field({ description: '"Risen from 6 to 12 since 3 March 2026"' })
  trendWords!: string;

  @Field({ description: 'Open, and its mitigation was to be in place by now' })
  isOverdue!: boolean;

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}
