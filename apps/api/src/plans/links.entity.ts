import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { PlanRow, SourcedRow } from '../database/recorded-row';
import { LinkStandingEnum } from '../graphql/enums';
import { Area } from './area.entity';
import { Kpi } from '../kpis/kpi.entity';
import { Project } from './project.entity';

@Entity()
export class ProjectOfficer extends PlanRow implements domain.ProjectOfficer {
  @Column('uuid')
  projectId!: string;

  @Column('uuid')
  officerId!: string;

  @Column('integer')
  position!: number;
}

@Entity()
export class ProjectArea extends PlanRow implements domain.ProjectArea {
  @Column('uuid')
  projectId!: string;

  @Column('uuid')
  areaId!: string;

  @Column('text')
  standing!: domain.LinkStanding;
}

@Entity()
export class ProjectKpi extends PlanRow implements domain.ProjectKpi {
  @Column('uuid')
  projectId!: string;

  @Column('uuid')
  kpiId!: string;

  @Column('text')
  standing!: domain.LinkStanding;
}

@Entity()
export class KpiArea extends SourcedRow implements domain.KpiArea {
  @Column('uuid')
  kpiId!: string;

  @Column('uuid')
  areaId!: string;

  @Column('text')
  standing!: domain.LinkStanding;
}

@ObjectType({ description: 'An area of weakness that a project or KPI serves' })
export class LinkedArea {
  @Field(() => LinkStandingEnum)
  standing!: domain.LinkStanding;

  @Field(() => Area)
  area!: domain.AreaView;
}

@ObjectType({ description: 'A KPI that a project serves' })
export class LinkedKpi {
  @Field(() => LinkStandingEnum)
  standing!: domain.LinkStanding;

  @Field(() => Kpi)
  kpi!: domain.KpiView;
}

@ObjectType({ description: 'A project that serves an area of weakness or a KPI' })
export class LinkedProject {
  @Field(() => LinkStandingEnum)
  standing!: domain.LinkStanding;

  @Field(() => Project)
  project!: domain.ProjectView;
}
