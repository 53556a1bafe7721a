import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { ProgrammeView } from '@waymark/domain';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { Programme } from '../plans/programme.entity';
import { AddDependencyInput, RemoveDependencyInput } from './dependencies.inputs';
import { DependenciesService } from './dependencies.service';

@Resolver()
export class DependenciesResolver {
  constructor(private readonly dependencies: DependenciesService) {}

  @Allow('dependency:edit')
  @Mutation(() => Programme, { description: 'Refused where something would wait for itself' })
  addDependency(@CurrentActor() actor: SignedIn, @Args('input') input: AddDependencyInput): Promise<ProgrammeView> {
    return this.dependencies.add(actor, input);
  }

  @Allow('dependency:edit')
  @Mutation(() => Programme, { description: 'With a reason' })
  removeDependency(@CurrentActor() actor: SignedIn, @Args('input') input: RemoveDependencyInput): Promise<ProgrammeView> {
    return this.dependencies.remove(actor, input);
  }
}
