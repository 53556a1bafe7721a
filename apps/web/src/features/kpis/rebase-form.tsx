import { dayInWords, quantity, type ControlView } from '@waymark/domain';
import { useState, type FormEvent } from 'react';
import { SelectField } from '../../components/choice-fields';
import { TextAreaField } from '../../components/form-field';
import { useSending } from '../../components/use-sending';
import { ControlFigure } from './control-figure';
import { previewRebase, rebasePoints } from './control-preview';
import type { KpiMeasureData } from './kpi-measure.fragment';
import type { MeasureValue } from './measure-series.fragment';
import type { MeasureWays } from './measure-ways';
import { TaskForm } from './task-form';

const FIELDS = new Set(['startsOn', 'reason']);

/** From which period on the limits are reckoned anew, and why; what would change is shown before anything is saved. */
export function RebaseForm({ measure, values, ways }: { measure: KpiMeasureData; values: readonly MeasureValue[]; ways: MeasureWays }) {
  const { id, name, control } = measure;
  const [entered, setEntered] = useState({ startsOn: '', reason: '' });
  const sending = useSending();
  const idOf = (field: string) => `rebase-${id}-${field}`;
  const points = rebasePoints(measure, values);
  const chosen = points.find(({ startsOn }) => startsOn === entered.startsOn);
  const preview = chosen ? previewRebase(measure, values, { ...entered, reason: entered.reason.trim() || 'Limits reckoned anew' }) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = [
      ...(chosen ? [] : [{ field: 'startsOn', message: 'Choose the first period of the new stretch' }]),
      ...(entered.reason.trim() ? [] : [{ field: 'reason', message: 'Say why: what changed, and how it is known' }]),
    ];
    void sending.send(missing, async () => {
      const show = await ways.actions.saveRebase({ measureId: id, startsOn: dayInWords(entered.startsOn), reason: entered.reason.trim() });
      show();
      ways.finish(`Limits recalculated from ${chosen?.words}. The earlier limits stay on the chart.`);
    });
  };
  return (
    <TaskForm heading={`Recalculate the limits: ${name}`} level={4} sending={sending} fields={FIELDS} idOf={idOf} verb="Save the new limits" onSubmit={submit} onCancel={ways.close}>
      <p>No formula decides this. NHS England’s Making Data Count says to do it only where the change is</p>
      <ul className="wm-list">
        <li>
          <strong>big</strong>: the new values stand clearly apart from the old ones,
        </li>
        <li>
          <strong>explained</strong>: you know what was changed, and when,
        </li>
        <li>
          <strong>sustained</strong>: it has lasted for 7 values or more, best for 12.
        </li>
      </ul>
      <p>The earlier limits stay on the chart, with your reason at the line between them.</p>
      <SelectField
        id={idOf('startsOn')}
        label="First period of the new stretch"
        value={entered.startsOn}
        choices={[{ value: '', label: 'Choose a period' }, ...points.map(({ startsOn, words }) => ({ value: startsOn, label: words }))]}
        onChange={(startsOn) => setEntered({ ...entered, startsOn })}
        fault={sending.faultAt('startsOn')}
      />
      <TextAreaField
        id={idOf('reason')}
        label="What changed"
        hint="For example: a new panel decides since September, with twice the caseworkers."
        value={entered.reason}
        onChange={(reason) => setEntered({ ...entered, reason })}
        fault={sending.faultAt('reason')}
      />
      {control && preview && chosen && <Preview measure={measure} before={control.words} after={preview} from={chosen.words} />}
    </TaskForm>
  );
}

function Preview({ measure: { name, unit }, before, after, from }: { measure: KpiMeasureData; before: string; after: ControlView; from: string }) {
  const last = after.segments.at(-1);
  const limits = last && last.lower !== null && last.upper !== null ? `, limits ${quantity(last.lower, unit)} to ${quantity(last.upper, unit)}` : ', limits unknown';
  return (
    <section className="wm-rebase-preview" aria-label="What would change">
      <h5 className="wm-heading-s">What would change</h5>
      <dl className="wm-rebase-preview__words">
        <dt>It says now</dt>
        <dd>{before}</dd>
        <dt>{`It would say, with new limits from ${from}`}</dt>
        <dd>
          <span role="status">{after.words}</span>
        </dd>
        {last?.mean != null && (
          <>
            <dt>New mean</dt>
            <dd>{`${quantity(last.mean, unit)}${limits}`}</dd>
          </>
        )}
      </dl>
      <ControlFigure name={`${name}, as it would be`} unit={unit} control={after} />
    </section>
  );
}
