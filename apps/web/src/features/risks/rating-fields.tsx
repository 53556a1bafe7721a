import { riskLevel, riskScore, type RiskKind } from '@waymark/domain';
import { SelectField } from '../../components/choice-fields';
import { LevelTag } from './risk-tags';
import { ratingOf } from './risk-values';
import { impactInWords, likelihoodInWords, RATINGS } from './risk-words';

export interface RatingFieldsProps {
  /** Before each id: two forms of the page may be open. */
  prefix: string;
  kind: RiskKind;
  likelihood: string;
  impact: string;
  onChange: (part: { likelihood?: string; impact?: string }) => void;
  faultAt: (field: string) => string | undefined;
}

/** Likelihood and impact, each number with its word, and what the two make. */
export function RatingFields({ prefix, kind, likelihood, impact, onChange, faultAt }: RatingFieldsProps) {
  const [likely, grave] = [ratingOf(likelihood, kind), ratingOf(impact)];
  const score = grave === null || (kind === 'risk' && likely === null) ? null : riskScore({ likelihood: likely, impact: grave });
  return (
    <div className="wm-ratings">
      {kind === 'risk' && (
        <SelectField
          id={`${prefix}likelihood`}
          label="Likelihood"
          value={likelihood}
          choices={choicesOf(likelihoodInWords)}
          onChange={(chosen) => onChange({ likelihood: chosen })}
          fault={faultAt('likelihood')}
        />
      )}
      <SelectField id={`${prefix}impact`} label="Impact" value={impact} choices={choicesOf(impactInWords)} onChange={(chosen) => onChange({ impact: chosen })} fault={faultAt('impact')} />
      <p className="wm-ratings__score" aria-live="polite">
        {score === null ? (
          <span className="wm-secondary">{kind === 'risk' ? 'The score is likelihood times impact.' : 'An issue has happened: the score is five times its impact.'}</span>
        ) : (
          <>
            Score <LevelTag level={riskLevel(score)} score={score} />
          </>
        )}
      </p>
    </div>
  );
}

function choicesOf(words: (rating: number) => string): { value: string; label: string }[] {
  return [{ value: '', label: 'Choose' }, ...RATINGS.map((rating) => ({ value: String(rating), label: words(rating) }))];
}
