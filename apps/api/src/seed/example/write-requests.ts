import type { ChangeItem } from '@waymark/domain';
import type { New } from '../seed.types';
import type { Calendar } from './calendar';
import type { Entry, Journal } from './journal';
import { baselineId, BOARD, id, meetingId, milestoneId, OFFICE, projectId, requestId } from './names';
import { milestoneAt } from './objectives';
import { requests, type ItemStory, type RequestStory, type StepStory } from './requests';
import { officers, ROUNDS } from './story';

const DONE: Readonly<Record<StepStory['step'], string>> = {
  recommend: 'recommended',
  approve: 'approved',
  reject: 'rejected',
  withdraw: 'withdrawn',
  agree: 'agreed by the DfE and NHS England',
  decline: 'not agreed by the DfE and NHS England',
};

/** Tells what was asked of the board, and what became of it; what an approval did to the plan is told with the plan. */
export function writeRequests(journal: Journal, calendar: Calendar): void {
  for (const request of requests) {
    const asked: Entry = { on: calendar.at(request.on), actor: OFFICE, reason: `Change request ${request.number} submitted` };
    journal.record(asked, 'changeRequests', {
      id: requestId(request.number),
      number: request.number,
      kind: request.kind,
      projectId: projectId(request.project),
      title: request.title,
      reasonCategory: request.category,
      reason: request.reason,
      requestedBy: officers[request.by].role,
      requestedOn: asked.on,
    });
    journal.record(asked, 'changeItems', ...request.items.map((item, index) => itemRow(calendar, request, item, index + 1)));
    for (const step of request.steps) writeStep(journal, calendar, request, step);
  }
}

function itemRow(calendar: Calendar, request: RequestStory, item: ItemStory, position: number): New<ChangeItem> {
  const name = 'move' in item ? item.move : 'cancel' in item ? item.cancel : null;
  const date = 'due' in item ? calendar.point(item.due) : { text: null, earliest: null, latest: null, precision: null };
  return {
    id: id(`change-item/${request.number}/${position}`),
    changeRequestId: requestId(request.number),
    position,
    action: 'move' in item ? 'move' : 'cancel' in item ? 'cancel' : 'add',
    ...(name === null ? { milestoneId: null, seenBaselineId: null } : seen(request, name)),
    name: 'add' in item ? item.add : null,
    ...date,
  };
}

/** A milestone and its approved baseline on the day of asking. */
function seen({ number, project }: RequestStory, name: string): Pick<ChangeItem, 'milestoneId' | 'seenBaselineId'> {
  const { key, story } = milestoneAt(project, name);
  const version = story.moved !== undefined && story.moved < number ? 2 : 1;
  return { milestoneId: milestoneId(key), seenBaselineId: baselineId(key, version) };
}

function writeStep(journal: Journal, calendar: Calendar, { number, reason }: RequestStory, step: StepStory): void {
  const on = calendar.at(step.on);
  const words = `Change request ${number} ${DONE[step.step]}`;
  // The board's approval and what it does to the plan are one entry in the history.
  const entry: Entry =
    step.step === 'approve'
      ? { on, actor: BOARD, reason: `${step.decision}: ${reason}` }
      : { on, actor: step.board ? BOARD : OFFICE, reason: step.decision ? `${words}: ${step.decision}` : words };
  journal.record(entry, 'changeSteps', {
    id: id(`change-step/${number}/${step.step}`),
    changeRequestId: requestId(number),
    step: step.step,
    takenOn: on,
    takenBy: step.by,
    comment: step.comment ?? null,
    boardMeetingId: step.board ? meetingId(ROUNDS[step.board - 1] ?? 0) : null,
    decision: step.decision ?? null,
    evidenceUrl: step.evidence ?? null,
  });
}
