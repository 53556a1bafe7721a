import { graphql, type ResultOf } from '../../graphql';

/** A milestone in one line of the list of all. */
export const milestoneRowFragment = graphql(`
  fragment MilestoneRow on Milestone {
    id
    name
    isOngoing
    reviewOn
    project {
      ref
      title
      objective {
        number
        name
      }
      officers {
        id
        role
      }
    }
    original {
      earliest
      latest
      words
    }
    approved {
      earliest
      latest
      words
      changeRequest {
        ref
      }
    }
    forecast {
      earliest
      latest
      words
    }
    actual {
      earliest
      latest
      words
    }
    slippageOriginal {
      least
      most
      words
    }
    slippageApproved {
      least
      words
    }
    schedule {
      colour
      words
      isRebaselined
    }
  }
`);

export type MilestoneRow = ResultOf<typeof milestoneRowFragment>;

/** Behind the first promise by any reading of the dates, done or not. A month against a day that may still hold is not late. */
export function isLate({ slippageOriginal }: MilestoneRow): boolean {
  return slippageOriginal !== null && slippageOriginal.least > 0;
}

/** What it is due by now: the baseline in force. */
export function isDueBefore({ approved }: MilestoneRow, day: string): boolean {
  return approved !== null && approved.latest < day;
}

/** The first day of a date for a spreadsheet: a day is a day there; a month stays in words, it is no day. */
export function dateToCopy(date: { earliest: string; latest: string; words: string } | null): string | null {
  if (!date) return null;
  return date.earliest === date.latest ? date.latest : date.words;
}
