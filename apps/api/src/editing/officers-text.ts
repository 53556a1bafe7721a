import { In } from 'typeorm';
import { ProjectOfficer } from '../plans/links.entity';
import { Officer } from '../plans/officer.entity';
import { Project } from '../plans/project.entity';
import type { Edit } from './edit';

/** What a project says of its officers where no document does. */
export function officersTextOf(roles: readonly string[]): string {
  return roles.join(' / ');
}

/** Says anew who answers for these projects. What a document says of one stays as written. */
export async function followOfficers(edit: Edit, projectIds: readonly string[]): Promise<void> {
  const projects = await edit.manager.findBy(Project, edit.own({ id: In([...projectIds]) }));
  for (const project of projects.filter(({ sourceDocumentId }) => sourceDocumentId === null)) {
    const links = await edit.manager.find(ProjectOfficer, { where: edit.own({ projectId: project.id }), order: { position: 'ASC', id: 'ASC' } });
    const officers = await edit.manager.findBy(Officer, { id: In(links.map(({ officerId }) => officerId)) });
    const roles = links.flatMap(({ officerId }) => officers.find(({ id }) => id === officerId)?.role ?? []);
    await edit.write(Project, project, { officersText: officersTextOf(roles) });
  }
}
