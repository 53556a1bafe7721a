import type { Day, Instant } from '../day';
import { isNewerThanSeen } from '../editing/moment';
import type { UpdateResponse } from '../plan-decisions';

/** As much of a milestone as tells whether its sponsor owes an answer; a `MilestoneView` fits. */
export interface AnswerableMilestone {
  /** Newest first. */
  statements: readonly {
    id: string;
    recordedAt: Instant;
    statedOn: Day;
    response: Pick<UpdateResponse, 'kind'> | null;
    sourceDocumentId: string | null;
    /** A decision of the board wrote it: nobody reported. */
    changeRequestId: string | null;
  }[];
}

/**
 * The milestones whose newest report waits for its sponsor.
 * @param since when the sponsor came: a new one owes nothing for the past.
 */
export function responsesOwed<M extends AnswerableMilestone>(milestones: readonly M[], since: Instant): M[] {
  return milestones.filter(({ statements: [newest] }) => {
    if (!newest || newest.response !== null) return false;
    return isNewerThanSeen(newest.recordedAt, since) === true && newest.sourceDocumentId === null && newest.changeRequestId === null;
  });
}
