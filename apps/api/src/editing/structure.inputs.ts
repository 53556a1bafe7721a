import { Field, ID, InputType, Int } from '@nestjs/graphql';
import * as domain from '@waymark/domain';
import { IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import { AreaMonitoringEnum, OfficerKindEnum } from '../graphql/enums';
import { DayScalar, InstantScalar } from '../graphql/scalars';
import { EditInput, RecordInput } from './edits.inputs';

@InputType()
export class SaveObjectiveInput extends RecordInput {
  @Field(() => Int)
  @IsInt()
  number!: number;

  @Field()
  @IsString()
  name!: string;

  @Field()
  @IsString()
  theme!: string;

  @Field(() => ID, { nullable: true, description: 'An officer; null: nobody is named' })
  @IsOptional()
  @IsString()
  sponsorId!: string | null;

  @Field(() => [String])
  @IsString({ each: true })
  benefits!: string[];
}

@InputType()
export class SaveAreaInput extends RecordInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsString()
  objectiveId!: string | null;

  @Field()
  @IsString()
  name!: string;

  @Field(() => [String])
  @IsString({ each: true })
  aliases!: string[];

  @Field(() => AreaMonitoringEnum, { nullable: true })
  @IsOptional()
  @IsIn(domain.AREA_MONITORINGS)
  monitoring!: domain.AreaMonitoring | null;
}

@InputType()
export class SaveOfficerInput extends RecordInput {
  @Field()
  @IsString()
  role!: string;

  @Field(() => OfficerKindEnum)
  @IsIn(domain.OFFICER_KINDS)
  kind!: domain.OfficerKind;

  @Field({ description: "Who holds the role; '' is not said" })
  @IsString()
  holder!: string;

  @Field({ description: "Name of the organisation; a new name makes one; '' is not said" })
  @IsString()
  organisation!: string;
}

@InputType()
export class SaveProjectInput extends RecordInput {
  @Field(() => ID)
  @IsString()
  objectiveId!: string;

  @Field({ description: '"2.13"' })
  @IsString()
  ref!: string;

  @Field()
  @IsString()
  title!: string;

  @Field(() => [String])
  @IsString({ each: true })
  subActions!: string[];

  @Field({ description: 'As written. Only a new project brings one: its dates become draft baselines; those of a saved one move by decision' })
  @IsString()
  byWhen!: string;

  @Field()
  @IsString()
  note!: string;

  @Field(() => [ID], { description: 'In order; so with all links: what is not named is unlinked' })
  @IsString({ each: true })
  officerIds!: string[];

  @Field(() => [ID])
  @IsString({ each: true })
  areaIds!: string[];

  @Field(() => [ID])
  @IsString({ each: true })
  kpiIds!: string[];
}

@InputType()
export class SaveKpiLinksInput extends EditInput {
  @Field(() => ID)
  @IsString()
  kpiId!: string;

  @Field(() => InstantScalar, { nullable: true, description: '`recordedAt` of the KPI on the screen; null: not asked about' })
  @IsOptional()
  @IsString()
  seenAt!: string | null;

  @Field(() => [ID])
  @IsString({ each: true })
  areaIds!: string[];

  @Field(() => [ID])
  @IsString({ each: true })
  projectIds!: string[];
}

@InputType()
export class SaveBoardMeetingInput extends RecordInput {
  @Field(() => DayScalar)
  @IsString()
  heldOn!: string;

  @Field(() => DayScalar)
  @IsString()
  cutOffOn!: string;

  @Field()
  @IsString()
  note!: string;
}
