import { Link } from '@tanstack/react-router';
import { SelectField, TicksField } from '../../components/choice-fields';
import { TextAreaField, TextField } from '../../components/form-field';
import { ByWhenReading } from './by-when-reading';
import { saveProject } from './edit-mutations';
import { officerName } from './objectives-part';
import { PartForm } from './part-form';
import { emptyProject, nextRef, projectValues, type KnownProject, type ProjectValues } from './project-values';
import { controlId } from './record-form';
import { RemoveForm } from './remove-form';
import type { Editing } from './use-editing';
import { useRecordForm } from './use-record-form';
import { linesOf, missing, namesOf } from './value-words';

export function ProjectForm({ editing, project }: { editing: Editing; project: KnownProject | null }) {
  const { slug, plan, save, refresh, finish } = editing;
  const form = useRecordForm<ProjectValues>({
    saved: project && { values: projectValues(project), recordedAt: project.recordedAt },
    empty: emptyProject(plan),
    check: ({ ref, title, byWhen }) => [
      ...missing('ref', ref, 'Enter the number of the project'),
      ...missing('title', title, 'Enter the title of the project'),
      ...(project ? [] : missing('byWhen', byWhen, 'Enter by when, or “ongoing”')),
    ],
    save: ({ subActions, officerIds, areaIds, kpiIds, ...texts }, sent) =>
      save(saveProject, { id: project?.id ?? null, ...texts, subActions: linesOf(subActions), officerIds: [...officerIds], areaIds: [...areaIds], kpiIds: [...kpiIds], ...sent }),
    refresh,
    onDone: ({ ref, title }) => finish(`Saved: project ${ref} ${title}.`),
  });
  const { values, change, faultAt } = form;
  const objectives = plan.editedObjectives.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }));
  const officers = plan.officers.map(({ id }) => ({ value: id, label: officerName(plan, id) }));
  const areas = plan.areas.map(({ id, name }) => ({ value: id, label: name }));
  const kpis = plan.kpis.items.map(({ id, ref, name }) => ({ value: id, label: `${ref} ${name}` }));
  const moveTo = (objectiveId: string) => change({ objectiveId, ...(values.ref === nextRef(plan, values.objectiveId) ? { ref: nextRef(plan, objectiveId) } : {}) });
  return (
    <>
      <PartForm
        slug={slug}
        part="projects"
        form={form}
        heading={project ? `Project ${project.ref} ${project.title}` : 'Add a project'}
        isNew={!project}
        compared={[
          { name: 'objectiveId', label: 'Objective', words: ({ objectiveId }) => namesOf([objectiveId], objectives) },
          { name: 'ref', label: 'Number', words: ({ ref }) => ref },
          { name: 'title', label: 'Title', words: ({ title }) => title },
          { name: 'officerIds', label: 'Responsible', words: ({ officerIds }) => namesOf(officerIds, officers) },
          { name: 'subActions', label: 'Sub-actions', words: ({ subActions }) => subActions },
          { name: 'areaIds', label: 'Areas of weakness', words: ({ areaIds }) => namesOf(areaIds, areas) },
          { name: 'kpiIds', label: 'KPIs', words: ({ kpiIds }) => namesOf(kpiIds, kpis) },
          { name: 'note', label: 'Note', words: ({ note }) => note },
        ]}
      >
        <SelectField id={controlId('objectiveId')} label="Objective" value={values.objectiveId} choices={objectives} onChange={moveTo} fault={faultAt('objectiveId')} />
        <TextField
          id={controlId('ref')}
          label="Number"
          hint="The objective’s number, a point, and the project’s place in it."
          className="govuk-input--width-4"
          value={values.ref}
          onChange={(ref) => change({ ref })}
          fault={faultAt('ref')}
        />
        <TextField id={controlId('title')} label="Title" value={values.title} onChange={(title) => change({ title })} fault={faultAt('title')} />
        <ByWhenField plan={plan} project={project} values={values} onChange={(byWhen) => change({ byWhen })} fault={faultAt('byWhen')} />
        <TicksField
          id={controlId('officerIds')}
          label="Who is responsible"
          hint="The first ticked is named first."
          noun="role"
          chosen={values.officerIds}
          choices={officers}
          onChange={(officerIds) => change({ officerIds })}
          fault={faultAt('officerIds')}
        />
        <TextAreaField id={controlId('subActions')} label="Sub-actions" hint="One a line." rows={5} value={values.subActions} onChange={(subActions) => change({ subActions })} fault={faultAt('subActions')} />
        <TicksField
          id={controlId('areaIds')}
          label="Areas of weakness it serves"
          hint="A project that serves none has no reason in the plan."
          noun="area"
          chosen={values.areaIds}
          choices={areas}
          onChange={(areaIds) => change({ areaIds })}
          fault={faultAt('areaIds')}
        />
        <TicksField
          id={controlId('kpiIds')}
          label="KPIs it should move"
          hint="Without one, nobody can tell whether the project makes a difference."
          noun="KPI"
          chosen={values.kpiIds}
          choices={kpis}
          onChange={(kpiIds) => change({ kpiIds })}
          fault={faultAt('kpiIds')}
        />
        <TextAreaField id={controlId('note')} label="Note" value={values.note} onChange={(note) => change({ note })} fault={faultAt('note')} />
      </PartForm>
      {project && (
        <RemoveForm
          editing={editing}
          kind="project"
          id={project.id}
          name={`project ${project.ref} ${project.title}`}
          meaning="Only a project that nobody has reported on, without approved dates and evidence, can be removed. Any other ends when the board cancels it."
        />
      )}
    </>
  );
}

interface ByWhenFieldProps {
  plan: Editing['plan'];
  project: KnownProject | null;
  values: ProjectValues;
  onChange: (byWhen: string) => void;
  fault: string | undefined;
}

/** Said once, when the project is added; from then on its dates move by decision. */
function ByWhenField({ plan, project, values, onChange, fault }: ByWhenFieldProps) {
  if (!project) {
    return (
      <>
        <TextAreaField
          id={controlId('byWhen')}
          label="By when"
          hint="In the plan’s own words, such as “30 September 2027; review in January 2028”, or “ongoing”. Each date becomes a milestone with a draft baseline."
          value={values.byWhen}
          onChange={onChange}
          fault={fault}
        />
        <ByWhenReading text={values.byWhen} title={values.title} today={plan.today} />
      </>
    );
  }
  return (
    <div className="wm-edit-fixed">
      <p className="wm-label">By when</p>
      <p className="wm-written">{project.byWhen.text || 'Nothing is written.'}</p>
      {project.milestones.map(({ id, name, isOngoing, approved }) => (
        <p key={id} className="wm-secondary">
          {dated(name, isOngoing ? 'ongoing' : (approved?.words ?? 'no date'))}
        </p>
      ))}
      <p className="wm-secondary">
        {'Baselines move by the board’s decision, so dates cannot be edited here. '}
        <Link to="/programmes/$slug/ask-for-change" params={{ slug: plan.slug }} search={{ project: project.id }} className="govuk-link">
          Ask for a change
        </Link>
      </p>
    </div>
  );
}

/** A milestone's name often ends with its date. */
function dated(name: string, words: string): string {
  return name.endsWith(words) ? name : `${name}: ${words}`;
}
