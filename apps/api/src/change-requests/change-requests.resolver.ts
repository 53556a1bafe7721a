import { Args, Field, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { ProgrammeView } from '@waymark/domain';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { Programme } from '../plans/programme.entity';
import { AskForChangeInput, TakeChangeStepInput } from './change-requests.inputs';
import { ChangeRequestsService } from './change-requests.service';

@ObjectType({ description: 'A change request as it was made' })
export class AskedChange {
  @Field(() => Int)
  number!: number;

  @Field(() => Programme)
  programme!: ProgrammeView;
}

@Resolver()
export class ChangeRequestsResolver {
  constructor(private readonly changeRequests: ChangeRequestsService) {}

  @Allow('change:request')
  @Mutation(() => AskedChange)
  askForChange(@CurrentActor() actor: SignedIn, @Args('input') input: AskForChangeInput): Promise<AskedChange> {
    return this.changeRequests.ask(actor, input);
  }

  // Each step has its own permission, by the table of transitions.
  @Allow('signed-in')
  @Mutation(() => Programme, { description: 'An approval changes the baselines in the same moment' })
  takeChangeStep(@CurrentActor() actor: SignedIn, @Args('input') input: TakeChangeStepInput): Promise<ProgrammeView> {
    return this.changeRequests.takeStep(actor, input);
  }
}
