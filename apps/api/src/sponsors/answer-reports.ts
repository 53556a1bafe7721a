import { DomainError, DomainFaults, Form, orNull, type Fault, type MilestoneView } from '@waymark/domain';
import { notifyReturned } from '../chasing/notify';
import { UpdateResponse } from '../milestones/update-response.entity';
import type { PlanChange } from '../plans/plan-change';
import type { ResponseInput } from './sponsors.inputs';

/** A report and the milestone whose newest it is. */
interface Answered {
  input: ResponseInput;
  milestone: MilestoneView;
  comment: string | null;
}

/**
 * Acknowledges or returns reports. An answer that is there already, word for word, is left as it is.
 * @returns ids of the milestones.
 * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT or BAD_USER_INPUT, each at its answer.
 */
export async function answerReports(change: PlanChange, responses: readonly ResponseInput[]): Promise<string[]> {
  const answered = readAnswers(change, responses);
  const fresh = answered.filter(({ input, milestone, comment }) => {
    const before = milestone.statements[0]?.response;
    return !(before?.kind === input.kind && before.comment === comment && before.respondedBy === roleOf(change, milestone));
  });
  if (fresh.length > 0) await change.because(inWords(fresh));
  for (const { input, milestone, comment } of fresh) {
    const { statusUpdateId, kind } = input;
    const who = { respondedBy: roleOf(change, milestone), respondedOn: change.today };
    await change.write<UpdateResponse>(UpdateResponse, null, { statusUpdateId, kind, comment, ...who });
    if (kind === 'returned') await notifyReturned(change.manager, change.programme.programmeId, statusUpdateId, change.actor.accountId);
  }
  return answered.map(({ milestone }) => milestone.id);
}

function readAnswers(change: PlanChange, responses: readonly ResponseInput[]): Answered[] {
  const milestoneOf = new Map(change.plan.milestones.flatMap((milestone) => milestone.statements.map(({ id }) => [id, milestone] as const)));
  const conflicts: Fault[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const answered = responses.map((input, index) => {
    const at = `responses.${index}`;
    const milestone = milestoneOf.get(input.statusUpdateId);
    if (!milestone) throw new DomainError('NOT_FOUND', 'The plan has no such report', `${at}.statusUpdateId`);
    change.checkMay('update:respond', partOf(milestone));
    if (seen.has(milestone.id)) faults.push({ field: `${at}.statusUpdateId`, message: 'There is more than one answer to this report. Send one.' });
    seen.add(milestone.id);
    const [newest] = milestone.statements;
    if (newest?.id !== input.statusUpdateId) conflicts.push({ field: at, message: `There is a newer report on ${milestone.name}. Read it before you answer.` });
    else if (newest.changeRequestId !== null) faults.push({ field: `${at}.statusUpdateId`, message: 'This is a decision of the board: nobody reported it.' });
    const form = new Form();
    const comment = orNull(form.text(input.comment, { field: 'comment', called: 'The comment' }));
    if (comment === null && input.kind === 'returned') form.refuse('comment', 'Say what is to be put right.');
    faults.push(...form.refused.map(({ field, message }) => ({ field: `${at}.${field}`, message })));
    return { input, milestone, comment };
  });
  if (conflicts.length > 0) throw new DomainFaults('CONFLICT', conflicts);
  if (faults.length > 0) throw new DomainFaults('BAD_USER_INPUT', faults);
  return answered;
}

function partOf({ projectId, project }: MilestoneView): { objectiveId: string; projectId: string } {
  return { objectiveId: project.objectiveId, projectId };
}

function roleOf(change: PlanChange, milestone: MilestoneView): string {
  return change.roleFor('update:respond', partOf(milestone));
}

/** "Acknowledged 3 reports, returned 1" */
function inWords(answered: readonly Answered[]): string {
  const count = (kind: ResponseInput['kind']) => answered.filter(({ input }) => input.kind === kind).length;
  const [acknowledged, returned] = [count('acknowledged'), count('returned')];
  const reports = (number: number) => `${number} ${number === 1 ? 'report' : 'reports'}`;
  if (acknowledged === 0) return `Returned ${reports(returned)}`;
  return `Acknowledged ${reports(acknowledged)}${returned > 0 ? `, returned ${returned}` : ''}`;
}
