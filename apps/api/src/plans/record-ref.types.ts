import { Field, ID, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { RecordRefKindEnum } from '../graphql/enums';

@ObjectType({ description: 'Names one record of a plan, so that whoever reads about it can go to it' })
export class RecordRef implements domain.RecordRef {
  @Field(() => RecordRefKindEnum)
  kind!: domain.RecordKind;

  @Field(() => ID)
  id!: string;

  @Field({ description: '"3.4 Parent Portal"' })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the address of its page needs: an objective's number, a project's or KPI's ref, a measure's KPI's ref, else the id; null: no page",
  })
  ref!: string | null;
}
