import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { RecordRef } from '../plans/record-ref.types';

@ObjectType({ description: 'A record found by a few letters' })
export class SearchHit implements domain.SearchEntry {
  @Field(() => RecordRef)
  record!: domain.RecordRef;

  @Field()
  programmeSlug!: string;

  @Field()
  programmeName!: string;

  @Field({ description: '"Project of objective 1, Head of SEND"' })
  context!: string;
}
