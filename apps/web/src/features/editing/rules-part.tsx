import { RadiosField } from '../../components/choice-fields';
import { editPlanRules } from './edit-mutations';
import type { PartProps } from './part-record';
import { controlId, RecordFormShell } from './record-form';
import { useRecordForm } from './use-record-form';

interface Values {
  needsAgreement: 'yes' | 'no';
}

const CHOICES = [
  { value: 'yes', label: 'Yes, the DfE and NHS England are asked to agree', hint: 'A new date holds from the board’s approval. What they say is recorded afterwards, with its day and where it can be read.' },
  { value: 'no', label: 'No, the board’s approval is enough', hint: 'A change request is settled when the board has decided.' },
] as const;

/** The programme's rule about who agrees to a moved deadline. */
export function RulesPart({ editing: { slug, plan, save, refresh, finish } }: PartProps) {
  const values: Values = { needsAgreement: plan.needsAgreement ? 'yes' : 'no' };
  const form = useRecordForm<Values>({
    saved: { values, recordedAt: plan.recordedAt },
    empty: values,
    check: () => [],
    save: ({ needsAgreement }, { seenAt, reason }) => save(editPlanRules, { needsAgreement: needsAgreement === 'yes', seenAt: seenAt ?? plan.recordedAt, reason }),
    refresh,
    onDone: ({ needsAgreement }) => finish(needsAgreement === 'yes' ? 'Saved: moved deadlines are also to be agreed by the DfE and NHS England.' : 'Saved: the board’s approval of a change is enough.'),
  });
  return (
    <RecordFormShell
      slug={slug}
      part="rules"
      form={form}
      heading="Agreement of changes"
      isWholePart
      compared={[{ name: 'needsAgreement', label: 'Agreement of the DfE and NHS England', words: ({ needsAgreement }: Values) => CHOICES.find(({ value }) => value === needsAgreement)?.label ?? '' }]}
    >
      <p className="wm-body">The board decides every change request. This rule says whether it ends there.</p>
      <RadiosField
        id={controlId('needsAgreement')}
        label="Are moved deadlines also to be agreed by the DfE and NHS England?"
        value={form.values.needsAgreement}
        choices={CHOICES}
        onChange={(needsAgreement) => form.change({ needsAgreement })}
        fault={form.faultAt('needsAgreement')}
      />
    </RecordFormShell>
  );
}
