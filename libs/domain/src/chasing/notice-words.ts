import { dayInWords, type Day } from '../day';
import { listInWords } from '../words';
import type { BoardMeeting } from '../plan';
import { escalationDays } from './escalation';
import type { NoticeKind } from './notices';

/** What a notice is about, as much of it as its kind needs. */
export interface NoticeFacts {
  kind: NoticeKind;
  today: Day;
  /** The milestone's or the change request's: "2.4 Case management system". */
  label: string;
  cutOffOn: Day | null;
  /** Names of those who answer for the milestone. */
  owners: readonly string[];
  /** The sponsor's, where a report came back. */
  comment: string | null;
  /** Of a change request. */
  stateWords: string | null;
}

/** A notice in a sentence, as the tool shows it. */
export function noticeWords({ kind, today, label, cutOffOn, owners, comment, stateWords }: NoticeFacts): string {
  const cutOff = cutOffOn ? `: the cut-off ${cutOffOn < today ? 'was' : 'is'} ${dayInWords(cutOffOn)}` : '';
  switch (kind) {
    case 'reminder':
      return `Report on ${label}${cutOff}`;
    case 'late_owner':
      return `Your report on ${label} is late${cutOff}`;
    case 'late_programme_manager':
    case 'late_sponsor':
      return `No report on ${label}${owners.length > 0 ? ` from ${owners.join(', ')}` : ', for which nobody answers'}${cutOff}`;
    case 'chased':
      return `The programme manager asks for a report on ${label}${cutOff}`;
    case 'update_returned':
      return `Your report on ${label} came back${comment ? `: “${comment}”` : ''}`;
    default:
      return stateWords ? `${label}: ${stateWords.charAt(0).toLowerCase()}${stateWords.slice(1)}` : label;
  }
}

/** When who is told, and whose turn the board comes before. */
export function escalationInWords(meeting: Pick<BoardMeeting, 'heldOn' | 'cutOffOn'> | null): string {
  if (!meeting) return 'Nobody is reminded until a board meeting is planned';
  const days = escalationDays(meeting.cutOffOn);
  const turns = [
    ['those who owe', days.late_owner],
    ['the programme manager', days.late_programme_manager],
    ['the sponsor', days.late_sponsor],
  ] as const;
  const told = turns.filter(([, day]) => day <= meeting.heldOn).map(([who, day]) => `${who} on ${dayInWords(day)}`);
  const untold = turns.filter(([, day]) => day > meeting.heldOn).map(([who]) => who);
  const missed = listInWords(untold);
  return [
    `Those who owe are reminded from ${dayInWords(days.reminder)}.`,
    ...(told.length > 0 ? [`What is late then is told to ${told.join(', ')}.`] : []),
    ...(missed ? [`The board meets before ${missed} would be told.`] : []),
  ].join(' ');
}
