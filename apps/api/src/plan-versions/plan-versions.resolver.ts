import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { ProgrammeView } from '@waymark/domain';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { Programme } from '../plans/programme.entity';
import { EditPlanRulesInput, OpenPlanVersionInput, TakeVersionStepInput } from './plan-versions.inputs';
import { PlanVersionsService } from './plan-versions.service';

@Resolver()
export class PlanVersionsResolver {
  constructor(private readonly planVersions: PlanVersionsService) {}

  @Allow('plan:version')
  @Mutation(() => Programme, { description: 'A draft; refused while another is one' })
  openPlanVersion(@CurrentActor() actor: SignedIn, @Args('input') input: OpenPlanVersionInput): Promise<ProgrammeView> {
    return this.planVersions.open(actor, input);
  }

  // Each step has its own permission, by the table of transitions.
  @Allow('signed-in')
  @Mutation(() => Programme, { description: 'The first approval turns draft dates into original baselines' })
  takeVersionStep(@CurrentActor() actor: SignedIn, @Args('input') input: TakeVersionStepInput): Promise<ProgrammeView> {
    return this.planVersions.takeStep(actor, input);
  }

  @Allow('plan:edit')
  @Mutation(() => Programme)
  editPlanRules(@CurrentActor() actor: SignedIn, @Args('input') input: EditPlanRulesInput): Promise<ProgrammeView> {
    return this.planVersions.editRules(actor, input);
  }
}
