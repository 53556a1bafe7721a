import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { SourcedRow } from '../database/recorded-row';
import { Finding } from '../findings/finding.types';
import { FrequencyEnum, VerdictEnum } from '../graphql/enums';
import { LinkedArea, LinkedProject } from '../plans/links.entity';
import { Objective } from '../plans/objective.entity';
import { Officer } from '../plans/officer.entity';
import { Source } from '../plans/source-document.entity';
import { SourceQuote } from '../plans/source-quote.entity';
import { Measure } from './measure.entity';

@Entity()
@ObjectType()
export class Kpi extends SourcedRow implements domain.KpiView {
  @Column('uuid', { nullable: true })
  objectiveId!: string | null;

  @Column('uuid', { nullable: true })
  ownerId!: string | null;

  @Field()
  @Column('text')
  ref!: string;

  @Field()
  @Column('text')
  name!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  definition!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  numeratorDefinition!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  denominatorDefinition!: string | null;

  @Field(() => FrequencyEnum, { nullable: true })
  @Column('text', { nullable: true })
  frequency!: domain.Frequency | null;

  @Field(() => String, { nullable: true, description: 'What the source gets wrong or leaves open' })
  @Column('text', { nullable: true })
  note!: string | null;

  @Column('integer')
  position!: number;

  @Field(() => Officer, { nullable: true, description: 'null: nobody is named' })
  owner!: domain.OfficerView | null;

  @Field(() => Objective, { nullable: true })
  objective!: domain.ObjectiveView | null;

  @Field(() => [LinkedArea])
  areas!: domain.KpiView['areas'];

  @Field(() => VerdictEnum, { description: "Of the KPI's own measures; related ones do not answer for it" })
  verdict!: domain.Verdict;

  @Field(() => Measure, { nullable: true, description: 'The measure the board shows; null when never reported' })
  headline!: domain.MeasureView | null;

  @Field(() => [Measure])
  measures!: domain.MeasureView[];

  @Field(() => [LinkedProject], { description: 'Projects meant to move it' })
  projects!: domain.KpiView['projects'];

  @Field(() => [SourceQuote], { description: 'Words of the documents about it or one of its measures' })
  sourceQuotes!: domain.SourceQuoteView[];

  @Field(() => [Finding], { description: 'What the plan gets wrong about it' })
  findings!: domain.Finding[];

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}
