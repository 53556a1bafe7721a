import { Field, ID, InputType, Int } from '@nestjs/graphql';
import * as domain from '@waymark/domain';
import { IsBoolean, IsIn, IsInt, IsString, Max, Min } from 'class-validator';
import { EditInput } from '../editing/edits.inputs';
import { VersionStandingEnum } from '../graphql/enums';
import { InstantScalar } from '../graphql/scalars';

@InputType()
export class OpenPlanVersionInput {
  @Field()
  @IsString()
  slug!: string;

  @Field({ description: '"After the stocktake of June 2026"' })
  @IsString()
  title!: string;

  @Field({ description: "'' is none" })
  @IsString()
  note!: string;
}

@InputType()
export class TakeVersionStepInput {
  @Field()
  @IsString()
  slug!: string;

  @Field(() => ID)
  @IsString()
  planVersionId!: string;

  @Field(() => VersionStandingEnum, { description: 'What it becomes; never draft' })
  @IsIn(domain.VERSION_STANDINGS)
  standing!: domain.VersionStanding;

  @Field({ description: 'Day, as typed' })
  @IsString()
  takenOn!: string;

  @Field({ description: '"Decision 4 of the board of 17 March 2026"' })
  @IsString()
  decision!: string;

  @Field({ description: "Where it can be read; '' is nowhere" })
  @IsString()
  evidenceUrl!: string;
}

@InputType({ description: "The programme's rules about its own plan" })
export class EditPlanRulesInput extends EditInput {
  @Field(() => InstantScalar, { description: "The programme's `recordedAt` on the screen" })
  @IsString()
  seenAt!: string;

  @Field({ description: 'Moved deadlines are also to be agreed by the DfE and NHS England' })
  @IsBoolean()
  needsAgreement!: boolean;

  @Field(() => Int, { description: 'Counts of people from 1 to one below it are kept from the public; 0: none are' })
  @IsInt()
  @Min(0)
  @Max(100)
  smallNumber!: number;
}
