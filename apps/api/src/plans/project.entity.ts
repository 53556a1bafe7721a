import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { SourcedRow } from '../database/recorded-row';
import { Dependency } from '../dependencies/dependency.entity';
import { Finding } from '../findings/finding.types';
import { PointRoleEnum, PrecisionEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { Milestone } from '../milestones/milestone.entity';
import { LinkedArea, LinkedKpi } from './links.entity';
import { Objective } from './objective.entity';
import { Officer } from './officer.entity';
import { RollUp } from './roll-up.types';
import { Source } from './source-document.entity';
import { SourceQuote } from './source-quote.entity';

@ObjectType({ description: 'One point in time that a by-when names' })
export class ByWhenPoint implements domain.ByWhenPoint {
  @Field(() => DayScalar)
  earliest!: string;

  @Field(() => DayScalar)
  latest!: string;

  @Field(() => PrecisionEnum)
  precision!: domain.Precision;

  @Field(() => PointRoleEnum)
  role!: domain.PointRole;

  @Field(() => String, { nullable: true })
  label!: string | null;

  @Field()
  words!: string;
}

@ObjectType({ description: 'A promise as written and as read' })
export class ByWhen implements domain.ByWhenView {
  @Field()
  text!: string;

  @Field()
  ongoing!: boolean;

  @Field(() => [ByWhenPoint])
  points!: domain.ByWhenView['points'];

  @Field(() => [String], { description: 'What was understood without being a date, and why' })
  notes!: string[];

  @Field(() => [String], { description: 'What a person must settle' })
  questions!: string[];
}

@Entity()
@ObjectType()
export class Project extends SourcedRow implements domain.ProjectView {
  @Column('uuid')
  objectiveId!: string;

  @Field({ description: '"2.13": objective number, then place in it' })
  @Column('text')
  ref!: string;

  @Field()
  @Column('text')
  title!: string;

  @Field(() => [String])
  @Column('text', { array: true })
  subActions!: string[];

  @Field({ description: "The officers' cell as written" })
  @Column('text')
  officersText!: string;

  @Column('text')
  byWhenText!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;

  @Column('integer')
  position!: number;

  @Field(() => [Officer])
  officers!: domain.OfficerView[];

  @Field(() => ByWhen)
  byWhen!: domain.ByWhenView;

  @Field(() => RollUp)
  schedule!: domain.RollUp;

  @Field(() => Objective)
  objective!: domain.ObjectiveView;

  @Field(() => [Milestone])
  milestones!: domain.MilestoneView[];

  @Field(() => [Dependency], { description: 'What all of it waits for' })
  needs!: domain.DependencyView[];

  @Field(() => [Dependency], { description: 'What waits for all of it' })
  neededBy!: domain.DependencyView[];

  @Field(() => [LinkedArea])
  areas!: domain.ProjectView['areas'];

  @Field(() => [LinkedKpi])
  kpis!: domain.ProjectView['kpis'];

  @Field(() => [SourceQuote])
  sourceQuotes!: domain.SourceQuoteView[];

  @Field(() => [Finding], { description: 'What the plan gets wrong about it' })
  findings!: domain.Finding[];

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}
