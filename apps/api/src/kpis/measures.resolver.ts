import { Args, Context, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Day, DefinitionVersion as Version, MeasureView, ObservationView } from '@waymark/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { askedAsAt } from '../graphql/asked-as-at';
import { pageFrom, pageOf, type Page } from '../graphql/page';
import { DayScalar } from '../graphql/scalars';
import { DefinitionVersionsService } from './definition-versions.service';
import { DefinitionVersion } from './definition-versions.types';
import { Measure } from './measure.entity';
import { Observation } from './observation.entity';

const ObservationPage = pageOf(Observation, 'ObservationPage');

/** As many as a trend has: ten years of months. */
const MOST_VALUES = 120;

@Resolver(() => Measure)
export class MeasuresResolver {
  constructor(private readonly definitions: DefinitionVersionsService) {}

  @ResolveField(() => [DefinitionVersion], { description: 'How it was defined from when to when, newest first, as far as it was recorded at the moment asked for' })
  definitionVersions(@Parent() { id }: MeasureView, @Context() request: object, @Info() info: GraphQLResolveInfo): Promise<Version[]> {
    return this.definitions.of(request, id, askedAsAt(info));
  }

  @ResolveField(() => ObservationPage, { description: 'Values in time order, one for each period; undated ones first' })
  series(
    @Parent() measure: MeasureView,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Page<ObservationView> {
    return pageFrom(measure.series, first, after);
  }

  @ResolveField(() => [Observation], { description: 'The values of periods that end within these days, in time order: what a grid of periods shows. At most 120' })
  valuesBetween(@Parent() measure: MeasureView, @Args('from', { type: () => DayScalar }) from: Day, @Args('to', { type: () => DayScalar }) to: Day): ObservationView[] {
    return measure.series.filter(({ periodEnd }) => periodEnd !== null && periodEnd >= from && periodEnd <= to).slice(-MOST_VALUES);
  }
}
