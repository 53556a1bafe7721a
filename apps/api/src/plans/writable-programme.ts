import { can, checkCan, DomainError, type Action, type Day, type Subject } from '@waymark/domain';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../auth/actor';
import { checkSlug, unknownProgramme } from './plans.service';
import { Programme } from './programme.entity';

/** A programme that somebody is about to change. */
export interface WritableProgramme extends Subject {
  slug: string;
  startsOn: Day;
}

/**
 * Finds a programme for somebody who may read it.
 * @throws DomainError NOT_FOUND, alike where there is none and where the actor may not see it.
 */
export async function readableProgramme(manager: EntityManager, actor: SignedIn | null, slug: string): Promise<WritableProgramme & { isHistorical: boolean }> {
  checkSlug(slug);
  const row = await manager.findOneBy(Programme, { slug });
  const programme = row && { programmeId: row.id, isOpen: row.isOpen, isHistorical: row.isHistorical, slug, startsOn: row.startsOn };
  if (!programme || !can(actor, 'programme:read', programme)) throw unknownProgramme(slug);
  return programme;
}

/**
 * Finds the programme that is to be changed.
 * @throws DomainError NOT_FOUND where there is none or the actor may not see it, FORBIDDEN for a closed record.
 */
export async function writableProgramme(manager: EntityManager, actor: SignedIn | null, slug: string): Promise<WritableProgramme> {
  const { isHistorical, ...programme } = await readableProgramme(manager, actor, slug);
  if (isHistorical) throw new DomainError('FORBIDDEN', 'This record is closed: it stays as its documents say');
  return programme;
}

/** Within a programme: may this person do this, in it or to this part of it. */
export function checkMay(actor: SignedIn | null, action: Action, programme: WritableProgramme, part: Pick<Subject, 'objectiveId' | 'projectId'> = {}): void {
  checkCan(actor, action, { programmeId: programme.programmeId, isOpen: programme.isOpen, ...part });
}
