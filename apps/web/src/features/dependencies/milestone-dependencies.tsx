import { DependencySection } from './dependency-section';
import type { MilestoneDependenciesData } from './dependency.fragment';

export interface MilestoneDependenciesProps {
  slug: string;
  milestone: MilestoneDependenciesData;
  /** An earlier day is shown, or the record is closed. */
  isClosed: boolean;
  refresh: () => void;
}

/** On a milestone's page: its own links, and those of its project as a whole. */
export function MilestoneDependencies({ slug, milestone, isClosed, refresh }: MilestoneDependenciesProps) {
  const { id, dependencyProject: project, needs, neededBy, knockOn } = milestone;
  return (
    <DependencySection
      key={id}
      slug={slug}
      dependent={{ kind: 'milestone', id }}
      needs={needs}
      neededBy={neededBy}
      whole={project}
      knockOn={knockOn}
      part={{ projectId: project.id, objectiveId: project.objective.id }}
      isClosed={isClosed}
      refresh={refresh}
    />
  );
}
