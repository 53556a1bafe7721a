import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { DayScalar } from '../graphql/scalars';
import { pageOf, type Page } from '../graphql/page';
import { HistoryService } from './history.service';
import { HistoryEntry, ProgrammeHistory, RecordKindEnum, type RecordKind } from './history.types';

const HistoryPage = pageOf(HistoryEntry, 'HistoryPage');

@Resolver()
export class HistoryResolver {
  constructor(private readonly history: HistoryService) {}

  @Allow('public')
  @Query(() => HistoryPage, { name: 'history', description: 'Every recorded change to one record, newest first' })
  ofRecord(
    @CurrentActor() reader: SignedIn | null,
    @Args('slug') slug: string,
    @Args('kind', { type: () => RecordKindEnum }) kind: RecordKind,
    @Args('id', { type: () => ID }) id: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<Page<HistoryEntry>> {
    return this.history.history(reader, slug, kind, id, first, after ?? null);
  }

  @Allow('public')
  @Query(() => ProgrammeHistory, { description: 'Every recorded change to a programme, newest first' })
  programmeHistory(
    @CurrentActor() reader: SignedIn | null,
    @Args('slug') slug: string,
    @Args('actor', { type: () => String, nullable: true, description: 'Whose changes: a name as the entries have it' }) actor: string | null,
    @Args('objective', { type: () => Int, nullable: true }) objective: number | null,
    @Args('kind', { type: () => RecordKindEnum, nullable: true }) kind: RecordKind | null,
    @Args('from', { type: () => DayScalar, nullable: true, description: 'First day' }) from: string | null,
    @Args('to', { type: () => DayScalar, nullable: true, description: 'Last day' }) to: string | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ProgrammeHistory> {
    return this.history.ofProgramme(reader, slug, { actor, objective, kind, from, to }, first, after ?? null);
  }
}
