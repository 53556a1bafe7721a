import { TicksField, type Choice } from '../../components/choice-fields';
import type { ComparedField } from './conflict-notice';
import { controlId } from './record-form';
import type { RecordForm } from './use-record-form';
import { namesOf } from './value-words';

/** What a KPI is linked to, by id. */
export interface KpiLinks {
  areaIds: readonly string[];
  projectIds: readonly string[];
}

export interface KpiLinkChoices {
  areas: readonly Choice<string>[];
  projects: readonly Choice<string>[];
}

/** Which weakness a KPI shows, and which projects should move it. */
export function KpiLinkFields({ form: { values, change, faultAt }, areas, projects }: KpiLinkChoices & { form: Pick<RecordForm<KpiLinks>, 'values' | 'change' | 'faultAt'> }) {
  return (
    <>
      <TicksField id={controlId('areaIds')} label="Areas of weakness it shows" noun="area" chosen={values.areaIds} choices={areas} onChange={(areaIds) => change({ areaIds })} fault={faultAt('areaIds')} />
      <TicksField
        id={controlId('projectIds')}
        label="Projects that should move it"
        noun="project"
        chosen={values.projectIds}
        choices={projects}
        onChange={(projectIds) => change({ projectIds })}
        fault={faultAt('projectIds')}
      />
    </>
  );
}

export function comparedLinks({ areas, projects }: KpiLinkChoices): ComparedField<KpiLinks>[] {
  return [
    { name: 'areaIds', label: 'Areas of weakness', words: ({ areaIds }) => namesOf(areaIds, areas) },
    { name: 'projectIds', label: 'Projects', words: ({ projectIds }) => namesOf(projectIds, projects) },
  ];
}
