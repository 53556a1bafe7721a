import { slippageInWords } from '../commitment';
import { dayInWords } from '../day';
import { milestoneRef } from '../records';
import { COLOUR_WORDS, isOpen } from '../roll-up';
import type { DatedPointView, MilestoneView, ProgrammeView } from '../views';
import { baselineChange } from './baselines';
import { colourDirection } from './colours';
import { draft, gone, rewording, type Draft, type Subject } from './draft';
import { isSameSpan, shiftDirection, shiftInWords } from './shift';
import { confidenceChange, hasNews, statedChange, statementOf } from './statements';

/** What happened to one milestone: the telling thing once, and beside it only what it does not explain. */
export function milestoneChanges(before: MilestoneView, now: MilestoneView, programme: ProgrammeView): Draft[] {
  const subject = subjectOf(now);
  const status = statusChange(subject, before, now, programme);
  const forecast = status ? null : forecastChange(subject, before, now);
  const baseline = baselineChange(subject, before, now);
  // Only silence makes silence: a date given earlier does not explain it.
  const isExplained = status !== null || ((forecast !== null || baseline !== null) && now.schedule.colour !== 'not_assured');
  const colour = isExplained ? null : colourChange(subject, before, now);
  const confidence = status || forecast ? null : confidenceChange(subject, before, now);
  const stated = status || forecast || colour || confidence ? null : statedChange(subject, before, now);
  return [status, baseline, forecast, colour, confidence, stated].filter((row) => row !== null).concat(namingChanges(subject, before, now));
}

/** A milestone that was not there before: what it is now, with its end if it has come. */
export function addedMilestone(now: MilestoneView, programme: ProgrammeView): Draft {
  const subject = subjectOf(now);
  const state = stateOf(now);
  const due = now.approved && now.schedule.colour !== 'not_yet_due' ? `, due ${now.approved.words}` : '';
  const said = { words: `added to the plan${decisionIn(programme, now)}${due}: ${state}`, after: state };
  if (now.status === 'completed') return draft('completed', subject, { ...said, direction: 'better', fact: statementOf(now) });
  if (now.status === 'cancelled') return draft('cancelled', subject, { ...said, fact: statementOf(now) });
  return draft('added', subject, { ...said, fact: now });
}

export function removedMilestone(before: MilestoneView): Draft {
  return draft('removed', gone(subjectOf(before)), { words: `taken out of the plan; was ${stateOf(before)}`, before: stateOf(before) });
}

/** "red, 61 days late", "completed 203 days late", "due 30 August 2022". */
export function stateOf({ schedule }: MilestoneView): string {
  const { colour, words } = schedule;
  const isPlain = !isOpen(colour) || colour === 'ongoing' || colour === 'not_yet_due';
  return isPlain ? words : `${COLOUR_WORDS[colour]}, ${words}`;
}

/** ", change request 7": the decision behind a row; '' where none is. */
function decisionIn({ changeRequests }: ProgrammeView, row: { changeRequestId: string | null } | undefined): string {
  const request = row?.changeRequestId ? changeRequests.find(({ id }) => id === row.changeRequestId) : undefined;
  return request ? `, change request ${request.number}` : '';
}

function subjectOf(milestone: MilestoneView): Subject {
  const { project } = milestone;
  return { record: milestoneRef(milestone), objective: project.objective.number, within: [milestone.id, project.id, project.objective.id] };
}

function statusChange(subject: Subject, before: MilestoneView, now: MilestoneView, programme: ProgrammeView): Draft | null {
  const states = { before: stateOf(before), after: stateOf(now), fact: statementOf(now) };
  if (now.status === before.status) return actualChange(subject, before, now);
  if (now.status === 'completed') {
    return draft('completed', subject, { ...states, words: `${completedInWords(now)}; was ${stateOf(before)}`, direction: 'better' });
  }
  if (now.status === 'cancelled') return draft('cancelled', subject, { ...states, words: `cancelled by decision${decisionIn(programme, statementOf(now))}; was ${stateOf(before)}` });
  if (before.status === 'completed') {
    return draft('reopened', subject, { ...states, words: `open again, ${stateOf(now)}; had been reported as completed`, direction: 'worse' });
  }
  if (before.status === 'cancelled') return draft('reopened', subject, { ...states, words: `taken up again, ${stateOf(now)}; had been cancelled` });
  return null;
}

