import { readEvidence, readTakenOn } from '../change-requests/decision-form';
import type { Day } from '../day';
import type { Fault } from '../domain-error';
import { Form } from '../editing/form';
import type { PlanVersion, PlanVersionStep, VersionStanding } from '../plan-decisions';
import type { VersionTransition } from './transitions';

/** A step of a version as a person fills it in; '' is nothing given. */
export interface VersionStepDraft {
  takenOn: string;
  decision: string;
  evidenceUrl: string;
}

/** A step as it will be kept. */
export type NewVersionStep = Pick<PlanVersionStep, 'standing' | 'takenOn' | 'decision' | 'evidenceUrl'>;

export interface ReadVersionStep {
  /** At "takenOn", "decision", "evidenceUrl". */
  faults: readonly Fault[];
  /** `null` where anything is wrong. */
  step: NewVersionStep | null;
}

/** Reads what is said with a version's new standing. What the DfE and NHS England agreed to must be there to be read. Never throws. */
export function readVersionStep(
  draft: VersionStepDraft,
  { to }: VersionTransition,
  version: Pick<PlanVersion, 'openedOn'> & { steps: readonly Pick<PlanVersionStep, 'takenOn'>[] },
  today: Day,
): ReadVersionStep {
  const form = new Form();
  const last = version.steps.at(-1);
  const earlier = [
    { day: version.openedOn, words: 'The version was opened' },
    ...(last ? [{ day: last.takenOn, words: 'The step before was taken' }] : []),
  ];
  readTakenOn(form, draft.takenOn, earlier, today);
  const decision = form.line(draft.decision, { field: 'decision', called: 'The decision' });
  if (decision === '') form.refuse('decision', 'Say which decision this was, as the minutes or the letter name it.');
  const evidenceUrl = readEvidence(form, draft.evidenceUrl, to === 'agreed');
  const faults = form.refused;
  return { faults, step: faults.length > 0 ? null : { standing: to, takenOn: draft.takenOn, decision, evidenceUrl } };
}

/** Why no new version can be opened: there is one draft at a time, and it is the plan as it stands. */
export function openVersionFault(versions: readonly { number: number; standing: VersionStanding }[]): string | null {
  const draft = versions.find(({ standing }) => standing === 'draft');
  return draft ? `Version ${draft.number} is still a draft. The board approves it before another is opened.` : null;
}

/** Numbers follow each other. */
export function nextVersionNumber(versions: readonly { number: number }[]): number {
  return Math.max(0, ...versions.map(({ number }) => number)) + 1;
}
