import type { ControlView } from '../kpi-views';
import type { MeasureJudgement } from '../kpi';

type Verdict = Pick<MeasureJudgement, 'verdict' | 'verdictWords'>;

/**
 * A gain or a loss is none where a control chart with enough points shows that chance makes as much: the first and the last of values
 * that only wobble always differ (NHS England, Making Data Count). A chart in several stretches has had a real change; trial limits and
 * unknown ones prove nothing.
 * @param controlOf asked only where there is something to doubt.
 */
export function withinChance({ verdict, verdictWords }: Verdict, controlOf: () => ControlView | null): Verdict {
  if (verdict !== 'better' && verdict !== 'worse') return { verdict, verdictWords };
  const control = controlOf();
  if (!control || control.isTrial || control.segments.length > 1 || control.variation !== 'none' || control.segments.at(-1)?.lower === null) return { verdict, verdictWords };
  const [change = '', ...rest] = verdictWords.replace(/^(Better|Worse): /, '').split('; ');
  return { verdict: 'same', verdictWords: [`No real change: ${change}, as chance would have it`, ...rest].join('; ') };
}
