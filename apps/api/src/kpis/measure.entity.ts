import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { SourcedRow } from '../database/recorded-row';
import {
  ColourEnum,
  FrequencyEnum,
  LinkStandingEnum,
  MeasureKindEnum,
  MeasureRelationEnum,
  MeasureWindowEnum,
  PolarityEnum,
  VerdictEnum,
  YearTypeEnum,
} from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { Source } from '../plans/source-document.entity';
import { Control } from './control.types';
import { DataGap, DefinitionBreak, KpiCommentary, MeasureMovement, Rebase, TrajectoryPoint } from './kpi-facts.entity';
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

  @Field(() => MeasureKindEnum, { nullable: true, description: 'null: not said' })
  @Column('text', { nullable: true })
  kind!: domain.MeasureKind | null;

  @Field(() => YearTypeEnum, { nullable: true })
  @Column('text', { nullable: true })
  yearType!: domain.YearType | null;

  @Field(() => FrequencyEnum, { nullable: true, description: 'How often a value is expected; null: as often as the KPI says' })
  @Column('text', { nullable: true })
  frequency!: domain.Frequency | null;

  @Field(() => Int, { nullable: true, description: "Days after a period's end until its value is expected" })
  @Column('integer', { nullable: true })
  publicationDelay!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether values of several periods may be added up' })
  @Column('boolean', { nullable: true })
  maySum!: boolean | null;

  @Field({ description: 'Small numbers are kept from the public' })
  @Column('boolean')
  countsPeople!: boolean;

  @Field(() => ID, { nullable: true, description: 'The measure it is one part of' })
  @Column('uuid', { nullable: true })
  partOfId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a stock: the measure of what comes in between two values' })
  @Column('uuid', { nullable: true })
  inflowId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a stock: the measure of what goes out between two values' })
  @Column('uuid', { nullable: true })
  outflowId!: string | null;

  @Field(() => VerdictEnum)
  verdict!: domain.Verdict;

  @Field({ description: '"Better: up 9 percentage points since April 2021"' })
  verdictWords!: string;

  @Field(() => Observation, { nullable: true, description: 'The first comparable value' })
  baseline!: domain.ObservationView | null;

  @Field(() => Observation, { nullable: true })
  previous!: domain.ObservationView | null;

  @Field(() => Observation, { nullable: true, description: 'The same period a year before the latest' })
  yearBefore!: domain.ObservationView | null;

  @Field(() => Observation, { nullable: true })
  latest!: domain.ObservationView | null;

  @Field(() => MeasureMovement, { nullable: true })
  sincePrevious!: domain.MeasureMovement | null;

  @Field(() => MeasureMovement, { nullable: true })
  sinceYearBefore!: domain.MeasureMovement | null;

  @Field(() => Target, { nullable: true })
  target!: domain.TargetView | null;

  @Field({ description: '"no target set", "12 percentage points below the target of 75%"' })
  targetWords!: string;

  @Field(() => ColourEnum, { nullable: true })
  targetColour!: domain.Colour | null;

  @Field(() => [TrajectoryPoint], { description: 'The targets that stand, by date' })
  trajectory!: domain.TrajectoryPoint[];

  @Field(() => Comparator, { nullable: true, description: 'The one that fits the latest value best' })
  comparator!: domain.ComparatorView | null;

  @Field(() => [Comparator])
  comparators!: domain.ComparatorView[];

  @Field(() => [TrendPoint], { description: 'Oldest first; at most 120' })
  trend!: domain.TrendPoint[];

  @Field({ description: '"2 values, April 2021 to February 2022"' })
  trendWords!: string;

  @Field(() => Control, { nullable: true, description: 'null where a control chart would mislead' })
  control!: domain.ControlView | null;

  @Field(() => String, { nullable: true, description: 'Why there is no control chart' })
  controlAbsence!: string | null;

  @Field(() => String, { nullable: true, description: '"152 of 377 over ten months: 40.3%"' })
  pooledWords!: string | null;

  @Field(() => [DataGap], { description: 'Periods without a value, oldest first' })
  gaps!: domain.DataGap[];

  @Field(() => String, { nullable: true, description: '"3 values overdue: March, April and May 2022"' })
  gapWords!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the board needs to hear from its owner' })
  exception!: string | null;

  @Field({ description: 'An exception that nobody has commented on since' })
  owesCommentary!: boolean;

  @Field(() => [KpiCommentary], { description: 'Newest first' })
  commentaries!: domain.KpiCommentary[];

  @Field({ description: 'What is counted, over what and how' })
  definitionWords!: string;

  @Field(() => [DefinitionBreak], { description: 'By date' })
  breaks!: domain.DefinitionBreakView[];

  @Field(() => [Rebase], { description: 'By date' })
  rebases!: domain.Rebase[];

  @Field(() => [Measure], { description: 'Of a measure of several values' })
  parts!: domain.MeasureView[];

  @Field(() => String, { nullable: true, description: '"The 5 parts add up to 537, as stated"' })
  partsWords!: string | null;

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}
