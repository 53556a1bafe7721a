import { dayInWords } from '@waymark/domain';
import { TextAreaField, TextField } from '../../components/form-field';
import { ConflictNotice, type ComparedField } from '../editing/conflict-notice';
import { useRecordForm } from '../editing/use-record-form';
import type { KpiMeasureData } from './kpi-measure.fragment';
import { hasNumber } from './kpi-words';
import type { TrajectoryData } from './measure-series.fragment';
import type { MeasureWays } from './measure-ways';
import { TaskForm } from './task-form';

type Target = TrajectoryData['target'];

interface Values {
  value: string;
  qualifier: string;
  dueOn: string;
  tolerance: string;
  note: string;
}

const COMPARED: readonly ComparedField<Values>[] = [
  { name: 'value', label: 'Target', words: ({ value }) => value },
  { name: 'qualifier', label: 'Words before it', words: ({ qualifier }) => qualifier },
  { name: 'dueOn', label: 'By when', words: ({ dueOn }) => dueOn },
  { name: 'tolerance', label: 'Still met when off by', words: ({ tolerance }) => tolerance },
  { name: 'note', label: 'Note', words: ({ note }) => note },
];
const FIELDS = new Set([...COMPARED.map(({ name }) => name), 'reason']);

/** One point of the trajectory. */
export function TargetForm({ measure: { id, name, unit, polarity }, target, ways }: { measure: KpiMeasureData; target: Target | null; ways: MeasureWays }) {
  const form = useRecordForm<Values>({
    saved: target && { values: valuesOf(target), recordedAt: target.recordedAt },
    empty: { value: '', qualifier: '', dueOn: '', tolerance: '', note: '' },
    check: ({ value }) => (hasNumber(value) ? [] : [{ field: 'value', message: `Enter the target as a number${unit === '%' ? ', such as 75' : ''}` }]),
    save: (values, sent) => ways.actions.saveTarget({ id: target?.id ?? null, measureId: id, ...values, ...sent }),
    refresh: ways.actions.refresh,
    onDone: ({ value, dueOn }) => Promise.resolve(ways.finish(`Saved: the target of ${value.trim()}${dueOn.trim() ? ` by ${dueOn.trim()}` : ''}.`)),
  });
  const { values, change, faultAt, theirs } = form;
  const idOf = (field: string) => `target-${id}-${field}`;
  return (
    <TaskForm
      heading={target ? `Edit the target of ${target.words}` : `Add a target: ${name}`}
      level={5}
      sending={form}
      fields={FIELDS}
      idOf={idOf}
      verb={theirs ? 'Save over their version' : target ? 'Save' : 'Add'}
      onSubmit={form.submit}
      onCancel={ways.close}
    >
      {theirs && <ConflictNotice form={form} theirs={theirs} compared={COMPARED} />}
      <div className="wm-fields">
        <TextField
          id={idOf('value')}
          label={`Target, in ${unit === '%' ? 'per cent' : unit}`}
          className="govuk-input--width-5"
          value={values.value}
          onChange={(value) => change({ value })}
          fault={faultAt('value')}
        />
        <TextField id={idOf('dueOn')} label="By when" hint="For example, 31 March 2023. Empty: no date." className="govuk-input--width-10" value={values.dueOn} onChange={(dueOn) => change({ dueOn })} fault={faultAt('dueOn')} />
        {polarity === 'target' && (
          <TextField
            id={idOf('tolerance')}
            label="Still met when off by"
            hint="On either side."
            className="govuk-input--width-5"
            value={values.tolerance}
            onChange={(tolerance) => change({ tolerance })}
            fault={faultAt('tolerance')}
          />
        )}
        <TextField id={idOf('qualifier')} label="Words before it (optional)" hint="For example, at least." className="govuk-input--width-10" value={values.qualifier} onChange={(qualifier) => change({ qualifier })} fault={faultAt('qualifier')} />
      </div>
      <TextAreaField id={idOf('note')} label="Note (optional)" hint="Who set it, and where." value={values.note} onChange={(note) => change({ note })} fault={faultAt('note')} />
      {target && <TextAreaField id={idOf('reason')} label="Why (optional)" hint="Kept in the history with the change." value={form.reason} onChange={form.setReason} fault={faultAt('reason')} />}
    </TaskForm>
  );
}

function valuesOf({ value, qualifier, dueOn, tolerance, note }: Target): Values {
  return { value: String(value), qualifier: qualifier ?? '', dueOn: dueOn ? dayInWords(dueOn) : '', tolerance: tolerance === null ? '' : String(tolerance), note: note ?? '' };
}
