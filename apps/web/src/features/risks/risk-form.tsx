import { dayInWords, RISK_KINDS, type RiskKind } from '@waymark/domain';
import { useEffect, useRef } from 'react';
import { RadiosField, SelectField } from '../../components/choice-fields';
import { DateInput } from '../../components/date-input';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField, TextField } from '../../components/form-field';
import { ConflictNotice } from '../editing/conflict-notice';
import { useRecordForm } from '../editing/use-record-form';
import { RatingFields } from './rating-fields';
import type { RiskPlace } from './may-edit-risks';
import type { Register, Risk } from './risk.fragment';
import { emptyRisk, inputOf, riskFormFaults, riskValues, type RiskValues } from './risk-values';
import { KIND_WORDS } from './risk-words';
import type { RiskActions } from './use-risk-actions';

export interface RiskFormProps {
  /** `null`: a new one. */
  risk: Risk | null;
  places: readonly RiskPlace[];
  officers: Register['officers'];
  /** Number of the objective that the address names. */
  objective?: string | undefined;
  actions: RiskActions;
  onCancel: () => void;
}

const KINDS: readonly { value: RiskKind; label: string; hint: string }[] = [
  { value: 'risk', label: KIND_WORDS.risk, hint: 'It may happen.' },
  { value: 'issue', label: KIND_WORDS.issue, hint: 'It has happened, and is being dealt with.' },
];

const controlId = (field: string) => `risk-form-${field}`;
const FIELDS = new Set(['kind', 'objectiveId', 'projectId', 'title', 'description', 'ownerId', 'mitigation', 'dueOn', 'likelihood', 'impact', 'reason']);

/** A line of the register: what may happen, to what, what is done about it and by whom. A new one brings its first assessment. */
export function RiskForm({ risk, places, officers, objective, actions, onCancel }: RiskFormProps) {
  const isNew = risk === null;
  const form = useRecordForm<RiskValues>({
    saved: risk && { values: riskValues(risk), recordedAt: risk.recordedAt },
    empty: emptyRisk(places, objective),
    check: (values) => riskFormFaults(values, isNew),
    save: (values, sent) => actions.save({ id: risk?.id ?? null, ...inputOf(values, isNew), ...sent }),
    refresh: actions.refresh,
    onDone: ({ title, kind }) => actions.finish(`${isNew ? 'Added' : 'Saved'}: the ${kind} “${title.trim()}”.`),
  });
  const { values, change, faultAt, refusal, isSending, theirs } = form;
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('h2')?.focus(), []);
  const place = places.find(({ id }) => id === values.objectiveId);
  const owners = officers.map(({ id, role, holder }) => ({ value: id, label: holder ? `${role} (${holder})` : role }));
  const projects = [...(!place || place.isWhole ? [{ value: '', label: 'All of the objective' }] : []), ...(place?.projects ?? []).map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }))];
  const moveTo = (objectiveId: string) => {
    const next = places.find(({ id }) => id === objectiveId);
    change({ objectiveId, projectId: next && !next.isWhole ? (next.projects[0]?.id ?? '') : '' });
  };
  const nameOf = (choices: readonly { value: string; label: string }[], value: string) => choices.find((choice) => choice.value === value)?.label ?? '';
  const objectives = places.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }));
  return (
    <form ref={box} className="wm-evidence__form wm-risk-form" onSubmit={form.submit} noValidate>
      <ErrorSummary refusal={refusal} idOf={(field) => (FIELDS.has(field) ? controlId(field) : undefined)} />
      <h2 className="wm-heading-m" tabIndex={-1}>
        {risk ? `Edit ${risk.ref} ${risk.title}` : 'Add a risk or an issue'}
      </h2>
      {theirs && (
        <ConflictNotice
          form={form}
          theirs={theirs}
          compared={[
            { name: 'kind', label: 'Kind', words: ({ kind }) => KIND_WORDS[kind] },
            { name: 'objectiveId', label: 'Objective', words: ({ objectiveId }) => nameOf(objectives, objectiveId) },
            { name: 'projectId', label: 'Project', words: ({ projectId }) => places.flatMap((one) => one.projects).find(({ id }) => id === projectId)?.title ?? '' },
            { name: 'title', label: 'Title', words: ({ title }) => title },
            { name: 'description', label: 'Cause and consequence', words: ({ description }) => description },
            { name: 'ownerId', label: 'Owner', words: ({ ownerId }) => nameOf(owners, ownerId) },
            { name: 'mitigation', label: 'Mitigation', words: ({ mitigation }) => mitigation },
            { name: 'dueOn', label: 'Due', words: ({ dueOn }) => Object.values(dueOn).join(' ').trim() },
          ]}
        />
      )}
      <RadiosField id={controlId('kind')} label="What it is" value={values.kind} choices={KINDS.filter(({ value }) => RISK_KINDS.includes(value))} onChange={(kind) => change({ kind })} fault={faultAt('kind')} />
      <SelectField id={controlId('objectiveId')} label="Objective" value={values.objectiveId} choices={objectives} onChange={moveTo} fault={faultAt('objectiveId')} />
      <SelectField id={controlId('projectId')} label="Project" value={values.projectId} choices={projects} onChange={(projectId) => change({ projectId })} fault={faultAt('projectId')} />
      <TextField id={controlId('title')} label="Title" hint="What may happen or has happened, in one line." value={values.title} onChange={(title) => change({ title })} fault={faultAt('title')} />
      <TextAreaField
        id={controlId('description')}
        label="Cause and consequence"
        hint="What it comes from, and what follows for children and families."
        rows={3}
        value={values.description}
        onChange={(description) => change({ description })}
        fault={faultAt('description')}
      />
      {isNew && <RatingFields prefix={controlId('')} kind={values.kind} likelihood={values.likelihood} impact={values.impact} onChange={change} faultAt={faultAt} />}
      <SelectField id={controlId('ownerId')} label="Owner" value={values.ownerId} choices={[{ value: '', label: 'Nobody named' }, ...owners]} onChange={(ownerId) => change({ ownerId })} fault={faultAt('ownerId')} />
      <TextAreaField id={controlId('mitigation')} label="Mitigation" hint="What is done about it." value={values.mitigation} onChange={(mitigation) => change({ mitigation })} fault={faultAt('mitigation')} />
      <DateInput
        id={controlId('dueOn')}
        label="When the mitigation is to be in place"
        hint={`Leave it empty where no day is set. For example, ${dayInWords(actions.today)}`}
        value={values.dueOn}
        onChange={(dueOn) => change({ dueOn })}
        fault={faultAt('dueOn')}
      />
      {!isNew && <TextAreaField id={controlId('reason')} label="Why (optional)" hint="Kept in the history with the change." value={form.reason} onChange={form.setReason} fault={faultAt('reason')} />}
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={isSending || undefined}>
          {isSending ? 'Saving' : theirs ? 'Save over their version' : isNew ? 'Add' : 'Save'}
        </button>
        <button type="button" className="wm-link-button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
