import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID, MaxLength } from 'class-validator';

/** Far beyond any of ours: the rules say what is too long, at its field. */
export const LONGEST_TYPED = 1_000;

const TOO_LONG = { message: 'This is too long' };

@InputType()
export class SignInInput {
  @Field()
  @MaxLength(LONGEST_TYPED, TOO_LONG)
  email!: string;

  @Field()
  @MaxLength(LONGEST_TYPED, TOO_LONG)
  password!: string;
}

@InputType()
export class SignInAsInput {
  @Field(() => ID)
  @IsUUID('all', { message: 'This is no account' })
  accountId!: string;
}

@InputType()
export class ChangePasswordInput {
  @Field({ description: 'The password so far' })
  @MaxLength(LONGEST_TYPED, TOO_LONG)
  current!: string;

  @Field({ description: 'The new one: at least 12 characters' })
  @MaxLength(LONGEST_TYPED, TOO_LONG)
  password!: string;
}

@InputType()
export class SetPasswordInput {
  @Field({ description: 'From the invitation' })
  @MaxLength(LONGEST_TYPED, TOO_LONG)
  token!: string;

  @Field()
  @MaxLength(LONGEST_TYPED, TOO_LONG)
  password!: string;
}
