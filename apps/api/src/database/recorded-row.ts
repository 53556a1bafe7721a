import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { InstantScalar } from '../graphql/scalars';

/** What every table has: its id, and since when this version of the row stands. The trigger writes the latter. */
@ObjectType({ isAbstract: true })
export abstract class RecordedRow {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => InstantScalar, { description: 'Since when this version of the record stands' })
  @Column({ type: 'timestamptz', insert: false, update: false })
  recordedAt!: string;

  @Column({ type: 'text', insert: false, update: false })
  recordedBy!: string;

  @Column({ type: 'text', insert: false, update: false })
  recordedReason!: string;

  /** The account of the person who wrote it; `null` for what was seeded. */
  @Column({ type: 'uuid', nullable: true, insert: false, update: false })
  recordedByAccount!: string | null;
}

/** A row of one programme's plan. */
@ObjectType({ isAbstract: true })
export abstract class PlanRow extends RecordedRow {
  @Column('uuid')
  programmeId!: string;
}

/** A row that may be a fact taken from a document. */
@ObjectType({ isAbstract: true })
export abstract class SourcedRow extends PlanRow {
  @Column('uuid', { nullable: true })
  sourceDocumentId!: string | null;

  @Column('text', { nullable: true })
  quote!: string | null;
}
