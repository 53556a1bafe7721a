import { Field, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { SourcedRow } from '../database/recorded-row';
import { Finding } from '../findings/finding.types';
import { ConfidenceEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { Kpi } from '../kpis/kpi.entity';
import { Area } from './area.entity';
import { Officer } from './officer.entity';
import { Project } from './project.entity';
import { Impact, Thread } from './thread.types';
import { RollUp } from './roll-up.types';
import { Source } from './source-document.entity';

@Entity()
@ObjectType({ description: "An owner's declared delivery confidence" })
export class ConfidenceDeclaration extends SourcedRow implements domain.ConfidenceDeclaration {
  @Column('uuid')
  objectiveId!: string;

  @Field(() => ConfidenceEnum)
  @Column('text')
  confidence!: domain.Confidence;

  @Field()
  @Column('text')
  sentence!: string;

  @Field()
  @Column('text')
  declaredBy!: string;

  @Field(() => DayScalar)
  @Column('date')
  declaredOn!: string;
}

@Entity()
@ObjectType()
export class Objective extends SourcedRow implements domain.ObjectiveView {
  @Field(() => Int)
  @Column('integer')
  number!: number;

  @Field()
  @Column('text')
  name!: string;

  @Field()
  @Column('text')
  theme!: string;

  @Field({ description: 'The heading as printed' })
  @Column('text')
  heading!: string;

  @Column('uuid', { nullable: true })
  sponsorId!: string | null;

  @Field(() => [String], { description: 'Benefits to be realised' })
  @Column('text', { array: true })
  benefits!: string[];

  @Field(() => Officer, { nullable: true, description: 'null: nobody is named' })
  sponsor!: domain.OfficerView | null;

  @Field(() => RollUp)
  schedule!: domain.RollUp;

  @Field(() => ConfidenceDeclaration, { nullable: true, description: 'null: nobody has declared' })
  declared!: domain.ConfidenceDeclaration | null;

  @Field({ description: 'Declared so long ago that it no longer counts' })
  isDeclarationStale!: boolean;

  @Field(() => String, { nullable: true, description: 'Set where calculated and declared disagree' })
  disagreement!: string | null;

  @Field(() => Impact)
  impact!: domain.Impact;

  @Field(() => Thread)
  thread!: domain.Thread;

  @Field(() => [Area])
  areas!: domain.AreaView[];

  @Field(() => [Project])
  projects!: domain.ProjectView[];

  @Field(() => [Kpi])
  kpis!: domain.KpiView[];

  @Field(() => [Finding], { description: 'What the plan gets wrong about it' })
  findings!: domain.Finding[];

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}
