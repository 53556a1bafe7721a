import type { Direction } from '../board';
import { dayInLondon, type Instant } from '../day';
import { byId } from '../lists';
import type { RecordRef } from '../records';
import type { SourceView } from '../views';
import type { Change, ChangeKind } from './change';

/** The record a change is about, and where it belongs. */
export type Subject = Pick<Change, 'record' | 'objective' | 'within'>;

/** A change before it is known between which two days. */
export interface Draft extends Omit<Change, 'id'> {
  /** Tells apart several changes of one kind to one record: the field that was reworded. */
  aspect: string;
}

/** The fact behind a change. */
export interface Fact {
  recordedAt: Instant;
  source: SourceView | null;
}

/** What a change says; what is not given is not known. */
interface Said {
  words: string;
  before?: string | null;
  after?: string | null;
  direction?: Direction;
  fact?: Fact | null | undefined;
  aspect?: string;
}

export function draft(kind: ChangeKind, subject: Subject, said: Said): Draft {
  const { words, before = null, after = null, direction = 'unknown', fact = null, aspect = '' } = said;
  return {
    kind,
    ...subject,
    words,
    before,
    after,
    direction,
    recordedOn: fact ? dayInLondon(fact.recordedAt) : null,
    source: fact?.source ?? null,
    aspect,
  };
}

/** Rows of one kind on both days: what happened to each, in the order of the plan; what is gone comes last. */
export function paired<T extends { id: string }>(
  before: readonly T[],
  now: readonly T[],
  say: { both: (before: T, now: T) => Draft[]; added: (now: T) => Draft[]; removed: (before: T) => Draft[] },
): Draft[] {
  const earlier = byId(before);
  const current = byId(now);
  return [
    ...now.flatMap((row) => {
      const was = earlier.get(row.id);
      return was ? say.both(was, row) : say.added(row);
    }),
    ...before.filter((row) => !current.has(row.id)).flatMap(say.removed),
  ];
}

/** A field that is worded otherwise; none when it is not. Nobody can be better off for a name. */
export function rewording(subject: Subject, aspect: string, before: string | null, after: string | null, fact: Fact): Draft[] {
  if (before === after) return [];
  const now = before === null ? `${aspect} given: "${after}"` : after === null ? `${aspect} taken out` : `${aspect} now "${after}"`;
  const words = before === null ? now : `${now}; was "${before}"`;
  return [draft('reworded', subject, { words, before, after, direction: 'same', fact, aspect })];
}

/**
 * Somebody else answers for a record.
 * @param before their roles; empty for nobody. To have somebody is better than to have nobody.
 */
export function answering(subject: Subject, duty: string, before: readonly string[], after: readonly string[], fact: Fact | null): Draft[] {
  const [was, is] = [listOf(before), listOf(after)];
  if (was === is) return [];
  const direction = before.length === 0 ? 'better' : after.length === 0 ? 'worse' : 'unknown';
  const words = `${duty} now ${is ?? 'nobody'}; was ${was ?? 'nobody'}`;
  return [draft('answerable_changed', subject, { words, before: was, after: is, direction, fact })];
}

/** A record that is gone has no page to go to. */
export function gone(subject: Subject): Subject {
  return { ...subject, record: { ...subject.record, ref: null } satisfies RecordRef };
}

function listOf(roles: readonly string[]): string | null {
  return roles.length === 0 ? null : roles.join(', ');
}

export function rolesOf(officers: readonly ({ role: string } | null)[]): string[] {
  return officers.flatMap((officer) => (officer ? [officer.role] : []));
}

export function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('; ');
}

/** The row itself as the fact behind a change, where it was written anew; what hangs on it has a day of its own. */
export function factOf<T extends Fact>(before: T, now: T): Fact | null {
  return before.recordedAt === now.recordedAt ? null : now;
}
