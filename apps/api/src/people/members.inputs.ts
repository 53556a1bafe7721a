import { Field, ID, InputType } from '@nestjs/graphql';
import { ROLES, type Role } from '@waymark/domain';
import { ArrayMaxSize, IsIn, IsUUID, MaxLength } from 'class-validator';
import { RoleEnum } from '../graphql/enums';
import { LONGEST_TYPED } from './accounts.inputs';

const TOO_LONG = { message: 'This is too long' };

/** More than the parts of any plan that one person answers for. */
const MOST_PARTS = 200;

@InputType({ description: 'Gives a person a role, or changes for what it is given; the same person and role again changes it' })
export class SaveMemberInput {
  @Field()
  @MaxLength(LONGEST_TYPED, TOO_LONG)
  slug!: string;

  @Field()
  @MaxLength(LONGEST_TYPED, TOO_LONG)
  email!: string;

  @Field({ description: 'Of somebody who has an account here: the name they have' })
  @MaxLength(LONGEST_TYPED, TOO_LONG)
  name!: string;

  @Field(() => RoleEnum)
  @IsIn(ROLES)
  role!: Role;

  @Field(() => [ID])
  @ArrayMaxSize(MOST_PARTS)
  @IsUUID('all', { each: true, message: 'The plan has no such objective' })
  objectiveIds!: string[];

  @Field(() => [ID])
  @ArrayMaxSize(MOST_PARTS)
  @IsUUID('all', { each: true, message: 'The plan has no such project' })
  projectIds!: string[];

  @Field()
  @MaxLength(LONGEST_TYPED, TOO_LONG)
  reason!: string;
}

@InputType()
export class InviteInput {
  @Field()
  @MaxLength(LONGEST_TYPED, TOO_LONG)
  slug!: string;

  @Field(() => ID)
  @IsUUID('all', { message: 'The programme has no such member' })
  accountId!: string;
}

@InputType()
export class RemoveMemberInput {
  @Field()
  @MaxLength(LONGEST_TYPED, TOO_LONG)
  slug!: string;

  @Field(() => ID)
  @IsUUID('all', { message: 'The programme has no such member' })
  membershipId!: string;

  @Field()
  @MaxLength(LONGEST_TYPED, TOO_LONG)
  reason!: string;
}
