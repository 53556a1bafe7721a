import { graphql, type ResultOf } from '../../graphql';
import type { Dependent } from './add-dependency';

/** Everything that can be waited for. */
export const neededChoicesQuery = graphql(`
  query NeededChoices($slug: String!) {
    programme(slug: $slug) {
      neededObjectives: objectives {
        number
        name
        projects {
          id
          ref
          title
          milestones {
            id
            name
          }
        }
      }
    }
  }
`);

export interface NeededGroup {
  /** "2 Getting the basics right" */
  label: string;
  choices: { value: string; label: string }[];
}

/** Each project with its milestones below it, by objective; only those that have all the words sought. */
export function neededGroups(objectives: ResultOf<typeof neededChoicesQuery>['programme']['neededObjectives'], sought: string, exceptId: string): NeededGroup[] {
  const words = sought.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return objectives
    .map(({ number, name, projects }) => ({
      label: `${number} ${name}`,
      choices: projects
        .flatMap(({ id, ref, title, milestones }) => [
          { value: `project:${id}`, label: `${ref} ${title} (all of the project)`, text: `${ref} ${title} project` },
          ...milestones.map((milestone) => ({ value: `milestone:${milestone.id}`, label: `${ref} ${milestone.name}`, text: `${ref} ${title} ${milestone.name} milestone` })),
        ])
        .filter(({ value, text }) => parseEnd(value)?.id !== exceptId && words.every((word) => text.toLowerCase().includes(word)))
        .map(({ value, label }) => ({ value, label })),
    }))
    .filter(({ choices }) => choices.length > 0);
}

/** "milestone:id", as a choice has it; `null`: nothing is chosen. */
export function parseEnd(value: string): Dependent | null {
  const [kind, ...rest] = value.split(':');
  const id = rest.join(':');
  return (kind === 'milestone' || kind === 'project') && id !== '' ? { kind, id } : null;
}
