import type { Observation } from '../plan-kpis';
import { NUMBERED_STATUSES, STATUS_NAMES, isNumbered, type AbsentStatus, type NumberedStatus } from './cell-words';
import type { EntryField, EntryMeasure, ObservationEntry } from './entry';
import { checkShare, isWhole, type Tell } from './check-figures';
import { rangeFault, signFault } from './number-faults';
import { readCell, quoted, type CellNumber, type CellReading } from './read-cell';

/** What the cells of an entry say together. */
export interface Figures extends Pick<Observation, 'status' | 'value' | 'numerator' | 'denominator' | 'respondents' | 'qualifier'> {
  /** The value's cell, where it holds a number. */
  typed: CellNumber | null;
}

/** Whether a measure is counts over counts: a share, a ratio, or a percentage of which nobody has said which. */
export function hasCounts({ kind, unit }: Pick<EntryMeasure, 'kind' | 'unit'>): boolean {
  return kind === 'share' || kind === 'ratio' || (kind === null && unit === '%');
}

type Cells = Record<'value' | 'numerator' | 'denominator' | 'respondents', CellReading>;
const CELLS = ['value', 'numerator', 'denominator', 'respondents'] as const;
/** The largest that the database keeps (PostgreSQL `integer`). */
const MOST_RESPONDENTS = 2_147_483_647;

/** Reads the cells of an entry. `null` where one cannot stand; each reason is told at its cell. */
export function readFigures(entry: ObservationEntry, measure: EntryMeasure, tell: Tell): Figures | null {
  const cells = { value: readValue(entry.value, measure), numerator: readCell(entry.numerator), denominator: readCell(entry.denominator), respondents: readCell(entry.respondents) };
  let isSound = true;
  const refuse = (field: EntryField, message: string): void => {
    isSound = false;
    tell(field, 'error', message);
  };
  for (const field of CELLS) {
    const reading = cells[field];
    if (reading.kind === 'fault') refuse(field, reading.message);
    else if (reading.kind === 'number') checkSigns(field, reading, measure, refuse);
  }
  const respondents = readRespondents(cells.respondents, refuse);
  for (const field of ['numerator', 'denominator'] as const) {
    if (cells[field].kind !== 'empty' && !hasCounts(measure)) refuse(field, 'This KPI is one number, not one count out of another. Type it as the value and leave this cell empty.');
  }
  if (!isSound) return null;
  const status = statusOf(entry, cells, refuse);
  if (status === null) return null;
  const figures = isNumbered(status) ? numbers(entry, cells, status, measure, respondents, tell, refuse) : absent(cells, status, respondents, refuse);
  return isSound ? figures : null;
}

type Refuse = (field: EntryField, message: string) => void;

/** "<5" is a small number held back, and ">95" of a percentage a small rest; ">100" of anything else only says that it was more. */
function readValue(text: string, { unit }: EntryMeasure): CellReading {
  const reading = readCell(text);
  const isHeldBack = reading.kind === 'number' && unit === '%' && /^[>≥]/.test(reading.typed);
  return isHeldBack ? { kind: 'status', status: 'suppressed', qualifier: reading.typed, typed: reading.typed } : reading;
}

function checkSigns(field: (typeof CELLS)[number], reading: CellNumber, measure: EntryMeasure, refuse: Refuse): void {
  const { isPercent, isMoney, typed, qualifier } = reading;
  if (field === 'value') {
    const fault = signFault(reading, measure);
    if (fault !== null) refuse(field, fault);
  } else if (isPercent || isMoney) refuse(field, `${quoted(typed)} is ${isPercent ? 'a percentage' : 'an amount of money'}, and this cell is for a count. Type the number of cases.`);
  else if (qualifier !== null) refuse(field, `${quoted(typed)} is not exact. Type the count alone, or give only the value.`);
}

function readRespondents(reading: CellReading, refuse: Refuse): number | null {
  if (reading.kind === 'empty' || reading.kind === 'fault') return null;
  if (reading.kind === 'number' && isWhole(reading.value) && reading.value > 0 && reading.value <= MOST_RESPONDENTS) return reading.value;
  refuse('respondents', `${quoted(reading.typed)} is not a number of people who answered. Type a whole number of 1 or more, or leave it empty.`);
  return null;
}

