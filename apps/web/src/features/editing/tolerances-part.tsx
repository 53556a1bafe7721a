import { TextField } from '../../components/form-field';
import type { Fault } from '../../components/refusal';
import { editTolerances } from './edit-mutations';
import type { EditedPlan } from './edited-plan.fragment';
import { PartForm } from './part-form';
import type { PartProps } from './part-record';
import { controlId } from './record-form';
import { useRecordForm } from './use-record-form';

const FIELDS = [
  { name: 'greenDays', label: 'Green up to', unit: 'days after the promised date', hint: 'A milestone that is at most this late still counts as on time.' },
  { name: 'amberDays', label: 'Amber up to', unit: 'days after the promised date', hint: 'Beyond it the milestone is red.' },
  { name: 'statementDays', label: 'A report is good for', unit: 'days', hint: 'A milestone that nobody has reported on for longer is “not assured”: no news is not good news.' },
  { name: 'horizonDays', label: 'Asked about before it is due', unit: 'days', hint: 'A milestone due within this time needs a report, and is listed on the board’s page as due soon.' },
  { name: 'notAssuredShare', label: 'Objective not assured from', unit: '% of its open projects', hint: 'When this share of its open projects is not assured, so is the whole objective.' },
  { name: 'redShare', label: 'Objective red from', unit: '% of its open projects', hint: 'When this share of its open projects is red or not assured, the objective is red.' },
] as const;

type Name = (typeof FIELDS)[number]['name'];
type Values = Record<Name, string>;

const isShare = (name: Name) => name.endsWith('Share');

/** The thresholds by which the colours are made. */
export function TolerancesPart({ editing: { slug, plan, save, refresh, finish } }: PartProps) {
  const values = valuesOf(plan.tolerances);
  const form = useRecordForm<Values>({
    saved: { values, recordedAt: plan.tolerances.recordedAt },
    empty: values,
    check: faultsOf,
    save: (entered, { seenAt, reason }) => {
      const days = { greenDays: numberOf(entered.greenDays), amberDays: numberOf(entered.amberDays), statementDays: numberOf(entered.statementDays), horizonDays: numberOf(entered.horizonDays) };
      const shares = { notAssuredShare: numberOf(entered.notAssuredShare) / 100, redShare: numberOf(entered.redShare) / 100 };
      return save(editTolerances, { ...days, ...shares, seenAt: seenAt ?? plan.tolerances.recordedAt, reason });
    },
    refresh,
    onDone: () => finish('Saved: the tolerances. All colours follow them at once.'),
  });
  return (
    <PartForm
      slug={slug}
      part="tolerances"
      form={form}
      heading="Tolerances"
      isWholePart
      compared={FIELDS.map(({ name, label, unit }) => ({ name, label, words: (entered: Values) => `${entered[name]} ${unit}` }))}
    >
      <p className="wm-body">How late is late. The colours of the whole plan follow these numbers, so the history keeps each change with its reason.</p>
      {FIELDS.map(({ name, label, unit, hint }) => (
        <TextField
          key={name}
          id={controlId(name)}
          label={`${label} (${unit})`}
          hint={hint}
          className="govuk-input--width-4"
          value={form.values[name]}
          onChange={(text) => form.change({ [name]: text })}
          fault={form.faultAt(name)}
        />
      ))}
    </PartForm>
  );
}

function valuesOf(tolerances: EditedPlan['tolerances']): Values {
  // A share is said in per cent, without the crumbs of binary fractions.
  const words = (name: Name) => String(isShare(name) ? Math.round(tolerances[name] * 10_000) / 100 : tolerances[name]);
  return Object.fromEntries(FIELDS.map(({ name }) => [name, words(name)])) as Values;
}

function faultsOf(values: Values): Fault[] {
  return FIELDS.filter(({ name }) => !(isShare(name) ? /^\d{1,3}(\.\d{1,2})?\s*%?$/ : /^\d{1,4}$/).test(values[name].trim())).map(({ name, label }) => ({
    field: name,
    message: isShare(name) ? `“${label}” must be a number of per cent, such as 25` : `“${label}” must be a whole number of days, such as 7`,
  }));
}

function numberOf(text: string): number {
  return Number.parseFloat(text);
}
