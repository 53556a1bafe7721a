import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { MilestoneView } from '@waymark/domain';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { AddLinkInput, AddTestimonyInput, RemoveEvidenceInput } from './evidence.inputs';
import { EvidenceService } from './evidence.service';
import { Milestone } from './milestone.entity';

/** Links and testimony; files come and go over HTTP (evidence.controller.ts). */
@Resolver()
export class EvidenceResolver {
  constructor(private readonly evidence: EvidenceService) {}

  @Allow('evidence:add')
  @Mutation(() => Milestone)
  addLink(@CurrentActor() actor: SignedIn, @Args('input') input: AddLinkInput): Promise<MilestoneView> {
    return this.evidence.addLink(actor, input);
  }

  @Allow('evidence:add')
  @Mutation(() => Milestone, { description: 'The words of somebody, as evidence' })
  addTestimony(@CurrentActor() actor: SignedIn, @Args('input') input: AddTestimonyInput): Promise<MilestoneView> {
    return this.evidence.addTestimony(actor, input);
  }

  @Allow('evidence:remove')
  @Mutation(() => Milestone, { description: 'With a reason; its history stays' })
  removeEvidence(@CurrentActor() actor: SignedIn, @Args('input') input: RemoveEvidenceInput): Promise<MilestoneView> {
    return this.evidence.remove(actor, input);
  }
}
