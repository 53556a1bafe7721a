import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { ProgrammeView } from '@waymark/domain';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { Programme } from '../plans/programme.entity';
import { AssessRiskInput, SaveRiskInput } from './risks.inputs';
import { RisksService } from './risks.service';

@Resolver()
export class RisksResolver {
  constructor(private readonly risks: RisksService) {}

  @Allow('risk:edit')
  @Mutation(() => Programme)
  saveRisk(@CurrentActor() actor: SignedIn, @Args('input') input: SaveRiskInput): Promise<ProgrammeView> {
    return this.risks.save(actor, input);
  }

  @Allow('risk:edit')
  @Mutation(() => Programme, { description: 'Adds an assessment; what was thought before stays' })
  assessRisk(@CurrentActor() actor: SignedIn, @Args('input') input: AssessRiskInput): Promise<ProgrammeView> {
    return this.risks.assess(actor, input);
  }
}