/** As chosen, else as the cells say, else actual. `null` where they contradict each other or nothing is said. */
function statusOf(entry: ObservationEntry, cells: Cells, refuse: Refuse): Figures['status'] | null {
  const said = (['value', 'numerator', 'denominator'] as const).flatMap((field) => {
    const reading = cells[field];
    return reading.kind === 'status' ? [{ field, ...reading }] : [];
  });
  const [first] = said;
  const other = said.find(({ status }) => status !== first?.status);
  if (first && other) {
    refuse(other.field, `${quoted(other.typed)} and ${quoted(first.typed)} are two different reasons for one value. Give one.`);
    return null;
  }
  const chosen = entry.status;
  if (first && chosen !== null && chosen !== first.status) {
    refuse(first.field, `${quoted(first.typed)} means ${STATUS_NAMES[first.status]}, and “${STATUS_NAMES[chosen]}” is chosen. Change one of both.`);
    return null;
  }
  const hasNumber = CELLS.some((field) => cells[field].kind === 'number');
  if (first || chosen !== null || hasNumber) return first?.status ?? chosen ?? markedStatus(cells.value) ?? 'actual';
  refuse('value', entry.seenId === null ? 'Nothing is given. Type a value, or say why there is none: n/a, to be supplied.' : 'A value is never deleted. To take it back, choose a status such as “not available”.');
  return null;
}

function markedStatus(reading: CellReading): NumberedStatus | null {
  return reading.kind === 'number' ? reading.status : null;
}

function absent(cells: Cells, status: AbsentStatus, respondents: number | null, refuse: Refuse): Figures {
  const { value, numerator, denominator } = cells;
  const isNothingOfNothing = numerator.kind === 'number' && numerator.value === 0 && denominator.kind === 'number' && denominator.value === 0;
  for (const [field, reading] of [['value', value], ['numerator', numerator]] as const) {
    if (reading.kind !== 'number' || (field === 'numerator' && isNothingOfNothing && status === 'cannot_be_measured')) continue;
    const away = status === 'suppressed' ? ', which would give away what is held back' : '';
    refuse(field, `${quoted(reading.typed)} stands beside “${STATUS_NAMES[status]}”${away}. Take the number out, or choose a status with a number: ${NUMBERED_WORDS}.`);
  }
  const counted = countOf('denominator', denominator, refuse);
  const held = [value, numerator, denominator].find((reading) => reading.kind === 'status');
  const qualifier = held?.kind === 'status' ? held.qualifier : null;
  return { status, value: null, numerator: isNothingOfNothing ? 0 : null, denominator: counted, respondents, qualifier, typed: null };
}

const NUMBERED_WORDS = NUMBERED_STATUSES.map((status) => STATUS_NAMES[status]).join(', ');

function countOf(field: 'numerator' | 'denominator', reading: CellReading, refuse: Refuse): number | null {
  if (reading.kind !== 'number') return null;
  if (reading.value < 0) refuse(field, `${quoted(reading.typed)} is below nought, and a count cannot be. Type 0 or more.`);
  else if (!isWhole(reading.value)) refuse(field, `${quoted(reading.typed)} is not a whole number, and a count must be.${thousandsHint(reading)}`);
  return reading.value;
}

function thousandsHint({ decimals, typed }: CellNumber): string {
  return decimals === 3 ? ` If it is in thousands, write ${typed.replace('.', ',')}.` : ' Type the number of cases.';
}

function numbers(
  entry: ObservationEntry,
  cells: Cells,
  status: NumberedStatus,
  measure: EntryMeasure,
  respondents: number | null,
  tell: Tell,
  refuse: Refuse,
): Figures {
  const typed = cells.value.kind === 'number' ? cells.value : null;
  const numerator = countOf('numerator', cells.numerator, refuse);
  const denominator = countOf('denominator', cells.denominator, refuse);
  const figures = { status, value: typed?.value ?? null, numerator, denominator, respondents, qualifier: typed?.qualifier ?? null, typed };
  if (numerator === null && denominator === null) {
    if (typed === null) refuse('value', `There is no value. Type it, or choose a status such as “not available”.`);
    else checkValue(typed, measure, tell, refuse);
    return figures;
  }
  if (numerator === null) refuse('numerator', `How many of the ${entry.denominator.trim()} is missing. Type it, or take the ${entry.denominator.trim()} out and give the value alone.`);
  else if (denominator === null) refuse('denominator', `Of how many the ${entry.numerator.trim()} are is missing. Type it, or take the ${entry.numerator.trim()} out and give the value alone.`);
  else {
    if (typed) checkValue(typed, measure, tell, refuse);
    return checkShare({ ...figures, numerator, denominator }, measure, tell, refuse);
  }
  return figures;
}

function checkValue(reading: CellNumber, measure: EntryMeasure, tell: Tell, refuse: Refuse): void {
  const { value, typed, decimals } = reading;
  const { kind, unit } = measure;
  const fault = rangeFault(reading, measure);
  if (fault !== null) refuse('value', fault);
  else if (kind === 'count' && !isWhole(value)) refuse('value', `${quoted(typed)} is not a whole number, and a count must be.${decimals === 3 ? ` If it is in thousands, write ${typed.replace('.', ',')}.` : ''}`);
  else if (kind === null && unit === '%' && value > 100) tell('value', 'warning', `${value}% is more than all of them. Nobody has said whether this KPI is a share, which cannot be above 100%, or a ratio.`);
}
