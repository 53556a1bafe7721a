import { useCan } from '../people/me';
import type { Register, Risk } from './risk.fragment';

/** An objective as a place for a risk: by itself, where the person may, and its projects. */
export interface RiskPlace {
  id: string;
  number: number;
  name: string;
  /** About all of it, not about one project only. */
  isWhole: boolean;
  projects: readonly { id: string; ref: string; title: string }[];
}

export interface RiskRights {
  /** Where the person may add a risk; empty: nowhere. */
  places: readonly RiskPlace[];
  mayEdit: (risk: Pick<Risk, 'objective' | 'project'>) => boolean;
}

/** What a person may do to the register; an earlier day and a closed record stay as they are. */
export function useRiskRights({ slug, isHistorical, registerObjectives }: Pick<Register, 'slug' | 'isHistorical' | 'registerObjectives'>, isEarlier: boolean): RiskRights {
  const may = useCan(slug);
  if (isEarlier || isHistorical) return { places: [], mayEdit: () => false };
  const places = registerObjectives.map(({ id, number, name, projects }) => ({
    id,
    number,
    name,
    isWhole: may('risk:edit', { objectiveId: id }),
    projects: projects.filter((project) => may('risk:edit', { objectiveId: id, projectId: project.id })),
  }));
  return {
    places: places.filter(({ isWhole, projects }) => isWhole || projects.length > 0),
    mayEdit: ({ objective, project }) => may('risk:edit', { objectiveId: objective.id, ...(project ? { projectId: project.id } : {}) }),
  };
}
