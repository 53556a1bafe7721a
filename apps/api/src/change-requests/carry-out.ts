import { dayInWords, listInWords, type ChangeItemView, type ChangeRequestView, type NewChangeStep } from '@waymark/domain';
import { BaselineVersion } from '../milestones/baseline-version.entity';
import { Milestone } from '../milestones/milestone.entity';
import { StatusUpdate } from '../milestones/status-update.entity';
import { NO_SOURCE, type PlanChange } from '../plans/plan-change';

/** Who decides, as a baseline says it. */
export const APPROVER = 'The board';

/** What an approval does to the plan: new versions of baselines, new milestones, cancelled ones. Nothing is overwritten. */
export async function carryOut(change: PlanChange, request: ChangeRequestView, step: NewChangeStep): Promise<void> {
  let position = Math.max(0, ...request.project.milestones.map((milestone) => milestone.position));
  for (const item of request.items) {
    if (item.action === 'cancel') await cancel(change, request, item, step);
    else if (item.action === 'move') await promise(change, request, item, step, item.milestoneId ?? '', lastVersion(item) + 1);
    else await promise(change, request, item, step, await add(change, request, item, (position += 1)), 1);
  }
}

function lastVersion({ milestone }: ChangeItemView): number {
  return Math.max(0, ...(milestone?.baselines ?? []).map(({ version }) => version));
}

async function promise(change: PlanChange, request: ChangeRequestView, item: ChangeItemView, step: NewChangeStep, milestoneId: string, version: number): Promise<void> {
  const { text, earliest, latest, precision } = item;
  if (text === null || earliest === null || latest === null || precision === null) throw new Error(`Item ${item.id} has no date`);
  const date = { text, earliest, latest, precision };
  const decided = { standing: 'approved' as const, approvedOn: step.takenOn, decision: step.decision, approver: APPROVER, reason: request.reason };
  await change.write<BaselineVersion>(BaselineVersion, null, { milestoneId, version, ...date, ...decided, changeRequestId: request.id, ...NO_SOURCE });
}

async function add(change: PlanChange, { id: changeRequestId, projectId }: ChangeRequestView, { called }: ChangeItemView, position: number): Promise<string> {
  const milestone = { projectId, name: called, role: 'milestone' as const, isOngoing: false, reviewOn: null, position, changeRequestId, ...NO_SOURCE };
  return (await change.write<Milestone>(Milestone, null, milestone)).id;
}

/** Said today, whenever it was decided: a report made in between is older. */
async function cancel(change: PlanChange, request: ChangeRequestView, { milestoneId }: ChangeItemView, step: NewChangeStep): Promise<void> {
  const narrative = `${endInWords(request)} by the board on ${dayInWords(step.takenOn)}: ${step.decision}. ${request.reason}`;
  await change.write<StatusUpdate>(StatusUpdate, null, {
    milestoneId: milestoneId ?? '',
    statedOn: change.today,
    status: 'cancelled',
    ...NOT_SAID,
    narrative,
    statedBy: APPROVER,
    changeRequestId: request.id,
    ...NO_SOURCE,
  });
}

/** "Split into “A” and “B”" */
function endInWords({ kind, items }: ChangeRequestView): string {
  const added = items.filter(({ action }) => action === 'add').map(({ called }) => `“${called}”`);
  if (kind !== 'split' && kind !== 'merge') return 'Cancelled';
  return `${kind === 'split' ? 'Split' : 'Merged'} into ${listInWords(added)}`;
}

const NOT_SAID = {
  forecastText: null,
  forecastEarliest: null,
  forecastLatest: null,
  forecastPrecision: null,
  actualText: null,
  actualEarliest: null,
  actualLatest: null,
  actualPrecision: null,
  confidence: null,
  readingNote: null,
  isNoChange: false,
  reasonCategory: null,
  reason: null,
  recovery: null,
  confidenceReason: null,
  confidenceUntil: null,
};
