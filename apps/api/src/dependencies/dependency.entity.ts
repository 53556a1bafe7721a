import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { SourcedRow } from '../database/recorded-row';
import { ColourEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { RecordRef } from '../plans/record-ref.types';
import { Source } from '../plans/source-document.entity';

@ObjectType({ description: 'One side of a dependency: a milestone or a project' })
export class DependencyEnd implements domain.DependencyEnd {
  @Field(() => RecordRef)
  record!: domain.RecordRef;

  @Field(() => ID, { description: "Of the milestone's project; the project's own id where the whole project is meant" })
  projectId!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day of what is promised; null: nothing is' })
  latest!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day that is expected' })
  expected!: string | null;

  @Field({ description: 'Completed or cancelled' })
  isClosed!: boolean;

  @Field(() => ColourEnum)
  colour!: domain.Colour;

  @Field({ description: '"due 30 June 2026, forecast 12 July 2026"' })
  words!: string;
}

@Entity()
@ObjectType({ description: 'Something that must be there before something else can be' })
export class Dependency extends SourcedRow implements domain.DependencyView {
  @Column('uuid', { nullable: true })
  milestoneId!: string | null;

  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @Column('uuid', { nullable: true })
  needsMilestoneId!: string | null;

  @Column('uuid', { nullable: true })
  needsProjectId!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => DependencyEnd, { description: 'What waits' })
  dependent!: domain.DependencyEnd;

  @Field(() => DependencyEnd, { description: 'What it waits for' })
  needs!: domain.DependencyEnd;

  @Field(() => String, { nullable: true, description: '"due 12 days before what it needs is expected"; null: in order' })
  clash!: string | null;

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}

@ObjectType({ description: 'Something promised for a day before what it waits for would be there' })
export class KnockOn implements domain.KnockOn {
  @Field(() => RecordRef)
  record!: domain.RecordRef;

  @Field(() => RecordRef, { description: 'What it waits for' })
  needs!: domain.RecordRef;

  @Field(() => Int, { description: 'Days by which it comes too soon' })
  days!: number;

  @Field()
  words!: string;
}
