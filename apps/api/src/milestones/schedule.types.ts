import { Field, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { ColourEnum, PrecisionEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';

@ObjectType({ description: 'A span of days with the words it came from' })
export class DatedPoint implements domain.DatedPointView {
  @Field({ description: 'As written' })
  text!: string;

  @Field(() => DayScalar)
  earliest!: string;

  @Field(() => DayScalar)
  latest!: string;

  @Field(() => PrecisionEnum)
  precision!: domain.Precision;

  @Field({ description: 'As read: "22 April 2022", "January 2022"' })
  words!: string;
}

@ObjectType({
  description:
    "Days late; negative is early. least counts from the target's last day to the first day it can be, most from its first day to the last",
})
export class Slippage implements domain.SlippageInWords {
  @Field(() => Int)
  least!: number;

  @Field(() => Int)
  most!: number;

  @Field({ description: 'Past its date with no new one given: the days still mount' })
  isOpenEnded!: boolean;

  @Field()
  words!: string;
}

@ObjectType({ description: 'The calculated schedule colour against the approved baseline, with the facts that made it' })
export class ScheduleRag implements domain.ScheduleRag {
  @Field(() => ColourEnum)
  colour!: domain.Colour;

  @Field({ description: 'Without the name of the colour: "41 days late"' })
  words!: string;

  @Field(() => [String], { description: 'The facts that made the colour' })
  facts!: string[];

  @Field(() => ColourEnum, { description: 'The colour against the original baseline' })
  againstOriginal!: domain.Colour;

  @Field()
  isRebaselined!: boolean;

  @Field({ description: 'Ongoing, and its review date has passed or none is set' })
  isReviewDue!: boolean;
}
