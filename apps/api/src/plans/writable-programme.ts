import { checkCan, DomainError, type Action, type Subject } from '@waymark/domain';
import type { DataSource, EntityManager } from 'typeorm';
import type { SignedIn } from '../auth/actor';
import { visibleProgramme, type VisibleProgramme } from './visible-programme';

/** A programme that somebody is about to change. */
export type WritableProgramme = Omit<VisibleProgramme, 'isHistorical'>;

/**
 * Finds the programme that is to be changed.
 * @throws DomainError NOT_FOUND where there is none or the actor may not see it, FORBIDDEN for a closed record.
 */
export async function writableProgramme(database: DataSource | EntityManager, actor: SignedIn | null, slug: string): Promise<WritableProgramme> {
  const { isHistorical, ...programme } = await visibleProgramme(database, slug, actor);
  if (isHistorical) throw new DomainError('FORBIDDEN', 'This record is closed: it stays as its documents say');
  return programme;
}

/** Within a programme: may this person do this, in it or to this part of it. */
export function checkMay(actor: SignedIn | null, action: Action, { programmeId, isOpen }: WritableProgramme, part: Pick<Subject, 'objectiveId' | 'projectId'> = {}): void {
  checkCan(actor, action, { programmeId, isOpen, ...part });
}
