import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { TrendKindEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';

@ObjectType({ description: 'What was expected of a milestone as said on one day' })
export class ForecastPoint implements domain.ForecastPoint {
  @Field(() => TrendKindEnum)
  kind!: domain.TrendKind;

  @Field(() => DayScalar, { description: 'The day it was said' })
  saidOn!: string;

  @Field(() => DayScalar)
  earliest!: string;

  @Field(() => DayScalar)
  latest!: string;

  @Field()
  words!: string;

  @Field({ description: 'The report gave no date: the last one given still stands' })
  isCarriedOver!: boolean;
}

@ObjectType({ description: 'Expected date against report date: level while the promise holds, rising as it slips' })
export class MilestoneTrend implements domain.MilestoneTrend {
  @Field(() => [ForecastPoint], { description: 'Oldest first' })
  points!: domain.ForecastPoint[];

  @Field()
  words!: string;
}
