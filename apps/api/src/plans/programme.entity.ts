import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { PlanRow, RecordedRow } from '../database/recorded-row';
import { Finding } from '../findings/finding.types';
import { PlanStandingEnum, ProgrammeKindEnum } from '../graphql/enums';
import { ChangeRequest } from '../change-requests/change-request.entity';
import { Dependency } from '../dependencies/dependency.entity';
import { PlanVersion } from '../plan-versions/plan-version.entity';
import { Risk } from '../risks/risk.entity';
import { DayScalar, InstantScalar } from '../graphql/scalars';
import { BoardMeeting } from '../boards/board-meeting.entity';
import { Measure } from '../kpis/measure.entity';
import { Area } from './area.entity';
import { Objective } from './objective.entity';
import { Officer } from './officer.entity';
import { Answer, RollUp } from './roll-up.types';
import { SourceDocument } from './source-document.entity';
import { SourceQuote } from './source-quote.entity';

@Entity()
@ObjectType({ description: 'The thresholds of a programme; each is a setting with its own history' })
export class Tolerances extends PlanRow implements domain.Tolerances {
  @Field(() => Int, { description: "Green up to this many days after the target's last day" })
  @Column('integer')
  greenDays!: number;

  @Field(() => Int, { description: 'Amber up to this many days after it; red beyond' })
  @Column('integer')
  amberDays!: number;

  @Field(() => Int, { description: 'A statement older than this no longer assures anyone' })
  @Column('integer')
  statementDays!: number;

  @Field(() => Int, { description: 'A milestone due within this many days needs a statement' })
  @Column('integer')
  horizonDays!: number;

  @Field(() => Float)
  @Column('double precision')
  notAssuredShare!: number;

  @Field(() => Float)
  @Column('double precision')
  redShare!: number;
}

@ObjectType({ description: 'A day on which something was recorded' })
export class RecordedDay implements domain.RecordedDay {
  @Field(() => DayScalar)
  day!: string;

  @Field(() => [String], { description: 'Titles of the documents recorded that day, if any' })
  documents!: string[];
}

/** Lists that can grow are paged by the resolver, so they are no fields here. */
type Shown = Omit<domain.ProgrammeView, 'projects' | 'milestones' | 'kpis'>;

@Entity()
@ObjectType()
export class Programme extends RecordedRow implements Shown {
  @Field()
  @Column('text')
  slug!: string;

  @Field()
  @Column('text')
  name!: string;

  @Field()
  @Column('text')
  planName!: string;

  @Field()
  @Column('text')
  localArea!: string;

  @Field(() => ProgrammeKindEnum)
  @Column('text')
  kind!: domain.ProgrammeKind;

  @Field(() => PlanStandingEnum)
  @Column('text')
  planStanding!: domain.PlanStanding;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  planStandingNote!: string | null;

  @Field({ description: 'Made-up records: said on every page' })
  @Column('boolean')
  isExample!: boolean;

  @Field({ description: 'The record is closed: it opens as at its last recorded fact' })
  @Column('boolean')
  isHistorical!: boolean;

  @Field(() => DayScalar, { description: 'First day the programme can be looked at' })
  @Column('date')
  startsOn!: string;

  @Column('integer')
  position!: number;

  @Field({ description: 'Readable without signing in' })
  @Column('boolean')
  isOpen!: boolean;

  @Field(() => String, { nullable: true, description: 'When the area was inspected, as written; null: not said' })
  @Column('text', { nullable: true })
  inspection!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  revisit!: string | null;

  @Field(() => String, { nullable: true, description: 'When the letter about the revisit was published' })
  @Column('text', { nullable: true })
  revisitPublished!: string | null;

  @Field(() => String, { nullable: true, description: "The council's accountable officer" })
  @Column('text', { nullable: true })
  accountableCouncil!: string | null;

  @Field(() => String, { nullable: true, description: "The NHS's accountable officer" })
  @Column('text', { nullable: true })
  accountableHealth!: string | null;

  @Field(() => String, { nullable: true, description: "The Department for Education's adviser" })
  @Column('text', { nullable: true })
  adviserDfe!: string | null;

  @Field(() => String, { nullable: true, description: "NHS England's adviser" })
  @Column('text', { nullable: true })
  adviserNhs!: string | null;

  @Field({ description: 'Moved deadlines are also to be agreed by the DfE and NHS England' })
  @Column('boolean')
  needsAgreement!: boolean;

  @Field(() => Int, { description: 'Counts of people from 1 to one below it are kept from the public; 0: none are' })
  @Column('integer')
  smallNumber!: number;

  @Field(() => [Dependency])
  dependencies!: domain.DependencyView[];

  @Field(() => [Risk], { description: 'Open ones first, the gravest first' })
  risks!: domain.RiskView[];

  @Field(() => [ChangeRequest], { description: 'Newest first' })
  changeRequests!: domain.ChangeRequestView[];

  @Field(() => [PlanVersion], { description: 'Newest first' })
  planVersions!: domain.PlanVersionView[];

  @Field(() => [Officer], { description: 'Roles that answer for projects' })
  officers!: domain.OfficerView[];

  @Field(() => [BoardMeeting], { description: 'By date' })
  boardMeetings!: domain.BoardMeeting[];

  @Field(() => InstantScalar, { description: 'The moment the record is read at' })
  asAt!: string;

  @Field(() => DayScalar, { description: 'The day it is judged on' })
  today!: string;

  @Field(() => DayScalar, { description: 'Day of the last recorded fact' })
  lastRecordedOn!: string;

  @Field(() => [RecordedDay], { description: 'Newest first: what the as-at picker offers' })
  recordedDays!: domain.RecordedDay[];

  @Field(() => Answer)
  answer!: domain.Answer;

  @Field(() => Tolerances)
  tolerances!: domain.ProgrammeView['tolerances'];

  @Field(() => RollUp, { nullable: true, description: 'null for a scorecard' })
  schedule!: domain.RollUp | null;

  @Field(() => [SourceDocument])
  documents!: domain.SourceDocument[];

  @Field(() => [SourceQuote])
  sourceQuotes!: domain.SourceQuoteView[];

  @Field(() => [Area])
  areas!: domain.AreaView[];

  @Field(() => [Objective])
  objectives!: domain.ObjectiveView[];

  @Field(() => [Measure], { description: 'Series that no KPI covers' })
  contextMeasures!: domain.MeasureView[];

  @Field(() => [Finding], { description: 'What the plan gets wrong, worst first' })
  findings!: domain.Finding[];
}
