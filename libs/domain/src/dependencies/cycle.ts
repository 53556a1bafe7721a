import { byId, groupBy } from '../lists';
import type { Dependency } from '../plan-decisions';

/** Which record waits for which. */
export type DependencyLink = Pick<Dependency, 'milestoneId' | 'projectId' | 'needsMilestoneId' | 'needsProjectId'>;

/** A milestone with its project. */
export interface Belonging {
  id: string;
  projectId: string;
}

/**
 * The way round a circle that a new dependency would close, as ids of milestones and projects from what waits back to
 * itself, the shortest there is; `null`: none. A project waits with all of its milestones, and is there when all of
 * them are: so the way may lead from a project to one of its milestones, or from a milestone to its project.
 * @param milestones every milestone with its project.
 */
export function cycleThrough(added: DependencyLink, links: readonly DependencyLink[], milestones: readonly Belonging[]): string[] | null {
  const [waits, from] = [waitingOf(added), neededOf(added)];
  if (!waits || !from) return null;
  const next = waitsOf(links, milestones);
  const cameFrom = new Map<string, Place | null>([[from.key, null]]);
  // Grows while it is walked: nearest first.
  const queue = [from];
  for (const place of queue) {
    if (place.key === waits.key) return [waits.id, ...wayTo(place, cameFrom)];
    for (const other of next(place)) {
      if (cameFrom.has(other.key)) continue;
      cameFrom.set(other.key, place);
      queue.push(other);
    }
  }
  return null;
}

/**
 * The refusal: "2.1 would wait for itself: 2.1 needs 3.4, 3.4 needs 1.2, 1.2 needs 2.1."
 * @param ids as `cycleThrough` gives them.
 * @param milestones where given, a way between a project and its milestone reads "is part of".
 */
export function cycleInWords(ids: readonly string[], nameOf: (id: string) => string, milestones: readonly Belonging[] = []): string {
  const projectOf = new Map(milestones.map(({ id, projectId }) => [id, projectId]));
  const [first = '', second = ''] = ids;
  if (ids.length < 2 || (ids.length === 2 && first === second)) return `${nameOf(first)} would wait for itself.`;
  const steps = ids.slice(1).map((to, index) => {
    const from = ids[index] ?? '';
    // The first step is the dependency that is refused, whatever it ties.
    if (index > 0 && projectOf.get(to) === from) return `${nameOf(to)} is part of ${nameOf(from)}`;
    if (index > 0 && projectOf.get(from) === to) return `${nameOf(from)} is part of ${nameOf(to)}`;
    return `${nameOf(from)} needs ${nameOf(to)}`;
  });
  return `${nameOf(first)} would wait for itself: ${steps.join(', ')}.`;
}

/** A milestone's end, a project's beginning, or a project's end: what can wait, and be waited for. */
interface Place {
  key: string;
  /** Of the milestone or project. */
  id: string;
}

const milestonePlace = (id: string): Place => ({ key: `milestone ${id}`, id });
const projectBegins = (id: string): Place => ({ key: `begins ${id}`, id });
const projectEnds = (id: string): Place => ({ key: `ends ${id}`, id });

function waitingOf({ milestoneId, projectId }: DependencyLink): Place | null {
  return milestoneId ? milestonePlace(milestoneId) : projectId ? projectBegins(projectId) : null;
}

function neededOf({ needsMilestoneId, needsProjectId }: DependencyLink): Place | null {
  return needsMilestoneId ? milestonePlace(needsMilestoneId) : needsProjectId ? projectEnds(needsProjectId) : null;
}

/** What each place waits for: by the links, and because a project is its milestones. */
function waitsOf(links: readonly DependencyLink[], milestones: readonly Belonging[]): (place: Place) => Place[] {
  const linked = groupBy(links, (link) => waitingOf(link)?.key);
  const projectOf = byId(milestones);
  const partsOf = groupBy(milestones, ({ projectId }) => projectId);
  return (place) => {
    const needed = (linked.get(place.key) ?? []).flatMap((link) => neededOf(link) ?? []);
    if (place.key === projectEnds(place.id).key) {
      // A project without milestones still has an end, and it does not come before its beginning.
      return [projectBegins(place.id), ...(partsOf.get(place.id) ?? []).map(({ id }) => milestonePlace(id))];
    }
    const own = place.key === milestonePlace(place.id).key ? projectOf.get(place.id) : undefined;
    return own ? [...needed, projectBegins(own.projectId)] : needed;
  };
}

/** The ids on the way to a place; a project's end and beginning are one record. */
function wayTo(place: Place, cameFrom: ReadonlyMap<string, Place | null>): string[] {
  const ids: string[] = [];
  for (let at: Place | null | undefined = place; at; at = cameFrom.get(at.key)) if (ids[0] !== at.id) ids.unshift(at.id);
  return ids;
}
