import { Field, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { SourcedRow } from '../database/recorded-row';
import { Finding } from '../findings/finding.types';
import { AreaMonitoringEnum } from '../graphql/enums';
import { Kpi } from '../kpis/kpi.entity';
import { Project } from './project.entity';
import { RollUp } from './roll-up.types';
import { Source } from './source-document.entity';
import { Impact, Thread } from './thread.types';

@Entity()
@ObjectType({ description: 'An area of significant weakness named by the inspection' })
export class Area extends SourcedRow implements domain.AreaView {
  @Column('uuid', { nullable: true })
  objectiveId!: string | null;

  @Field()
  @Column('text')
  name!: string;

  @Field(() => [String], { description: 'Other spellings in the documents' })
  @Column('text', { array: true })
  aliases!: string[];

  @Field(() => AreaMonitoringEnum, { nullable: true, description: 'null: no source says' })
  @Column('text', { nullable: true })
  monitoring!: domain.AreaMonitoring | null;

  @Field(() => Int)
  @Column('integer')
  position!: number;

  @Field(() => [Kpi])
  kpis!: domain.KpiView[];

  @Field(() => [Project])
  projects!: domain.ProjectView[];

  @Field(() => RollUp, { description: 'Of its projects' })
  schedule!: domain.RollUp;

  @Field(() => Impact, { description: 'Of its KPIs' })
  impact!: domain.Impact;

  @Field(() => Thread)
  thread!: domain.Thread;

  @Field(() => [Finding], { description: 'What the plan gets wrong about it' })
  findings!: domain.Finding[];

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}
