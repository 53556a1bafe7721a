import { RadiosField, SelectField } from '../../components/choice-fields';
import { TextAreaField, TextField } from '../../components/form-field';
import { saveArea } from './edit-mutations';
import type { EditedArea, EditedPlan } from './edited-plan.fragment';
import { PartForm } from './part-form';
import { PartRecord, type PartProps } from './part-record';
import { controlId } from './record-form';
import { RecordList } from './record-list';
import { RemoveForm } from './remove-form';
import type { Editing } from './use-editing';
import { useRecordForm } from './use-record-form';
import { linesOf, missing } from './value-words';

type Monitoring = NonNullable<EditedArea['monitoring']>;

const MONITORING: readonly { value: Monitoring | ''; label: string; hint?: string }[] = [
  { value: '', label: 'Not said', hint: 'No document says how the Department watches it.' },
  { value: 'monitored', label: 'Monitored', hint: 'The Department for Education and NHS England watch it in their reviews.' },
  { value: 'stepped_down', label: 'Stepped down', hint: 'Enough progress was made: it is no longer watched.' },
  { value: 'business_as_usual', label: 'Business as usual', hint: 'It has left the plan and is part of everyday work.' },
  { value: 'reopened', label: 'Reopened', hint: 'It had been stepped down, and is watched again.' },
];

export function AreasPart(props: PartProps) {
  const { slug, plan } = props.editing;
  return (
    <PartRecord
      {...props}
      part="areas"
      items={plan.areas}
      list={
        <RecordList
          slug={slug}
          part="areas"
          heading="Areas of significant weakness"
          addLabel="Add an area"
          empty="The plan has no area of weakness yet: those that the inspection named."
          records={plan.areas.map((area) => ({ id: area.id, name: area.name, details: [objectiveName(plan, objectiveOf(plan, area)) || 'No objective answers it', monitoringWords(area.monitoring ?? '')] }))}
        />
      }
      form={(area) => <AreaForm key={area?.id ?? 'new'} editing={props.editing} area={area} />}
    />
  );
}

interface Values {
  name: string;
  objectiveId: string;
  aliases: string;
  monitoring: Monitoring | '';
}

function AreaForm({ editing, area }: { editing: Editing; area: EditedArea | null }) {
  const { slug, plan, save, refresh, finish } = editing;
  const form = useRecordForm<Values>({
    saved: area && { values: { name: area.name, objectiveId: objectiveOf(plan, area), aliases: area.aliases.join('\n'), monitoring: area.monitoring ?? '' }, recordedAt: area.recordedAt },
    empty: { name: '', objectiveId: '', aliases: '', monitoring: '' },
    check: ({ name }) => missing('name', name, 'Enter the name of the area'),
    save: ({ name, objectiveId, aliases, monitoring }, sent) => save(saveArea, { id: area?.id ?? null, name, objectiveId: objectiveId || null, aliases: linesOf(aliases), monitoring: monitoring || null, ...sent }),
    refresh,
    onDone: ({ name }) => finish(`Saved: ${name}.`),
  });
  const { values, change, faultAt } = form;
  return (
    <>
      <PartForm
        slug={slug}
        part="areas"
        form={form}
        heading={area ? area.name : 'Add an area of significant weakness'}
        isNew={!area}
        compared={[
          { name: 'name', label: 'Name', words: ({ name }) => name },
          { name: 'objectiveId', label: 'Objective', words: ({ objectiveId }) => objectiveName(plan, objectiveId) },
          { name: 'aliases', label: 'Other spellings', words: ({ aliases }) => aliases },
          { name: 'monitoring', label: 'How it is watched', words: ({ monitoring }) => monitoringWords(monitoring) },
        ]}
      >
        <TextField id={controlId('name')} label="Name" hint="As the inspection’s letter has it." value={values.name} onChange={(name) => change({ name })} fault={faultAt('name')} />
        <SelectField
          id={controlId('objectiveId')}
          label="Objective that answers it"
          value={values.objectiveId}
          choices={[{ value: '', label: 'None' }, ...plan.editedObjectives.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))]}
          onChange={(objectiveId) => change({ objectiveId })}
          fault={faultAt('objectiveId')}
        />
        <RadiosField id={controlId('monitoring')} label="How the Department watches it" value={values.monitoring} choices={MONITORING} onChange={(monitoring) => change({ monitoring })} fault={faultAt('monitoring')} />
        <TextAreaField id={controlId('aliases')} label="Other spellings" hint="One a line: what else the documents call it." value={values.aliases} onChange={(aliases) => change({ aliases })} fault={faultAt('aliases')} />
      </PartForm>
      {area && <RemoveForm editing={editing} kind="area" id={area.id} name={area.name} meaning="Its links to projects and KPIs go with it." />}
    </>
  );
}

function objectiveOf({ editedObjectives }: EditedPlan, { id }: EditedArea): string {
  return editedObjectives.find(({ areas }) => areas.some((area) => area.id === id))?.id ?? '';
}

function objectiveName({ editedObjectives }: EditedPlan, id: string): string {
  const found = editedObjectives.find((objective) => objective.id === id);
  return found ? `Objective ${found.number} ${found.name}` : '';
}

function monitoringWords(monitoring: Monitoring | ''): string {
  return MONITORING.find(({ value }) => value === monitoring)?.label ?? '';
}
