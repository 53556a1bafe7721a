import { Field, ID, InputType } from '@nestjs/graphql';
import * as domain from '@waymark/domain';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { ConfidenceEnum, MilestoneStatusEnum, ReasonCategoryEnum } from '../graphql/enums';

/** More than anybody answers for; a whole plan has some 200. */
const MOST_AT_ONCE = 200;

/** Far beyond what the rules allow: they say what is too long, at its field. */
const LONGEST_TEXT = 20_000;

/** PostgreSQL takes an id in any case, and gives it back in small letters. */
const lowerCase = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value);

@InputType({ description: "What a person reports on one milestone. Texts are as typed; '' is nothing given" })
export class UpdateInput implements domain.UpdateDraft {
  @Field(() => ID, { description: 'Made by the client: the same id saved twice is one update' })
  @IsUUID()
  @Transform(lowerCase)
  id!: string;

  @Field(() => ID)
  @IsUUID('loose')
  @Transform(lowerCase)
  milestoneId!: string;

  @Field(() => ID, { nullable: true, description: 'The last statement that the person had on the screen; null: there was none' })
  @IsOptional()
  @IsString()
  seenStatementId!: string | null;

  @Field()
  @IsBoolean()
  isNoChange!: boolean;

  @Field(() => MilestoneStatusEnum)
  @IsIn(domain.MILESTONE_STATUSES)
  status!: domain.MilestoneStatus;

  @Field({ description: 'By-when text' })
  @MaxLength(LONGEST_TEXT)
  forecast!: string;

  @Field({ description: 'By-when text' })
  @MaxLength(LONGEST_TEXT)
  actual!: string;

  @Field(() => ConfidenceEnum, { nullable: true })
  @IsOptional()
  @IsIn(domain.CONFIDENCES)
  confidence!: domain.Confidence | null;

  @Field()
  @MaxLength(LONGEST_TEXT)
  narrative!: string;

  @Field(() => ReasonCategoryEnum, { nullable: true })
  @IsOptional()
  @IsIn(domain.REASON_CATEGORIES)
  reasonCategory!: domain.ReasonCategory | null;

  @Field()
  @MaxLength(LONGEST_TEXT)
  reason!: string;

  @Field()
  @MaxLength(LONGEST_TEXT)
  recovery!: string;

  @Field()
  @MaxLength(LONGEST_TEXT)
  confidenceReason!: string;

  @Field({ description: 'A day, as typed' })
  @MaxLength(LONGEST_TEXT)
  confidenceUntil!: string;

  @Field({ description: 'Asked about a forecast that has gone by: yes, it is meant' })
  @IsBoolean()
  isPastForecastMeant!: boolean;
}

@InputType()
export class SaveUpdatesInput {
  @Field()
  @IsString()
  slug!: string;

  @Field(() => [UpdateInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => UpdateInput)
  updates!: UpdateInput[];
}
