import { dayInWords, type Day } from '../day';
import type { BoardMeeting } from '../plan';
import { milestoneRef } from '../records';
import type { MilestoneView } from '../views';
import type { Digest } from './digests';
import type { NoticeKind } from './notices';

/** What one e-mail to one person is made of. */
export interface DigestFacts {
  /** The person's. */
  name: string;
  /** Where Waymark is: "https://waymark.example.gov.uk". */
  origin: string;
  frequency: Digest;
  today: Day;
  /** Whose hand sends it now; `null`: it goes by itself. */
  askedBy: string | null;
  /** Those with something to say; at least one. */
  programmes: readonly DigestProgramme[];
}

export interface DigestProgramme {
  slug: string;
  name: string;
  isExample: boolean;
  /** The board that reports are owed for. */
  meeting: Pick<BoardMeeting, 'heldOn' | 'cutOffOn'> | null;
  /** Each with what it is about; the same milestone may come more than once. */
  notices: readonly DigestNotice[];
}

export type DigestNotice =
  | { kind: Extract<NoticeKind, 'reminder' | 'late_owner' | 'late_programme_manager' | 'late_sponsor' | 'chased'>; milestone: DigestMilestone }
  | { kind: Extract<NoticeKind, 'update_returned'>; milestone: DigestMilestone; comment: string }
  | { kind: Extract<NoticeKind, 'change_submitted' | 'change_recommended' | 'change_decided'>; change: DigestChange };

export interface DigestMilestone {
  id: string;
  /** "2.13 Parent portal: pilot ends" */
  label: string;
  projectRef: string;
  objectiveNumber: number;
  /** "due 31 March 2026, now expected 12 July 2026" */
  words: string;
  /** Names of those who answer for it. */
  owners: readonly string[];
}

export interface DigestChange {
  number: number;
  title: string;
  /** "Waits for the board" */
  stateWords: string;
}

export function digestMilestone(milestone: MilestoneView, owners: readonly string[]): DigestMilestone {
  const { project } = milestone;
  return { id: milestone.id, label: milestoneRef(milestone).label, projectRef: project.ref, objectiveNumber: project.objective.number, words: dueInWords(milestone), owners };
}

/** When it is due, and when it is expected where that is another day. */
export function dueInWords({ isOngoing, reviewOn, approved, original, forecast }: Pick<MilestoneView, 'isOngoing' | 'reviewOn' | 'approved' | 'original' | 'forecast'>): string {
  if (isOngoing) return reviewOn ? `ongoing, review due ${dayInWords(reviewOn)}` : 'ongoing, no review date set';
  const promised = approved ?? original;
  const due = promised ? `due ${promised.words}` : 'no date promised';
  return forecast && forecast.words !== promised?.words ? `${due}, now expected ${forecast.words}` : due;
}
