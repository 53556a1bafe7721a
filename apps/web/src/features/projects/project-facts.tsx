import { Facts, Lines } from '../../components/facts';
import { graphql, type ResultOf } from '../../graphql';

export const projectFactsFragment = graphql(`
  fragment ProjectFacts on Project {
    subActions
    officersText
    officers {
      id
      role
      kind
      organisation
    }
    note
  }
`);

type ProjectFactsData = ResultOf<typeof projectFactsFragment>;

/** Who answers for the project, and what it consists of. */
export function ProjectFacts({ project }: { project: ProjectFactsData }) {
  const { officers, officersText, subActions, note } = project;
  const roles = officers.map(({ role, kind, organisation }) => `${role}${organisation ? `, ${organisation}` : ''}${kind === 'team' ? ' (a team)' : ''}`);
  return (
    <Facts
      facts={[
        { name: 'Responsible, as written', value: officersText ? <span className="wm-written">{officersText}</span> : 'Nobody is named' },
        { name: roles.length > 1 ? `Responsible, ${roles.length} roles` : 'Responsible role', value: roles.length > 0 ? <Lines lines={roles} /> : 'No role could be read' },
        { name: 'Sub-actions', value: subActions.length > 0 ? <Lines lines={subActions} /> : 'None are listed' },
        note ? { name: 'Note', value: note } : null,
      ]}
    />
  );
}
