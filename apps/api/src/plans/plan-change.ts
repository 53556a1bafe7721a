import type { Action, Form, ProgrammeView, Subject } from '@waymark/domain';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../auth/actor';
import { roleFor } from '../auth/role-for';
import { signAs } from '../database/record-as';
import { Edit } from '../editing/edit';
import { checkMay, type WritableProgramme } from './writable-programme';

/** What was not taken from a document. */
export const NO_SOURCE = { sourceDocumentId: null, quote: null };

/** A change that is judged by the whole plan, and by what the person may do, both as they are now that nobody else can write. */
export class PlanChange extends Edit {
  constructor(
    manager: EntityManager,
    form: Form,
    programme: WritableProgramme,
    /** As it stood before. */
    readonly plan: ProgrammeView,
    readonly actor: SignedIn,
  ) {
    super(manager, form, programme, plan.today);
  }

  /** @throws DomainError FORBIDDEN where this person may not, in the programme or with this part of it. */
  checkMay(action: Action, part: Pick<Subject, 'objectiveId' | 'projectId'> = {}): void {
    checkMay(this.actor, action, this.programme, part);
  }

  /** In which role they do it. */
  roleFor(action: Action, part: Pick<Subject, 'objectiveId' | 'projectId'> = {}): string {
    return roleFor(this.actor, action, { ...this.programme, ...part });
  }

  /** What the history gives as the reason of all that is written from here on; the database refuses to write without. */
  because(reason: string): Promise<void> {
    return signAs(this.manager, { actor: this.actor.name, account: this.actor.accountId, reason });
  }
}
