import { dayInWords } from '@waymark/domain';
import { DateInput } from '../../components/date-input';
import { TextAreaField } from '../../components/form-field';
import { datePartsOf, parseDateInput, type DateParts } from '../../components/parse-date-input';
import { saveBoardMeeting } from './edit-mutations';
import type { EditedMeeting } from './edited-plan.fragment';
import { PartForm } from './part-form';
import { PartRecord, type PartProps } from './part-record';
import { controlId } from './record-form';
import { RecordList } from './record-list';
import { RemoveForm } from './remove-form';
import type { Editing } from './use-editing';
import { useRecordForm } from './use-record-form';

export function MeetingsPart(props: PartProps) {
  const { slug, plan } = props.editing;
  return (
    <PartRecord
      {...props}
      part="meetings"
      items={plan.boardMeetings}
      list={
        <RecordList
          slug={slug}
          part="meetings"
          heading="Board meetings"
          addLabel="Add a meeting"
          empty="No meeting is planned. Without one nobody is asked for a report."
          records={plan.boardMeetings.map(({ id, heldOn, cutOffOn, note }) => ({ id, name: dayInWords(heldOn), details: [`Reports until ${dayInWords(cutOffOn)}`, heldOn < plan.today ? 'Held' : null, note] }))}
        />
      }
      form={(meeting) => <MeetingForm key={meeting?.id ?? 'new'} editing={props.editing} meeting={meeting} />}
    />
  );
}

interface Values {
  heldOn: DateParts;
  cutOffOn: DateParts;
  note: string;
}

const NO_DAY: DateParts = { day: '', month: '', year: '' };

function MeetingForm({ editing, meeting }: { editing: Editing; meeting: EditedMeeting | null }) {
  const { slug, plan, save, refresh, finish } = editing;
  const form = useRecordForm<Values>({
    saved: meeting && { values: { heldOn: datePartsOf(meeting.heldOn), cutOffOn: datePartsOf(meeting.cutOffOn), note: meeting.note ?? '' }, recordedAt: meeting.recordedAt },
    empty: { heldOn: NO_DAY, cutOffOn: NO_DAY, note: '' },
    check: ({ heldOn, cutOffOn }) => [...dayFault('heldOn', 'The day of the meeting', heldOn), ...dayFault('cutOffOn', 'The cut-off', cutOffOn)],
    save: ({ heldOn, cutOffOn, note }, sent) => save(saveBoardMeeting, { id: meeting?.id ?? null, heldOn: dayOf(heldOn), cutOffOn: dayOf(cutOffOn), note, ...sent }),
    refresh,
    onDone: ({ heldOn }) => finish(`Saved: the board meeting on ${dayInWords(dayOf(heldOn))}.`),
  });
  const { values, change, faultAt } = form;
  const isHeld = meeting !== null && meeting.heldOn < plan.today;
  return (
    <>
      <PartForm
        slug={slug}
        part="meetings"
        form={form}
        heading={meeting ? `Board meeting on ${dayInWords(meeting.heldOn)}` : 'Add a board meeting'}
        isNew={!meeting}
        compared={[
          { name: 'heldOn', label: 'Day', words: ({ heldOn }) => wordsOf(heldOn) },
          { name: 'cutOffOn', label: 'Cut-off', words: ({ cutOffOn }) => wordsOf(cutOffOn) },
          { name: 'note', label: 'Note', words: ({ note }) => note },
        ]}
      >
        {isHeld && <p className="wm-body">This meeting was held, so its days stay: reports were asked for by them. Only the note can change.</p>}
        <DateInput id={controlId('heldOn')} label="Day of the meeting" hint="For example, 27 3 2027" value={values.heldOn} onChange={(heldOn) => change({ heldOn })} fault={faultAt('heldOn')} />
        <DateInput
          id={controlId('cutOffOn')}
          label="Cut-off for reports"
          hint="The last day on which a report still reaches the board’s papers."
          value={values.cutOffOn}
          onChange={(cutOffOn) => change({ cutOffOn })}
          fault={faultAt('cutOffOn')}
        />
        <TextAreaField id={controlId('note')} label="Note" hint="For example: stocktake with the Department." value={values.note} onChange={(note) => change({ note })} fault={faultAt('note')} />
      </PartForm>
      {meeting && !isHeld && (
        <RemoveForm editing={editing} kind="board_meeting" id={meeting.id} name={`the meeting on ${dayInWords(meeting.heldOn)}`} meaning="Reports are then asked for by the cut-off of the next meeting." />
      )}
    </>
  );
}

function dayFault(field: string, called: string, parts: DateParts): { field: string; message: string }[] {
  const read = parseDateInput(parts);
  return 'message' in read ? [{ field, message: read.message.replace(/^Date/, called).replace(/^Enter a date$/, `Enter ${called.charAt(0).toLowerCase()}${called.slice(1)}`) }] : [];
}

/** Only of what was checked. */
function dayOf(parts: DateParts): string {
  const read = parseDateInput(parts);
  return 'day' in read ? read.day : '';
}

function wordsOf(parts: DateParts): string {
  const day = dayOf(parts);
  return day ? dayInWords(day) : Object.values(parts).join(' ').trim();
}
