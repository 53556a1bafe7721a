import { countsOtherwise } from '@waymark/domain';
import type { Frequency } from '@waymark/domain';
import { SelectField } from '../../components/choice-fields';
import { TextAreaField, TextField } from '../../components/form-field';
import { comparedLinks, KpiLinkFields, type KpiLinks } from '../editing/kpi-link-fields';
import { controlId } from '../editing/record-form';
import { useRecordForm } from '../editing/use-record-form';
import { missing } from '../editing/value-words';
import { BreakField } from './break-field';
import { FREQUENCY_CHOICES, labelOf, type Maybe } from './definition-choices';
import { DefinitionForm } from './definition-form';
import { saveKpiMutation, type DefinedKpi, type DefinedPlan } from './definition.fragment';
import type { Defining } from './use-defining';

interface Values extends KpiLinks {
  ref: string;
  name: string;
  objectiveId: string;
  ownerId: string;
  definition: string;
  numeratorDefinition: string;
  denominatorDefinition: string;
  frequency: Maybe<Frequency>;
  note: string;
  breaksOn: string;
}

const EMPTY: Values = { ref: '', name: '', objectiveId: '', ownerId: '', areaIds: [], projectIds: [], definition: '', numeratorDefinition: '', denominatorDefinition: '', frequency: '', note: '', breaksOn: '' };

