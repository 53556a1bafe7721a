import { meetingFaults, orNull, type Fault, type MeetingDays } from '@waymark/domain';
import { BoardMeeting } from '../boards/board-meeting.entity';
import type { Edit } from './edit';
import type { SaveBoardMeetingInput } from './structure.inputs';

export async function saveBoardMeeting(edit: Edit, input: SaveBoardMeetingInput): Promise<void> {
  const { form } = edit;
  const row = await edit.existing(BoardMeeting, input, 'board meeting');
  const { heldOn, cutOffOn } = input;
  for (const { field, message } of await faultsOfMeeting(edit, row?.id, { heldOn, cutOffOn }, row)) form.refuse(field, message);
  const note = orNull(form.text(input.note, { field: 'note', called: 'The note', kept: row?.note }));
  form.check();
  await edit.write(BoardMeeting, row, { heldOn, cutOffOn, note });
}

/** What is wrong with the days of a meeting of this programme, beside its other meetings. */
export async function faultsOfMeeting(edit: Edit, ownId: string | undefined, days: MeetingDays, before: MeetingDays | null): Promise<Fault[]> {
  const meetings = await edit.manager.findBy(BoardMeeting, edit.own({}));
  const faults = await decidedOn(edit, ownId, days, before);
  const taken = meetings.filter(({ id }) => id !== ownId).map(({ heldOn }) => heldOn);
  return faults.length > 0 ? faults : meetingFaults(days, before, taken, edit.today);
}

/** Where the board decided, it met. */
async function decidedOn(edit: Edit, ownId: string | undefined, { heldOn }: MeetingDays, before: MeetingDays | null): Promise<Fault[]> {
  if (!ownId || !before || before.heldOn === heldOn) return [];
  const [step]: { number: number }[] = await edit.manager.query(
    'SELECT r.number FROM change_step s JOIN change_request r ON r.id = s.change_request_id WHERE s.programme_id = $1 AND s.board_meeting_id = $2 LIMIT 1',
    [edit.programme.programmeId, ownId],
  );
  return step ? [{ field: 'heldOn', message: `Change request ${step.number} was decided at this meeting: its day stays.` }] : [];
}
