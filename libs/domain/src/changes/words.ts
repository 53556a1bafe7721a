import type { Direction } from '../board';
import { dayInWords } from '../day';
import type { ProgrammeView } from '../views';
import type { Change, ChangeKind } from './change';
import { fellSilent } from './milestones';

/** The sentence at the head of the page: how many of each thing, most telling first. */
export function changesInWords(items: readonly Change[], now: ProgrammeView, before: ProgrammeView | null): string {
  if (!before) return `The record begins on ${dayInWords(now.startsOn)}: there is nothing earlier to compare with.`;
  const between = `etween ${dayInWords(before.today)} and ${dayInWords(now.today)}`;
  if (items.length === 0) return `Nothing in the record changed b${between}.`;
  const silent = silenceOf(now);
  const counts = COUNTED.map(({ one, many, is }) => ({ count: items.filter((item) => is(item, silent)).length, one, many }));
  const parts = counts.filter(({ count }) => count > 0).map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`);
  return `B${between}: ${parts.join(', ')}.`;
}

/** Milestones not assured now, by id: after something had been said, or never a word. */
type Silence = ReadonlyMap<string, 'fell' | 'never'>;

interface Counted {
  one: string;
  many: string;
  is: (change: Change, silent: Silence) => boolean;
}

const counted = (one: string, many: string, is: Counted['is']): Counted => ({ one, many, is });
const ofKind =
  (kind: ChangeKind): Counted['is'] =>
  (change) =>
    change.kind === kind;

const moved =
  (direction: Direction): Counted['is'] =>
  (change) =>
    change.kind === 'forecast_moved' && change.direction === direction;
const silence =
  (how: 'fell' | 'never' | undefined): Counted['is'] =>
  (change, silent) =>
    isColourOf(change, 'milestone') && silent.get(change.record.id) === how;
const coloured =
  (direction: Direction): Counted['is'] =>
  (change) =>
    isColourOf(change, 'objective') && change.direction === direction;

/** Every change is counted once. */
const COUNTED: readonly Counted[] = [
  counted('milestone completed', 'milestones completed', ofKind('completed')),
  counted('milestone reopened', 'milestones reopened', ofKind('reopened')),
  counted('milestone cancelled', 'milestones cancelled', ofKind('cancelled')),
  counted('promise re-baselined', 'promises re-baselined', ofKind('baseline_moved')),
  counted('change request decided', 'change requests decided', ofKind('change_decided')),
  counted('change request made or recommended', 'change requests made or recommended', ofKind('change_requested')),
  counted('promise expected later than before', 'promises expected later than before', moved('worse')),
  counted('promise expected earlier than before', 'promises expected earlier than before', moved('better')),
  counted('forecast no later than before', 'forecasts no later than before', moved('same')),
  counted('other forecast', 'other forecasts', moved('unknown')),
  counted('milestone fell silent', 'milestones fell silent', silence('fell')),
  counted('milestone due or past with nothing ever reported', 'milestones due or past with nothing ever reported', silence('never')),
  counted("other change of a milestone's colour", "other changes of milestones' colours", silence(undefined)),
  counted('objective with a worse colour', 'objectives with a worse colour', coloured('worse')),
  counted('objective with a better colour', 'objectives with a better colour', coloured('better')),
  counted('objective with another colour', 'objectives with another colour', coloured('same')),
  counted("change of the whole plan's colour", "changes of the whole plan's colour", (row) => isColourOf(row, 'programme')),
  counted('confidence declared', 'confidences declared', ofKind('confidence_declared')),
  counted('measure with new values', 'measures with new values', ofKind('value_reported')),
  counted('measure with revised values', 'measures with revised values', ofKind('value_revised')),
  counted('target set', 'targets set', ofKind('target_set')),
  counted('measure given something to compare with', 'measures given something to compare with', ofKind('comparator_given')),
  counted('report that moved nothing', 'reports that moved nothing', ofKind('stated')),
  counted('change of who answers', 'changes of who answers', ofKind('answerable_changed')),
  counted('new standing of a version of the plan', 'new standings of versions of the plan', ofKind('plan_version')),
  counted('record added', 'records added', ofKind('added')),
  counted('record taken out', 'records taken out', ofKind('removed')),
  counted('wording changed', 'wordings changed', ofKind('reworded')),
];

function isColourOf({ kind, record }: Change, of: Change['record']['kind']): boolean {
  return kind === 'colour_changed' && record.kind === of;
}

function silenceOf({ milestones }: ProgrammeView): Silence {
  const silent = milestones.filter(({ schedule }) => schedule.colour === 'not_assured');
  return new Map(silent.map((row) => [row.id, fellSilent(row) ? 'fell' : 'never']));
}
