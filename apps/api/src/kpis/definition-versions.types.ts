import { Field, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { DayScalar, InstantScalar } from '../graphql/scalars';

@ObjectType({ description: 'One thing that a version of a definition says otherwise than the one before, in words' })
export class DefinitionChange implements domain.DefinitionChange {
  @Field({ description: '"Unit"' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'null: it was not said' })
  was!: string | null;

  @Field(() => String, { nullable: true })
  now!: string | null;
}

@ObjectType({ description: 'A definition as it stood from one save to the next that changed it' })
export class DefinitionVersion implements domain.DefinitionVersion {
  @Field(() => Int, { description: 'From 1' })
  number!: number;

  @Field(() => DayScalar, { description: 'The first day that is counted in this way, else the day it was recorded' })
  since!: string;

  @Field(() => InstantScalar)
  recordedAt!: string;

  @Field({ description: 'A role; the name in the record where none is known' })
  by!: string;

  @Field()
  reason!: string;

  @Field(() => [DefinitionChange], { description: 'Against the version before; empty for the first' })
  changes!: DefinitionChange[];

  @Field({ description: 'What it means for the values, in one sentence' })
  words!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The first day that is counted anew; null: the series goes on' })
  breaksOn!: string | null;
}
