import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { PlanRow, SourcedRow } from '../database/recorded-row';
import { DataGapStandingEnum, PointStandingEnum, VerdictEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { Source } from '../plans/source-document.entity';
import { Observation } from './observation.entity';
import { Target } from './reference-value.entity';

@Entity()
@ObjectType({ description: 'From here on a measure is counted otherwise; values on its two sides are not compared' })
export class DefinitionBreak extends SourcedRow implements domain.DefinitionBreakView {
  @Column('uuid')
  measureId!: string;

  @Field(() => DayScalar, { description: 'The first day that is counted in the new way' })
  @Column('date')
  startsOn!: string;

  @Field(() => String, { nullable: true, description: 'The definition before, in words' })
  @Column('text', { nullable: true })
  was!: string | null;

  @Field()
  @Column('text')
  now!: string;

  /** Told by the values themselves: each comes with the window that it was counted by. */
  @Column('text', { nullable: true })
  windowBefore!: domain.MeasureWindow | null;

  @Field()
  @Column('text')
  reason!: string;

  @Field({ description: "A role, or the document's author" })
  @Column('text')
  statedBy!: string;

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}

@Entity()
@ObjectType({ description: 'From here on a control chart reckons its mean and limits anew' })
export class Rebase extends PlanRow implements domain.Rebase {
  @Column('uuid')
  measureId!: string;

  @Field(() => DayScalar)
  @Column('date')
  startsOn!: string;

  @Field()
  @Column('text')
  reason!: string;

  @Field({ description: 'A role' })
  @Column('text')
  decidedBy!: string;

  @Field(() => DayScalar)
  @Column('date')
  decidedOn!: string;
}

@Entity()
@ObjectType({ description: 'What the owner says about a value; appended, never edited' })
export class KpiCommentary extends PlanRow implements domain.KpiCommentary {
  @Column('uuid')
  measureId!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day of the period it speaks of' })
  @Column('date', { nullable: true })
  aboutEnd!: string | null;

  @Field()
  @Column('text')
  words!: string;

  @Field(() => String, { nullable: true, description: 'What is done about it' })
  @Column('text', { nullable: true })
  action!: string | null;

  @Field({ description: 'A role' })
  @Column('text')
  writtenBy!: string;

  @Field(() => DayScalar)
  @Column('date')
  writtenOn!: string;
}

@ObjectType({ description: 'A change between two values' })
export class MeasureMovement implements domain.MeasureMovement {
  @Field(() => VerdictEnum)
  verdict!: domain.Verdict;

  @Field({ description: '"up 4.2 percentage points since January 2022"' })
  words!: string;
}

@ObjectType({ description: "One point of a target's trajectory beside the value of its day" })
export class TrajectoryPoint implements domain.TrajectoryPoint {
  @Field(() => Target)
  target!: domain.TargetView;

  @Field(() => Observation, { nullable: true })
  actual!: domain.ObservationView | null;

  @Field(() => PointStandingEnum)
  standing!: domain.PointStanding;

  @Field()
  words!: string;
}

@ObjectType({ description: 'A period for which a value was due, or is promised, and is not there' })
export class DataGap implements domain.DataGap {
  @Field(() => DayScalar)
  periodStart!: string;

  @Field(() => DayScalar)
  periodEnd!: string;

  @Field({ description: '"March 2022"' })
  words!: string;

  @Field(() => DayScalar, { description: 'The last day on which it was in time' })
  dueOn!: string;

  @Field(() => DataGapStandingEnum)
  standing!: domain.DataGap['standing'];
}
