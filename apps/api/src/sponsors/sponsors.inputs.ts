import { Field, ID, InputType } from '@nestjs/graphql';
import * as domain from '@waymark/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsString, ValidateNested } from 'class-validator';
import { ConfidenceEnum, ResponseKindEnum } from '../graphql/enums';

/** A plan has some 200 milestones. */
const MOST_AT_ONCE = 200;

@InputType()
export class ResponseInput {
  @Field(() => ID)
  @IsString()
  statusUpdateId!: string;

  @Field(() => ResponseKindEnum)
  @IsIn(domain.RESPONSE_KINDS)
  kind!: domain.ResponseKind;

  @Field({ description: "What is to be put right; asked for where it is returned, else '' is none" })
  @IsString()
  comment!: string;
}

@InputType()
export class RespondToUpdatesInput {
  @Field()
  @IsString()
  slug!: string;

  @Field(() => [ResponseInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => ResponseInput)
  responses!: ResponseInput[];
}

@InputType()
export class DeclareConfidenceInput {
  @Field()
  @IsString()
  slug!: string;

  @Field(() => ID)
  @IsString()
  objectiveId!: string;

  @Field(() => ConfidenceEnum)
  @IsIn(domain.CONFIDENCES)
  confidence!: domain.Confidence;

  @Field({ description: 'Why, in a sentence' })
  @IsString()
  sentence!: string;
}

@InputType()
export class LookedAtObjectiveInput {
  @Field()
  @IsString()
  slug!: string;

  @Field(() => ID)
  @IsString()
  objectiveId!: string;
}
