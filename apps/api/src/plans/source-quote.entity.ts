import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { PlanRow } from '../database/recorded-row';
import { PrecisionEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { SourceDocument } from './source-document.entity';

@Entity()
@ObjectType({ description: 'Words of a document that bear on a record without being an update or a value' })
export class SourceQuote extends PlanRow implements domain.SourceQuoteView {
  @Column('text')
  subjectKind!: domain.QuoteSubject;

  @Column('uuid', { nullable: true })
  subjectId!: string | null;

  @Field()
  @Column('text')
  topic!: string;

  @Field()
  @Column('text')
  quote!: string;

  @Column('uuid')
  sourceDocumentId!: string;

  @Field(() => SourceDocument)
  document!: domain.SourceDocument;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  earliest!: string | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  latest!: string | null;

  @Field(() => PrecisionEnum, { nullable: true })
  @Column('text', { nullable: true })
  precision!: domain.Precision | null;

  @Field(() => String, { nullable: true, description: 'The day or span it speaks of' })
  words!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;

  @Column('integer')
  position!: number;
}
