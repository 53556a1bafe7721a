import { endOfDayInLondon, type Day, type Instant } from '../day';
import type { Role } from '../permission';
import type { BoardMeeting } from '../plan';
import { boardCycle, updatesOwed } from '../updates/owed';
import type { ProgrammeView } from '../views';
import { levelsReached, type EscalationKind } from './escalation';

/** What somebody is told, in the tool first and in their next digest. */
export const NOTICE_KINDS = [
  /** The cut-off is near, and reports are owed. */
  'reminder',
  /** The grace after the cut-off is over: to the owner, the programme manager, the sponsor. */
  'late_owner',
  'late_programme_manager',
  'late_sponsor',
  /** The programme manager asked for it by hand. */
  'chased',
  /** A report came back from the sponsor. */
  'update_returned',
  'change_submitted',
  'change_recommended',
  'change_decided',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What one person holds: one for each objective or project that a scoped role is given for. */
export interface Holding {
  accountId: string;
  role: Role;
  /** Both `null` for a role in the whole programme. */
  objectiveId: string | null;
  projectId: string | null;
  /** When it was given. */
  since: Instant;
}

/** Somebody is to be told of a milestone whose report is owed for a board. */
export interface NoticeDue {
  accountId: string;
  kind: EscalationKind;
  milestoneId: string;
  meeting: BoardMeeting;
}

type Chased = Pick<ProgrammeView, 'milestones' | 'boardMeetings' | 'tolerances' | 'isHistorical'>;
type Placed = { projectId: string; project: { objectiveId: string } };

/**
 * What is to be told today, to whom: everything that the chasing has reached, whether told before or not. It ends with
 * the meeting, begins anew with the next cut-off, and nobody is chased in a closed record.
 */
export function noticesDue(programme: Chased, holdings: readonly Holding[], today: Day): NoticeDue[] {
  const { milestones, boardMeetings, tolerances } = programme;
  const cycle = boardCycle(boardMeetings, today);
  const { meeting } = cycle;
  if (!meeting || programme.isHistorical) return [];
  const levels = levelsReached(meeting.cutOffOn, today);
  if (levels.length === 0) return [];
  return updatesOwed(milestones, cycle, today, tolerances).owed.flatMap((milestone) =>
    levels.flatMap((kind) => chasedOf(kind, milestone, holdings, meeting.cutOffOn).map((accountId) => ({ accountId, kind, milestoneId: milestone.id, meeting }))),
  );
}

/** Who answers for a milestone: its project managers. @param cutOffOn whoever came after it owes nothing for it. */
export function ownersOf(milestone: Placed, holdings: readonly Holding[], cutOffOn: Day | null = null): string[] {
  return accountsOf(holdings, (holding) => holding.role === 'project_manager' && covers(holding, milestone) && cameBefore(holding, cutOffOn));
}

/** Who sponsors a milestone's objective. @param cutOffOn as for `ownersOf`. */
export function sponsorsOf(milestone: Placed, holdings: readonly Holding[], cutOffOn: Day | null = null): string[] {
  return accountsOf(holdings, (holding) => holding.role === 'sponsor' && covers(holding, milestone) && cameBefore(holding, cutOffOn));
}

/** Everybody with a role in the whole programme. */
export function holdersOf(role: Role, holdings: readonly Holding[]): string[] {
  return accountsOf(holdings, (holding) => holding.role === role);
}

/** Whom a notice of that kind is for, by what they hold. @param cutOffOn as for `ownersOf`. */
export function chasedOf(kind: EscalationKind | 'chased', milestone: Placed, holdings: readonly Holding[], cutOffOn: Day | null = null): string[] {
  if (kind === 'late_programme_manager') return holdersOf('programme_manager', holdings);
  return kind === 'late_sponsor' ? sponsorsOf(milestone, holdings, cutOffOn) : ownersOf(milestone, holdings, cutOffOn);
}

function covers({ objectiveId, projectId }: Holding, milestone: Placed): boolean {
  return projectId === null ? objectiveId === milestone.project.objectiveId : projectId === milestone.projectId;
}

function cameBefore({ since }: Holding, cutOffOn: Day | null): boolean {
  return cutOffOn === null || Date.parse(since) <= Date.parse(endOfDayInLondon(cutOffOn));
}

function accountsOf(holdings: readonly Holding[], isMeant: (holding: Holding) => boolean): string[] {
  return [...new Set(holdings.filter(isMeant).map(({ accountId }) => accountId))];
}
