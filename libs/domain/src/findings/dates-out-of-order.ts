import { dayInWords } from '../day';
import { projectRef } from '../records';
import type { ProjectView } from '../views';
import { findingOf, type Rule } from './evidence';

/** Two dates of one kind in one cell, the later one first; or a project that starts after it is due. */
export const datesOutOfOrder: Rule = ({ programme }) =>
  programme.projects.flatMap((project) => {
    const faults = [...cellOutOfOrder(project), ...startAfterDue(project)];
    if (faults.length === 0) return [];
    return [
      findingOf('dates_out_of_order', {
        anchors: [project.id],
        title: `${projectRef(project).label}: ${faults[0]?.title}`,
        explanation: 'Which date counts cannot be told from the plan, so it can be called late or on time at will. Settle it with whoever wrote it.',
        arithmetic: faults.map(({ sum }) => sum),
        records: [projectRef(project)],
        touches: [project.objective],
        sources: [project.source],
      }),
    ];
  });

interface Fault {
  title: string;
  sum: string;
}

/** Dates that each have a label of their own may stand in any order: it is said what they are for. */
function cellOutOfOrder({ byWhen, byWhenText }: ProjectView): Fault[] {
  return byWhen.points.flatMap((point, index) => {
    const before = byWhen.points[index - 1];
    if (!before || before.role !== point.role || point.latest >= before.earliest) return [];
    if (isOwnLabel(before.label, byWhenText) && isOwnLabel(point.label, byWhenText)) return [];
    const sum = `The by-when reads ${before.words}, then ${point.words}, which is earlier.`;
    return [{ title: `${point.words} stands after ${before.words} in one by-when`, sum }];
  });
}

/** A bracketed note between two dates names neither. */
function isOwnLabel(label: string | null, cell: string): boolean {
  return label !== null && !cell.includes(`(${label})`);
}

function startAfterDue({ milestones }: ProjectView): Fault[] {
  const promised = milestones.flatMap(({ role, approved, status }) => (approved && status !== 'cancelled' ? [{ role, ...approved }] : []));
  const start = promised.find(({ role }) => role === 'start');
  const last = promised.filter(({ role }) => role === 'due' || role === 'milestone').reduce((day, { latest }) => (latest > day ? latest : day), '');
  if (!start || last === '' || start.earliest <= last) return [];
  return [{ title: `starts ${start.words}, after its last date, ${dayInWords(last)}`, sum: `Starts ${start.words}; last due ${dayInWords(last)}.` }];
}
