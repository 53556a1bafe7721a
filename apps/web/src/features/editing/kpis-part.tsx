import { saveKpiLinks } from './edit-mutations';
import type { EditedKpi } from './edited-plan.fragment';
import { comparedLinks, KpiLinkFields, type KpiLinks } from './kpi-link-fields';
import { PartForm } from './part-form';
import { PartRecord, type PartProps } from './part-record';
import { RecordList } from './record-list';
import type { Editing } from './use-editing';
import { useRecordForm } from './use-record-form';
import { counted } from './value-words';

export function KpisPart(props: PartProps) {
  const { slug, plan } = props.editing;
  const { items, total } = plan.kpis;
  return (
    <PartRecord
      {...props}
      part="kpis"
      items={items}
      list={
        <RecordList
          slug={slug}
          part="kpis"
          heading="KPI links"
          empty="The plan has no KPI yet."
          records={items.map(({ id, ref, name, areas, projects }) => ({ id, name: `${ref} ${name}`, details: [`Linked to ${counted(areas.length, 'area')} and ${counted(projects.length, 'project')}`] }))}
        >
          <p className="wm-body">Which weakness a KPI shows, and which projects should move it. A KPI without links proves nothing to a board.</p>
          {items.length < total && <p className="wm-body">{`The first ${items.length} of ${total} KPIs are shown.`}</p>}
        </RecordList>
      }
      form={(kpi) => kpi && <KpiForm key={kpi.id} editing={props.editing} kpi={kpi} />}
    />
  );
}

function KpiForm({ editing, kpi }: { editing: Editing; kpi: EditedKpi }) {
  const { slug, plan, save, refresh, finish } = editing;
  const values = { areaIds: kpi.areas.map(({ area }) => area.id), projectIds: kpi.projects.map(({ project }) => project.id) };
  const form = useRecordForm<KpiLinks>({
    saved: { values, recordedAt: kpi.recordedAt },
    empty: values,
    check: () => [],
    save: ({ areaIds, projectIds }, sent) => save(saveKpiLinks, { kpiId: kpi.id, areaIds: [...areaIds], projectIds: [...projectIds], ...sent }),
    refresh,
    onDone: () => finish(`Saved: the links of KPI ${kpi.ref} ${kpi.name}.`),
  });
  const choices = {
    areas: plan.areas.map(({ id, name }) => ({ value: id, label: name })),
    projects: plan.editedObjectives.flatMap((objective) => objective.projects.map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }))),
  };
  return (
    <PartForm slug={slug} part="kpis" form={form} heading={`KPI ${kpi.ref} ${kpi.name}`} compared={comparedLinks(choices)}>
      <KpiLinkFields form={form} {...choices} />
    </PartForm>
  );
}
