import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { can, checkCan, DomainError, type Actor } from '@waymark/domain';
import { DataSource } from 'typeorm';
import { queryPrepared } from '../database/prepared';
import { cursorAfter, readPage, type Page } from '../graphql/page';
import { isMember } from '../plans/public-reader';
import { visibleProgramme } from '../plans/visible-programme';
import { entryOf } from './entries';
import type { HistoryEntry, ProgrammeHistory, RecordKind } from './history.types';
import { Names } from './names';
import { historyStatement, MEMBER_KINDS, type HistoryFilter, type StoredHistory } from './read-history';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const EVERYTHING: HistoryFilter = { actor: null, objective: null, kind: null, from: null, to: null };

@Injectable()
export class HistoryService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Every change to one record, newest first; a deleted record keeps its history.
   * @throws DomainError NOT_FOUND when the programme never had such a record.
   */
  async history(actor: Actor, slug: string, kind: RecordKind, id: string, first: number, after: string | null): Promise<Page<HistoryEntry>> {
    const { total, items, nextCursor } = await this.read(actor, slug, { ...EVERYTHING, kind }, UUID.test(id) ? id : NOBODY, first, after);
    if (total === 0) throw new DomainError('NOT_FOUND', `The programme has no such ${kind.replaceAll('_', ' ')}`, 'id');
    return { items, total, nextCursor };
  }

  /**
   * Changes to a programme, newest first.
   * @throws DomainError BAD_USER_INPUT for days in the wrong order.
   */
  ofProgramme(actor: Actor, slug: string, filter: HistoryFilter, first: number, after: string | null): Promise<ProgrammeHistory> {
    return this.read(actor, slug, filter, null, first, after);
  }

  private async read(
    reader: Actor,
    slug: string,
    filter: HistoryFilter,
    id: string | null,
    first: number,
    after: string | null,
  ): Promise<ProgrammeHistory> {
    const programme = await visibleProgramme(this.dataSource, slug, reader);
    if (filter.kind && MEMBER_KINDS.has(filter.kind)) checkCan(reader, 'member:read', programme);
    const { start, end } = readPage(first, after);
    const { from, to, actor } = filter;
    if (from !== null && to !== null && from > to) throw new DomainError('BAD_USER_INPUT', 'The first day is after the last', 'from');
    if (actor?.includes('\0')) throw new DomainError('BAD_USER_INPUT', 'Nobody has such a name', 'actor');
    const withMembers = can(reader, 'member:read', programme);
    const { name, text, values } = historyStatement(programme.programmeId, filter, id, { start, count: first, withMembers });
    const [stored] = await queryPrepared<StoredHistory>(this.dataSource, name, text, values);
    if (!stored) throw new Error('The history says nothing');
    const { total, entries, known, actors, isClosed } = stored;
    const names = new Names(known);
    const shown = { isClosed, isPublic: !isMember(reader, programme.programmeId) };
    return { items: entries.map((entry) => entryOf(this.dataSource, entry, names, shown)), total, nextCursor: cursorAfter(end, total), actors };
  }
}

/** No record has it. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
