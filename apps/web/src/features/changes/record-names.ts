import { graphql, type ResultOf } from '../../graphql';
import type { RecordRef } from '../records/record-link';

/** The names of all that can change: a record with nothing changed of its own is in no change. */
export const recordNamesFragment = graphql(`
  fragment RecordNames on Programme {
    namedObjectives: objectives {
      id
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
      kpis {
        id
        ref
        name
        measures {
          id
          name
        }
      }
    }
    namedAreas: areas {
      id
      name
    }
  }
`);

export type RecordNames = ResultOf<typeof recordNamesFragment>;

/**
 * What a record is called; `null` where the record of this day has none of that id.
 * @param programme with its names, where they were asked for
 */
export function recordNamed(programme: RecordNames | object, id: string): RecordRef | null {
  if (!('namedObjectives' in programme)) return null;
  return refsOf(programme).find((ref) => ref.id === id) ?? null;
}

function refsOf({ namedObjectives, namedAreas }: RecordNames): RecordRef[] {
  return [
    ...namedObjectives.flatMap((objective): RecordRef[] => [
      { kind: 'objective', id: objective.id, ref: String(objective.number), label: `objective ${objective.number} ${objective.name}` },
      ...objective.projects.flatMap(({ id, ref, title, milestones }): RecordRef[] => [
        { kind: 'project', id, ref, label: `${ref} ${title}` },
        ...milestones.map((milestone): RecordRef => ({ kind: 'milestone', id: milestone.id, ref: milestone.id, label: `${ref} ${milestone.name}` })),
      ]),
      ...objective.kpis.flatMap(({ id, ref, name, measures }): RecordRef[] => [
        { kind: 'kpi', id, ref, label: name },
        ...measures.map((measure): RecordRef => ({ kind: 'measure', id: measure.id, ref, label: measure.name })),
      ]),
    ]),
    ...namedAreas.map(({ id, name }): RecordRef => ({ kind: 'area', id, ref: id, label: name })),
  ];
}
