import { dayInWords, type Day } from '../day';
import type { Fault } from '../domain-error';
import type { Tolerances } from '../tolerances';

/** A plan runs for about two years: a limit of more than one never shows anything. */
export const LONGEST_TOLERANCE = 366;

/** What is wrong with thresholds. */
export function toleranceFaults(tolerances: Tolerances): Fault[] {
  const { greenDays, amberDays } = tolerances;
  const days = (['greenDays', 'amberDays', 'statementDays', 'horizonDays'] as const).flatMap((field) => {
    const least = field === 'greenDays' ? 0 : 1;
    const value = tolerances[field];
    if (Number.isInteger(value) && value >= least && value <= LONGEST_TOLERANCE) return [];
    return [{ field, message: `Give whole days from ${least} to ${LONGEST_TOLERANCE}.` }];
  });
  const shares = (['notAssuredShare', 'redShare'] as const).flatMap((field) => {
    const value = tolerances[field];
    return value > 0 && value <= 1 ? [] : [{ field, message: 'Give a share above 0 and up to 1, which is all projects.' }];
  });
  const order = amberDays > greenDays ? [] : [{ field: 'amberDays', message: `Amber must end after green does: more than ${greenDays} days.` }];
  return [...days, ...shares, ...order];
}

/** A plan's numbers are counted on one hand; a year typed as one is a slip. */
export const MOST_OBJECTIVES = 99;

/** @param isTaken by another objective. */
export function objectiveNumberFault(number: number, isTaken: boolean): string | null {
  if (!Number.isInteger(number) || number < 1 || number > MOST_OBJECTIVES) return `Give a number from 1 to ${MOST_OBJECTIVES}.`;
  return isTaken ? `There is an objective ${number} already.` : null;
}

/** The heading of an objective that was never printed. */
export function objectiveHeading(number: number, name: string): string {
  return `Objective ${number}: ${name}`;
}

/** @param isTaken by another project. */
export function projectRefFault(ref: string, objective: number, isTaken: boolean): string | null {
  if (!new RegExp(`^${objective}\\.[1-9][0-9]{0,2}[a-z]?$`).test(ref)) {
    return `Give the objective's number, a point and the project's place in it: "${objective}.1".`;
  }
  return isTaken ? `There is a project ${ref} already.` : null;
}

export interface MeetingDays {
  heldOn: Day;
  cutOffOn: Day;
}

/**
 * What is wrong with the days of a meeting. One that was held stays where it is: reports were asked for by it.
 * A cut-off that has passed stays with a meeting that moves, and is none for a new one: nobody could report by it.
 * @param before what is kept of it; `null` for a new one.
 * @param taken days of the other meetings.
 */
export function meetingFaults({ heldOn, cutOffOn }: MeetingDays, before: MeetingDays | null, taken: readonly Day[], today: Day): Fault[] {
  if (before?.heldOn === heldOn && before.cutOffOn === cutOffOn) return [];
  if (before && before.heldOn < today) {
    return [{ field: 'heldOn', message: `This meeting was held on ${dayInWords(before.heldOn)}: its days stay. Only its note can change.` }];
  }
  if (heldOn < today) return [{ field: 'heldOn', message: `${dayInWords(heldOn)} is past. Give today or a later day.` }];
  const faults: Fault[] = [];
  if (taken.includes(heldOn)) faults.push({ field: 'heldOn', message: `The board meets on ${dayInWords(heldOn)} already.` });
  if (cutOffOn > heldOn) {
    faults.push({ field: 'cutOffOn', message: `The cut-off must be on ${dayInWords(heldOn)} at the latest, the day of the meeting.` });
  }
  if (cutOffOn < today && cutOffOn !== before?.cutOffOn) {
    faults.push({ field: 'cutOffOn', message: `The cut-off of ${dayInWords(cutOffOn)} is past. Give today or a later day.` });
  }
  return faults;
}
