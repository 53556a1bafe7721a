import { areaRef, kpiRef } from '../records';
import { findingOf, type Rule } from './evidence';

/**
 * An area of weakness whose projects are in order while its KPIs are not: the plan is carried out and the weakness stays. Too early,
 * unknown and mixed are no such thing.
 */
export const deliveringNotWorking: Rule = ({ programme: { areas } }) =>
  areas.flatMap((area) => {
    const { thread, schedule, impact, kpis, projects } = area;
    if (!thread.alarm) return [];
    return [
      findingOf('delivering_not_working', {
        anchors: [area.id],
        title: `${area.name}: ${lowerFirst(thread.words)}`,
        explanation: 'Either it is too soon to show, or these are not the projects that put it right. Ask which, and by when it should show.',
        arithmetic: [`${schedule.words}.`, `${impact.words}.`],
        records: [areaRef(area), ...kpis.map(kpiRef)],
        // An area's objective is known by its id alone; its KPIs and projects carry the objective itself.
        touches: [...kpis, ...projects].map(({ objective }) => objective).filter((objective) => objective?.id === area.objectiveId),
        sources: [area.source],
      }),
    ];
  });

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
