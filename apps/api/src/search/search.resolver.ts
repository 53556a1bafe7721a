import { Args, Query, Resolver } from '@nestjs/graphql';
import type { SearchEntry } from '@waymark/domain';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { AsAtScalar } from '../graphql/scalars';
import { SearchService } from './search.service';
import { SearchHit } from './search.types';

@Resolver(() => SearchHit)
export class SearchResolver {
  constructor(private readonly searching: SearchService) {}

  @Allow('public')
  @Query(() => [SearchHit], { description: 'Programmes, objectives, projects, milestones, KPIs, areas and officers by a few letters; at most 20, best first' })
  search(
    @CurrentActor() actor: SignedIn | null,
    @Args('text') text: string,
    @Args('slug', { type: () => String, nullable: true, description: 'Within one programme; without it, in all of them as they are now' }) slug?: string | null,
    @Args('asAt', { type: () => AsAtScalar, nullable: true }) asAt?: string | null,
  ): Promise<SearchEntry[]> {
    return this.searching.search(actor, text, slug ?? null, asAt ?? null);
  }
}
