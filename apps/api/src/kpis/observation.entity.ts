import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { SourcedRow } from '../database/recorded-row';
import { ClaimEnum, MeasureWindowEnum, ObservationStatusEnum, PrecisionEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { Source } from '../plans/source-document.entity';

@Entity()
@ObjectType({ description: 'A value of a measure; appended, a later one for the same period revises it' })
export class Observation extends SourcedRow implements domain.ObservationView {
  @Column('uuid')
  measureId!: string;

  @Field(() => DayScalar, { nullable: true, description: 'First day of the period; null when the source gives no date' })
  @Column('date', { nullable: true })
  periodStart!: string | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  periodEnd!: string | null;

  @Field({ description: 'The period as printed' })
  @Column('text')
  periodText!: string;

  @Field({ description: 'The period in plain words: "February 2022"' })
  periodWords!: string;

  @Field(() => PrecisionEnum, { nullable: true })
  @Column('text', { nullable: true })
  precision!: domain.Precision | null;

  @Field(() => ObservationStatusEnum)
  @Column('text')
  status!: domain.ObservationStatus;

  @Field(() => Float, { nullable: true, description: 'Computed from the counts where they are known, else as published' })
  @Column('double precision', { nullable: true })
  value!: number | null;

  @Field({ description: '"40.3% (152 of 377)"' })
  valueWords!: string;

  @Field(() => String, { nullable: true, description: 'As published, where the counts give another value: "51%"' })
  publishedWords!: string | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  numerator!: number | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  denominator!: number | null;

  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  respondents!: number | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  qualifier!: string | null;

  @Field(() => MeasureWindowEnum, { nullable: true, description: "Where it differs from the measure's" })
  @Column('text', { nullable: true })
  window!: domain.MeasureWindow | null;

  @Field(() => String, { nullable: true, description: 'The measure as this document words it' })
  @Column('text', { nullable: true })
  printedAs!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => ClaimEnum, { nullable: true, description: 'What the document says has happened' })
  @Column('text', { nullable: true })
  claimed!: domain.Claim | null;

  @Field(() => String, { nullable: true, description: 'A role; null: it was taken from a document' })
  @Column('text', { nullable: true })
  enteredBy!: string | null;

  @Field(() => String, { nullable: true, description: '"Revised: was 60% (30 of 50) until 3 March 2026"' })
  revisedWords!: string | null;

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}
