import { Field, ID, InputType } from '@nestjs/graphql';
import * as domain from '@waymark/domain';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsString } from 'class-validator';
import { DigestEnum } from '../graphql/enums';

const MOST_AT_ONCE = 200;

@InputType()
export class ChaseInput {
  @Field()
  @IsString()
  slug!: string;

  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @IsString({ each: true })
  accountIds!: string[];
}

@InputType()
export class ReadNoticesInput {
  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @IsString({ each: true })
  ids!: string[];
}

@InputType()
export class ChooseDigestInput {
  @Field(() => DigestEnum)
  @IsIn(domain.DIGESTS)
  digest!: domain.Digest;
}
