import { Field, ID, InputType, Int } from '@nestjs/graphql';
import * as domain from '@waymark/domain';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import { EditInput, RecordInput } from '../editing/edits.inputs';
import { AreaTypeEnum, FrequencyEnum, MeasureKindEnum, MeasureRelationEnum, MeasureWindowEnum, PolarityEnum, YearTypeEnum } from '../graphql/enums';

@InputType({ description: "A KPI and what it means; '' is not said" })
export class SaveKpiInput extends RecordInput {
  @Field(() => ID, { nullable: true, description: 'null in a scorecard' })
  @IsOptional()
  @IsString()
  objectiveId!: string | null;

  @Field(() => ID, { nullable: true, description: 'An officer' })
  @IsOptional()
  @IsString()
  ownerId!: string | null;

  @Field({ description: '"K3.7"' })
  @IsString()
  ref!: string;

  @Field()
  @IsString()
  name!: string;

  @Field()
  @IsString()
  definition!: string;

  @Field()
  @IsString()
  numeratorDefinition!: string;

  @Field()
  @IsString()
  denominatorDefinition!: string;

  @Field(() => FrequencyEnum, { nullable: true })
  @IsOptional()
  @IsIn(domain.FREQUENCIES)
  frequency!: domain.Frequency | null;

  @Field()
  @IsString()
  note!: string;

  @Field(() => [ID], { description: 'Areas of weakness it shows' })
  @IsArray()
  @IsString({ each: true })
  areaIds!: string[];

  @Field(() => [ID], { description: 'Projects meant to move it' })
  @IsArray()
  @IsString({ each: true })
  projectIds!: string[];

  @Field({ description: "The first day that is counted in the new way, as typed, where what is counted changes; '' where it does not" })
  @IsString()
  breaksOn!: string;
}

@InputType({ description: "One series of a KPI and how it is counted; '' is not said" })
export class SaveMeasureInput extends RecordInput {
  @Field(() => ID, { nullable: true, description: 'null: context, of no KPI' })
  @IsOptional()
  @IsString()
  kpiId!: string | null;

  @Field()
  @IsString()
  name!: string;

  @Field({ description: '"%", "cases", "weeks"' })
  @IsString()
  unit!: string;

  @Field(() => MeasureRelationEnum)
  @IsIn(domain.MEASURE_RELATIONS)
  relation!: domain.MeasureRelation;

  @Field(() => MeasureKindEnum, { nullable: true })
  @IsOptional()
  @IsIn(domain.MEASURE_KINDS)
  kind!: domain.MeasureKind | null;

  @Field(() => PolarityEnum, { nullable: true })
  @IsOptional()
  @IsIn(domain.POLARITIES)
  polarity!: domain.Polarity | null;

  @Field(() => MeasureWindowEnum, { nullable: true })
  @IsOptional()
  @IsIn(domain.MEASURE_WINDOWS)
  window!: domain.MeasureWindow | null;

  @Field(() => YearTypeEnum, { nullable: true })
  @IsOptional()
  @IsIn(domain.YEAR_TYPES)
  yearType!: domain.YearType | null;

  @Field(() => FrequencyEnum, { nullable: true })
  @IsOptional()
  @IsIn(domain.FREQUENCIES)
  frequency!: domain.Frequency | null;

  @Field(() => Int, { nullable: true, description: 'Days, 0 to 1,000' })
  @IsOptional()
  @IsInt()
  publicationDelay!: number | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  maySum!: boolean | null;

  @Field()
  @IsBoolean()
  countsPeople!: boolean;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsString()
  partOfId!: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsString()
  inflowId!: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsString()
  outflowId!: string | null;

  @Field()
  @IsString()
  note!: string;

  @Field({ description: "The first day that is counted in the new way, as typed, where what is counted changes; '' where it does not" })
  @IsString()
  breaksOn!: string;
}

/** A record of a measure that is replaced or taken away by naming it. */
@InputType({ isAbstract: true })
abstract class OfMeasureInput extends RecordInput {
  @Field(() => ID)
  @IsString()
  measureId!: string;
}

@InputType({ description: "One point of a measure's trajectory" })
export class SaveTargetInput extends OfMeasureInput {
  @Field({ description: 'A number as typed, in the unit of the measure' })
  @IsString()
  value!: string;

  @Field({ description: '"at least"; \'\' is none' })
  @IsString()
  qualifier!: string;

  @Field({ description: "A day as typed; '' is undated" })
  @IsString()
  dueOn!: string;

  @Field({ description: "How far off on either side is still met, as typed; '' is none" })
  @IsString()
  tolerance!: string;

  @Field()
  @IsString()
  note!: string;
}

@InputType({ description: "A number to compare with, and whose it is; '' is not said" })
export class SaveComparatorInput extends OfMeasureInput {
  @Field()
  @IsString()
  name!: string;

  @Field(() => AreaTypeEnum, { nullable: true })
  @IsOptional()
  @IsIn(domain.AREA_TYPES)
  areaType!: domain.AreaType | null;

  @Field()
  @IsString()
  areaName!: string;

  @Field()
  @IsString()
  neighbourModel!: string;

  @Field({ description: 'A number as typed, in the unit of the measure' })
  @IsString()
  value!: string;

  @Field({ description: 'As typed: "2021", "2021/22", "March 2022"' })
  @IsString()
  period!: string;

  @Field()
  @IsString()
  basis!: string;

  @Field({ description: 'Where the number was published' })
  @IsString()
  note!: string;
}

@InputType({ description: 'From which period on a control chart reckons anew, and why' })
export class SaveRebaseInput extends EditInput {
  @Field(() => ID)
  @IsString()
  measureId!: string;

  @Field({ description: 'A day or month as typed: the first period of the new stretch' })
  @IsString()
  startsOn!: string;
}

@InputType()
export class RemoveKpiFactInput extends EditInput {
  @Field(() => ID, { description: 'A target, a comparator or a rebase' })
  @IsString()
  id!: string;
}

@InputType({ description: 'What the owner says about a value' })
export class WriteCommentaryInput {
  @Field()
  @IsString()
  slug!: string;

  @Field(() => ID)
  @IsString()
  measureId!: string;

  @Field(() => ID, { nullable: true, description: 'The value on the screen; a newer one is a conflict' })
  @IsOptional()
  @IsString()
  observationId!: string | null;

  @Field()
  @IsString()
  words!: string;

  @Field({ description: "What is done about it; '' is nothing" })
  @IsString()
  action!: string;
}
