import { meetingFaults, orNull } from '@waymark/domain';
import { BoardMeeting } from '../boards/board-meeting.entity';
import type { Edit } from './edit';
import type { SaveBoardMeetingInput } from './structure.inputs';

export async function saveBoardMeeting(edit: Edit, input: SaveBoardMeetingInput): Promise<void> {
  const { form, manager, today } = edit;
  const row = await edit.existing(BoardMeeting, input, 'board meeting');
  const { heldOn, cutOffOn } = input;
  const meetings = await manager.findBy(BoardMeeting, edit.own({}));
  const taken = meetings.filter(({ id }) => id !== row?.id).map((other) => other.heldOn);
  for (const { field, message } of meetingFaults({ heldOn, cutOffOn }, row, taken, today)) form.refuse(field, message);
  const note = orNull(form.text(input.note, { field: 'note', called: 'The note', kept: row?.note }));
  form.check();
  await edit.write(BoardMeeting, row, { heldOn, cutOffOn, note });
}
