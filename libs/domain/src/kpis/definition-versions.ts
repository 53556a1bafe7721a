import { dayInLondon, dayInWords, type Day, type Instant } from '../day';
import type { DefinitionBreak } from '../plan-kpis';
import { countsOtherwise, isCountedOtherwise } from './counted-otherwise';
import { definitionChanges, ownKpi, type DefiningKpi, type DefiningMeasure, type Definition, type DefinitionChange, type NameOf } from './definition-fields';

/** When a row was written, by whom and why. Instants of one record are all written to the same precision: they sort as text. */
export interface Recorded {
  recordedAt: Instant;
  /** A role; a person or a document's author where none is known. */
  by: string;
  reason: string;
}

/** All that was ever recorded of a measure's definition; each list oldest first. */
export interface DefinitionRecord {
  measures: readonly (DefiningMeasure & Recorded)[];
  /** Of every KPI that it belonged to. */
  kpis: readonly (DefiningKpi & Recorded)[];
  breaks: readonly Pick<DefinitionBreak, 'recordedAt' | 'startsOn' | 'was' | 'now' | 'reason' | 'statedBy'>[];
}

export interface DefinitionVersion extends Recorded {
  /** From 1. */
  number: number;
  /** The first day that is counted in this way, else the day it was recorded. */
  since: Day;
  /** Against the version before; empty for the first. */
  changes: DefinitionChange[];
  /** What it means for the values, in one sentence. */
  words: string;
  /** The first day that is counted anew; `null`: the series goes on. */
  breaksOn: Day | null;
}

type Unnumbered = Omit<DefinitionVersion, 'number'>;

/**
 * The versions of a measure's definition, newest first. What was saved together is one version; a save that changes
 * nothing that defines is none. A break that a document tells of, with no change of the rows, is a version of its own.
 */
export function definitionVersions(record: DefinitionRecord, nameOf: NameOf): DefinitionVersion[] {
  const versions: Unnumbered[] = [];
  let before: Definition | null = null;
  for (const save of savesOf(record)) {
    const after = definitionAt(record, save);
    if (!after) continue;
    const changes = before ? definitionChanges(before, after, nameOf) : [];
    const breaks = record.breaks.filter(({ recordedAt }) => saveOf(recordedAt) === save);
    const signed = signatureOf(record, save, after);
    if (signed && !before) versions.push(firstVersion(signed));
    if (signed && before && changes.length > 0) versions.push(changedVersion(signed, changes, breaks.shift() ?? null, before, after));
    versions.push(...breaks.map(toldVersion));
    before = after;
  }
  return versions.map((version, index) => ({ number: index + 1, ...version })).reverse();
}

/** A save names its moment to the millisecond: a row that it writes twice stands a microsecond later. */
function saveOf(recordedAt: Instant): string {
  return recordedAt.slice(0, '2026-03-02T12:00:00.000'.length);
}

function savesOf({ measures, kpis, breaks }: DefinitionRecord): string[] {
  return [...new Set([...measures, ...kpis, ...breaks].map(({ recordedAt }) => saveOf(recordedAt)))].sort();
}

/** `null` before the measure was first recorded. */
function definitionAt({ measures, kpis }: DefinitionRecord, save: string): Definition | null {
  const measure = measures.findLast(({ recordedAt }) => saveOf(recordedAt) <= save);
  if (!measure) return null;
  return { measure, kpi: kpis.findLast(({ id, recordedAt }) => id === measure.kpiId && saveOf(recordedAt) <= save) ?? null };
}

/** Who saved the measure, or else its KPI; `null`: neither was written. */
function signatureOf({ measures, kpis }: DefinitionRecord, save: string, { measure }: Definition): Recorded | null {
  const isOfSave = ({ recordedAt }: Recorded) => saveOf(recordedAt) === save;
  return measures.find(isOfSave) ?? kpis.find((kpi) => kpi.id === measure.kpiId && isOfSave(kpi)) ?? null;
}

function firstVersion({ recordedAt, by, reason }: Recorded): Unnumbered {
  return { recordedAt, by, reason, since: dayInLondon(recordedAt), changes: [], words: 'As first recorded.', breaksOn: null };
}

function changedVersion(
  { recordedAt, by, reason }: Recorded,
  changes: DefinitionChange[],
  own: DefinitionRecord['breaks'][number] | null,
  before: Definition,
  after: Definition,
): Unnumbered {
  if (own) return { recordedAt, by: own.statedBy, reason: own.reason, since: own.startsOn, changes, words: brokenInWords(own.startsOn), breaksOn: own.startsOn };
  const words = isOtherwise(before, after)
    ? 'What is counted changes without a break in the series: no day is recorded from which values are counted anew.'
    : 'What is counted stays the same: values before and after are compared.';
  return { recordedAt, by, reason, since: dayInLondon(recordedAt), changes, words, breaksOn: null };
}

/** As a document or its reader tells it; the rows hold one definition only. */
function toldVersion({ recordedAt, startsOn, was, now, reason, statedBy }: DefinitionRecord['breaks'][number]): Unnumbered {
  return { recordedAt, by: statedBy, reason, since: startsOn, changes: [{ field: 'How it is counted', was, now }], words: brokenInWords(startsOn), breaksOn: startsOn };
}

function brokenInWords(startsOn: Day): string {
  return `Counted anew from ${dayInWords(startsOn)}: values before and after that day are not compared.`;
}

function isOtherwise(before: Definition, after: Definition): boolean {
  const [was, is] = [ownKpi(before), ownKpi(after)];
  const isOtherKpi = was !== null && is !== null && countsOtherwise(was, is);
  return isOtherKpi || before.measure.unit !== after.measure.unit || isCountedOtherwise(before.measure, after.measure);
}
