import { use, useState } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { useCan } from '../people/me';
import type { KpiOnPage } from './kpi-page.fragment';
import type { MeasureTask, MeasureWays } from './measure-ways';
import { useKpiActions } from './use-kpi-actions';

/** What may be done on a KPI's page: an earlier day and a closed record stay as they are. */
export function useMeasureWays({ slug, isHistorical, today, kpi }: KpiOnPage, isEarlier: boolean): MeasureWays {
  const may = useCan(slug);
  const { say } = use(AnnouncerContext);
  const actions = useKpiActions(slug, kpi.ref);
  const [task, setTask] = useState<MeasureTask | null>(null);
  const [done, setDone] = useState<MeasureWays['done']>(null);
  const isLive = !isEarlier && !isHistorical;
  return {
    mayDefine: isLive && may('kpi:define'),
    mayComment: isLive && (may('kpi:comment', kpi.objective ? { objectiveId: kpi.objective.id } : {}) || kpi.projects.some(({ project }) => may('kpi:comment', { projectId: project.id }))),
    today,
    actions,
    task,
    done,
    begin(next) {
      setDone(null);
      setTask(next);
    },
    close: () => setTask(null),
    finish(words) {
      if (task) setDone({ measureId: task.measureId, part: task.part, words, count: (done?.count ?? 0) + 1 });
      setTask(null);
      say(words);
    },
  };
}
