import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { PlanRow } from '../database/recorded-row';
import { DayScalar } from '../graphql/scalars';

@Entity()
@ObjectType({ description: 'A document that facts were taken from' })
export class SourceDocument extends PlanRow implements domain.SourceDocument {
  @Field()
  @Column('text')
  ref!: string;

  @Field()
  @Column('text')
  title!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  body!: string | null;

  @Field(() => String, { nullable: true, description: 'The date as printed; null when the document carries none' })
  @Column('text', { nullable: true })
  printedDate!: string | null;

  @Field(() => DayScalar, { description: 'The day its facts count as recorded' })
  @Column('date')
  recordedOn!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;
}

@ObjectType({ description: 'The document and the words behind a fact' })
export class Source implements domain.SourceView {
  @Field(() => SourceDocument)
  document!: domain.SourceDocument;

  @Field()
  quote!: string;
}
