import { Field, ID, InputType, Int } from '@nestjs/graphql';
import * as domain from '@waymark/domain';
import { IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import { EditInput, RecordInput } from '../editing/edits.inputs';
import { RiskKindEnum, RiskStatusEnum } from '../graphql/enums';

@InputType({ description: "A line of the register; a new one brings its first assessment. '' is not said" })
export class SaveRiskInput extends RecordInput {
  @Field(() => RiskKindEnum)
  @IsIn(domain.RISK_KINDS)
  kind!: domain.RiskKind;

  @Field(() => ID)
  @IsString()
  objectiveId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsString()
  projectId!: string | null;

  @Field()
  @IsString()
  title!: string;

  @Field()
  @IsString()
  description!: string;

  @Field(() => ID, { nullable: true, description: 'An officer' })
  @IsOptional()
  @IsString()
  ownerId!: string | null;

  @Field()
  @IsString()
  mitigation!: string;

  @Field({ description: "A day as typed; '' is none" })
  @IsString()
  dueOn!: string;

  @Field(() => Int, { nullable: true, description: 'Of a new risk: 1 to 5; null for an issue, and where a saved one is edited' })
  @IsOptional()
  @IsInt()
  likelihood!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a new risk or issue: 1 to 5' })
  @IsOptional()
  @IsInt()
  impact!: number | null;
}

@InputType({ description: 'How a risk stands today' })
export class AssessRiskInput extends EditInput {
  @Field(() => ID)
  @IsString()
  riskId!: string;

  @Field(() => ID, { nullable: true, description: 'The last assessment on the screen' })
  @IsOptional()
  @IsString()
  seenAssessmentId!: string | null;

  @Field(() => RiskStatusEnum)
  @IsIn(domain.RISK_STATUSES)
  status!: domain.RiskStatus;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  likelihood!: number | null;

  @Field(() => Int)
  @IsInt()
  impact!: number;

  @Field({ description: 'What has changed; asked for where it is closed' })
  @IsString()
  note!: string;
}
