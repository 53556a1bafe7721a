import { dayInWords, readPeriod, type Day } from '@waymark/domain';
import { useState, type FormEvent } from 'react';
import { TextField } from '../../components/form-field';

/** Another column, for a snapshot of a day that is not the last of its month. */
export function AddDay({ today, onAdd }: { today: Day; onAdd: (day: Day) => void }) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const { period, fault: unread } = readPeriod(text, { yearType: null, window: 'snapshot' });
    if (!period) return setFault(unread ?? 'The day cannot be read. Write for example 14 September 2026.');
    if (period.start !== period.end) return setFault('A snapshot is of one day. Write for example 14 September 2026.');
    if (period.end > today) return setFault(`${dayInWords(period.end)} is still to come.`);
    setFault(undefined);
    setText('');
    onAdd(period.end);
  };
  return (
    <form className="wm-entry__add-day" onSubmit={add} noValidate>
      <TextField id="another-day" label="Another day" className="govuk-input--width-10" value={text} onChange={setText} fault={fault} />
      <button type="submit" className="govuk-button govuk-button--secondary">
        Add a column
      </button>
    </form>
  );
}
