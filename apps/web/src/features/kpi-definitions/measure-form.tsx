import { isCountedOtherwise, isOfYear } from '@waymark/domain';
import { RadiosField, SelectField } from '../../components/choice-fields';
import { TextAreaField, TextField } from '../../components/form-field';
import { controlId } from '../editing/record-form';
import { useRecordForm } from '../editing/use-record-form';
import { BreakField } from './break-field';
import { FREQUENCY_CHOICES, KIND_CHOICES, labelOf, POLARITY_CHOICES, RELATION_CHOICES, WINDOW_CHOICES, YEAR_CHOICES } from './definition-choices';
import { DefinitionForm } from './definition-form';
import { saveMeasureMutation, type DefinedKpi, type DefinedMeasure, type DefinedPlan } from './definition.fragment';
import { isStock, mayBeSummed, measureFaults, measureInput, measureValues, NEW_MEASURE, type MeasureValues } from './measure-values';
import type { Defining } from './use-defining';

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

/** How one series of a KPI is counted. */
export function MeasureForm({ defining: { plan, save, refresh, finish }, kpi, measure }: { defining: Defining; kpi: DefinedKpi; measure: DefinedMeasure | null }) {
  const saved = measure && measureValues(measure);
  const form = useRecordForm<MeasureValues>({
    saved: measure && saved && { values: saved, recordedAt: measure.recordedAt },
    empty: NEW_MEASURE,
    check: (values) => measureFaults(values, !measure),
    save: (values, sent) => save(saveMeasureMutation, { id: measure?.id ?? null, kpiId: kpi.id, ...measureInput(values, saved), ...sent }, kpi.ref),
    refresh,
    onDone: ({ name }) => finish(`${measure ? 'Saved' : 'Added'}: the series ${name.trim()}.`, kpi.ref),
  });
  const { values, change, faultAt } = form;
  const hasValues = measure !== null && measure.latest !== null;
  const isBroken = (saved !== null && hasValues && isCountedOtherwise(saved, values)) || faultAt('breaksOn') !== undefined;
  const others = otherMeasures(plan, measure?.id);
  const nothing = [{ value: '', label: 'None' }, ...others];
  const other = (field: 'partOfId' | 'inflowId' | 'outflowId', label: string, hint: string) => (
    <SelectField id={controlId(field)} label={label} hint={hint} value={values[field]} choices={nothing} onChange={(chosen) => change({ [field]: chosen })} fault={faultAt(field)} />
  );
  return (
    <DefinitionForm
      slug={plan.slug}
      kpiRef={kpi.ref}
      form={form}
      heading={measure ? `How it is counted: ${measure.name}` : `Add a series to KPI ${kpi.ref} ${kpi.name}`}
      isNew={!measure}
      isOfMeasure
      compared={[
        { name: 'name', label: 'Name', words: ({ name }) => name },
        { name: 'unit', label: 'Unit', words: ({ unit }) => unit },
        { name: 'kind', label: 'Kind of number', words: ({ kind }) => labelOf(KIND_CHOICES, kind) },
        { name: 'polarity', label: 'Which way is better', words: ({ polarity }) => labelOf(POLARITY_CHOICES, polarity) },
        { name: 'window', label: 'One value covers', words: ({ window }) => labelOf(WINDOW_CHOICES, window) },
        { name: 'yearType', label: 'Which year', words: ({ yearType }) => labelOf(YEAR_CHOICES, yearType) },
        { name: 'frequency', label: 'Expected', words: ({ frequency }) => labelOf(FREQUENCY_CHOICES, frequency) },
        { name: 'publicationDelay', label: 'Days after', words: ({ publicationDelay }) => publicationDelay },
        { name: 'countsPeople', label: 'Counts people', words: ({ countsPeople }) => countsPeople },
        { name: 'maySum', label: 'May be added up', words: ({ maySum }) => maySum },
        { name: 'relation', label: 'How it answers the KPI', words: ({ relation }) => labelOf(RELATION_CHOICES, relation) },
        { name: 'partOfId', label: 'Part of', words: ({ partOfId }) => labelOf(others, partOfId) },
        { name: 'inflowId', label: 'Comes in', words: ({ inflowId }) => labelOf(others, inflowId) },
        { name: 'outflowId', label: 'Goes out', words: ({ outflowId }) => labelOf(others, outflowId) },
        { name: 'note', label: 'Note', words: ({ note }) => note },
      ]}
    >
      <TextField id={controlId('name')} label="Name" hint="What the values are of, for example plans issued within 20 weeks." value={values.name} onChange={(name) => change({ name })} fault={faultAt('name')} />
      {hasValues ? (
        <div className="wm-edit-fixed">
          <p>
            <strong>{`Unit: ${values.unit}. `}</strong>
            It has values, so its unit stays. What is counted in another unit is a new series.
          </p>
        </div>
      ) : (
        <TextField id={controlId('unit')} label="Unit" hint="For example %, complaints or weeks." className="govuk-input--width-10" value={values.unit} onChange={(unit) => change({ unit })} fault={faultAt('unit')} />
      )}
      <RadiosField id={controlId('kind')} label="What kind of number is it?" value={values.kind} choices={measure ? KIND_CHOICES : KIND_CHOICES.filter(({ value }) => value !== '')} onChange={(kind) => change({ kind })} fault={faultAt('kind')} />
      <RadiosField id={controlId('polarity')} label="Which way is better?" value={values.polarity} choices={POLARITY_CHOICES} onChange={(polarity) => change({ polarity })} fault={faultAt('polarity')} />
      <SelectField
        id={controlId('window')}
        label="What stretch of time does one value cover?"
        hint="Control charts need values that do not overlap: a month, a quarter, a year or a day."
        value={values.window}
        choices={windowsFor(values)}
        onChange={(window) => change({ window })}
        fault={faultAt('window')}
      />
      {(isOfYear(values.window) || values.window === 'quarter') && (
        <SelectField id={controlId('yearType')} label="Which year?" value={values.yearType} choices={YEAR_CHOICES} onChange={(yearType) => change({ yearType })} fault={faultAt('yearType')} />
      )}
      {isBroken && <BreakField value={values.breaksOn} onChange={(breaksOn) => change({ breaksOn })} fault={faultAt('breaksOn')} />}
      <SelectField
        id={controlId('frequency')}
        label="How often is a value expected?"
        hint={kpi.frequency ? `Not said: as often as the KPI, ${labelOf(FREQUENCY_CHOICES, kpi.frequency).toLowerCase()}.` : 'Where nobody says, no value can be overdue.'}
        value={values.frequency}
        choices={FREQUENCY_CHOICES}
        onChange={(frequency) => change({ frequency })}
        fault={faultAt('frequency')}
      />
      <TextField
        id={controlId('publicationDelay')}
        label="Days until it is there"
        hint="After the end of its period. It is overdue later than that."
        className="govuk-input--width-4"
        value={values.publicationDelay}
        onChange={(publicationDelay) => change({ publicationDelay })}
        fault={faultAt('publicationDelay')}
      />
      <RadiosField
        id={controlId('countsPeople')}
        label="Does it count people?"
        hint="Children or families, say. Small numbers are then kept from the public."
        value={values.countsPeople}
        choices={YES_NO}
        onChange={(countsPeople) => change({ countsPeople })}
        fault={faultAt('countsPeople')}
      />
      {mayBeSummed(values) && (
        <RadiosField
          id={controlId('maySum')}
          label="May the values of several periods be added up?"
          hint="Complaints received, yes. Complaints open at the end of each month, no."
          value={values.maySum}
          choices={[...YES_NO, { value: '', label: 'Not said' }]}
          onChange={(maySum) => change({ maySum })}
          fault={faultAt('maySum')}
        />
      )}
      <RadiosField id={controlId('relation')} label="How does it answer the KPI?" value={values.relation} choices={RELATION_CHOICES} onChange={(relation) => change({ relation })} fault={faultAt('relation')} />
      {other('partOfId', 'Part of', 'The series of which it is one part, as Year 6 is of all transitions.')}
      {isStock(values) && (
        <>
          {other('inflowId', 'What comes in', 'Of a stock such as open complaints: complaints received. The totals are then checked.')}
          {other('outflowId', 'What goes out', 'Complaints closed.')}
        </>
      )}
      <TextAreaField id={controlId('note')} label="Note (optional)" value={values.note} onChange={(note) => change({ note })} fault={faultAt('note')} />
    </DefinitionForm>
  );
}

/** A window that the documents leave open stays one that can be kept. */
function windowsFor({ window }: MeasureValues) {
  return window === 'other' ? [...WINDOW_CHOICES, { value: 'other' as const, label: 'Another, or left open' }] : WINDOW_CHOICES;
}

function otherMeasures({ otherKpis }: DefinedPlan, own: string | undefined) {
  return otherKpis.items.flatMap(({ ref, measures }) => measures.filter(({ id }) => id !== own).map(({ id, name, unit }) => ({ value: id, label: `${ref} ${name} (${unit})` })));
}
