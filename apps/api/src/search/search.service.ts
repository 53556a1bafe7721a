import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  areaRef,
  DomainError,
  entriesOf,
  kpiRef,
  milestoneRef,
  objectiveRef,
  officerRef,
  projectRef,
  searchEntries,
  type Actor,
  type RecordRef,
  type SearchEntry,
} from '@waymark/domain';
import { DataSource } from 'typeorm';
import { queryPrepared } from '../database/prepared';
import { PlansService } from '../plans/plans.service';
import { ownProgrammes } from '../plans/visible-programme';

/** Longest text that can be searched for. */
export const SEARCH_TEXT_LIMIT = 100;

/** Rows the database hands over to be ranked. */
const CANDIDATES = 500;

@Injectable()
export class SearchService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly plans: PlansService,
  ) {}

  /**
   * Records whose names hold every word of a text, best first, of programmes that the actor may read.
   * @param slug within this programme, as it was recorded at `asAt`; `null`: in all, as they are now.
   * @throws DomainError BAD_USER_INPUT for a text over 100 characters, NOT_FOUND for an unknown programme.
   */
  async search(actor: Actor, text: string, slug: string | null, asAt: string | null): Promise<SearchEntry[]> {
    if (text.length > SEARCH_TEXT_LIMIT) throw new DomainError('BAD_USER_INPUT', `Search text must be ${SEARCH_TEXT_LIMIT} characters or fewer`, 'text');
    if (slug !== null) return searchEntries(entriesOf(await this.plans.programme(actor, slug, asAt, 'deciding')), text);
    return searchEntries(await this.everywhere(actor, text), text);
  }

  /** Candidates hold the longest word as it is written; the domain decides on the rest. */
  private async everywhere(actor: Actor, text: string): Promise<SearchEntry[]> {
    const [longest] = (text.match(/[\p{L}\p{N}.]+/gu) ?? []).sort((a, b) => b.length - a.length);
    if (!longest) return [];
    const rows = await queryPrepared<NamedRow>(this.dataSource, 'search-everywhere', SQL, [`%${longest}%`, CANDIDATES, ownProgrammes(actor)]);
    return rows.map((row) => ({ record: refOf(row), programmeSlug: row.slug, programmeName: row.local_area, context: row.local_area }));
  }
}

interface NamedRow {
  kind: 'programme' | 'objective' | 'project' | 'milestone' | 'kpi' | 'area' | 'officer';
  id: string;
  /** Ref or number, where the kind has one. */
  ref: string;
  name: string;
  /** The project's title, for a milestone. */
  title: string;
  slug: string;
  local_area: string;
}

function refOf({ kind, id, ref, name, title, slug }: NamedRow): RecordRef {
  if (kind === 'objective') return objectiveRef({ id, number: Number(ref), name });
  if (kind === 'project') return projectRef({ id, ref, title: name });
  if (kind === 'milestone') return milestoneRef({ id, name, project: { ref, title } });
  if (kind === 'kpi') return kpiRef({ id, ref, name });
  if (kind === 'area') return areaRef({ id, name });
  if (kind === 'officer') return officerRef({ id, role: name });
  return { kind, id, label: name, ref: slug };
}

const SQL = `
  SELECT named.*, programme.slug, programme.local_area
  FROM (
    SELECT 'programme' AS kind, id, id AS programme_id, '' AS ref, name, '' AS title FROM programme WHERE name || ' ' || local_area ILIKE $1
    UNION ALL
    SELECT 'objective', id, programme_id, number::text, name, '' FROM objective WHERE name ILIKE $1
    UNION ALL
    SELECT 'project', id, programme_id, ref, title, '' FROM project WHERE ref || ' ' || title ILIKE $1
    UNION ALL
    SELECT 'milestone', m.id, m.programme_id, p.ref, m.name, p.title FROM milestone m JOIN project p ON p.id = m.project_id
      WHERE m.name ILIKE $1 AND m.name <> p.title
    UNION ALL
    SELECT 'kpi', id, programme_id, ref, name, '' FROM kpi WHERE ref || ' ' || name ILIKE $1
    UNION ALL
    SELECT 'area', id, programme_id, '', name, '' FROM area WHERE name ILIKE $1
    UNION ALL
    SELECT 'officer', id, programme_id, '', role, '' FROM officer WHERE role ILIKE $1
  ) named
  JOIN programme ON programme.id = named.programme_id
  WHERE programme.is_open OR programme.id = ANY($3::uuid[])
  ORDER BY programme.position, programme.slug, named.kind, named.ref, named.name, named.id
  LIMIT $2`;
