import type { RiskLevel, RiskTrend } from '@waymark/domain';
import { LEVEL_WORDS, TREND_WORDS } from './risk-words';

/** How grave, in a word and its score: none of the shapes of a schedule colour. */
export function LevelTag({ level, score }: { level: RiskLevel; score: number }) {
  return (
    <span className={`wm-level wm-level--${level}`}>
      <span className="wm-level__score">{score}</span> {LEVEL_WORDS[level]}
    </span>
  );
}

const SHAPES: Readonly<Record<RiskTrend, string>> = { rising: '▲', falling: '▼', steady: '▶', new: '✚' };

/** Where it goes, in shape and word. */
export function TrendTag({ trend }: { trend: RiskTrend }) {
  return (
    <span className={`wm-trend-tag wm-trend-tag--${trend}`}>
      <span aria-hidden="true">{SHAPES[trend]}</span> {TREND_WORDS[trend]}
    </span>
  );
}
