import type { FramedProgramme } from '../programmes/programme-frame.fragment';
import type { RecordRef } from '../records/record-link';
import type { Change } from './change.fragment';

export interface RecordChanges {
  record: RecordRef;
  changes: Change[];
}

export interface ObjectiveChanges {
  /** `null` for the programme as a whole. */
  number: number | null;
  name: string;
  changes: Change[];
  records: RecordChanges[];
}

/** By objective, then by record; the server has each objective's most telling change first, and so its records stand. */
export function byObjective(changes: readonly Change[], { objectives }: Pick<FramedProgramme, 'objectives'>): ObjectiveChanges[] {
  const groups = new Map<number | null, Change[]>();
  for (const change of changes) groups.set(change.objective, [...(groups.get(change.objective) ?? []), change]);
  return [...groups].map(([number, found]) => {
    const objective = objectives.find((each) => each.number === number);
    const name = objective ? `Objective ${objective.number}. ${objective.name}` : number === null ? 'The programme as a whole' : `Objective ${number}`;
    return { number, name, changes: found, records: byRecord(found) };
  });
}

function byRecord(changes: readonly Change[]): RecordChanges[] {
  const groups = new Map<string, RecordChanges>();
  for (const change of changes) {
    const key = `${change.record.kind} ${change.record.id}`;
    const group = groups.get(key) ?? { record: change.record, changes: [] };
    group.changes.push(change);
    groups.set(key, group);
  }
  return [...groups.values()];
}
