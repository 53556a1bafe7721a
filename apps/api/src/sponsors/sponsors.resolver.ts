import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MilestoneView, ProgrammeView } from '@waymark/domain';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { Milestone } from '../milestones/milestone.entity';
import { Programme } from '../plans/programme.entity';
import { DeclareConfidenceInput, LookedAtObjectiveInput, RespondToUpdatesInput } from './sponsors.inputs';
import { SponsorsService } from './sponsors.service';
import { SponsoredObjective } from './sponsors.types';

@Resolver()
export class SponsorsResolver {
  constructor(private readonly sponsors: SponsorsService) {}

  @Allow('objective:sign')
  @Query(() => [SponsoredObjective], { description: 'The objectives of the sponsor who asks' })
  myObjectives(@CurrentActor() actor: SignedIn, @Args('slug') slug: string): Promise<SponsoredObjective[]> {
    return this.sponsors.objectivesOf(actor, slug);
  }

  @Allow('objective:sign')
  @Mutation(() => Boolean, { description: 'From now on, what changes later is new' })
  lookedAtObjective(@CurrentActor() actor: SignedIn, @Args('input') input: LookedAtObjectiveInput): Promise<boolean> {
    return this.sponsors.looked(actor, input);
  }

  @Allow('update:respond')
  @Mutation(() => [Milestone], { description: 'Acknowledges or returns reports: all are saved, or none' })
  respondToUpdates(@CurrentActor() actor: SignedIn, @Args('input') input: RespondToUpdatesInput): Promise<MilestoneView[]> {
    return this.sponsors.respond(actor, input);
  }

  @Allow('objective:sign')
  @Mutation(() => Programme, { description: "The sponsor's delivery confidence for the objective, beside the calculated colour" })
  declareConfidence(@CurrentActor() actor: SignedIn, @Args('input') input: DeclareConfidenceInput): Promise<ProgrammeView> {
    return this.sponsors.declare(actor, input);
  }
}
