import { SelectField } from '../../components/choice-fields';
import { TextAreaField, TextField } from '../../components/form-field';
import { saveObjective } from './edit-mutations';
import type { EditedObjective, EditedPlan } from './edited-plan.fragment';
import { PartForm } from './part-form';
import { PartRecord, type PartProps } from './part-record';
import { controlId } from './record-form';
import { RecordList } from './record-list';
import { RemoveForm } from './remove-form';
import type { Editing } from './use-editing';
import { useRecordForm } from './use-record-form';
import { counted, linesOf, missing } from './value-words';

export function ObjectivesPart(props: PartProps) {
  const { slug, plan } = props.editing;
  const objectives = plan.editedObjectives;
  return (
    <PartRecord
      {...props}
      part="objectives"
      items={objectives}
      list={
        <RecordList
          slug={slug}
          part="objectives"
          heading="Objectives"
          addLabel="Add an objective"
          empty="The plan has no objective yet. Projects, KPIs and areas of weakness belong to one."
          records={objectives.map(({ id, number, name, sponsor, projects }) => ({
            id,
            name: `${number} ${name}`,
            details: [sponsor ? `Sponsor: ${officerName(plan, sponsor.id)}` : 'No sponsor is named', counted(projects.length, 'project')],
          }))}
        />
      }
      form={(objective) => <ObjectiveForm key={objective?.id ?? 'new'} editing={props.editing} objective={objective} />}
    />
  );
}

interface Values {
  number: string;
  name: string;
  theme: string;
  /** '': nobody is named. */
  sponsorId: string;
  benefits: string;
}

function ObjectiveForm({ editing, objective }: { editing: Editing; objective: EditedObjective | null }) {
  const { slug, plan, save, refresh, finish } = editing;
  const form = useRecordForm<Values>({
    saved: objective && { values: valuesOf(objective), recordedAt: objective.recordedAt },
    empty: { number: String(Math.max(0, ...plan.editedObjectives.map(({ number }) => number)) + 1), name: '', theme: '', sponsorId: '', benefits: '' },
    check: ({ number, name }) => [...(/^\d{1,2}$/.test(number.trim()) ? [] : [{ field: 'number', message: 'Number must be a whole number, such as 2' }]), ...missing('name', name, 'Enter the name of the objective')],
    save: ({ number, sponsorId, benefits, ...texts }, sent) =>
      save(saveObjective, { id: objective?.id ?? null, ...texts, number: Number(number), sponsorId: sponsorId || null, benefits: linesOf(benefits), ...sent }),
    refresh,
    onDone: ({ number, name }) => finish(`Saved: objective ${number} ${name}.`),
  });
  const { values, change, faultAt } = form;
  const sponsors = [{ value: '', label: 'Nobody is named' }, ...plan.officers.map(({ id }) => ({ value: id, label: officerName(plan, id) }))];
  return (
    <>
      <PartForm
        slug={slug}
        part="objectives"
        form={form}
        heading={objective ? `Objective ${objective.number} ${objective.name}` : 'Add an objective'}
        isNew={!objective}
        compared={[
          { name: 'number', label: 'Number', words: ({ number }) => number },
          { name: 'name', label: 'Name', words: ({ name }) => name },
          { name: 'theme', label: 'Theme', words: ({ theme }) => theme },
          { name: 'sponsorId', label: 'Sponsor', words: ({ sponsorId }) => officerName(plan, sponsorId) },
          { name: 'benefits', label: 'Benefits', words: ({ benefits }) => benefits },
        ]}
      >
        <TextField id={controlId('number')} label="Number" className="govuk-input--width-2" value={values.number} onChange={(number) => change({ number })} fault={faultAt('number')} />
        <TextField id={controlId('name')} label="Name" value={values.name} onChange={(name) => change({ name })} fault={faultAt('name')} />
        <TextField id={controlId('theme')} label="Theme" hint="The heading’s shorter form, where the plan has one." value={values.theme} onChange={(theme) => change({ theme })} fault={faultAt('theme')} />
        <SelectField
          id={controlId('sponsorId')}
          label="Sponsor"
          hint="Who answers for the whole objective. Add the role under “Roles and people” where it is missing."
          value={values.sponsorId}
          choices={sponsors}
          onChange={(sponsorId) => change({ sponsorId })}
          fault={faultAt('sponsorId')}
        />
        <TextAreaField
          id={controlId('benefits')}
          label="Benefits to be realised"
          hint="One a line: what children, young people and families will notice."
          rows={5}
          value={values.benefits}
          onChange={(benefits) => change({ benefits })}
          fault={faultAt('benefits')}
        />
      </PartForm>
      {objective && (
        <RemoveForm
          editing={editing}
          kind="objective"
          id={objective.id}
          name={`objective ${objective.number} ${objective.name}`}
          meaning="Only an objective with nothing in it can be removed: move or remove its projects, areas and KPIs first."
        />
      )}
    </>
  );
}

function valuesOf({ number, name, theme, sponsor, benefits }: EditedObjective): Values {
  return { number: String(number), name, theme, sponsorId: sponsor?.id ?? '', benefits: benefits.join('\n') };
}

/** "Director of Children’s Services, Wexmouth Council (Jo Field)" */
export function officerName({ officers }: Pick<EditedPlan, 'officers'>, id: string): string {
  const officer = officers.find((one) => one.id === id);
  if (!officer) return '';
  const { role, organisation, holder } = officer;
  return `${role}${organisation ? `, ${organisation}` : ''}${holder ? ` (${holder})` : ''}`;
}
