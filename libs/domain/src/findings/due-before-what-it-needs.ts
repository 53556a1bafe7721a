import { days } from '../commitment';
import { dayInWords, daysBetween, type Day } from '../day';
import type { DatedPoint } from '../plan';
import type { RecordRef } from '../records';
import { pointInWords } from '../by-when/by-when';
import { isOpen } from '../roll-up';
import type { DependencyView, MilestoneView, ObjectiveView, ProgrammeView, ProjectView, SourceView } from '../views';
import { findingOf, type Rule } from './evidence';

/**
 * Something promised for a day before what it is recorded to need: before what that is promised for, or, while its own day
 * is still to come and nobody has said later, before what that is now forecast for. The last day of one against the first
 * of the other: only what fits in no reading is a fault.
 */
export const dueBeforeWhatItNeeds: Rule = ({ programme }) => {
  const { dependencies, today } = programme;
  if (dependencies.length === 0) return [];
  const datesOf = datesIn(programme, today);
  const told = new Set<string>();
  return dependencies.flatMap((dependency) => {
    const [own, other] = [datesOf(dependency.dependent.record), datesOf(dependency.needs.record)];
    const key = `${dependency.dependent.record.id} ${dependency.needs.record.id}`;
    if (dependency.clash === null || !own?.promised || !other || told.has(key)) return [];
    told.add(key);
    const fault = promisedBefore(own, other) ?? forecastBefore(own, other, today);
    return fault ? [toldOf(dependency, own, other, own.promised, fault)] : [];
  });
};

/** What one side is promised for and what is said of it now; of a project, of the last of its due dates. */
interface Dates {
  promised: DatedPoint | null;
  /** `null`: none stands. */
  forecast: DatedPoint | null;
  objective: ObjectiveView;
  source: SourceView | null;
}

interface Fault {
  point: DatedPoint;
  isForecast: boolean;
}

function promisedBefore({ promised }: Dates, other: Dates): Fault | null {
  return promised && other.promised && promised.latest < other.promised.earliest ? { point: other.promised, isForecast: false } : null;
}

function forecastBefore({ promised, forecast }: Dates, other: Dates, today: Day): Fault | null {
  const point = other.forecast;
  if (!promised || !point || promised.latest < today || promised.latest >= point.earliest) return null;
  return forecast && forecast.latest >= point.earliest ? null : { point, isForecast: true };
}

function toldOf({ dependent, needs, note, source }: DependencyView, own: Dates, other: Dates, promised: DatedPoint, { point, isForecast }: Fault) {
  const gap = days(daysBetween(promised.latest, point.earliest));
  const [first, second] = [dependent.record.label, needs.record.label];
  const forecast = other.forecast && pointInWords(other.forecast);
  return findingOf('due_before_what_it_needs', {
    anchors: [dependent.record.id, needs.record.id],
    title: `${first} is due ${gap} before ${second}, which it needs${isForecast ? ', is forecast' : ''}`,
    explanation: 'It cannot be there before what it waits for. One of the two dates is wrong, or the dependency is.',
    arithmetic: [
      `${first} is due ${pointInWords(promised)}; ${second} is ${isForecast ? `forecast for ${forecast}` : `due ${pointInWords(point)}`}.`,
      `${dayInWords(promised.latest)} to ${dayInWords(point.earliest)} is ${gap}.`,
      ...(!isForecast && forecast ? [`${second} is now forecast for ${forecast}.`] : []),
      ...(own.forecast ? [`${first} is now forecast for ${pointInWords(own.forecast)}.`] : []),
      ...(note ? [`Recorded with it: “${note}”.`] : []),
    ],
    records: [dependent.record, needs.record],
    touches: [own.objective, other.objective],
    sources: [source, own.source, other.source],
  });
}

function datesIn({ projects, milestones }: ProgrammeView, today: Day): (record: RecordRef) => Dates | null {
  const projectOf = new Map(projects.map((project) => [project.id, project]));
  const milestoneOf = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  return ({ id }) => {
    const [project, milestone] = [projectOf.get(id), milestoneOf.get(id)];
    if (milestone) return { ...datesOfLast([milestone], today), objective: milestone.project.objective, source: milestone.source ?? milestone.project.source };
    return project ? { ...datesOfLast(dueOf(project), today), objective: project.objective, source: project.source } : null;
  };
}

/** A project's review may come long after it is there, and its start before: points on the way count only where it has no due date. */
function dueOf({ milestones }: ProjectView): MilestoneView[] {
  const open = milestones.filter(({ isOngoing, schedule }) => !isOngoing && isOpen(schedule.colour));
  const due = open.filter(({ role }) => role === 'due');
  return due.length > 0 ? due : open.filter(({ role }) => role === 'milestone');
}

function datesOfLast(milestones: readonly MilestoneView[], today: Day): Pick<Dates, 'promised' | 'forecast'> {
  const forecasts = milestones.flatMap(({ forecast }) => (forecast && forecast.latest >= today ? [forecast] : []));
  return { promised: last(milestones.flatMap(({ approved }) => approved ?? [])), forecast: last(forecasts) };
}

function last(points: readonly DatedPoint[]): DatedPoint | null {
  return points.reduce<DatedPoint | null>((latest, point) => (latest && latest.latest >= point.latest ? latest : point), null);
}
