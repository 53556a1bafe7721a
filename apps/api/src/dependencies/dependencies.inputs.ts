import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsString } from 'class-validator';
import { EditInput } from '../editing/edits.inputs';

export const DEPENDENCY_END_KINDS = ['milestone', 'project'] as const;
export type DependencyEndKind = (typeof DEPENDENCY_END_KINDS)[number];
export const DependencyEndKindEnum = Object.fromEntries(DEPENDENCY_END_KINDS.map((kind) => [kind, kind]));
registerEnumType(DependencyEndKindEnum, { name: 'DependencyEndKind' });

@InputType({ description: 'What waits, and what it waits for' })
export class AddDependencyInput extends EditInput {
  @Field(() => DependencyEndKindEnum)
  @IsIn(DEPENDENCY_END_KINDS)
  kind!: DependencyEndKind;

  @Field(() => ID)
  @IsString()
  id!: string;

  @Field(() => DependencyEndKindEnum)
  @IsIn(DEPENDENCY_END_KINDS)
  needsKind!: DependencyEndKind;

  @Field(() => ID)
  @IsString()
  needsId!: string;

  @Field({ description: "'' is none" })
  @IsString()
  note!: string;
}

@InputType()
export class RemoveDependencyInput extends EditInput {
  @Field(() => ID)
  @IsString()
  id!: string;
}
