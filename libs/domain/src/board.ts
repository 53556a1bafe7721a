import { slipOf } from './answer';
import { colourDirection } from './changes/colours';
import { addDays, dayInWords, daysBetween, type Day } from './day';
import type { FollowedFinding, SeverityCount } from './findings/finding';
import { followFindings, SHARPEST_LIMIT } from './findings/follow';
import { byId } from './lists';
import type { Colour } from './rag';
import { COLOUR_WORDS, isOpen } from './roll-up';
import type { Answer, KpiView, MilestoneView, ObjectiveView, ProgrammeView } from './views';

/** A board meets every four to six weeks: the earlier date unless one is chosen. */
export const BOARD_INTERVAL_DAYS = 42;

/** What fits on one page and can be read in thirty seconds. */
export const BOARD_LIST_LIMIT = 8;

export const DIRECTIONS = ['better', 'worse', 'same', 'unknown'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How an objective moved against the earlier date. */
export interface Movement {
  direction: Direction;
  /** `null` when the plan had not begun. */
  before: Colour | null;
  words: string;
}

export interface BoardView {
  programme: ProgrammeView;
  today: Day;
  comparedWith: Day | null;
  answer: Answer;
  objectives: { objective: ObjectiveView; movement: Movement }[];
  slips: MilestoneView[];
  slipsTotal: number;
  dueSoon: MilestoneView[];
  kpis: KpiView[];
  kpisTotal: number;
  kpisNeverReported: number;
  /** KPIs with a value for which the page has no room. */
  kpisNotShown: number;
  /** The sharpest things the plan gets wrong. */
  sharpest: FollowedFinding[];
  findingCounts: SeverityCount[];
  rulesWords: string;
}

/**
 * The board's page from an assessed plan and the same plan assessed as it was recorded earlier.
 * @param before `null` when the plan had not begun by the earlier date.
 */
export function boardOf(now: ProgrammeView, before: ProgrammeView | null): BoardView {
  const kpis = boardKpis(now.kpis);
  const followed = followFindings(now, before);
  const slips = now.milestones.filter((row) => slipOf(row) > 0).sort(bySlip);
  return {
    programme: now,
    today: now.today,
    comparedWith: before?.today ?? null,
    answer: { lead: now.answer.lead, rest: [now.answer.rest, sinceSentence(now, before)].filter((part) => part !== '').join(' ') },
    objectives: now.objectives.map((objective) => ({ objective, movement: movementOf(objective, before) })),
    slips: slips.slice(0, BOARD_LIST_LIMIT),
    slipsTotal: slips.length,
    dueSoon: now.milestones.filter((row) => isDueSoon(row, now)).sort(byDueDay),
    kpis,
    kpisNotShown: now.kpis.filter((kpi) => kpi.verdict !== 'no_data' && !kpis.includes(kpi)).length,
    kpisTotal: now.kpis.length,
    kpisNeverReported: now.kpis.filter((kpi) => kpi.verdict === 'no_data').length,
    sharpest: followed.items.filter(({ state }) => state !== 'gone').slice(0, SHARPEST_LIMIT),
    findingCounts: followed.counts,
    rulesWords: rulesInWords(now),
  };
}

/** Better, worse or the same against the earlier date, and what made it so. */
export function movementOf(objective: ObjectiveView, before: ProgrammeView | null): Movement {
  const earlier = before?.objectives.find((row) => row.id === objective.id);
  if (!before) return { direction: 'unknown', before: null, words: 'nothing earlier in the record to compare with' };
  if (!earlier) return { direction: 'unknown', before: null, words: 'not in the record at the earlier date' };
  const direction = colourDirection(earlier.schedule.colour, objective.schedule.colour);
  const lead =
    earlier.schedule.colour === objective.schedule.colour
      ? 'no change in colour'
      : `was ${COLOUR_WORDS[earlier.schedule.colour]} on ${dayInWords(before.today)}`;
  // Two clauses fit a card: where it stood, and the one thing that matters most.
  const [change] = tellingChanges(earlier, objective);
  return { direction, before: earlier.schedule.colour, words: change ? `${lead}; ${change}` : lead };
}

/** What changed, most telling first: the worst slip, how many fell silent, what was finished. */
function tellingChanges(before: ObjectiveView, now: ObjectiveView): string[] {
  const earlier = byId(before.projects.flatMap((project) => project.milestones));
  const milestones = now.projects.flatMap((project) => project.milestones);
  const finished = milestones.filter((row) => row.status === 'completed' && earlier.get(row.id)?.status !== 'completed');
  const slipped = milestones
    .flatMap((row) => {
      const grew = hasSlipped(row, earlier.get(row.id)) ? growth(row, earlier.get(row.id)) : 0;
      return grew > 0 ? [{ row, grew }] : [];
    })
    .sort((a, b) => b.grew - a.grew);
  const silent = milestones.filter((row) => row.schedule.colour === 'not_assured' && earlier.get(row.id)?.schedule.colour !== 'not_assured');
  const worst = slipped[0];
  return [
    ...(worst?.row.slippageOriginal ? [`${nameOf(worst.row)} now expected ${worst.row.slippageOriginal.words}`] : []),
    ...(silent.length > 0 ? [`${silent.length} more not assured`] : []),
    ...(finished[0] ? [finished.length === 1 ? `${nameOf(finished[0])} reported as completed` : `${finished.length} milestones reported as completed`] : []),
  ];
}

/** Whether a promise is now expected later than before, and late. */
function hasSlipped(now: MilestoneView, before: MilestoneView | undefined): boolean {
  return isOpen(now.schedule.colour) && slipOf(now) > 0 && growth(now, before) > 0;
}

/** By how many days a forecast moved; days that merely pass without news are silence, not a new slip. */
function growth(now: MilestoneView, before: MilestoneView | undefined): number {
  if (!now.forecast || !before) return 0;
  const from = before.forecast ?? before.approved;
  return from ? Math.max(0, daysBetween(from.latest, now.forecast.latest)) : 0;
}

function sinceSentence(now: ProgrammeView, before: ProgrammeView | null): string {
  if (!before) return '';
  const earlier = byId(before.milestones);
  const slipped = now.milestones.filter((row) => hasSlipped(row, earlier.get(row.id))).length;
  const finished = now.milestones.filter((row) => row.status === 'completed' && earlier.get(row.id)?.status !== 'completed').length;
  if (slipped + finished === 0) return `Nothing was reported as slipped or finished since ${dayInWords(before.today)}.`;
  const milestones = (count: number) => (count === 1 ? 'milestone was' : 'milestones were');
  const parts = [
    ...(slipped > 0 ? [`${slipped} ${milestones(slipped)} reported as slipped`] : []),
    ...(finished > 0 ? [slipped > 0 ? `${finished} as finished` : `${finished} ${milestones(finished)} reported as finished`] : []),
  ];
  return `Since ${dayInWords(before.today)}, ${parts.join(' and ')}.`;
}

function isDueSoon(milestone: MilestoneView, { today, tolerances }: ProgrammeView): boolean {
  const due = milestone.approved?.latest;
  if (!due || !isOpen(milestone.schedule.colour)) return false;
  return due >= today && due <= addDays(today, tolerances.horizonDays);
}

/** Values first, worst verdict first; where there is room, some of those that never had one. */
function boardKpis(kpis: readonly KpiView[]): KpiView[] {
  const spoken = kpis.filter((kpi) => kpi.headline !== null);
  const ordered = [...spoken].sort((a, b) => rankOf(a) - rankOf(b) || a.position - b.position);
  // One line stands for all that were never reported.
  const silent = kpis.filter((kpi) => kpi.headline === null).slice(0, 1);
  return [...ordered, ...silent].slice(0, BOARD_LIST_LIMIT);
}

function rankOf(kpi: KpiView): number {
  const verdict = kpi.headline?.verdict;
  // A related measure that fell is news; otherwise a KPI's own measure goes first.
  if (verdict === 'worse') return 0;
  if (kpi.headline?.relation !== 'direct') return 3;
  return verdict === 'better' || verdict === 'same' ? 1 : 2;
}

function rulesInWords({ tolerances, planStanding }: ProgrammeView): string {
  return [
    `Colours are calculated from dates: green up to ${tolerances.greenDays} days after the promised date, amber up to ${tolerances.amberDays}, red beyond;`,
    `nothing said for over ${tolerances.statementDays} days when something is due, past or under way is not assured, never green.`,
    `The promised dates are ${planStanding === 'draft' ? "the draft plan's" : 'the approved baseline'}; slippage counts from the first promise.`,
    'Declared confidence is the owner\'s own. Better or worse compares the latest value with the first; where twelve values allow a control chart, what chance would do by itself counts as no real change.',
  ].join(' ');
}

function nameOf(milestone: MilestoneView): string {
  const { project } = milestone;
  return project.milestones.length === 1 || milestone.name === project.title ? project.title : `${project.title}, ${milestone.name}`;
}

function bySlip(a: MilestoneView, b: MilestoneView): number {
  const [first, second] = [a.slippageOriginal, b.slippageOriginal];
  return (second?.least ?? 0) - (first?.least ?? 0) || (second?.most ?? 0) - (first?.most ?? 0) || a.project.ref.localeCompare(b.project.ref);
}

function byDueDay(a: MilestoneView, b: MilestoneView): number {
  return (a.approved?.latest ?? '').localeCompare(b.approved?.latest ?? '') || a.project.ref.localeCompare(b.project.ref);
}
