import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { SaveUpdatesInput } from './updates.inputs';
import { UpdatesService } from './updates.service';
import { MyUpdates, SavedUpdates } from './updates.types';

@Resolver()
export class UpdatesResolver {
  constructor(private readonly updates: UpdatesService) {}

  @Allow('milestone:update')
  @Query(() => MyUpdates, { description: 'What the person who asks owes the next board' })
  myUpdates(@CurrentActor() actor: SignedIn, @Args('slug') slug: string): Promise<MyUpdates> {
    return this.updates.owedBy(actor, slug);
  }

  @Allow('milestone:update')
  @Mutation(() => SavedUpdates, { description: 'Reports on one or more milestones: all are saved, or none' })
  saveUpdates(@CurrentActor() actor: SignedIn, @Args('input') input: SaveUpdatesInput): Promise<SavedUpdates> {
    return this.updates.save(actor, input);
  }
}
