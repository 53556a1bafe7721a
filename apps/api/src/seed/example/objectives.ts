import { leading } from './objective-1';
import { assessing } from './objective-2';
import { families } from './objective-3';
import { pathways } from './objective-4';
import type { MilestoneStory, ObjectiveStory, ProjectStory } from './story';

/** The whole made-up plan. */
export const objectives: ObjectiveStory[] = [leading, assessing, families, pathways];

export interface Place {
  objective: ObjectiveStory;
  project: ProjectStory;
}

/** @throws Error where the plan has no such project. */
export function placeOf(ref: string): Place {
  for (const objective of objectives) {
    const project = objective.projects.find((story) => story.ref === ref);
    if (project) return { objective, project };
  }
  throw new Error(`The example has no project ${ref}`);
}

/**
 * A milestone by its project and name: what its rows are named by, and its story.
 * @throws Error where the project has no such milestone.
 */
export function milestoneAt(ref: string, name: string): Place & { key: string; story: MilestoneStory } {
  const place = placeOf(ref);
  const index = place.project.milestones.findIndex((milestone) => milestone.name === name);
  const story = place.project.milestones[index];
  if (!story) throw new Error(`Project ${ref} of the example has no milestone "${name}"`);
  return { ...place, key: `${ref}/${index + 1}`, story };
}
