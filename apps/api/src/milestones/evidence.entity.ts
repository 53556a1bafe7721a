import { Field, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { PlanRow } from '../database/recorded-row';
import { EvidenceKindEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';

@Entity()
@ObjectType({ description: 'What shows that a milestone is reached, or how it goes' })
export class Evidence extends PlanRow implements domain.Evidence {
  @Column('uuid')
  milestoneId!: string;

  @Field(() => EvidenceKindEnum)
  @Column('text')
  kind!: domain.EvidenceKind;

  @Field()
  @Column('text')
  title!: string;

  @Field(() => String, { nullable: true, description: 'Of a link' })
  @Column('text', { nullable: true })
  url!: string | null;

  /** Where the content of a file is kept. */
  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a file: downloaded from /evidence/<id>' })
  @Column('text', { nullable: true })
  fileName!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  mediaType!: string | null;

  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  sizeBytes!: number | null;

  @Field(() => String, { nullable: true, description: 'Of testimony' })
  @Column('text', { nullable: true })
  words!: string | null;

  @Field(() => String, { nullable: true, description: 'Whose words: a role, never a child' })
  @Column('text', { nullable: true })
  whose!: string | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  saidOn!: string | null;

  @Field({ description: 'Who added it: a role' })
  @Column('text')
  addedBy!: string;

  @Field(() => DayScalar)
  @Column('date')
  addedOn!: string;
}
