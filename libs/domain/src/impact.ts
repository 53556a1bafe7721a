import type { MeasureRelation } from './plan';
import type { Verdict } from './kpi';
import type { RollUp } from './roll-up';

/** KPIs of an objective by verdict; only a KPI's own measures count. */
export interface Impact {
  total: number;
  reported: number;
  better: number;
  worse: number;
  same: number;
  /** Reported, but nothing allows a judgement. */
  unjudged: number;
  /** Related measures that got worse: they answer for no KPI, yet forbid to call it working. */
  relatedWorse: number;
  words: string;
}

/** Whether it is done as promised, and whether it shows: the two sides of a table. */
export const THREAD_DELIVERIES = ['delivering', 'behind', 'not_assured', 'too_early'] as const;
export type ThreadDelivery = (typeof THREAD_DELIVERIES)[number];
export const THREAD_IMPACTS = ['working', 'mixed', 'not_working', 'unknown'] as const;
export type ThreadImpact = (typeof THREAD_IMPACTS)[number];

/** Delivery beside impact in words. */
export interface Thread {
  words: string;
  /** Where it stands in the table of delivery against impact. */
  delivery: ThreadDelivery;
  impact: ThreadImpact;
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
  const related = kpis.flatMap((kpi) => kpi.measures.filter((measure) => measure.relation !== 'direct' && measure.verdict === 'worse'));
  const counts = { total, reported, better, worse, same, unjudged: reported - better - worse - same, relatedWorse: related.length };
  return { ...counts, words: impactInWords(counts, related.map((measure) => measure.name)) };
}

/**
 * Delivery (the schedule) against impact (the KPIs' direction). Working means that more than half of
 * what can be judged got better; a related measure that got worse makes the signs mixed. Where fewer
 * than half of the KPIs were ever reported, the words say that it is so only where measured. Silence
 * is "not assured", not "behind": that takes a project known to be late.
 */
export function threadOf(delivery: Pick<RollUp, 'colour' | 'counts'>, impact: Omit<Impact, 'words' | 'unjudged'>): Thread {
  const { colour, counts } = delivery;
  const judged = impact.better + impact.worse + impact.same;
  const isBetter = judged > 0 && impact.better > impact.worse + impact.same;
  const isMixed = isBetter && impact.relatedWorse > 0;
  const scope = impact.reported * 2 < impact.total ? ' where measured' : '';
  const shows: ThreadImpact = judged === 0 ? 'unknown' : isMixed ? 'mixed' : isBetter ? 'working' : 'not_working';
  const say = (delivery: ThreadDelivery, start: string, working: string, failing: string): Thread => ({
    words: `${start}${{ unknown: ', impact unknown', mixed: ', signs mixed', working, not_working: failing }[shows]}${judged === 0 ? '' : scope}`,
    delivery,
    impact: shows,
    alarm: false,
  });
  if (colour === 'not_yet_due' || colour === 'ongoing') return say('too_early', 'Too early to say', ', KPIs improving', ', KPIs not improving');
  if (colour === 'green' || colour === 'complete') {
    return { ...say('delivering', 'Delivering', ' and working', ', not yet working'), alarm: judged > 0 && !isBetter };
  }
  const isBehind = colour !== 'not_assured' && counts.some((entry) => entry.colour === 'red' || entry.colour === 'amber');
  return say(isBehind ? 'behind' : 'not_assured', isBehind ? 'Behind' : 'Delivery not assured', ', yet improving', ', and not yet working');
}

function impactInWords(impact: Omit<Impact, 'words'>, related: readonly string[]): string {
  if (impact.total === 0) return 'No KPI is linked';
  const aside = related.length > 0 ? `; related measure worse: ${related.join(', ')}` : '';
  if (impact.reported === 0) return `0 of ${impact.total} KPIs reported: impact unknown${aside}`;
  const parts = [
    impact.better > 0 ? `${impact.better} better` : '',
    impact.worse > 0 ? `${impact.worse} worse` : '',
    impact.same > 0 ? `${impact.same} unchanged` : '',
    impact.unjudged > 0 ? `${impact.unjudged} cannot be judged` : '',
  ].filter((part) => part !== '');
  return `${impact.reported} of ${impact.total} KPIs reported: ${parts.join(', ')}${aside}`;
}
