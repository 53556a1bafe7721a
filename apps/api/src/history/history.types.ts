import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InstantScalar } from '../graphql/scalars';

/** Records whose history can be asked for, and the table each lives in. */
export const RECORD_TABLES = {
  programme: 'programme',
  tolerances: 'tolerances',
  objective: 'objective',
  area: 'area',
  project: 'project',
  officer: 'officer',
  change_request: 'change_request',
  change_item: 'change_item',
  change_step: 'change_step',
  plan_version: 'plan_version',
  plan_version_step: 'plan_version_step',
  milestone: 'milestone',
  baseline: 'baseline_version',
  status_update: 'status_update',
  update_response: 'update_response',
  evidence: 'evidence',
  board_meeting: 'board_meeting',
  membership: 'membership',
  membership_scope: 'membership_scope',
  confidence_declaration: 'confidence_declaration',
  dependency: 'dependency',
  risk: 'risk',
  risk_assessment: 'risk_assessment',
  kpi: 'kpi',
  measure: 'measure',
  observation: 'observation',
  target: 'target',
  comparator: 'comparator',
  definition_break: 'definition_break',
  rebase: 'rebase',
  kpi_commentary: 'kpi_commentary',
  project_officer: 'project_officer',
  project_area: 'project_area',
  project_kpi: 'project_kpi',
  kpi_area: 'kpi_area',
} as const;

export type RecordKind = keyof typeof RECORD_TABLES;

export const RecordKindEnum = Object.fromEntries(Object.keys(RECORD_TABLES).map((kind) => [kind, kind]));
registerEnumType(RecordKindEnum, { name: 'RecordKind' });

export const HISTORY_OPERATIONS = ['insert', 'update', 'delete'] as const;
export type HistoryOperation = (typeof HISTORY_OPERATIONS)[number];

export const HistoryOperationEnum = Object.fromEntries(HISTORY_OPERATIONS.map((operation) => [operation, operation]));
registerEnumType(HistoryOperationEnum, { name: 'HistoryOperation' });

@ObjectType({ description: 'One field that a change touched, old and new as words' })
export class FieldChange {
  @Field({ description: 'The name of the column' })
  field!: string;

  @Field({ description: 'The same for people: "Sponsor"' })
  label!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@ObjectType({ description: 'The record that changed' })
export class HistoryRecord {
  @Field(() => RecordKindEnum)
  kind!: RecordKind;

  @Field(() => ID)
  id!: string;

  @Field({ description: '"Project 2.4", "Report on 2.4 Case management system"; as it was called last' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Of the objective it belongs to' })
  objective!: number | null;
}

@ObjectType({ description: 'One recorded change: who, when, why, old and new' })
export class HistoryEntry {
  @Field(() => InstantScalar)
  recordedAt!: string;

  @Field(() => HistoryRecord)
  record!: HistoryRecord;

  @Field()
  actor!: string;

  @Field()
  reason!: string;

  @Field(() => HistoryOperationEnum)
  operation!: HistoryOperation;

  @Field(() => [FieldChange])
  changes!: FieldChange[];

  @Field({ description: 'A programme manager can put back what it replaced' })
  isUndoable!: boolean;
}

@ObjectType({ description: 'A page of the changes to a programme' })
export class ProgrammeHistory {
  @Field(() => [HistoryEntry])
  items!: HistoryEntry[];

  @Field(() => Int)
  total!: number;

  @Field(() => String, { nullable: true, description: 'Pass as `after` for the next page; null on the last' })
  nextCursor!: string | null;

  @Field(() => [String], { description: 'Everybody who ever changed it, for the filter' })
  actors!: string[];
}
