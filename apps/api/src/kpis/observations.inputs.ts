import { Field, ID, InputType, ObjectType, Int, registerEnumType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { EntryFieldEnum, ObservationStatusEnum } from '../graphql/enums';
import { Programme } from '../plans/programme.entity';

@InputType({ description: "One value of a measure as it was typed or pasted; '' is an empty cell" })
export class ObservationEntryInput implements domain.ObservationEntry {
  @Field(() => ID)
  measureId!: string;

  @Field({ description: '"Feb 2022", "Q1 2022/23", "1 October 2018", "2022-02-01 to 2022-02-11"' })
  period!: string;

  @Field({ defaultValue: '', description: '"62%", "1,234", "n/a", "<5"' })
  value!: string;

  @Field({ defaultValue: '' })
  numerator!: string;

  @Field({ defaultValue: '' })
  denominator!: string;

  @Field({ defaultValue: '' })
  respondents!: string;

  @Field(() => ObservationStatusEnum, { nullable: true, description: 'null: as the cells say' })
  status!: domain.ObservationStatus | null;

  @Field({ defaultValue: '' })
  note!: string;

  @Field(() => ID, { nullable: true, description: 'The observation that stood in its place on the screen; null: none' })
  seenId!: string | null;
}

/** Held to its types by GraphQL, and then by the rules of entry: class-validator, beside them, takes longer than all the rest. */
@InputType()
export class EnterObservationsInput {
  @Field()
  slug!: string;

  @Field({ description: "Why; '' is allowed" })
  reason!: string;

  @Field(() => [ObservationEntryInput])
  entries!: ObservationEntryInput[];
}

const EntrySeverityEnum = { error: 'error', warning: 'warning' };
registerEnumType(EntrySeverityEnum, { name: 'EntrySeverity', description: 'An error keeps all from being saved' });
const EntryChangeKindEnum = { new: 'new', revision: 'revision', same: 'same' };
registerEnumType(EntryChangeKindEnum, { name: 'EntryChangeKind' });

@ObjectType({ description: 'What is wrong with a cell' })
export class EntryFault implements domain.EntryFault {
  @Field(() => Int, { description: 'Which entry, from 0' })
  index!: number;

  @Field(() => EntryFieldEnum)
  field!: domain.EntryField;

  @Field(() => EntrySeverityEnum)
  severity!: 'error' | 'warning';

  @Field()
  message!: string;
}

@ObjectType({ description: 'What saving would do' })
export class EntryChange implements domain.EntryChange {
  @Field(() => Int)
  index!: number;

  @Field(() => EntryChangeKindEnum)
  kind!: 'new' | 'revision' | 'same';

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field()
  after!: string;

  @Field()
  words!: string;
}

@ObjectType({ description: 'What entered values would do, and what is wrong with them' })
export class EntryCheck implements Pick<domain.EntryCheck, 'faults' | 'changes'> {
  @Field(() => [EntryFault])
  faults!: domain.EntryFault[];

  @Field(() => [EntryChange])
  changes!: domain.EntryChange[];
}

/** How many values were recorded for the first time, revised, and left as they stood. */
@ObjectType()
export class EntrySaved {
  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  revised!: number;

  @Field(() => Int, { description: 'As they stood already: nothing was written' })
  same!: number;

  @Field(() => Programme)
  programme!: domain.ProgrammeView;
}
