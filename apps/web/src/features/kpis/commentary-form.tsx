import { useState, type FormEvent } from 'react';
import { TextAreaField } from '../../components/form-field';
import { refusalOf } from '../../components/refusal';
import { useSending } from '../../components/use-sending';
import type { KpiMeasureData } from './kpi-measure.fragment';
import type { MeasureWays } from './measure-ways';
import { TaskForm } from './task-form';

const FIELDS = new Set(['words', 'action']);

/** What the owner says about the latest value; where a newer one comes meanwhile, that is said before it is sent. */
export function CommentaryForm({ measure: { id, name, latest, exception }, ways }: { measure: KpiMeasureData; ways: MeasureWays }) {
  const [seen, setSeen] = useState(latest?.id ?? null);
  const [entered, setEntered] = useState({ words: '', action: '' });
  const sending = useSending();
  const idOf = (field: string) => `comment-${id}-${field}`;
  const isOvertaken = latest !== null && latest.id !== seen;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = entered.words.trim() === '' ? [{ field: 'words', message: 'Say what is behind the value' }] : [];
    void sending.send(missing, async () => {
      try {
        // A newer value stands above the form by now: what is sent is said of that one.
        const show = await ways.actions.comment({ measureId: id, observationId: latest?.id ?? null, words: entered.words.trim(), action: entered.action.trim() });
        setSeen(latest?.id ?? null);
        show();
        ways.finish(`Said: what is behind ${name}.`);
      } catch (error) {
        if (refusalOf(error).code === 'CONFLICT') await ways.actions.refresh().catch(() => undefined);
        throw error;
      }
    });
  };
  return (
    <TaskForm
      heading={latest ? `What is behind ${latest.valueWords}, ${latest.periodWords}?` : 'What is behind it?'}
      level={4}
      sending={sending}
      fields={FIELDS}
      idOf={idOf}
      verb="Save the commentary"
      onSubmit={submit}
      onCancel={ways.close}
    >
      {isOvertaken && (
        <p className="wm-inset">
          <strong>A newer value came meanwhile: </strong>
          {`${latest.valueWords}, ${latest.periodWords}. What you wrote is still here; saving it says it of the newer value.`}
        </p>
      )}
      <TextAreaField
        id={idOf('words')}
        label="What is behind it"
        hint={exception ? 'The cause, as far as it is known, in plain words for the board.' : 'What the board should know when it reads this number.'}
        rows={4}
        value={entered.words}
        onChange={(words) => setEntered({ ...entered, words })}
        fault={sending.faultAt('words')}
      />
      <TextAreaField id={idOf('action')} label="What is done about it (optional)" hint="Who does what, and by when." value={entered.action} onChange={(action) => setEntered({ ...entered, action })} fault={sending.faultAt('action')} />
    </TaskForm>
  );
}