/** Both lengths where a decision moved the date: re-baselining hides nothing. */
function completedInWords({ schedule, original, actual }: MilestoneView): string {
  if (!schedule.isRebaselined || !original || !actual) return schedule.words;
  return `${schedule.words}, against the first promise ${slippageInWords(original, actual)}`;
}

/** Done before and now, and the day of it corrected or given at last. */
function actualChange(subject: Subject, before: MilestoneView, now: MilestoneView): Draft | null {
  const [was, is] = [before.actual, now.actual];
  if (now.status !== 'completed' || (was && is ? isSameSpan(was, is) : was === is)) return null;
  const words = is ? `completion is now dated ${is.words}, ${schedulePart(now)}` : 'completion has no date any more';
  return draft('stated', subject, {
    words: `${words}; was ${was?.words ?? 'not dated'}`,
    before: was?.words ?? null,
    after: is?.words ?? null,
    direction: was && is ? shiftDirection(was, is) : 'unknown',
    fact: statementOf(now),
  });
}

function schedulePart({ schedule }: MilestoneView): string {
  return schedule.words.replace(/^completed /, '');
}

/** Against what was expected before: the last forecast, or the promise in force while nobody had given one. */
function forecastChange(subject: Subject, before: MilestoneView, now: MilestoneView): Draft | null {
  const [was, is] = [before.forecast, now.forecast];
  if (!isOpen(now.schedule.colour) || (was && is ? isSameSpan(was, is) : was === is)) return null;
  const fact = now.statements.find((statement) => statement.forecast !== null);
  const states = { before: was && expectedIn(before, was), after: is && expectedIn(now, is) };
  if (!is) return draft('forecast_moved', subject, { ...states, words: `no date is expected any more; was ${was?.words}`, fact: statementOf(now) });
  const reference = was ?? before.approved ?? now.approved;
  const late = now.original ? `, ${slippageInWords(now.original, is)}${now.schedule.isRebaselined ? ' against the first promise' : ''}` : '';
  const lead = `${was ? 'now' : 'first'} expected ${is.words}${late}`;
  return draft('forecast_moved', subject, {
    ...states,
    words: was ? `${lead}; ${shiftInWords(was, is)} than before (${was.words})` : `${lead}; no forecast had been given`,
    direction: reference ? shiftDirection(reference, is) : 'unknown',
    fact,
  });
}

/** "30 September 2022, 31 days late". */
function expectedIn({ original }: MilestoneView, expected: DatedPointView): string {
  return original ? `${expected.words}, ${slippageInWords(original, expected)}` : expected.words;
}

function colourChange(subject: Subject, before: MilestoneView, now: MilestoneView): Draft | null {
  const [was, is] = [before.schedule.colour, now.schedule.colour];
  if (was === is) return null;
  const isNews = hasNews(before, now);
  return draft('colour_changed', subject, {
    words: `${colourLead(before, now)}; was ${COLOUR_WORDS[was]}`,
    before: stateOf(before),
    after: stateOf(now),
    direction: colourDirection(was, is),
    // Time alone can change a colour; then no fact did it.
    fact: isNews && is !== 'not_assured' ? statementOf(now) : null,
  });
}

function colourLead(before: MilestoneView, now: MilestoneView): string {
  const { colour, words } = now.schedule;
  if (colour === 'not_assured') return fellSilent(now) ? `fell silent: not assured, ${words}` : `not assured: ${words}`;
  if (before.schedule.colour !== 'not_assured' || !hasNews(before, now)) return `now ${stateOf(now)}`;
  return `${statementOf(before) ? 'heard from again' : 'heard from for the first time'}: ${stateOf(now)}`;
}

/** Not assured though something had once been said; a milestone without a date is not assured however much is said. */
export function fellSilent(milestone: MilestoneView): boolean {
  const { schedule, approved, isOngoing } = milestone;
  return schedule.colour === 'not_assured' && (approved !== null || isOngoing) && statementOf(milestone) !== undefined;
}

function namingChanges(subject: Subject, before: MilestoneView, now: MilestoneView): Draft[] {
  // A milestone that bears its project's name is renamed with it: said once, of the project.
  const isProjects = before.name === before.project.title && now.name === now.project.title;
  return [
    ...(isProjects ? [] : rewording(subject, 'name', before.name, now.name, now)),
    ...rewording(subject, 'next review', before.reviewOn && dayInWords(before.reviewOn), now.reviewOn && dayInWords(now.reviewOn), now),
  ];
}
