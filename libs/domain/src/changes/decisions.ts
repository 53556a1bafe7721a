import { dayInWords } from '../day';
import { changeRequestRef } from '../records';
import { OPEN_CHANGE_STATES } from '../change-requests/transitions';
import type { ChangeRequestView, PlanVersionView, ProgrammeView } from '../views';
import { draft, paired, type Draft, type Subject } from './draft';

/** What was asked of the board and what came of it; the dates that moved by it are told of their milestones. */
export function changeRequestChanges(before: ProgrammeView, now: ProgrammeView): Draft[] {
  return paired(before.changeRequests, now.changeRequests, {
    both: (was, is) => (was.state === is.state ? [] : [progress(is, lowerFirst(is.stateWords), lowerFirst(was.stateWords))]),
    added: (row) => [progress(row, row.state === 'submitted' ? askedFor(row) : `${askedFor(row)}; ${lowerFirst(row.stateWords)}`, null)],
    removed: () => [],
  });
}

function progress(request: ChangeRequestView, words: string, before: string | null): Draft {
  const { project, steps, state } = request;
  const subject: Subject = { record: changeRequestRef(request), objective: project.objective.number, within: [request.id, project.id, project.objective.id] };
  const { recordedAt } = steps.at(-1) ?? request;
  const kind = OPEN_CHANGE_STATES.has(state) ? 'change_requested' : 'change_decided';
  return draft(kind, subject, { words, before, after: lowerFirst(request.stateWords), fact: { recordedAt, source: null } });
}

/** "asked for by the Programme manager on 3 March 2026: Portal live, 62 days later than first promised, and 1 more". */
function askedFor({ requestedBy, requestedOn, items }: ChangeRequestView): string {
  const [first, ...others] = items;
  const what = first ? `: ${first.called}, ${first.movementWords}${others.length > 0 ? `, and ${others.length} more` : ''}` : '';
  return `asked for by ${requestedBy} on ${dayInWords(requestedOn)}${what}`;
}

/** Versions of the plan: opened, and each new standing. */
export function planVersionChanges(before: ProgrammeView, now: ProgrammeView): Draft[] {
  const subject: Subject = { record: { kind: 'programme', id: now.id, label: now.name, ref: now.slug }, objective: null, within: [now.id] };
  const say = (version: PlanVersionView, was: string | null) => {
    const { number, title, standingWords, steps } = version;
    const last = steps.at(-1) ?? version;
    const decision = steps.at(-1)?.decision;
    const words = `version ${number} of the plan (${title}): ${lowerFirst(standingWords)}${decision ? `, ${decision}` : ''}`;
    return draft('plan_version', subject, { words, before: was, after: lowerFirst(standingWords), fact: last, aspect: `version ${number}` });
  };
  return paired(before.planVersions, now.planVersions, {
    both: (was, is) => (was.standing === is.standing ? [] : [say(is, lowerFirst(was.standingWords))]),
    added: (row) => [say(row, null)],
    removed: () => [],
  });
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
