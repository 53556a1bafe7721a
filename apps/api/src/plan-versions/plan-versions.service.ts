import { Injectable } from '@nestjs/common';
import {
  dayInWords,
  DomainError,
  DomainFaults,
  nextVersionNumber,
  openVersionFault,
  orNull,
  readVersionStep,
  VERSION_TRANSITIONS,
  versionTransitionFor,
  type NewVersionStep,
  type PlanVersionView,
  type ProgrammeView,
} from '@waymark/domain';
import type { SignedIn } from '../auth/actor';
import { APPROVER } from '../change-requests/carry-out';
import { NO_SOURCE, type PlanChange } from '../plans/plan-change';
import { PlanChanges } from '../plans/plan-changes';
import { PlansService } from '../plans/plans.service';
import { Programme } from '../plans/programme.entity';
import { PlanVersion, PlanVersionStep } from './plan-version.entity';
import type { EditPlanRulesInput, OpenPlanVersionInput, TakeVersionStepInput } from './plan-versions.inputs';

/** Versions of the whole plan: what stood in one is the record as at its approval. */
@Injectable()
export class PlanVersionsService {
  constructor(
    private readonly changes: PlanChanges,
    private readonly plans: PlansService,
  ) {}

  /** @throws DomainError CONFLICT while another is a draft. */
  async open(actor: SignedIn, input: OpenPlanVersionInput): Promise<ProgrammeView> {
    await this.changes.make(actor, input.slug, async (change) => {
      const { form, plan } = change;
      change.checkMay('plan:version');
      const fault = openVersionFault(plan.planVersions);
      if (fault !== null) throw new DomainError('CONFLICT', fault);
      const title = form.name(input.title, { field: 'title', called: 'The title' });
      const note = orNull(form.text(input.note, { field: 'note', called: 'The note' }));
      form.check();
      const number = nextVersionNumber(plan.planVersions);
      await change.because(`Version ${number} of the plan opened`);
      await change.write<PlanVersion>(PlanVersion, null, { number, title, openedOn: change.today, note, ...NO_SOURCE });
    });
    return this.plans.programme(actor, input.slug, null);
  }

  /** @throws DomainError FORBIDDEN by the permission of the step, CONFLICT where it has been taken. */
  async takeStep(actor: SignedIn, input: TakeVersionStepInput): Promise<ProgrammeView> {
    await this.changes.make(actor, input.slug, async (change) => {
      const action = VERSION_TRANSITIONS.find(({ to }) => to === input.standing)?.action;
      if (!action) throw new DomainError('BAD_USER_INPUT', 'A version begins as a draft: it does not become one.', 'standing');
      change.checkMay(action);
      const version = change.plan.planVersions.find(({ id }) => id === input.planVersionId);
      if (!version) throw new DomainError('NOT_FOUND', 'The plan has no such version', 'planVersionId');
      const line = versionTransitionFor(input.standing, version.standing);
      if (!line) throw new DomainError('CONFLICT', `Version ${version.number} cannot take this step now. ${version.standingWords}.`, 'standing');
      const { faults, step } = readVersionStep(input, line, version, change.today);
      if (!step) throw new DomainFaults('BAD_USER_INPUT', faults);
      await change.because(`Version ${version.number} of the plan ${REACHED[line.to]}: ${step.decision}`);
      await change.write<PlanVersionStep>(PlanVersionStep, null, { planVersionId: version.id, ...step, takenBy: change.roleFor(action), ...NO_SOURCE });
      if (line.to === 'approved') await approvePlan(change, version, step);
    });
    return this.plans.programme(actor, input.slug, null);
  }

  async editRules(actor: SignedIn, input: EditPlanRulesInput): Promise<ProgrammeView> {
    await this.changes.make(actor, input.slug, async (change) => {
      const { form, manager, programme } = change;
      change.checkMay('plan:edit');
      const row = await manager.findOneByOrFail(Programme, { id: programme.programmeId });
      await change.checkSeen(Programme, row.id, input.seenAt, 'cover');
      const reason = form.reason(input.reason, "Edited the plan's rules");
      form.check();
      await change.because(reason);
      await change.write(Programme, row, { needsAgreement: input.needsAgreement, smallNumber: input.smallNumber });
    });
    return this.plans.programme(actor, input.slug, null);
  }
}

const REACHED = { draft: 'opened', approved: 'approved by the board', agreed: 'agreed by the DfE and NHS England', published: 'published' } as const;

/** What was a draft is promised from now on, with the dates it had; so is the plan, where it was one. */
async function approvePlan({ manager, programme, plan }: PlanChange, { number }: PlanVersionView, { takenOn, decision }: NewVersionStep): Promise<void> {
  const { programmeId } = programme;
  await manager.query(
    `UPDATE baseline_version SET standing = 'approved', approved_on = $2, decision = $3, approver = $4 WHERE programme_id = $1 AND standing = 'draft'`,
    [programmeId, takenOn, decision, APPROVER],
  );
  if (plan.planStanding !== 'draft') return;
  const planStandingNote = `Version ${number}, approved by the board on ${dayInWords(takenOn)}: ${decision}`;
  await manager.update(Programme, { id: programmeId }, { planStanding: 'approved', planStandingNote });
}
