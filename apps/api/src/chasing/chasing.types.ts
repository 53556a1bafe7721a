import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { BoardMeeting } from '../boards/board-meeting.entity';
import { ChangeRequest } from '../change-requests/change-request.entity';
import { DigestEnum, NoticeKindEnum } from '../graphql/enums';
import { DayScalar, InstantScalar } from '../graphql/scalars';
import { Milestone } from '../milestones/milestone.entity';
import { RecordRef } from '../plans/record-ref.types';

@ObjectType({ description: 'Something a person is told, in the tool first' })
export class Notice {
  @Field(() => ID)
  id!: string;

  @Field(() => NoticeKindEnum)
  kind!: domain.NoticeKind;

  @Field({ description: 'Slug of the programme' })
  slug!: string;

  @Field()
  programmeName!: string;

  @Field({ description: 'In a sentence: "Report on 2.4 Case management system: the cut-off was 17 March 2026"' })
  words!: string;

  @Field(() => RecordRef, { nullable: true, description: 'What it is about; null where that is gone' })
  record!: domain.RecordRef | null;

  @Field(() => InstantScalar)
  madeAt!: string;

  @Field(() => InstantScalar, { nullable: true })
  readAt!: string | null;
}

@ObjectType({ description: 'A page of the notices of the person who asks, newest first' })
export class NoticePage {
  @Field(() => Int)
  total!: number;

  @Field(() => Int)
  unread!: number;

  @Field(() => String, { nullable: true, description: 'Pass as `after` for the next page; null on the last' })
  nextCursor!: string | null;
}

@ObjectType({ description: 'When and how somebody was chased last' })
export class LastChase {
  @Field(() => InstantScalar)
  at!: string;

  @Field({ description: '"In the tool and by e-mail", "In the tool; the e-mail was refused: no such mailbox"' })
  words!: string;

  @Field({ description: 'An e-mail that the mail server refused' })
  isRefused!: boolean;
}

@ObjectType({ description: 'Somebody who owes reports for the next board' })
export class DeskOwner {
  @Field(() => ID)
  accountId!: string;

  @Field()
  name!: string;

  @Field({ description: '"Project manager, objective 2"' })
  words!: string;

  @Field(() => [Milestone])
  owed!: domain.MilestoneView[];

  @Field(() => LastChase, { nullable: true, description: 'For this board; null: not yet' })
  lastChase!: LastChase | null;

  @Field({ description: 'Has an address, and e-mail is set up here' })
  isMailed!: boolean;
}

@ObjectType({ description: 'A sponsor, and what waits for them' })
export class DeskSponsor {
  @Field(() => ID)
  accountId!: string;

  @Field()
  name!: string;

  @Field(() => [Int], { description: 'Numbers of the objectives' })
  objectives!: number[];

  @Field(() => InstantScalar, { nullable: true, description: 'null: never' })
  lookedAt!: string | null;

  @Field(() => Int, { description: 'Reports that wait for an answer' })
  awaiting!: number;
}

@ObjectType({ description: "The programme manager's desk" })
export class Desk {
  @Field(() => BoardMeeting, { nullable: true, description: 'The next board; null: none is planned' })
  meeting!: domain.BoardMeeting | null;

  @Field({ description: '"Cut-off: Thursday 17 March, in 2 days"' })
  cutOff!: string;

  @Field({ description: '"Grace ends Monday 21 March; then the owner, the programme manager and the sponsor are told"' })
  escalation!: string;

  @Field(() => DayScalar)
  today!: string;

  @Field({ description: 'E-mail is set up here' })
  sendsMail!: boolean;

  @Field(() => [DeskOwner], { description: 'Who owes most first' })
  owners!: DeskOwner[];

  @Field(() => [Milestone], { description: 'Owed, and no project manager answers for them' })
  unowned!: domain.MilestoneView[];

  @Field(() => [DeskSponsor])
  sponsors!: DeskSponsor[];

  @Field(() => [Int], { description: 'Numbers of objectives without a sponsor who signs in' })
  withoutSponsor!: number[];

  @Field(() => [ChangeRequest], { description: 'Those that wait for somebody, oldest first' })
  changeRequests!: domain.ChangeRequestView[];

  @Field(() => [Milestone], { description: 'What the next board will see as not assured if nobody reports' })
  notAssured!: domain.MilestoneView[];
}

@ObjectType({ description: 'What somebody will receive when chased' })
export class ChasePreview {
  @Field(() => ID)
  accountId!: string;

  @Field()
  name!: string;

  @Field()
  subject!: string;

  @Field({ description: 'Plain text, in lines' })
  text!: string;

  @Field({ description: 'By e-mail too; else in the tool only' })
  isMailed!: boolean;
}

@ObjectType({ description: 'How somebody is told of things' })
export class TellingMe {
  @Field(() => DigestEnum)
  digest!: domain.Digest;

  @Field({ description: 'Has an address, and e-mail is set up here' })
  isMailed!: boolean;

  @Field(() => InstantScalar, { nullable: true, description: 'When the calendar address was made; null: there is none' })
  calendarMadeAt!: string | null;
}