/** What a KPI is called, what it means, whose it is, and what it shows. */
export function KpiForm({ defining: { plan, save, refresh, finish }, kpi }: { defining: Defining; kpi: DefinedKpi | null }) {
  const saved = kpi && valuesOf(kpi);
  const form = useRecordForm<Values>({
    saved: kpi && saved && { values: saved, recordedAt: kpi.recordedAt },
    empty: EMPTY,
    check: ({ ref, name }) => [...missing('ref', ref, 'Enter the KPI’s number, such as K3.7'), ...missing('name', name, 'Enter what the KPI is called')],
    save: ({ objectiveId, ownerId, areaIds, projectIds, frequency, breaksOn, ...texts }, sent) =>
      save(
        saveKpiMutation,
        {
          id: kpi?.id ?? null,
          ...texts,
          objectiveId: objectiveId || null,
          ownerId: ownerId || null,
          areaIds: [...areaIds],
          projectIds: [...projectIds],
          frequency: frequency || null,
          breaksOn: saved && countsOtherwise(saved, texts) ? breaksOn : '',
          ...sent,
        },
        texts.ref.trim(),
      ),
    refresh,
    onDone: ({ ref, name }) => finish(kpi ? `Saved: KPI ${ref.trim()} ${name.trim()}.` : `Added: KPI ${ref.trim()} ${name.trim()}. Say next how its values are counted.`, ref.trim()),
  });
  const { values, change, faultAt } = form;
  const choices = choicesOf(plan);
  const hasValues = kpi?.measures.some(({ latest, relation }) => latest !== null && relation === 'direct') ?? false;
  const isBroken = (saved !== null && hasValues && countsOtherwise(saved, values)) || faultAt('breaksOn') !== undefined;
  const area = (field: 'definition' | 'numeratorDefinition' | 'denominatorDefinition' | 'note', label: string, hint: string, rows = 2) => (
    <TextAreaField id={controlId(field)} label={label} hint={hint} rows={rows} value={values[field]} onChange={(typed) => change({ [field]: typed })} fault={faultAt(field)} />
  );
  return (
    <DefinitionForm
      slug={plan.slug}
      kpiRef={kpi?.ref ?? ''}
      form={form}
      heading={kpi ? `KPI ${kpi.ref} ${kpi.name}` : 'What the KPI means'}
      isNew={!kpi}
      isOfMeasure={false}
      compared={[
        { name: 'ref', label: 'Number', words: ({ ref }) => ref },
        { name: 'name', label: 'Name', words: ({ name }) => name },
        { name: 'objectiveId', label: 'Objective', words: ({ objectiveId }) => labelOf(choices.objectives, objectiveId) },
        { name: 'ownerId', label: 'Owner', words: ({ ownerId }) => labelOf(choices.owners, ownerId) },
        { name: 'definition', label: 'Definition', words: ({ definition }) => definition },
        { name: 'numeratorDefinition', label: 'What is counted', words: ({ numeratorDefinition }) => numeratorDefinition },
        { name: 'denominatorDefinition', label: 'Out of', words: ({ denominatorDefinition }) => denominatorDefinition },
        { name: 'frequency', label: 'Reported', words: ({ frequency }) => labelOf(FREQUENCY_CHOICES, frequency) },
        ...comparedLinks(choices),
        { name: 'note', label: 'Note', words: ({ note }) => note },
      ]}
    >
      <TextField id={controlId('ref')} label="Number" hint="As it stands in the plan, for example K3.7." className="govuk-input--width-5" value={values.ref} onChange={(ref) => change({ ref })} fault={faultAt('ref')} />
      <TextField id={controlId('name')} label="Name" value={values.name} onChange={(name) => change({ name })} fault={faultAt('name')} />
      {area('definition', 'Definition', 'In a sentence, so that two people would count the same.', 3)}
      {area('numeratorDefinition', 'What is counted', 'For example, plans issued within 20 weeks. Of a count, this alone.')}
      {area('denominatorDefinition', 'Out of what', 'For example, all plans issued. Leave it empty for a count.')}
      {isBroken && <BreakField value={values.breaksOn} onChange={(breaksOn) => change({ breaksOn })} fault={faultAt('breaksOn')} />}
      {plan.kind === 'plan' && <SelectField id={controlId('objectiveId')} label="Objective" value={values.objectiveId} choices={choices.objectives} onChange={(objectiveId) => change({ objectiveId })} fault={faultAt('objectiveId')} />}
      <SelectField
        id={controlId('ownerId')}
        label="Owner"
        hint="Who says what is behind the number when the board needs to hear it."
        value={values.ownerId}
        choices={choices.owners}
        onChange={(ownerId) => change({ ownerId })}
        fault={faultAt('ownerId')}
      />
      <SelectField id={controlId('frequency')} label="How often it is reported" value={values.frequency} choices={FREQUENCY_CHOICES} onChange={(frequency) => change({ frequency })} fault={faultAt('frequency')} />
      {plan.kind === 'plan' && <KpiLinkFields form={form} {...choices} />}
      {area('note', 'Note (optional)', 'What a reader should know about it.')}
    </DefinitionForm>
  );
}

function choicesOf({ definedObjectives, officers, areas }: DefinedPlan) {
  return {
    objectives: [{ value: '', label: 'Choose an objective' }, ...definedObjectives.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))],
    owners: [{ value: '', label: 'Nobody is named' }, ...officers.map(({ id, role, organisation, holder }) => ({ value: id, label: `${[role, organisation].filter(Boolean).join(', ')}${holder ? ` (${holder})` : ''}` }))],
    areas: areas.map(({ id, name }) => ({ value: id, label: name })),
    projects: definedObjectives.flatMap(({ projects }) => projects.map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }))),
  };
}

function valuesOf({ ref, name, objective, owner, areas, projects, definition, numeratorDefinition, denominatorDefinition, frequency, note }: DefinedKpi): Values {
  return {
    ref,
    name,
    objectiveId: objective?.id ?? '',
    ownerId: owner?.id ?? '',
    areaIds: areas.map(({ area }) => area.id),
    projectIds: projects.map(({ project }) => project.id),
    definition: definition ?? '',
    numeratorDefinition: numeratorDefinition ?? '',
    denominatorDefinition: denominatorDefinition ?? '',
    frequency: frequency ?? '',
    note: note ?? '',
    breaksOn: '',
  };
}
