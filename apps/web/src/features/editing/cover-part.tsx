import { TextField } from '../../components/form-field';
import { DateReading } from './by-when-reading';
import { editCover } from './edit-mutations';
import { PartForm } from './part-form';
import type { PartProps } from './part-record';
import { controlId } from './record-form';
import { useRecordForm } from './use-record-form';
import { missing } from './value-words';

const FIELDS = [
  { name: 'name', label: 'Name of the programme', hint: undefined, isDate: false },
  { name: 'planName', label: 'Name of the plan', hint: 'For example: Accelerated Progress Plan.', isDate: false },
  { name: 'localArea', label: 'Local area', hint: undefined, isDate: false },
  { name: 'inspection', label: 'Inspected', hint: 'The days of the joint inspection by Ofsted and the Care Quality Commission, as the letter has them.', isDate: true },
  { name: 'revisit', label: 'Revisited', hint: 'The days of the revisit that found too little progress.', isDate: true },
  { name: 'revisitPublished', label: 'Letter about the revisit published', hint: undefined, isDate: true },
  { name: 'accountableCouncil', label: 'Accountable officer of the council', hint: 'Name and role: the plan is theirs to answer for.', isDate: false },
  { name: 'accountableHealth', label: 'Accountable officer of health', hint: undefined, isDate: false },
  { name: 'adviserDfe', label: 'Adviser of the Department for Education', hint: undefined, isDate: false },
  { name: 'adviserNhs', label: 'Adviser of NHS England', hint: undefined, isDate: false },
] as const;

type Values = Record<(typeof FIELDS)[number]['name'], string>;

/** The plan's cover: for whom, since which inspection, and who answers for it. */
export function CoverPart({ editing: { slug, plan, save, refresh, finish } }: PartProps) {
  const values = Object.fromEntries(FIELDS.map(({ name }) => [name, plan[name] ?? ''])) as Values;
  const form = useRecordForm<Values>({
    saved: { values, recordedAt: plan.recordedAt },
    empty: values,
    check: ({ name, planName, localArea }) => [
      ...missing('name', name, 'Enter the name of the programme'),
      ...missing('planName', planName, 'Enter the name of the plan'),
      ...missing('localArea', localArea, 'Enter the local area'),
    ],
    save: (entered, { seenAt, reason }) => save(editCover, { ...entered, seenAt: seenAt ?? plan.recordedAt, reason }),
    refresh,
    onDone: () => finish('Saved: the plan’s cover.'),
  });
  return (
    <PartForm slug={slug} part="cover" form={form} heading="Cover" isWholePart compared={FIELDS.map(({ name, label }) => ({ name, label, words: (entered: Values) => entered[name] }))}>
      {FIELDS.map(({ name, label, hint, isDate }) => (
        <div key={name}>
          <TextField id={controlId(name)} label={label} hint={hint} value={form.values[name]} onChange={(text) => form.change({ [name]: text })} fault={form.faultAt(name)} />
          {isDate && <DateReading text={form.values[name]} today={plan.today} />}
        </div>
      ))}
    </PartForm>
  );
}
