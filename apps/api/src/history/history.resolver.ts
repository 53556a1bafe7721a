import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../auth/allow';
import { pageOf, type Page } from '../graphql/page';
import { HistoryService } from './history.service';
import { HistoryEntry, RecordKindEnum, type RecordKind } from './history.types';

const HistoryPage = pageOf(HistoryEntry, 'HistoryPage');

@Resolver()
export class HistoryResolver {
  constructor(private readonly history: HistoryService) {}

  @Allow('public')
  @Query(() => HistoryPage, { name: 'history', description: 'Every recorded change to one record, newest first' })
  ofRecord(
    @Args('slug') slug: string,
    @Args('kind', { type: () => RecordKindEnum }) kind: RecordKind,
    @Args('id', { type: () => ID }) id: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<Page<HistoryEntry>> {
    return this.history.history(slug, kind, id, first, after ?? null);
  }
}
