import {
  boardCycle,
  chasedOf,
  digestMilestone,
  ownersOf,
  updatesOwed,
  type Day,
  type DigestNotice,
  type DigestProgramme,
  type Instant,
  type NoticeKind,
  type ProgrammeView,
} from '@waymark/domain';
import { namesOf, type People } from './people';

/** A notice as it is kept. */
export interface NoticeRow {
  id: string;
  programmeId: string;
  accountId: string;
  kind: NoticeKind;
  milestoneId: string | null;
  changeRequestId: string | null;
  statusUpdateId: string | null;
  boardMeetingId: string | null;
  cutOffOn: Day | null;
  madeAt: Instant;
  readAt: Instant | null;
}

export const NOTICE_COLUMNS = `
  n.id, n.programme_id AS "programmeId", n.account_id AS "accountId", n.kind, n.milestone_id AS "milestoneId",
  n.change_request_id AS "changeRequestId", n.status_update_id AS "statusUpdateId", n.board_meeting_id AS "boardMeetingId",
  to_json(n.cut_off_on) AS "cutOffOn", to_json(n.made_at) AS "madeAt", to_json(n.read_at) AS "readAt"`;

/**
 * What of somebody's notices still holds, for a letter: nobody is written to about a report that has come meanwhile,
 * nor about one that others answer for now. */
export function digestProgrammeOf(programme: ProgrammeView, people: People, notices: readonly NoticeRow[]): DigestProgramme | null {
  const { today, tolerances, boardMeetings } = programme;
  const cycle = boardCycle(boardMeetings, today);
  const owed = new Set(updatesOwed(programme.milestones, cycle, today, tolerances).owed.map(({ id }) => id));
  const isCurrent = ({ boardMeetingId, cutOffOn }: NoticeRow) => boardMeetingId === (cycle.meeting?.id ?? null) && cutOffOn === (cycle.meeting?.cutOffOn ?? null);
  const items = notices.flatMap((notice): DigestNotice[] => {
    const { kind } = notice;
    if (kind === 'change_submitted' || kind === 'change_recommended' || kind === 'change_decided') {
      const change = programme.changeRequests.find(({ id }) => id === notice.changeRequestId);
      return change ? [{ kind, change }] : [];
    }
    const milestone = programme.milestones.find(({ id }) => id === notice.milestoneId);
    if (!milestone) return [];
    const row = digestMilestone(milestone, namesOf(ownersOf(milestone, people.holdings), people.persons));
    if (kind !== 'update_returned') {
      const isTheirs = chasedOf(kind, milestone, people.holdings).includes(notice.accountId);
      return isTheirs && owed.has(milestone.id) && isCurrent(notice) ? [{ kind, milestone: row }] : [];
    }
    const [newest] = milestone.statements;
    return newest?.id === notice.statusUpdateId ? [{ kind, milestone: row, comment: newest?.response?.comment ?? '' }] : [];
  });
  const { slug, name, isExample } = programme;
  return items.length > 0 ? { slug, name, isExample, meeting: cycle.meeting, notices: items } : null;
}
