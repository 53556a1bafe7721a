import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { FindingRuleEnum, FindingStateEnum, SeverityEnum } from '../graphql/enums';
import { DayScalar } from '../graphql/scalars';
import { Programme } from '../plans/programme.entity';
import { RecordRef } from '../plans/record-ref.types';
import { Source } from '../plans/source-document.entity';

@ObjectType({ description: 'One thing the plan gets wrong, with all that is needed to check it by hand' })
export class Finding implements domain.Finding {
  @Field(() => ID, { description: 'The same for the same fault of the same records, whenever it is looked at' })
  id!: string;

  @Field(() => FindingRuleEnum)
  rule!: domain.FindingRule;

  @Field(() => SeverityEnum)
  severity!: domain.Severity;

  @Field()
  title!: string;

  @Field({ description: 'Why it matters' })
  explanation!: string;

  @Field(() => [String], { description: 'The sum, step by step; empty where there is nothing to reckon' })
  arithmetic!: string[];

  @Field(() => [RecordRef])
  records!: domain.RecordRef[];

  @Field(() => [Int], { description: 'Numbers of the objectives it touches; empty for the programme as a whole' })
  objectives!: number[];

  @Field(() => [Source])
  sources!: domain.SourceView[];
}

@ObjectType()
export class FollowedFinding implements domain.FollowedFinding {
  @Field(() => Finding)
  finding!: domain.Finding;

  @Field(() => FindingStateEnum, { nullable: true, description: 'null: nothing earlier to compare with' })
  state!: domain.FindingState | null;
}

@ObjectType()
export class SeverityCount implements domain.SeverityCount {
  @Field(() => SeverityEnum)
  severity!: domain.Severity;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'What the plan gets wrong on a day, and what it no longer does' })
export class Findings implements domain.FindingsView {
  @Field(() => Programme)
  programme!: domain.ProgrammeView;

  @Field(() => DayScalar)
  today!: string;

  @Field(() => DayScalar, { nullable: true, description: 'null: the plan had not begun by then' })
  comparedWith!: string | null;

  @Field(() => [FollowedFinding], { description: 'Worst first; those that are gone come last' })
  items!: domain.FollowedFinding[];

  @Field(() => [SeverityCount], { description: 'Of what is there now, zeros included' })
  counts!: domain.SeverityCount[];
}
