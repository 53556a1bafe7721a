import type { MeasureRelation } from './plan';
import type { Verdict } from './kpi';
import type { Colour } from './rag';

/** KPIs of an objective by verdict; only a KPI's own measures count. */
export interface Impact {
  total: number;
  reported: number;
  better: number;
  worse: number;
  same: number;
  /** Reported, but nothing allows a judgement. */
  unjudged: number;
  words: string;
}

/** Delivery beside impact in words. */
export interface Thread {
  words: string;
  /** Milestones in order while the KPIs are not: what a board most needs to see. */
  alarm: boolean;
}

/** What `impactOf` needs of a KPI. */
export interface JudgedKpi {
  verdict: Verdict;
  measures: readonly { relation: MeasureRelation; verdict: Verdict; name: string }[];
}

export function impactOf(kpis: readonly JudgedKpi[]): Impact {
  const number = (verdict: Verdict) => kpis.filter((kpi) => kpi.verdict === verdict).length;
  const [better, worse, same, silent] = [number('better'), number('worse'), number('same'), number('no_data')];
  const total = kpis.length;
  const reported = total - silent;
  const unjudged = reported - better - worse - same;
  return { total, reported, better, worse, same, unjudged, words: impactInWords(kpis, { total, reported, better, worse, same, unjudged }) };
}

/** Delivery (the schedule's colour) against impact (the KPIs' direction). */
export function threadOf(delivery: Colour, impact: Pick<Impact, 'better' | 'worse' | 'same'>): Thread {
  const judged = impact.better + impact.worse + impact.same;
  const isWorking = judged > 0 && impact.better > impact.worse + impact.same;
  const isDelivering = delivery === 'green' || delivery === 'complete';
  if (delivery === 'not_yet_due' || delivery === 'ongoing') {
    return { words: judged === 0 ? 'Too early to say, impact unknown' : isWorking ? 'Too early to say, KPIs improving' : 'Too early to say, KPIs not improving', alarm: false };
  }
  if (isDelivering) {
    if (judged === 0) return { words: 'Delivering, impact unknown', alarm: false };
    return isWorking ? { words: 'Delivering and working', alarm: false } : { words: 'Delivering, not yet working', alarm: true };
  }
  const behind = delivery === 'not_assured' ? 'Delivery not assured' : 'Behind';
  if (judged === 0) return { words: `${behind}, impact unknown`, alarm: false };
  return { words: isWorking ? `${behind}, yet improving` : `${behind}, and not yet working`, alarm: false };
}

function impactInWords(kpis: readonly JudgedKpi[], impact: Omit<Impact, 'words'>): string {
  if (impact.total === 0) return 'No KPI is linked';
  const related = kpis.flatMap((kpi) => kpi.measures.filter((measure) => measure.relation !== 'direct' && measure.verdict === 'worse'));
  const aside = related.length > 0 ? `; related measure worse: ${related.map((measure) => measure.name).join(', ')}` : '';
  if (impact.reported === 0) return `0 of ${impact.total} KPIs reported: impact unknown${aside}`;
  const parts = [
    impact.better > 0 ? `${impact.better} better` : '',
    impact.worse > 0 ? `${impact.worse} worse` : '',
    impact.same > 0 ? `${impact.same} unchanged` : '',
    impact.unjudged > 0 ? `${impact.unjudged} cannot be judged` : '',
  ].filter((part) => part !== '');
  return `${impact.reported} of ${impact.total} KPIs reported: ${parts.join(', ')}${aside}`;
}
