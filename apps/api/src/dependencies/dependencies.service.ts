import { Injectable } from '@nestjs/common';
import { cycleInWords, cycleThrough, DomainError, milestoneRef, orNull, projectRef, type DependencyLink, type ProgrammeView, type RecordRef } from '@waymark/domain';
import type { SignedIn } from '../auth/actor';
import { NO_SOURCE } from '../plans/plan-change';
import { PlanChanges } from '../plans/plan-changes';
import { PlansService } from '../plans/plans.service';
import type { AddDependencyInput, DependencyEndKind, RemoveDependencyInput } from './dependencies.inputs';
import { Dependency } from './dependency.entity';

/** What waits for what. It is for whoever answers for what waits. */
@Injectable()
export class DependenciesService {
  constructor(
    private readonly changes: PlanChanges,
    private readonly plans: PlansService,
  ) {}

  /** @throws DomainError BAD_USER_INPUT at `needsId` where something would wait for itself, or waits for it already. */
  async add(actor: SignedIn, input: AddDependencyInput): Promise<ProgrammeView> {
    await this.changes.make(actor, input.slug, async (change) => {
      const { form, plan } = change;
      const dependent = endOf(plan, input.kind, input.id);
      if (!dependent) throw new DomainError('NOT_FOUND', `The plan has no such ${input.kind}`, 'id');
      change.checkMay('dependency:edit', dependent.part);
      const needs = endOf(plan, input.needsKind, input.needsId);
      if (!needs) form.refuse('needsId', `The plan has no such ${input.needsKind}.`);
      const link = { ...waiting(input.kind, input.id), ...needed(input.needsKind, input.needsId) };
      if (needs) form.refuseIf('needsId', whyNot(plan, link, dependent.record, needs.record));
      const note = orNull(form.text(input.note, { field: 'note', called: 'The note' }));
      const reason = form.reason(input.reason, `Added: ${dependent.record.label} needs ${needs?.record.label}`);
      form.check();
      await change.because(reason);
      await change.write<Dependency>(Dependency, null, { ...link, note, ...NO_SOURCE });
    });
    return this.plans.programme(actor, input.slug, null);
  }

  async remove(actor: SignedIn, { slug, id, reason }: RemoveDependencyInput): Promise<ProgrammeView> {
    await this.changes.make(actor, slug, async (change) => {
      const row = await change.find(Dependency, id);
      const dependent = row && endOf(change.plan, row.milestoneId ? 'milestone' : 'project', row.milestoneId ?? row.projectId ?? '');
      if (!dependent) throw new DomainError('NOT_FOUND', 'The plan has no such dependency', 'id');
      change.checkMay('dependency:edit', dependent.part);
      const why = change.form.reason(reason, null);
      change.form.check();
      await change.because(why);
      await change.manager.delete(Dependency, { id: row.id });
    });
    return this.plans.programme(actor, slug, null);
  }
}

interface End {
  record: RecordRef;
  /** Where it lies, as a permission asks. */
  part: { objectiveId: string; projectId: string };
}

function endOf(plan: ProgrammeView, kind: DependencyEndKind, id: string): End | null {
  const milestone = kind === 'milestone' ? plan.milestones.find((row) => row.id === id) : undefined;
  const project = kind === 'milestone' ? milestone?.project : plan.projects.find((row) => row.id === id);
  return project ? { record: milestone ? milestoneRef(milestone) : projectRef(project), part: { objectiveId: project.objectiveId, projectId: project.id } } : null;
}

const waiting = (kind: DependencyEndKind, id: string) => ({ milestoneId: kind === 'milestone' ? id : null, projectId: kind === 'project' ? id : null });
const needed = (kind: DependencyEndKind, id: string) => ({ needsMilestoneId: kind === 'milestone' ? id : null, needsProjectId: kind === 'project' ? id : null });

function whyNot(plan: ProgrammeView, link: DependencyLink, dependent: RecordRef, needs: RecordRef): string | null {
  if (plan.dependencies.some((row) => isSameLink(row, link))) return `${dependent.label} waits for ${needs.label} already.`;
  const ids = cycleThrough(link, plan.dependencies, plan.milestones);
  const nameOf = (id: string) => (endOf(plan, 'milestone', id) ?? endOf(plan, 'project', id))?.record.label ?? 'a record that is gone';
  return ids && cycleInWords(ids, nameOf, plan.milestones);
}

function isSameLink(a: DependencyLink, b: DependencyLink): boolean {
  return a.milestoneId === b.milestoneId && a.projectId === b.projectId && a.needsMilestoneId === b.needsMilestoneId && a.needsProjectId === b.needsProjectId;
}
