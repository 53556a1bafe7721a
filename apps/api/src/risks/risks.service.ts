import { Injectable } from '@nestjs/common';
import { DomainError, orNull, riskFaults, type ProgrammeView, type RiskAssessment as Assessment, type RiskView } from '@waymark/domain';
import type { SignedIn } from '../auth/actor';
import { nextNumber } from '../database/next-number';
import { NO_SOURCE, type PlanChange } from '../plans/plan-change';
import { PlanChanges } from '../plans/plan-changes';
import { PlansService } from '../plans/plans.service';
import { Risk, RiskAssessment } from './risk.entity';
import type { AssessRiskInput, SaveRiskInput } from './risks.inputs';
import { readRisk } from './read-risk';

/** The register of risks and issues. */
@Injectable()
export class RisksService {
  constructor(
    private readonly changes: PlanChanges,
    private readonly plans: PlansService,
  ) {}

  /** A new one brings its first assessment. One that moves is moved by somebody who may edit it at both places. */
  async save(actor: SignedIn, input: SaveRiskInput): Promise<ProgrammeView> {
    await this.changes.make(actor, input.slug, async (change) => {
      const known = input.id ? await change.find(Risk, input.id) : null;
      if (known) change.checkMay('risk:edit', partOf(known));
      const row = await change.existing(Risk, input, 'risk');
      const last = row ? (change.plan.risks.find(({ id }) => id === row.id)?.assessments[0] ?? null) : null;
      const place = placeOf(change, input);
      change.checkMay('risk:edit', partOf(place));
      const { values, assessment } = await readRisk(change, input, row, last);
      const called = values.kind === 'issue' ? 'issue' : 'risk';
      const reason = change.form.reason(input.reason, row ? `Edited the ${called}` : `Added the ${called}`);
      change.form.check();
      await change.because(reason);
      if (row) await change.write(Risk, row, { ...values, ...place });
      else {
        const number = await nextNumber(change.manager, 'risk', change.programme.programmeId);
        const { id } = await change.write<Risk>(Risk, null, { number, ...values, ...place, ...NO_SOURCE });
        await assess(change, id, { ...assessment, status: 'open', note: null }, place);
      }
    });
    return this.plans.programme(actor, input.slug, null);
  }

  /** @throws DomainError CONFLICT where somebody assessed it since. */
  async assess(actor: SignedIn, input: AssessRiskInput): Promise<ProgrammeView> {
    await this.changes.make(actor, input.slug, async (change) => {
      const { form } = change;
      const risk = change.plan.risks.find(({ id }) => id === input.riskId);
      if (!risk) throw new DomainError('NOT_FOUND', 'The plan has no such risk', 'riskId');
      change.checkMay('risk:edit', partOf(risk));
      checkSeen(risk, input.seenAssessmentId ?? null);
      const { status, impact } = input;
      const likelihood = input.likelihood ?? null;
      const note = orNull(form.text(input.note, { field: 'note', called: 'The note' }));
      for (const { field, message } of riskFaults({ kind: risk.kind, likelihood, impact, status, note })) form.refuse(field, message);
      const reason = form.reason(input.reason, status === 'closed' ? `Closed ${risk.ref}` : `Assessed ${risk.ref}`);
      form.check();
      await change.because(reason);
      await assess(change, risk.id, { status, likelihood, impact, note }, risk);
    });
    return this.plans.programme(actor, input.slug, null);
  }
}

interface Place {
  objectiveId: string;
  projectId: string | null;
}

/** @throws DomainError NOT_FOUND for an objective or project that is not the plan's. */
function placeOf({ form, plan }: PlanChange, input: SaveRiskInput): Place {
  const objective = plan.objectives.find(({ id }) => id === input.objectiveId);
  if (!objective) throw new DomainError('NOT_FOUND', 'The plan has no such objective', 'objectiveId');
  const wanted = input.projectId ?? null;
  const project = wanted === null ? null : plan.projects.find(({ id }) => id === wanted);
  if (project === undefined) throw new DomainError('NOT_FOUND', 'The plan has no such project', 'projectId');
  if (project && project.objectiveId !== objective.id) form.refuse('projectId', `Project ${project.ref} is not of objective ${objective.number}.`);
  return { objectiveId: objective.id, projectId: project?.id ?? null };
}

function partOf({ objectiveId, projectId }: Place): { objectiveId: string; projectId?: string } {
  return { objectiveId, ...(projectId ? { projectId } : {}) };
}

function checkSeen({ ref, assessments: [newest] }: RiskView, seen: string | null): void {
  if (!newest || newest.id === seen) return;
  throw new DomainError('CONFLICT', `${newest.assessedBy} has assessed ${ref} since you opened it. Nothing of yours was saved: look at it again.`, 'seenAssessmentId');
}

function assess(change: PlanChange, riskId: string, said: Pick<Assessment, 'status' | 'likelihood' | 'impact' | 'note'>, place: Place): Promise<unknown> {
  const who = { assessedOn: change.today, assessedBy: change.roleFor('risk:edit', partOf(place)) };
  return change.write<RiskAssessment>(RiskAssessment, null, { riskId, ...said, ...who });
}
