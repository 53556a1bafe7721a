import { Field, Int, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { ColourEnum } from '../graphql/enums';

@ObjectType()
export class ColourCount implements domain.ColourCount {
  @Field(() => ColourEnum)
  colour!: domain.Colour;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'The colour of a group with the counts behind it' })
export class RollUp implements domain.RollUp {
  @Field(() => ColourEnum)
  colour!: domain.Colour;

  @Field(() => [ColourCount], { description: 'In the order of Colour; zero counts left out' })
  counts!: domain.ColourCount[];

  @Field(() => Int)
  open!: number;

  @Field(() => Int)
  total!: number;

  @Field({ description: '"6 projects: 1 complete, 2 green, 2 amber, 1 red"' })
  words!: string;

  @Field(() => [String], { description: 'Which rule gave the colour' })
  reasons!: string[];
}

@ObjectType({ description: 'The answer in a sentence: a lead to set in bold, and the rest' })
export class Answer implements domain.Answer {
  @Field()
  lead!: string;

  @Field()
  rest!: string;
}
