import { can, DomainError, type Actor, type Day, type Subject } from '@waymark/domain';
import type { DataSource, EntityManager } from 'typeorm';

/** A programme as a subject to ask permission for, with what decides about it before it is read whole. */
export interface VisibleProgramme extends Subject {
  slug: string;
  isHistorical: boolean;
  startsOn: Day;
}

/**
 * The programme of this name.
 * @throws DomainError NOT_FOUND in the same words where there is none and where the actor may not see it.
 */
export async function visibleProgramme(database: DataSource | EntityManager, slug: string, actor: Actor): Promise<VisibleProgramme> {
  checkSlug(slug);
  const [row]: VisibleProgramme[] = await database.query(
    'SELECT id AS "programmeId", is_open AS "isOpen", slug, is_historical AS "isHistorical", to_json(starts_on) AS "startsOn" FROM programme WHERE slug = $1',
    [slug],
  );
  if (!row || !can(actor, 'programme:read', row)) throw unknownProgramme(slug);
  return row;
}

/** The programmes that somebody may read although they are closed. */
export function ownProgrammes(actor: Actor): string[] {
  return (actor?.memberships ?? []).map(({ programmeId }) => programmeId);
}

/** What is no slug names no programme; PostgreSQL would choke on a null byte in it. */
export function checkSlug(slug: string): void {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) throw unknownProgramme(slug);
}

export function unknownProgramme(slug: string): DomainError {
  return new DomainError('NOT_FOUND', `There is no programme called ${JSON.stringify(slug.slice(0, 60))}`, 'slug');
}
