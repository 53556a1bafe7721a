import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Day, MeasureView, ObservationView } from '@waymark/domain';
import { pageFrom, pageOf, type Page } from '../graphql/page';
import { DayScalar } from '../graphql/scalars';
import { Measure } from './measure.entity';
import { Observation } from './observation.entity';

const ObservationPage = pageOf(Observation, 'ObservationPage');

/** As many as a trend has: ten years of months. */
const MOST_VALUES = 120;

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

  @ResolveField(() => [Observation], { description: 'The values of periods that end within these days, in time order: what a grid of periods shows. At most 120' })
  valuesBetween(@Parent() measure: MeasureView, @Args('from', { type: () => DayScalar }) from: Day, @Args('to', { type: () => DayScalar }) to: Day): ObservationView[] {
    return measure.series.filter(({ periodEnd }) => periodEnd !== null && periodEnd >= from && periodEnd <= to).slice(-MOST_VALUES);
  }
}
