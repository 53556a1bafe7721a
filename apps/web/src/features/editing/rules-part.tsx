import { RadiosField } from '../../components/choice-fields';
import { TextField } from '../../components/form-field';
import type { Fault } from '../../components/refusal';
import { editPlanRules } from './edit-mutations';
import { PartForm } from './part-form';
import type { PartProps } from './part-record';
import { controlId } from './record-form';
import { useRecordForm } from './use-record-form';

interface Values {
  needsAgreement: 'yes' | 'no';
  smallNumber: string;
}

/** The API refuses more: see `MOST_SMALL_NUMBER` there. */
const MOST_SMALL_NUMBER = 100;

const CHOICES = [
  { value: 'yes', label: 'Yes, the DfE and NHS England are asked to agree', hint: 'A new date holds from the board’s approval. What they say is recorded afterwards, with its day and where it can be read.' },
  { value: 'no', label: 'No, the board’s approval is enough', hint: 'A change request is settled when the board has decided.' },
] as const;

/** The programme's rules about its own plan: who agrees to a moved deadline, and which numbers the public is not shown. */
export function RulesPart({ editing: { slug, plan, save, refresh, finish } }: PartProps) {
  const values: Values = { needsAgreement: plan.needsAgreement ? 'yes' : 'no', smallNumber: String(plan.smallNumber) };
  const form = useRecordForm<Values>({
    saved: { values, recordedAt: plan.recordedAt },
    empty: values,
    check: faultsOf,
    save: ({ needsAgreement, smallNumber }, { seenAt, reason }) =>
      save(editPlanRules, { needsAgreement: needsAgreement === 'yes', smallNumber: Number(smallNumber), seenAt: seenAt ?? plan.recordedAt, reason }),
    refresh,
    onDone: ({ needsAgreement, smallNumber }) =>
      finish(`Saved: ${needsAgreement === 'yes' ? 'moved deadlines are also to be agreed by the DfE and NHS England' : 'the board’s approval of a change is enough'}; ${smallInWords(Number(smallNumber))}.`),
  });
  return (
    <PartForm
      slug={slug}
      part="rules"
      form={form}
      heading="Rules"
      isWholePart
      compared={[
        { name: 'needsAgreement', label: 'Agreement of the DfE and NHS England', words: ({ needsAgreement }: Values) => CHOICES.find(({ value }) => value === needsAgreement)?.label ?? '' },
        { name: 'smallNumber', label: 'Small numbers', words: ({ smallNumber }: Values) => smallNumber },
      ]}
    >
      <p className="wm-body">The board decides every change request. The first rule says whether it ends there; the second, what of the KPIs leaves this tool.</p>
      <RadiosField
        id={controlId('needsAgreement')}
        label="Are moved deadlines also to be agreed by the DfE and NHS England?"
        value={form.values.needsAgreement}
        choices={CHOICES}
        onChange={(needsAgreement) => form.change({ needsAgreement })}
        fault={form.faultAt('needsAgreement')}
      />
      <TextField
        id={controlId('smallNumber')}
        label="Small numbers (people, below this)"
        hint="Counts of people from 1 to one below this number, and what would give them away, are kept from the public, so that nobody can be recognised. Whoever holds a role in the programme sees them all. 0 switches it off."
        className="govuk-input--width-4"
        value={form.values.smallNumber}
        onChange={(smallNumber) => form.change({ smallNumber })}
        fault={form.faultAt('smallNumber')}
      />
    </PartForm>
  );
}

function faultsOf({ smallNumber }: Values): Fault[] {
  const isSound = /^\d{1,3}$/.test(smallNumber.trim()) && Number(smallNumber) <= MOST_SMALL_NUMBER;
  return isSound ? [] : [{ field: 'smallNumber', message: `“Small numbers” must be a whole number from 0 to ${MOST_SMALL_NUMBER}, such as 5` }];
}

function smallInWords(smallNumber: number): string {
  return smallNumber === 0 ? 'no number is kept from the public' : `numbers of people below ${smallNumber} are kept from the public`;
}
