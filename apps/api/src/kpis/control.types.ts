import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { ControlAssuranceEnum, ControlCauseEnum, ControlSideEnum, ControlSignalEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';

@ObjectType()
export class ControlPoint implements domain.ControlPoint {
  @Field(() => DayScalar, { description: 'Last day of the period' })
  day!: string;

  @Field(() => Float)
  value!: number;

  @Field(() => ControlCauseEnum)
  cause!: domain.ControlCause;

  @Field(() => ControlSignalEnum)
  signal!: domain.ControlSignal;

  @Field({ description: '"February 2022: 62%, below the lower limit"' })
  words!: string;
}

@ObjectType({ description: 'A stretch with one mean and one pair of limits; null: unknown' })
export class ControlSegment implements domain.ControlSegment {
  @Field(() => Int, { description: 'Index of its first point' })
  from!: number;

  @Field(() => Int, { description: 'Index of its last point' })
  to!: number;

  @Field(() => Float, { nullable: true })
  mean!: number | null;

  @Field(() => Float, { nullable: true })
  lower!: number | null;

  @Field(() => Float, { nullable: true })
  upper!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it begins; null: it is the first' })
  because!: string | null;
}

@ObjectType({ description: "An XmR control chart by the rules of NHS England's Making Data Count" })
export class Control implements domain.ControlView {
  @Field(() => [ControlPoint])
  points!: domain.ControlPoint[];

  @Field(() => [ControlSegment])
  segments!: domain.ControlSegment[];

  @Field(() => ControlSignalEnum, { description: 'Of the last point' })
  variation!: domain.ControlSignal;

  @Field(() => ControlCauseEnum)
  variationCause!: domain.ControlCause;

  @Field(() => ControlSideEnum, { nullable: true, description: 'Where the last point stands against its mean; null: on it, or nothing is known' })
  side!: 'high' | 'low' | null;

  @Field(() => ControlAssuranceEnum, { nullable: true, description: 'null: without a target, or where no limits are known' })
  assurance!: domain.ControlAssurance | null;

  @Field(() => String, { nullable: true })
  assuranceWords!: string | null;

  @Field(() => Float, { nullable: true })
  target!: number | null;

  @Field({ description: 'Fewer than 12 points: the limits are a first guess' })
  isTrial!: boolean;

  @Field({ description: '"Nine months below the earlier average: a real fall, not noise."' })
  words!: string;
}
