import { PartRecord, type PartProps } from './part-record';
import { ProjectForm } from './project-form';
import { RecordList } from './record-list';
import { counted } from './value-words';

export function ProjectsPart(props: PartProps) {
  const { slug, plan } = props.editing;
  const projects = plan.editedObjectives.flatMap((objective) => objective.projects.map((project) => ({ ...project, objective })));
  return (
    <PartRecord
      {...props}
      part="projects"
      items={projects}
      list={
        <RecordList
          slug={slug}
          part="projects"
          heading="Projects"
          {...(plan.editedObjectives.length > 0 ? { addLabel: 'Add a project' } : {})}
          empty={plan.editedObjectives.length > 0 ? 'The plan has no project yet.' : 'A project belongs to an objective: add an objective first.'}
          records={projects.map(({ id, ref, title, byWhen, officers, milestones }) => ({
            id,
            name: `${ref} ${title}`,
            details: [
              officers.map(({ id: officerId }) => plan.officers.find((one) => one.id === officerId)?.role ?? '').join('; ') || 'Nobody is responsible',
              `By when: ${byWhen.text.replace(/\s+/g, ' ') || 'nothing is written'} (${counted(milestones.length, 'milestone')})`,
            ],
          }))}
        />
      }
      form={(project) => <ProjectForm key={project?.id ?? 'new'} editing={props.editing} project={project} />}
    />
  );
}
