import type { Day } from '../day';
import type { ChangeItem, ChangeRequest, ChangeStep, PlanVersion, PlanVersionStep } from '../plan-decisions';

/** Rows of what the board decides, for tests: recorded at noon of their day. */
export function changeRequest(number: number, requestedOn: Day, rest: Partial<ChangeRequest> = {}): ChangeRequest {
  return {
    id: `c${number}`,
    recordedAt: `${requestedOn}T12:00:00.000Z`,
    number,
    kind: 'move',
    projectId: 'p',
    title: 'Portal later',
    reasonCategory: 'external',
    reason: 'The supplier withdrew.',
    requestedBy: 'Programme manager',
    requestedOn,
    ...rest,
  };
}

/** A milestone moved to a day, by the first request. */
export function changeItem(to: Day, rest: Partial<ChangeItem> = {}): ChangeItem {
  return {
    id: `i-${rest.changeRequestId ?? 'c1'}-${rest.position ?? 1}`,
    recordedAt: '2026-01-01T12:00:00.000Z',
    changeRequestId: 'c1',
    position: 1,
    action: 'move',
    milestoneId: 'm',
    name: null,
    seenBaselineId: 'b-m-1',
    text: to,
    earliest: to,
    latest: to,
    precision: 'day',
    ...rest,
  };
}

export const NO_DATE = { text: null, earliest: null, latest: null, precision: null };

export function changeStep(step: ChangeStep['step'], takenOn: Day, rest: Partial<ChangeStep> = {}): ChangeStep {
  return {
    id: `${rest.changeRequestId ?? 'c1'}-${step}`,
    recordedAt: `${takenOn}T12:00:00.000Z`,
    changeRequestId: 'c1',
    step,
    takenOn,
    takenBy: 'Chair',
    comment: null,
    boardMeetingId: null,
    decision: step === 'approve' || step === 'reject' ? 'Board decision 7' : null,
    evidenceUrl: null,
    ...rest,
  };
}

export function planVersion(number: number, openedOn: Day): PlanVersion {
  return { id: `v${number}`, recordedAt: `${openedOn}T12:00:00.000Z`, sourceDocumentId: null, quote: null, number, title: `Version ${number}`, openedOn, note: null };
}

export function versionStep(number: number, standing: PlanVersionStep['standing'], takenOn: Day): PlanVersionStep {
  return {
    id: `v${number}-${standing}`,
    recordedAt: `${takenOn}T12:00:00.000Z`,
    sourceDocumentId: null,
    quote: null,
    planVersionId: `v${number}`,
    standing,
    takenOn,
    takenBy: 'Chair',
    decision: `Decision ${number}`,
    evidenceUrl: null,
  };
}
