import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { ChangeKindEnum, DirectionEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { Programme } from '../plans/programme.entity';
import { RecordRef } from '../plans/record-ref.types';
import { Source } from '../plans/source-document.entity';

@ObjectType({ description: 'One difference between the record on two days' })
export class Change implements domain.Change {
  @Field(() => ID)
  id!: string;

  @Field(() => ChangeKindEnum)
  kind!: domain.ChangeKind;

  @Field(() => RecordRef)
  record!: domain.RecordRef;

  @Field(() => Int, { nullable: true, description: 'Number of the objective it belongs to; null for the programme as a whole' })
  objective!: number | null;

  @Field(() => [ID], { description: 'Ids of the record and of the records it is part of' })
  within!: string[];

  @Field()
  words!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;

  @Field(() => DirectionEnum)
  direction!: domain.Direction;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was recorded, where one fact did it' })
  recordedOn!: string | null;

  @Field(() => Source, { nullable: true })
  source!: domain.SourceView | null;
}

@ObjectType({ description: 'What the record says that it did not say on an earlier day' })
export class Changes implements domain.ChangesView {
  @Field(() => Programme)
  programme!: domain.ProgrammeView;

  @Field(() => DayScalar)
  today!: string;

  @Field(() => DayScalar, { nullable: true, description: 'null: the plan had not begun by then' })
  comparedWith!: string | null;

  @Field(() => [Change], { description: 'By objective, then most telling first' })
  items!: domain.Change[];

  @Field()
  words!: string;
}
