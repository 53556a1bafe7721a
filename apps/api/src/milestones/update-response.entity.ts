import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { PlanRow } from '../database/recorded-row';
import { ResponseKindEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';

@Entity()
@ObjectType({ description: "A sponsor's answer to a report" })
export class UpdateResponse extends PlanRow implements domain.UpdateResponse {
  @Column('uuid')
  statusUpdateId!: string;

  @Field(() => ResponseKindEnum)
  @Column('text')
  kind!: domain.ResponseKind;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  comment!: string | null;

  @Field({ description: 'A role' })
  @Column('text')
  respondedBy!: string;

  @Field(() => DayScalar)
  @Column('date')
  respondedOn!: string;
}
