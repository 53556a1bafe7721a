import { Args, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  countBySeverity,
  DomainError,
  goldenThreadOf,
  type GoldenThread as Thread,
  type KpiView,
  type MilestoneView,
  type ObjectiveView,
  type ProgrammeView,
  type ProjectView,
  type SeverityCount as Counts,
} from '@waymark/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { SeverityCount } from '../findings/finding.types';
import { pageFrom, pageOf, type Page } from '../graphql/page';
import { AsAtScalar } from '../graphql/scalars';
import { Kpi } from '../kpis/kpi.entity';
import { Milestone } from '../milestones/milestone.entity';
import { GoldenThread } from './golden-thread.types';
import { Objective } from './objective.entity';
import { PlansService } from './plans.service';
import { statementsAsked } from './statements-asked';
import { Programme } from './programme.entity';
import { Project } from './project.entity';

const ProgrammePage = pageOf(Programme, 'ProgrammePage');
const ProjectPage = pageOf(Project, 'ProjectPage');
const MilestonePage = pageOf(Milestone, 'MilestonePage');
const KpiPage = pageOf(Kpi, 'KpiPage');

@Resolver(() => Programme)
export class ProgrammesResolver {
  constructor(private readonly plans: PlansService) {}

  @Allow('public')
  @Query(() => ProgrammePage, { description: 'Programmes on this installation that may be read, real ones first' })
  programmes(
    @CurrentActor() actor: SignedIn | null,
    @Info() info: GraphQLResolveInfo,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<Page<ProgrammeView>> {
    return this.plans.programmes(actor, first, after ?? null, statementsAsked(info));
  }

  @Allow('public')
  @Query(() => Programme, { description: 'One programme, as it opens or as it was recorded at a moment' })
  programme(
    @CurrentActor() actor: SignedIn | null,
    @Info() info: GraphQLResolveInfo,
    @Args('slug') slug: string,
    @Args('asAt', { type: () => AsAtScalar, nullable: true }) asAt?: string | null,
  ): Promise<ProgrammeView> {
    return this.plans.programme(actor, slug, asAt ?? null, statementsAsked(info));
  }

  @ResolveField(() => Objective)
  objective(@Parent() programme: ProgrammeView, @Args('number', { type: () => Int }) number: number): ObjectiveView {
    return found(programme.objectives.find((row) => row.number === number), `objective ${number}`, 'number');
  }

  @ResolveField(() => Project)
  project(@Parent() programme: ProgrammeView, @Args('ref') ref: string): ProjectView {
    return found(programme.projects.find((row) => row.ref === ref), `project ${JSON.stringify(ref.slice(0, 20))}`, 'ref');
  }

  @ResolveField(() => Milestone)
  milestone(@Parent() programme: ProgrammeView, @Args('id', { type: () => ID }) id: string): MilestoneView {
    return found(programme.milestones.find((row) => row.id === id), `milestone ${JSON.stringify(id.slice(0, 40))}`, 'id');
  }

  @ResolveField(() => Kpi)
  kpi(@Parent() programme: ProgrammeView, @Args('ref') ref: string): KpiView {
    return found(programme.kpis.find((row) => row.ref === ref), `KPI ${JSON.stringify(ref.slice(0, 20))}`, 'ref');
  }

  @ResolveField(() => GoldenThread)
  goldenThread(@Parent() programme: ProgrammeView): Thread {
    return goldenThreadOf(programme);
  }

  @ResolveField(() => [SeverityCount], { description: 'Zeros included' })
  findingCounts(@Parent() programme: ProgrammeView): Counts[] {
    return countBySeverity(programme.findings);
  }

  @ResolveField(() => ProjectPage)
  projects(
    @Parent() programme: ProgrammeView,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Page<ProjectView> {
    return pageFrom(programme.projects, first, after);
  }

  @ResolveField(() => MilestonePage)
  milestones(
    @Parent() programme: ProgrammeView,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Page<MilestoneView> {
    return pageFrom(programme.milestones, first, after);
  }

  @ResolveField(() => KpiPage)
  kpis(
    @Parent() programme: ProgrammeView,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Page<KpiView> {
    return pageFrom(programme.kpis, first, after);
  }
}

function found<T>(row: T | undefined, what: string, field: string): T {
  if (row) return row;
  throw new DomainError('NOT_FOUND', `The plan has no ${what}`, field);
}
