import { Injectable } from '@nestjs/common';
import {
  CHANGE_TRANSITIONS,
  DomainError,
  DomainFaults,
  readChange,
  readChangeStep,
  refusedStep,
  transitionFor,
  type ChangeRequestView,
  type ChangeTransition,
  type ProgrammeView,
  type ProjectView,
} from '@waymark/domain';
import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../auth/actor';
import { notifyChange } from '../chasing/notify';
import { nextNumber } from '../database/next-number';
import type { PlanChange } from '../plans/plan-change';
import { PlanChanges } from '../plans/plan-changes';
import { PlansService } from '../plans/plans.service';
import { carryOut } from './carry-out';
import { ChangeItem, ChangeRequest, ChangeStep } from './change-request.entity';
import type { AskForChangeInput, TakeChangeStepInput } from './change-requests.inputs';
import type { AskedChange } from './change-requests.resolver';
import { savedBefore } from './saved-before';

/** Deadlines move by decision: what is asked, what becomes of it, and what an approval does to the plan. */
@Injectable()
export class ChangeRequestsService {
  constructor(
    private readonly changes: PlanChanges,
    private readonly plans: PlansService,
  ) {}

  /** A request that is repeated because its answer never came is one request. */
  async ask(actor: SignedIn, input: AskForChangeInput): Promise<AskedChange> {
    const number = await this.changes.make(actor, input.slug, async (change) => {
      const project = change.plan.projects.find(({ id }) => id === input.projectId);
      if (!project) throw new DomainError('NOT_FOUND', 'The plan has no such project', 'projectId');
      change.checkMay('change:request', partOf(project));
      return (await savedBefore(change, input)) ?? (await save(change, project, input));
    });
    return { number, programme: await this.plans.programme(actor, input.slug, null) };
  }

  /** @throws DomainError FORBIDDEN by the permission of the step, CONFLICT where it can no longer be taken. */
  async takeStep(actor: SignedIn, input: TakeChangeStepInput): Promise<ProgrammeView> {
    await this.changes.make(actor, input.slug, async (change) => {
      const request = change.plan.changeRequests.find(({ id }) => id === input.changeRequestId);
      if (!request) throw new DomainError('NOT_FOUND', 'The plan has no such change request', 'changeRequestId');
      const action = actionOf(input);
      const part = partOf(request.project);
      change.checkMay(action, part);
      await checkWhose(change, request, input);
      const line = transitionFor(input.step, request.state, change.plan.needsAgreement);
      if (!line) throw new DomainError('CONFLICT', `${called(request)} cannot take this step now. ${request.stateWords}.`, 'step');
      if (line.to === 'approved') checkBlockers(request);
      const { requestedOn, steps } = request;
      const { faults, step } = readChangeStep(draftOf(input), line, { requestedOn, steps, meetings: change.plan.boardMeetings, today: change.today });
      if (!step) throw new DomainFaults('BAD_USER_INPUT', faults);
      await change.because(reasonOf(request, line, step.decision));
      await change.write<ChangeStep>(ChangeStep, null, { changeRequestId: request.id, ...step, takenBy: change.roleFor(action, part) });
      if (line.to === 'approved') await carryOut(change, request, step);
      await notifyChange(change.manager, change.programme.programmeId, request.id, line.to === 'recommended' ? 'change_recommended' : 'change_decided', change.actor.accountId);
    });
    return this.plans.programme(actor, input.slug, null);
  }
}

async function save(change: PlanChange, project: ProjectView, input: AskForChangeInput): Promise<number> {
  const { manager, programme, today } = change;
  const items = input.items.map((item) => ({ ...item, milestoneId: item.milestoneId ?? null, seenBaselineId: item.seenBaselineId ?? null }));
  const { faults, change: read } = readChange({ ...input, reasonCategory: input.reasonCategory ?? null, items }, project.milestones, today);
  if (!read) throw new DomainFaults('BAD_USER_INPUT', faults);
  const { programmeId } = programme;
  const number = await nextNumber(manager, 'change_request', programmeId);
  const { items: newItems, ...said } = read;
  const id = input.id.toLowerCase();
  await change.because(`Change request ${number} submitted`);
  const who = { requestedBy: change.roleFor('change:request', partOf(project)), requestedOn: today };
  await manager.insert(ChangeRequest, { id, programmeId, number, kind: input.kind, projectId: project.id, ...said, ...who });
  await manager.insert(
    ChangeItem,
    newItems.map((item, index) => ({ id: randomUUID(), programmeId, changeRequestId: id, position: index + 1, ...item })),
  );
  await notifyChange(manager, programmeId, id, 'change_submitted', change.actor.accountId);
  return number;
}

function actionOf({ step }: TakeChangeStepInput): ChangeTransition['action'] {
  const line = CHANGE_TRANSITIONS.find((each) => each.step === step);
  if (!line) throw new DomainError('BAD_USER_INPUT', 'There is no such step', 'step');
  return line.action;
}

async function checkWhose({ manager, actor, programme }: PlanChange, { id }: ChangeRequestView, { step }: TakeChangeStepInput): Promise<void> {
  const { recordedByAccount } = await manager.findOneByOrFail(ChangeRequest, { id });
  const isOwn = recordedByAccount === actor.accountId;
  const isManager = actor.memberships.some(({ programmeId, role }) => programmeId === programme.programmeId && role === 'programme_manager');
  const refused = refusedStep(step, { isOwn, isManager });
  if (refused) throw new DomainError('FORBIDDEN', refused, 'step');
}

function checkBlockers({ blockers }: ChangeRequestView): void {
  if (blockers.length > 0) throw new DomainFaults('CONFLICT', [{ field: 'changeRequestId', message: `It cannot be approved as it is. ${blockers.join(' ')}` }]);
}

function draftOf({ takenOn, comment, boardMeetingId, decision, evidenceUrl }: TakeChangeStepInput) {
  return { takenOn, comment, boardMeetingId: boardMeetingId ?? null, decision, evidenceUrl };
}

/** "Change request 4 approved: Board decision 7" */
function reasonOf(request: ChangeRequestView, { to }: ChangeTransition, decision: string | null): string {
  const done = `${called(request)} ${WORDS[to] ?? to}`;
  return decision === null ? done : `${done}: ${decision}`;
}

const WORDS: Readonly<Partial<Record<ChangeTransition['to'], string>>> = {
  agreed: 'agreed by the DfE and NHS England',
  not_agreed: 'not agreed by the DfE and NHS England',
};

const called = ({ number }: ChangeRequestView) => `Change request ${number}`;

function partOf({ id, objectiveId }: ProjectView): { objectiveId: string; projectId: string } {
  return { objectiveId, projectId: id };
}
