import { CONFIDENCES, LONGEST_CONFIDENCE_DAYS, MILESTONE_STATUSES, REASON_CATEGORIES, type MilestoneStatus, type UpdateDraft } from '@waymark/domain';
import { TextAreaField, TextField } from '../../components/form-field';
import { elementId, type RowView } from './row-view';
import { SelectField } from './select-field';
import { CONFIDENCE_WORDS, REASON_WORDS, STATUS_WORDS } from './update-words';

export interface FieldsProps {
  view: RowView & { begun: NonNullable<RowView['begun']> };
  onChange: (patch: Partial<UpdateDraft>) => void;
}

/** What is wrong at a field, once somebody tried to be done with the row. */
export function faultAt({ isChecked, faults }: Pick<RowView, 'isChecked' | 'faults'>, field: keyof UpdateDraft): string | undefined {
  return isChecked ? faults.find((fault) => fault.field === field)?.message : undefined;
}

export function StatusField({ view, onChange }: FieldsProps) {
  const { milestone, begun } = view;
  // A milestone is cancelled by decision: offered only where it already is.
  const offered = MILESTONE_STATUSES.filter((status) => status !== 'cancelled' || milestone.status === 'cancelled');
  return (
    <SelectField
      id={elementId(milestone.id, 'status')}
      label="Status"
      fault={faultAt(view, 'status')}
      value={begun.draft.status}
      options={offered.map((status) => ({ value: status, words: STATUS_WORDS[status] }))}
      onChange={(status) => onChange({ status: status as MilestoneStatus })}
    />
  );
}

export function ConfidenceField({ view, onChange }: FieldsProps) {
  return (
    <SelectField
      id={elementId(view.milestone.id, 'confidence')}
      label="Your confidence"
      fault={faultAt(view, 'confidence')}
      value={view.begun.draft.confidence ?? ''}
      options={[{ value: '', words: 'None' }, ...CONFIDENCES.map((value) => ({ value, words: CONFIDENCE_WORDS[value] }))]}
      onChange={(value) => onChange({ confidence: CONFIDENCES.find((each) => each === value) ?? null })}
    />
  );
}

/** Bad news says why and what is done. */
export function ReasonFields({ view, onChange }: FieldsProps) {
  const { id } = view.milestone;
  const { draft } = view.begun;
  return (
    <fieldset className="wm-updates__asked">
      <legend>It is late or at risk: the board needs to know why</legend>
      <SelectField
        id={elementId(id, 'reasonCategory')}
        label="Kind of reason"
        fault={faultAt(view, 'reasonCategory')}
        value={draft.reasonCategory ?? ''}
        options={[{ value: '', words: 'Choose' }, ...REASON_CATEGORIES.map((value) => ({ value, words: REASON_WORDS[value] }))]}
        onChange={(value) => onChange({ reasonCategory: REASON_CATEGORIES.find((each) => each === value) ?? null })}
      />
      <TextAreaField id={elementId(id, 'reason')} label="Why" fault={faultAt(view, 'reason')} value={draft.reason} onChange={(reason) => onChange({ reason })} />
      <TextAreaField
        id={elementId(id, 'recovery')}
        label="What is done to recover"
        fault={faultAt(view, 'recovery')}
        value={draft.recovery}
        onChange={(recovery) => onChange({ recovery })}
      />
    </fieldset>
  );
}

/** A confidence better than the dates give says why, and lapses. */
export function DeclarationFields({ view, onChange }: FieldsProps) {
  const { id } = view.milestone;
  const { draft } = view.begun;
  return (
    <fieldset className="wm-updates__asked wm-updates__asked--two">
      <legend>Your confidence is better than the dates give</legend>
      <TextAreaField
        id={elementId(id, 'confidenceReason')}
        label="Why it is better"
        fault={faultAt(view, 'confidenceReason')}
        value={draft.confidenceReason}
        onChange={(confidenceReason) => onChange({ confidenceReason })}
      />
      <TextField
        id={elementId(id, 'confidenceUntil')}
        label="Until which day this counts"
        hint={`At most ${LONGEST_CONFIDENCE_DAYS} days ahead`}
        fault={faultAt(view, 'confidenceUntil')}
        value={draft.confidenceUntil}
        onChange={(confidenceUntil) => onChange({ confidenceUntil })}
      />
    </fieldset>
  );
}

export function SentenceField({ view, onChange }: FieldsProps) {
  const { milestone, begun } = view;
  const { isNoChange, narrative } = begun.draft;
  return (
    <TextAreaField
      id={elementId(milestone.id, 'narrative')}
      label={isNoChange ? 'In a sentence, if you like' : 'In a sentence: what should the board know?'}
      fault={faultAt(view, 'narrative')}
      value={narrative}
      onChange={(words) => onChange({ narrative: words })}
    />
  );
}
