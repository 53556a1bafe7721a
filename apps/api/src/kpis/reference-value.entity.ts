import { Field, Float, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { SourcedRow } from '../database/recorded-row';
import { AreaTypeEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { Source } from '../plans/source-document.entity';

/** A number that a measure is held against. */
@ObjectType({ isAbstract: true })
abstract class ReferenceValue extends SourcedRow {
  @Column('uuid')
  measureId!: string;

  @Field(() => Float)
  @Column('double precision')
  value!: number;

  @Field()
  @Column('text')
  unit!: string;

  @Field()
  words!: string;

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}

@Entity()
@ObjectType()
export class Target extends ReferenceValue implements domain.TargetView {
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  qualifier!: string | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => Float, { nullable: true, description: 'How far off on either side is still met' })
  @Column('double precision', { nullable: true })
  tolerance!: number | null;
}

@Entity()
@ObjectType({ description: 'A number to compare with, and whose it is; silence about area or period stays silence' })
export class Comparator extends ReferenceValue implements domain.ComparatorView {
  @Field({ description: 'As printed: "national average"' })
  @Column('text')
  name!: string;

  @Field(() => AreaTypeEnum, { nullable: true })
  @Column('text', { nullable: true })
  areaType!: domain.AreaType | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  periodText!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  basis!: string | null;

  @Field(() => String, { nullable: true, description: '"West Midlands"' })
  @Column('text', { nullable: true })
  areaName!: string | null;

  @Field(() => String, { nullable: true, description: 'Of statistical neighbours: "April 2021"' })
  @Column('text', { nullable: true })
  neighbourModel!: string | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  periodStart!: string | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  periodEnd!: string | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  numerator!: number | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  denominator!: number | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it cannot simply be held against the latest value' })
  mismatch!: string | null;
}
