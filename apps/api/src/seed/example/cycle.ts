import type { Evidence } from '@waymark/domain';
import type { New } from '../seed.types';
import type { Calendar } from './calendar';
import type { Entry, Journal } from './journal';
import { id, meetingId, OFFICE } from './names';
import { ROUNDS, START, type EvidenceFact } from './story';

/** The board meets twelve days after each round of reports; its papers close a week before it. */
export const HELD_AFTER = 12;
const CUT_OFF_AFTER = 5;

/** One more round than there were: the meeting after the next is planned too. */
const PLANNED = [...ROUNDS, 29];

/** The board's meetings, past and planned: the reports of the last round are for the next one, and some are owed. */
export function writeMeetings(journal: Journal, calendar: Calendar, start: Entry): void {
  for (const round of PLANNED) {
    journal.record(start, 'boardMeetings', {
      id: meetingId(round),
      heldOn: calendar.at(round + HELD_AFTER),
      cutOffOn: calendar.at(round + CUT_OFF_AFTER),
      note: null,
    });
  }
}

/** A link or testimony, added with the reports of a round. */
export function writeEvidence(journal: Journal, calendar: Calendar, milestoneId: string, addedBy: string, fact: EvidenceFact): void {
  const on = calendar.at(ROUNDS[fact.round - 1] ?? START);
  const isLink = 'url' in fact;
  const row: New<Evidence> = {
    id: id(`evidence/${milestoneId}/${fact.title}`),
    milestoneId,
    kind: isLink ? 'link' : 'testimony',
    title: fact.title,
    url: isLink ? fact.url : null,
    fileId: null,
    fileName: null,
    mediaType: null,
    sizeBytes: null,
    words: isLink ? null : fact.words,
    whose: isLink ? null : fact.whose,
    saidOn: isLink ? null : on,
    addedBy,
    addedOn: on,
  };
  journal.record({ on, actor: OFFICE, reason: `Reports for the board, round ${fact.round}` }, 'evidence', row);
}
