import { dayInWords } from '@waymark/domain';
import type { Fact } from '../../components/facts';
import { capital } from '../../components/words';
import { graphql, type ResultOf } from '../../graphql';

export const milestoneDatesFragment = graphql(`
  fragment MilestoneDates on Milestone {
    isOngoing
    reviewOn
    schedule {
      colour
      isRebaselined
      isReviewDue
    }
    original {
      words
      standing
    }
    approved {
      words
      changeRequest {
        ref
      }
    }
    forecast {
      words
    }
    actual {
      words
    }
    slippageOriginal {
      words
    }
    slippageApproved {
      words
    }
  }
`);

type MilestoneDates = ResultOf<typeof milestoneDatesFragment>;

/** Each date of a promise and how far it has slipped; what is not known is said. */
export function datesOf(milestone: MilestoneDates): (Fact | null)[] {
  const { original, approved, forecast, actual, slippageOriginal, slippageApproved, schedule } = milestone;
  if (milestone.isOngoing) {
    return [
      { name: 'Ends', value: 'Ongoing: no end date, never late' },
      { name: 'Next review', value: milestone.reviewOn ? `${dayInWords(milestone.reviewOn)}${schedule.isReviewDue ? ', overdue' : ''}` : 'None is set: a review is due' },
      original && { name: 'Date in the plan', value: original.words },
    ];
  }
  return [
    { name: original?.standing === 'draft' ? 'Promised in the draft' : 'First promised', value: original?.words ?? 'No date' },
    { name: 'Last approved', value: approvedInWords(milestone) },
    actual || schedule.colour === 'complete'
      ? { name: 'Done', value: actual?.words ?? 'Done; the source gives no date' }
      : { name: 'Now expected', value: forecast ? capital(forecast.words) : 'Nobody has said' },
    { name: 'Against the first promise', value: slippageOriginal?.words ?? unmeasured(milestone, original) },
    { name: 'Against the approved date', value: slippageApproved?.words ?? unmeasured(milestone, approved) },
  ];
}

function approvedInWords({ schedule, original, approved }: MilestoneDates): string {
  if (schedule.isRebaselined) return approved ? `${approved.words}${byDecision(approved)}` : 'No date';
  return original?.standing === 'draft' ? 'Not in the documents: a draft baseline' : 'Never changed';
}

/** ", by change request 7": what moved it, where that is recorded here. */
export function byDecision({ changeRequest }: { changeRequest: { ref: string | null } | null }): string {
  return changeRequest?.ref ? `, by change request ${changeRequest.ref}` : '';
}

/** Why there are no days to give. */
function unmeasured({ schedule }: MilestoneDates, promise: { words: string } | null): string {
  if (!promise) return 'No date was promised';
  if (schedule.colour === 'complete') return 'Cannot be measured: the date it was done is not stated';
  return schedule.colour === 'cancelled' ? 'Cancelled' : 'Not past it, and no new date is given';
}
