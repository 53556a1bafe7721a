import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString } from 'class-validator';
import { DayScalar } from '../graphql/scalars';

@InputType()
export class AddLinkInput {
  @Field()
  @IsString()
  slug!: string;

  @Field(() => ID)
  @IsString()
  milestoneId!: string;

  @Field()
  @IsString()
  title!: string;

  @Field({ description: 'Begins with https:// or http://' })
  @IsString()
  url!: string;
}

@InputType()
export class AddTestimonyInput {
  @Field()
  @IsString()
  slug!: string;

  @Field(() => ID)
  @IsString()
  milestoneId!: string;

  @Field()
  @IsString()
  title!: string;

  @Field()
  @IsString()
  words!: string;

  @Field({ description: 'Whose words: a role, never a child' })
  @IsString()
  whose!: string;

  @Field(() => DayScalar)
  @IsString()
  saidOn!: string;
}

@InputType()
export class RemoveEvidenceInput {
  @Field()
  @IsString()
  slug!: string;

  @Field(() => ID)
  @IsString()
  id!: string;

  @Field()
  @IsString()
  reason!: string;
}
