import { days } from './commitment';
import { dayInWords } from './day';
import { capital, listInWords } from './words';
import type { PlanStanding } from './plan';
import { isOpen } from './roll-up';
import type { Colour } from './rag';
import type { Answer, KpiView, MilestoneView, ObjectiveView, ProgrammeView, ProjectView } from './views';

/** What a view of the programme must hold for its answer. */
type Judged = Pick<ProgrammeView, 'kind' | 'objectives' | 'projects' | 'kpis' | 'planStanding'>;

/**
 * The sentence that is the answer: someone who reads nothing else knows where to look. Generated
 * from the facts, so that it cannot be kinder than they are.
 */
export function answerOf(programme: Judged): Answer {
  return programme.kind === 'scorecard' ? scorecardAnswer(programme.kpis) : planAnswer(programme);
}

function planAnswer({ objectives, projects, kpis, planStanding }: Judged): Answer {
  const rest = [lateSentence(projects, planStanding), silentSentence(projects), kpiSentence(kpis)];
  return { lead: objectiveLead(objectives), rest: rest.filter((sentence) => sentence !== '').join(' ') };
}

const OFF_TRACK: readonly Colour[] = ['not_assured', 'red', 'amber'];
const OFF_TRACK_WORDS: Partial<Record<Colour, string>> = { not_assured: 'not assured', red: 'red', amber: 'amber' };

function objectiveLead(objectives: readonly ObjectiveView[]): string {
  const total = objectives.length;
  if (total === 0) return 'The plan has no objectives yet.';
  const groups = OFF_TRACK.map((colour) => ({ colour, count: objectives.filter((row) => row.schedule.colour === colour).length })).filter(
    (group) => group.count > 0,
  );
  const [first, ...others] = groups;
  if (!first) {
    const isAnyGreen = objectives.some((row) => row.schedule.colour === 'green' || row.schedule.colour === 'complete');
    return isAnyGreen ? 'No objective is off track.' : 'Nothing is due yet.';
  }
  const share = first.count === total ? `${total === 1 ? 'The one objective' : `All ${inWords(total)} objectives`}` : `${inWords(first.count)} of ${inWords(total)} objectives`;
  const verb = (count: number) => (count === 1 ? 'is' : 'are');
  const tail = others.map((group) => `${inWords(group.count)} ${verb(group.count)} ${OFF_TRACK_WORDS[group.colour]}`);
  return `${capital(listInWords([`${share} ${verb(first.count)} ${OFF_TRACK_WORDS[first.colour]}`, ...tail]))}.`;
}

/** Late: an open project with a milestone beyond its first promise, counted in days. */
function lateSentence(projects: readonly ProjectView[], standing: PlanStanding): string {
  const late = projects.filter((project) => isOpen(project.schedule.colour) && worstSlip(project.milestones.filter(isUnfinished)) > 0);
  const finishedLate = projects.filter((project) => worstSlip(project.milestones.filter((row) => row.schedule.colour === 'complete')) > 0);
  if (late.length === 0) {
    return finishedLate.length === 0 ? 'No project is past a promise.' : `No open project is past a promise; ${finishedLate.length} finished late.`;
  }
  const longest = late.flatMap((project) => project.milestones.filter(isUnfinished)).reduce((worst, row) => (slipOf(row) > slipOf(worst) ? row : worst));
  const finished = finishedLate.length > 0 ? `; ${finishedLate.length} finished something late` : '';
  const dates = standing === 'draft' ? "later than the draft plan's dates" : 'later than first promised';
  return `${late.length} of ${projects.length} projects ${late.length === 1 ? 'is' : 'are'} ${dates}, the longest by ${lengthOf(longest)}${finished}.`;
}

/** A range stays a range; days that still mount are what they are today. */
function lengthOf({ slippageOriginal: slip }: MilestoneView): string {
  if (!slip) return days(0);
  return slip.least === slip.most || slip.isOpenEnded ? days(slip.least) : `${slip.least} to ${days(slip.most)}`;
}

function silentSentence(projects: readonly ProjectView[]): string {
  const neverHeard = projects.filter((project) => project.schedule.colour === 'not_assured' && project.milestones.every((row) => row.statements.length === 0));
  if (neverHeard.length === 0) return '';
  const which = neverHeard.length === 1 ? 'project that is' : 'projects that are';
  return `On ${neverHeard.length} ${which} past, due soon or meant to have started, nothing was ever reported.`;
}

function kpiSentence(kpis: readonly KpiView[]): string {
  if (kpis.length === 0) return '';
  const number = (verdict: KpiView['verdict']) => kpis.filter((kpi) => kpi.verdict === verdict).length;
  const silent = number('no_data');
  if (silent === kpis.length) return `None of ${kpis.length} KPIs has ever been reported.`;
  const parts = [
    [number('better'), 'better'],
    [number('worse'), 'worse'],
    [number('same'), 'unchanged'],
  ].flatMap(([count, word]) => (count ? [`${count} ${count === 1 ? 'is' : 'are'} ${word}`] : []));
  const judged = number('better') + number('worse') + number('same');
  const unjudged = kpis.length - silent - judged;
  if (unjudged > 0) parts.push(`${unjudged} cannot be judged`);
  const never = silent > 0 ? `; ${silent} ${silent === 1 ? 'has' : 'have'} never been reported` : '';
  return `Of ${kpis.length} KPIs, ${listInWords(parts)}${never}.`;
}

function scorecardAnswer(kpis: readonly KpiView[]): Answer {
  const valued = kpis.filter((kpi) => kpi.headline !== null);
  const targeted = kpis.flatMap((kpi) => (kpi.headline?.target ? [{ kpi, headline: kpi.headline, target: kpi.headline.target }] : []));
  const sentences = targeted.map(({ kpi, headline, target }) => {
    const due = target.dueOn ? ` by ${dayInWords(target.dueOn)}` : '';
    return `${kpi.ref} stands at ${headline.latest?.valueWords ?? 'no value'} against a target of ${target.words.replace(due, '')}${due}.`;
  });
  const untargeted = kpis.length - targeted.length;
  if (targeted.length === 0) sentences.push('No indicator has a target.');
  else if (untargeted > 0) sentences.push(`${capital(inWords(untargeted))} ${untargeted === 1 ? 'has' : 'have'} no target.`);
  return { lead: `${valued.length} of ${kpis.length} indicators have a value.`, rest: sentences.join(' ') };
}

/** The worst certain lateness against the first promise, in days; 0 when nothing is late. */
export function worstSlip(milestones: readonly MilestoneView[]): number {
  return Math.max(0, ...milestones.map(slipOf));
}

/** Certain lateness of one promise, in days; 0 when it is not late. */
export function slipOf({ slippageOriginal }: MilestoneView): number {
  return Math.max(0, slippageOriginal?.least ?? 0);
}

function isUnfinished(milestone: MilestoneView): boolean {
  return isOpen(milestone.schedule.colour);
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Numbers up to ten in words. */
export function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}
