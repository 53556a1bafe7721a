import type { Action } from '../permission';
import type { VersionStanding } from '../plan-decisions';

export interface VersionTransition {
  from: VersionStanding;
  to: VersionStanding;
  action: Action;
  label: string;
}

/** What can become of a version of the plan, in order. An area may publish what is approved before it is agreed. */
export const VERSION_TRANSITIONS: readonly VersionTransition[] = [
  { from: 'draft', to: 'approved', action: 'board:decide', label: 'Approve for the board' },
  { from: 'approved', to: 'agreed', action: 'plan:version', label: 'Record the agreement of the DfE and NHS England' },
  { from: 'agreed', to: 'published', action: 'plan:version', label: 'Record the publication' },
  { from: 'approved', to: 'published', action: 'plan:version', label: 'Record the publication' },
];

/**
 * Where a version stands after its steps. One that the table does not allow changes nothing.
 * @param steps in the order in which they were recorded.
 */
export function standingOf(steps: readonly { standing: VersionStanding }[]): VersionStanding {
  return steps.reduce<VersionStanding>((from, { standing }) => versionTransitionFor(standing, from)?.to ?? from, 'draft');
}

/** The line of the table that leads from one standing to another; `null`: none does. */
export function versionTransitionFor(to: VersionStanding, from: VersionStanding): VersionTransition | null {
  return VERSION_TRANSITIONS.find((line) => line.from === from && line.to === to) ?? null;
}

/** What somebody can do with a version now, in the order of the table. */
export function versionStepsOffered(standing: VersionStanding, actorMay: (action: Action) => boolean): VersionTransition[] {
  return VERSION_TRANSITIONS.filter(({ from, action }) => from === standing && actorMay(action));
}
