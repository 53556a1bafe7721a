import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { MeasureView, ObservationView } from '@waymark/domain';
import { pageFrom, pageOf, type Page } from '../graphql/page';
import { Measure } from './measure.entity';
import { Observation } from './observation.entity';

const ObservationPage = pageOf(Observation, 'ObservationPage');

@Resolver(() => Measure)
export class MeasuresResolver {
  @ResolveField(() => ObservationPage, { description: 'Values in time order, one for each period; undated ones first' })
  series(
    @Parent() measure: MeasureView,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Page<ObservationView> {
    return pageFrom(measure.series, first, after);
  }
}
