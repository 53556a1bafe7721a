import { Field, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { ThreadDeliveryEnum, ThreadImpactEnum } from '../graphql/enums';

@ObjectType({ description: "KPIs of an objective by verdict; only a KPI's own measures count" })
export class Impact implements domain.Impact {
  @Field(() => Int)
  total!: number;

  @Field(() => Int, { description: 'KPIs with at least one value' })
  reported!: number;

  @Field(() => Int)
  better!: number;

  @Field(() => Int)
  worse!: number;

  @Field(() => Int)
  same!: number;

  @Field(() => Int, { description: 'Reported, but nothing allows a judgement' })
  unjudged!: number;

  @Field(() => Int, { description: 'Related measures that got worse' })
  relatedWorse!: number;

  @Field()
  words!: string;
}

@ObjectType({ description: 'Delivery beside impact, in words: "Delivering, not yet working"' })
export class Thread implements domain.Thread {
  @Field()
  words!: string;

  @Field({ description: 'Milestones in order while the KPIs are not' })
  alarm!: boolean;

  @Field(() => ThreadDeliveryEnum)
  delivery!: domain.ThreadDelivery;

  @Field(() => ThreadImpactEnum)
  impact!: domain.ThreadImpact;
}
