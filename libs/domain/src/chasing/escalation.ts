import type { Day } from '../day';
import type { NoticeKind } from './notices';
import { addWorkingDays, isWorkingDay } from './working-days';

/**
 * Working days from the cut-off, by the rule: a grace of two, then the owner, the programme manager, the sponsor.
 * One working day between them: papers close a week before a board, so that by its day everybody has had their turn.
 */
export const REMINDER_WORKING_DAYS = 2;
export const GRACE_WORKING_DAYS = 2;
export const STEP_WORKING_DAYS = 1;

export const ESCALATION_KINDS = ['reminder', 'late_owner', 'late_programme_manager', 'late_sponsor'] as const satisfies readonly NoticeKind[];
export type EscalationKind = (typeof ESCALATION_KINDS)[number];

/** The day on which each level is reached; of the reminder, the day from which it is given until the cut-off. */
export function escalationDays(cutOffOn: Day): Record<EscalationKind, Day> {
  const owner = addWorkingDays(cutOffOn, GRACE_WORKING_DAYS + 1);
  const programmeManager = addWorkingDays(owner, STEP_WORKING_DAYS);
  return {
    reminder: addWorkingDays(cutOffOn, -REMINDER_WORKING_DAYS),
    late_owner: owner,
    late_programme_manager: programmeManager,
    late_sponsor: addWorkingDays(programmeManager, STEP_WORKING_DAYS),
  };
}

/** How far the chasing for a cut-off has come: what has been reached stays so. Nobody is chased on a day off. */
export function levelsReached(cutOffOn: Day, today: Day): EscalationKind[] {
  if (!isWorkingDay(today)) return [];
  const from = escalationDays(cutOffOn);
  return ESCALATION_KINDS.filter((kind) => from[kind] <= today && (kind !== 'reminder' || today <= cutOffOn));
}
