import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '@waymark/domain';
import { RoleEnum } from '../graphql/enums';
import { pageOf } from '../graphql/page';
import { InstantScalar } from '../graphql/scalars';

@ObjectType()
export class MemberRole {
  @Field(() => ID)
  id!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => [ID])
  objectiveIds!: string[];

  @Field(() => [ID])
  projectIds!: string[];

  @Field()
  words!: string;

  @Field(() => InstantScalar)
  recordedAt!: string;
}

@ObjectType()
export class Member {
  @Field(() => ID)
  accountId!: string;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field()
  isDisabled!: boolean;

  @Field({ description: 'Has never set a password nor signed in elsewhere' })
  isInvited!: boolean;

  @Field(() => [MemberRole])
  roles!: MemberRole[];
}

export const MemberPage = pageOf(Member, 'MemberPage');

@ObjectType({ description: 'A member as saved' })
export class SavedMember {
  @Field(() => Member)
  member!: Member;

  @Field(() => String, { nullable: true, description: 'Path of the link with which a new person sets their password, shown once; null: they can sign in already' })
  invitation!: string | null;
}
