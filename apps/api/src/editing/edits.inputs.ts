import { Field, Float, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { IsIn, IsInt, IsNumber, IsOptional, IsString } from 'class-validator';
import { InstantScalar } from '../graphql/scalars';
import { RECORD_TABLES, RecordKindEnum, type RecordKind } from '../history/history.types';

/** Records that a programme manager can remove. Baselines and statements are not among them. */
export const REMOVABLE_KINDS = ['objective', 'area', 'project', 'officer', 'board_meeting'] as const;
export type RemovableKind = (typeof REMOVABLE_KINDS)[number];
export const RemovableKindEnum = Object.fromEntries(REMOVABLE_KINDS.map((kind) => [kind, kind]));
registerEnumType(RemovableKindEnum, { name: 'RemovableKind' });

/** What every edit says: in which programme, and why; a removal must say why, another edit may. */
@InputType({ isAbstract: true })
export abstract class EditInput {
  @Field()
  @IsString()
  slug!: string;

  @Field({ description: "Why; '' is allowed except for a removal" })
  @IsString()
  reason!: string;
}

/** A record that exists is named with the version that was on the screen: a newer one is a conflict. */
@InputType({ isAbstract: true })
export abstract class RecordInput extends EditInput {
  @Field(() => ID, { nullable: true, description: 'null: a new record' })
  @IsOptional()
  @IsString()
  id!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: '`recordedAt` of the version on the screen; null for a new record' })
  @IsOptional()
  @IsString()
  seenAt!: string | null;
}

@InputType()
export class EditCoverInput extends EditInput {
  @Field(() => InstantScalar)
  @IsString()
  seenAt!: string;

  @Field()
  @IsString()
  name!: string;

  @Field()
  @IsString()
  planName!: string;

  @Field()
  @IsString()
  localArea!: string;

  @Field({ description: "As written; '' is not said, as in all fields below" })
  @IsString()
  inspection!: string;

  @Field()
  @IsString()
  revisit!: string;

  @Field()
  @IsString()
  revisitPublished!: string;

  @Field()
  @IsString()
  accountableCouncil!: string;

  @Field()
  @IsString()
  accountableHealth!: string;

  @Field()
  @IsString()
  adviserDfe!: string;

  @Field()
  @IsString()
  adviserNhs!: string;
}

@InputType()
export class EditTolerancesInput extends EditInput implements domain.Tolerances {
  @Field(() => InstantScalar)
  @IsString()
  seenAt!: string;

  @Field(() => Int)
  @IsInt()
  greenDays!: number;

  @Field(() => Int)
  @IsInt()
  amberDays!: number;

  @Field(() => Int)
  @IsInt()
  statementDays!: number;

  @Field(() => Int)
  @IsInt()
  horizonDays!: number;

  @Field(() => Float)
  @IsNumber()
  notAssuredShare!: number;

  @Field(() => Float)
  @IsNumber()
  redShare!: number;
}

@InputType()
export class RemoveRecordInput extends EditInput {
  @Field(() => RemovableKindEnum)
  @IsIn(REMOVABLE_KINDS)
  kind!: RemovableKind;

  @Field(() => ID)
  @IsString()
  id!: string;
}

@InputType({ description: 'Names one entry of the history' })
export class UndoChangeInput extends EditInput {
  @Field(() => RecordKindEnum)
  @IsIn(Object.keys(RECORD_TABLES))
  kind!: RecordKind;

  @Field(() => ID)
  @IsString()
  id!: string;

  @Field(() => InstantScalar, { description: '`recordedAt` of the entry' })
  @IsString()
  recordedAt!: string;
}
