import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { PlanRow } from '../database/recorded-row';
import { DayScalar } from '../graphql/scalars';

@Entity()
@ObjectType({ description: 'A meeting of the board' })
export class BoardMeeting extends PlanRow implements domain.BoardMeeting {
  @Field(() => DayScalar)
  @Column('date')
  heldOn!: string;

  @Field(() => DayScalar, { description: 'Last day on which a report still reaches its papers' })
  @Column('date')
  cutOffOn!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;
}
