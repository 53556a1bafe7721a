import { Field, Float, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { SourcedRow } from '../database/recorded-row';
import { ColourEnum, LinkStandingEnum, MeasureRelationEnum, MeasureWindowEnum, PolarityEnum, VerdictEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { Source } from '../plans/source-document.entity';
import { Observation } from './observation.entity';
import { Comparator, Target } from './reference-value.entity';

@ObjectType({ description: 'A value that can be drawn' })
export class TrendPoint implements domain.TrendPoint {
  @Field(() => DayScalar, { description: 'The last day of the period' })
  day!: string;

  @Field(() => Float)
  value!: number;

  @Field()
  words!: string;

  @Field()
  isPartial!: boolean;
}

/** The series is paged by the resolver, so it is no field here. */
type Shown = Omit<domain.MeasureView, 'series'>;

@Entity()
@ObjectType({ description: 'One series of numbers; a KPI may have several' })
export class Measure extends SourcedRow implements Shown {
  @Column('uuid', { nullable: true })
  kpiId!: string | null;

  @Field()
  @Column('text')
  name!: string;

  @Field()
  @Column('text')
  unit!: string;

  @Field(() => MeasureRelationEnum)
  @Column('text')
  relation!: domain.MeasureRelation;

  @Field(() => PolarityEnum, { nullable: true, description: 'null: nobody says which way is better' })
  @Column('text', { nullable: true })
  polarity!: domain.Polarity | null;

  @Field(() => LinkStandingEnum, { nullable: true })
  @Column('text', { nullable: true })
  polarityStanding!: domain.LinkStanding | null;

  @Field(() => MeasureWindowEnum, { nullable: true, description: 'null: the source does not say' })
  @Column('text', { nullable: true })
  window!: domain.MeasureWindow | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;

  @Column('integer')
  position!: number;

  @Field(() => VerdictEnum)
  verdict!: domain.Verdict;

  @Field({ description: '"Better: up 9 percentage points since April 2021"' })
  verdictWords!: string;

  @Field(() => Observation, { nullable: true, description: 'The first comparable value' })
  baseline!: domain.ObservationView | null;

  @Field(() => Observation, { nullable: true })
  previous!: domain.ObservationView | null;

  @Field(() => Observation, { nullable: true })
  latest!: domain.ObservationView | null;

  @Field(() => Target, { nullable: true })
  target!: domain.TargetView | null;

  @Field({ description: '"no target set", "12 percentage points below the target of 75%"' })
  targetWords!: string;

  @Field(() => ColourEnum, { nullable: true })
  targetColour!: domain.Colour | null;

  @Field(() => [Comparator])
  comparators!: domain.ComparatorView[];

  @Field(() => [TrendPoint], { description: 'Oldest first; at most 120' })
  trend!: domain.TrendPoint[];

  @Field({ description: '"2 values, April 2021 to February 2022"' })
  trendWords!: string;

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}
