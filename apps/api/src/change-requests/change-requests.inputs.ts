import { Field, ID, InputType } from '@nestjs/graphql';
import * as domain from '@waymark/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { ChangeActionEnum, ChangeRequestKindEnum, ChangeStepKindEnum, ReasonCategoryEnum } from '../graphql/enums';

/** More milestones than any project has. */
const MOST_ITEMS = 50;

@InputType({ description: "What is asked for one milestone; texts as typed, '' is nothing given" })
export class ChangeItemInput implements domain.ChangeItemDraft {
  @Field(() => ChangeActionEnum)
  @IsIn(domain.CHANGE_ACTIONS)
  action!: domain.ChangeAction;

  @Field(() => ID, { nullable: true, description: 'null for a new one' })
  @IsOptional()
  @IsString()
  milestoneId!: string | null;

  @Field({ description: 'Of a new one' })
  @IsString()
  name!: string;

  @Field({ description: 'By-when text' })
  @IsString()
  byWhen!: string;

  @Field(() => ID, { nullable: true, description: 'The approved baseline on the screen' })
  @IsOptional()
  @IsString()
  seenBaselineId!: string | null;
}

@InputType()
export class AskForChangeInput implements domain.ChangeDraft {
  @Field()
  @IsString()
  slug!: string;

  @Field(() => ID, { description: 'Made by the client: the same id sent twice is one request' })
  @IsUUID()
  id!: string;

  @Field(() => ID, { description: 'The project whose milestones it changes' })
  @IsString()
  projectId!: string;

  @Field(() => ChangeRequestKindEnum)
  @IsIn(domain.CHANGE_REQUEST_KINDS)
  kind!: domain.ChangeRequestKind;

  @Field()
  @IsString()
  title!: string;

  @Field(() => ReasonCategoryEnum, { nullable: true })
  @IsOptional()
  @IsIn(domain.REASON_CATEGORIES)
  reasonCategory!: domain.ReasonCategory | null;

  @Field()
  @IsString()
  reason!: string;

  @Field(() => [ChangeItemInput])
  @ArrayMaxSize(MOST_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => ChangeItemInput)
  items!: ChangeItemInput[];
}

@InputType({ description: "'' is nothing given" })
export class TakeChangeStepInput {
  @Field()
  @IsString()
  slug!: string;

  @Field(() => ID)
  @IsString()
  changeRequestId!: string;

  @Field(() => ChangeStepKindEnum)
  @IsIn(domain.CHANGE_STEPS)
  step!: domain.ChangeStepKind;

  @Field({ description: 'Day of the decision, as typed' })
  @IsString()
  takenOn!: string;

  @Field()
  @IsString()
  comment!: string;

  @Field(() => ID, { nullable: true, description: 'The meeting that decided' })
  @IsOptional()
  @IsString()
  boardMeetingId!: string | null;

  @Field({ description: 'As the minutes name it: "Board decision 7"' })
  @IsString()
  decision!: string;

  @Field({ description: 'Where it can be read' })
  @IsString()
  evidenceUrl!: string;
}
