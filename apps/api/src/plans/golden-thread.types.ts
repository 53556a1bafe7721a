import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { ThreadGapEnum } from '../graphql/enums';
import { Kpi } from '../kpis/kpi.entity';
import { Area } from './area.entity';
import { LinkedKpi, LinkedProject } from './links.entity';
import { Project } from './project.entity';

@ObjectType({ description: 'One area of weakness with all that is meant to mend it and to show that it does' })
export class ThreadRow implements domain.ThreadRow {
  @Field(() => Area)
  area!: domain.AreaView;

  @Field(() => [LinkedProject])
  projects!: domain.ThreadRow['projects'];

  @Field(() => [LinkedKpi])
  kpis!: domain.ThreadRow['kpis'];

  @Field(() => [ThreadGapEnum])
  gaps!: domain.ThreadGap[];

  @Field()
  words!: string;
}

@ObjectType({ description: 'Weakness, project, KPI: what serves what, and where it breaks off' })
export class GoldenThread implements domain.GoldenThread {
  @Field(() => [ThreadRow])
  areas!: domain.ThreadRow[];

  @Field(() => [Project], { description: 'Projects that serve no area of weakness' })
  projectsWithoutArea!: domain.ProjectView[];

  @Field(() => [Kpi])
  kpisWithoutArea!: domain.KpiView[];

  @Field()
  words!: string;
}
