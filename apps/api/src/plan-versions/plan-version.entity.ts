import { Field, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { SourcedRow } from '../database/recorded-row';
import { VersionStandingEnum } from '../graphql/enums';
import { DayScalar, InstantScalar } from '../graphql/scalars';
import { Source } from '../plans/source-document.entity';

@Entity()
@ObjectType({ description: 'How a version of the plan came further' })
export class PlanVersionStep extends SourcedRow implements domain.PlanVersionStep {
  @Column('uuid')
  planVersionId!: string;

  @Field(() => VersionStandingEnum)
  @Column('text')
  standing!: domain.VersionStanding;

  @Field(() => DayScalar)
  @Column('date')
  takenOn!: string;

  @Field({ description: 'A role' })
  @Column('text')
  takenBy!: string;

  @Field({ description: '"Decision 4 of the board of 17 March 2026"' })
  @Column('text')
  decision!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  evidenceUrl!: string | null;

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}

@Entity()
@ObjectType({ description: 'A version of the whole plan; its content is the record as at its approval' })
export class PlanVersion extends SourcedRow implements domain.PlanVersionView {
  @Field(() => Int)
  @Column('integer')
  number!: number;

  @Field()
  @Column('text')
  title!: string;

  @Field(() => DayScalar)
  @Column('date')
  openedOn!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => VersionStandingEnum)
  standing!: domain.VersionStanding;

  @Field()
  standingWords!: string;

  @Field(() => [PlanVersionStep], { description: 'In order' })
  steps!: domain.PlanVersionView['steps'];

  @Field(() => InstantScalar, { nullable: true, description: 'The moment its content is read at; null: a draft, which is the plan as it stands' })
  asAt!: string | null;

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}
