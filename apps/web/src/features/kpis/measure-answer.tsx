import { AssuranceIcon, VariationIcon, variationTitle } from '@waymark/charts';
import { VerdictTag, type Verdict } from '../../components/verdict-tag';
import { hasKnownLimits } from './known-limits';
import type { MeasureControlData } from './measure-series.fragment';

export interface AnsweredMeasure extends Pick<MeasureControlData, 'control' | 'controlAbsence'> {
  verdict: Verdict;
  verdictWords: string;
}

/** Whether it is a real change or noise and whether the target will be kept, in words beside their icons; else why nobody can tell. */
export function MeasureAnswer({ measure: { control, controlAbsence, verdict, verdictWords } }: { measure: AnsweredMeasure }) {
  const untold = control?.words ?? controlAbsence;
  if (!control || !hasKnownLimits(control)) {
    return (
      <div className="wm-spc-answer">
        <p className="wm-spc-answer__marks">
          <VerdictTag verdict={verdict} />
        </p>
        <p className="wm-spc-answer__words">{withoutVerdict(verdictWords)}</p>
        {untold && <p className="wm-secondary">{untold}</p>}
      </div>
    );
  }
  const { variation, side, assurance, assuranceWords } = control;
  const seen = { variation, side: side === 'high' || side === 'low' ? side : null } as const;
  return (
    <div className="wm-spc-answer">
      <p className="wm-spc-answer__marks">
        <span className="wm-spc-mark">
          <VariationIcon {...seen} title={null} size={36} />
          <strong>{variation === 'none' ? 'Common cause: no real change' : variationTitle(seen)}</strong>
        </span>
        {assurance && (
          <span className="wm-spc-mark">
            <AssuranceIcon assurance={assurance} title={null} size={36} />
            {assuranceWords}
          </span>
        )}
      </p>
      <p className="wm-spc-answer__words">{control.words}</p>
    </div>
  );
}

/** The tag beside says better or worse already. */
export function withoutVerdict(words: string): string {
  const rest = words.replace(/^(Better|Worse|No change|One value): /i, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
