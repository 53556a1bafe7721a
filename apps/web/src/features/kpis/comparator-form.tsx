import { AREA_TYPES } from '@waymark/domain';
import { useState } from 'react';
import { SelectField } from '../../components/choice-fields';
import { TextAreaField, TextField } from '../../components/form-field';
import { ConflictNotice } from '../editing/conflict-notice';
import { useRecordForm } from '../editing/use-record-form';
import { COMPARED_VALUES, comparatorValues, NO_COMPARATOR, type ComparatorValues } from './comparator-values';
import type { ComparatorData } from './comparators';
import type { KpiMeasureData } from './kpi-measure.fragment';
import { AREA_TYPE_WORDS, hasNumber } from './kpi-words';
import type { MeasureWays } from './measure-ways';
import { publishedSeries, valuesOfFigure } from './published-figures';
import { TaskForm } from './task-form';

const AREAS = [{ value: '', label: 'Not said' }, ...AREA_TYPES.map((value) => ({ value, label: AREA_TYPE_WORDS[value] }))] as const;
const FIELDS = new Set([...COMPARED_VALUES.map(({ name }) => name), 'reason']);

/** A number to compare with, and whose it is. */
export function ComparatorForm({ measure: { id, name, unit }, comparator, ways }: { measure: KpiMeasureData; comparator: ComparatorData | null; ways: MeasureWays }) {
  const form = useRecordForm<ComparatorValues>({
    saved: comparator && { values: comparatorValues(comparator), recordedAt: comparator.recordedAt },
    empty: NO_COMPARATOR,
    check: (values) => [
      ...(values.name.trim() ? [] : [{ field: 'name', message: 'Enter what it is called, such as England' }]),
      ...(hasNumber(values.value) ? [] : [{ field: 'value', message: 'Enter its value as a number' }]),
    ],
    save: ({ areaType, neighbourModel, ...texts }, sent) =>
      ways.actions.saveComparator({ id: comparator?.id ?? null, measureId: id, ...texts, neighbourModel: areaType === 'statistical_neighbours' ? neighbourModel : '', areaType: areaType || null, ...sent }),
    refresh: ways.actions.refresh,
    onDone: (values) => Promise.resolve(ways.finish(`Saved: the comparator ${values.name.trim()}.`)),
  });
  const { values, change, faultAt, theirs } = form;
  const idOf = (field: string) => `comparator-${id}-${field}`;
  const text = (field: Exclude<keyof ComparatorValues, 'areaType'>, label: string, hint?: string, className = 'govuk-input--width-10') => (
    <TextField id={idOf(field)} label={label} hint={hint} className={className} value={values[field]} onChange={(typed) => change({ [field]: typed })} fault={faultAt(field)} />
  );
  return (
    <TaskForm
      heading={comparator ? `Edit the comparator ${comparator.name}` : `Add a comparator: ${name}`}
      level={5}
      sending={form}
      fields={FIELDS}
      idOf={idOf}
      verb={theirs ? 'Save over their version' : comparator ? 'Save' : 'Add'}
      onSubmit={form.submit}
      onCancel={ways.close}
    >
      {theirs && <ConflictNotice form={form} theirs={theirs} compared={COMPARED_VALUES} />}
      {unit === '%' && !comparator && <Published idOf={idOf} onTake={change} />}
      <div className="wm-fields">
        {text('name', 'Name', 'For example, England.', 'govuk-input--width-20')}
        {text('value', `Value, in ${unit === '%' ? 'per cent' : unit}`, undefined, 'govuk-input--width-5')}
        {text('period', 'Period', 'For example, 2021, 2021/22 or March 2022.')}
        <SelectField id={idOf('areaType')} label="Whose it is" value={values.areaType} choices={AREAS} onChange={(areaType) => change({ areaType })} fault={faultAt('areaType')} />
        {(values.areaType !== 'england' || values.areaName !== '') && text('areaName', values.areaType === 'statistical_neighbours' ? 'Neighbours of' : 'Which area', 'For example, West Midlands.')}
        {values.areaType === 'statistical_neighbours' && text('neighbourModel', 'By which model', 'For example, April 2021.')}
        {text('basis', 'Basis', 'For example, excluding exceptions.', 'govuk-input--width-20')}
      </div>
      <TextAreaField id={idOf('note')} label="Where it was published" value={values.note} onChange={(note) => change({ note })} fault={faultAt('note')} />
      {comparator && <TextAreaField id={idOf('reason')} label="Why (optional)" hint="Kept in the history with the change." value={form.reason} onChange={form.setReason} fault={faultAt('reason')} />}
    </TaskForm>
  );
}

/** Fills the form; nothing is saved by choosing. */
function Published({ idOf, onTake }: { idOf: (field: string) => string; onTake: (values: ComparatorValues) => void }) {
  const series = publishedSeries();
  const [name, setName] = useState('');
  const figures = series.find((one) => one.name === name)?.figures ?? [];
  const [year, setYear] = useState('');
  const figure = figures.find((one) => String(one.year) === year);
  return (
    <details className="govuk-details wm-behind">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">From the published figures</span>
      </summary>
      <div className="wm-behind__text">
        <p>The share of education, health and care plans issued within 20 weeks, by calendar year, as the Department for Education published it. From 2022 it is counted person by person.</p>
        <div className="wm-fields">
          <SelectField id={idOf('published')} label="Whose, and on which basis" value={name} choices={[{ value: '', label: 'Choose' }, ...series.map((one) => ({ value: one.name, label: one.name }))]} onChange={setName} />
          <SelectField
            id={idOf('published-year')}
            label="Calendar year"
            value={figure ? year : ''}
            choices={[{ value: '', label: 'Choose' }, ...figures.map((one) => ({ value: String(one.year), label: `${one.year}: ${one.value}%` }))]}
            onChange={setYear}
          />
        </div>
        <button type="button" className="govuk-button govuk-button--secondary" disabled={!figure} onClick={() => figure && onTake(valuesOfFigure(figure))}>
          Fill in the form below
        </button>
      </div>
    </details>
  );
}
