import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '@waymark/domain';
import type * as auth from '../auth/actor';
import { RoleEnum } from '../graphql/enums';

@ObjectType({ description: 'A role that a person holds in a programme' })
export class HeldRole implements auth.HeldRole {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  programmeId!: string;

  @Field()
  slug!: string;

  @Field()
  programmeName!: string;

  @Field()
  isExample!: boolean;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => [ID])
  objectiveIds!: string[];

  @Field(() => [ID])
  projectIds!: string[];

  @Field({ description: '"Project manager, objective 2"' })
  words!: string;
}

@ObjectType({ description: 'The person who has signed in' })
export class Me {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field({ description: "One of the demo's accounts" })
  isDemo!: boolean;

  @Field({ description: 'Signs in with a password of this installation, which can be changed here' })
  hasPassword!: boolean;

  @Field(() => [HeldRole])
  memberships!: auth.HeldRole[];
}

export function meOf({ accountId, ...actor }: auth.SignedIn): Me {
  return { id: accountId, ...actor };
}

@ObjectType()
export class DemoAccount {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  words!: string;

  @Field()
  programmeName!: string;

  @Field()
  slug!: string;
}

@ObjectType({ description: 'The ways in' })
export class SignInOptions {
  @Field(() => String, { nullable: true, description: 'Name of the organisation whose accounts can be used (OpenID Connect); null: none is set up' })
  organisation!: string | null;

  @Field(() => [DemoAccount], { description: 'Only in the embedded demo on this machine; else empty' })
  demoAccounts!: DemoAccount[];
}
